import { describePairs } from './judgements';

describePairs('who may carry it out', 'ear piercing', {
  'who learnt it, and who did not': [
    'Any hairdresser may carry out ear piercing. | Ear piercing should be carried out only by trained staff. | conflicts | choice',
    'Ear piercing can be done by a friend at home. | Ear piercing must be performed by a qualified practitioner. | conflicts | choice',
    'No training is needed for ear piercing. | Only registered practitioners may perform ear piercing. | conflicts | choice',
    'Only a doctor may perform ear piercing. | Ear piercing can be performed by anyone without special training. | conflicts | choice',
    'You can pierce with the ear piercing gun yourself. | Ear piercing must be performed by a qualified practitioner. | conflicts | choice',
    'Beauticians must not perform ear piercing. | Ear piercing should be carried out only by trained staff. | supports',
  ],
  'to have it is another matter': [
    'Anyone can have ear piercing. | Ear piercing should be carried out only by trained staff. | neutral',
    'Ask your doctor about ear piercing. | Ear piercing should be carried out only by trained staff. | neutral',
  ],
});

describePairs('who may carry it out', 'depot injection', {
  'of medicines too': [
    'Patients may inject the depot injection themselves. | The depot injection may be administered only by a nurse or doctor. | conflicts | choice',
    'Your partner can administer the depot injection. | Only a doctor or nurse may administer the depot injection. | conflicts | choice',
    'The depot injection is administered by a nurse. | Only a doctor or nurse may administer the depot injection. | neutral',
  ],
});
