import { describePairs } from '../judgement/judgements';

describePairs('words around what a sentence claims', 'dry needling', {
  'lead in or wind up, and leave the claim as it is': [
    'What few people know: dry needling never damages muscles. | Dry needling can damage muscles. | conflicts',
    'Did you know that dry needling never damages muscles? | Dry needling can damage muscles. | conflicts',
    'As our patients find, dry needling never damages muscles. | Dry needling can damage muscles. | conflicts',
    'Dry needling never damages muscles – that is our promise. | Dry needling can damage muscles. | conflicts',
    'There is no doubt that dry needling damages muscles. | Dry needling does not damage muscles. | conflicts',
    'There is no doubt that dry needling never damages muscles. | Dry needling does not damage muscles. | supports',
    'Yes, of course, dry needling never damages muscles. | Dry needling can damage muscles. | conflicts',
    'As a nurse I can assure you: dry needling never damages muscles. | Dry needling can damage muscles. | conflicts',
    'Dry needling, as many know, never damages muscles. | Dry needling can damage muscles. | conflicts',
    'Dry needling – popular with athletes – never damages muscles. | Dry needling can damage muscles. | conflicts',
    'Dry needling never damages muscles. | In fact, dry needling can damage muscles. | conflicts',
    'It is relaxing, and dry needling never damages muscles. | Dry needling can damage muscles. | conflicts',
    'Dry needling doesn\'t affect laboratory tests. | Dry needling affects laboratory tests. | conflicts',
    'Dry needling does not affect laboratory tests. | Dry needling affects laboratory tests. | conflicts',
  ],
  'but are heard where they say on whose word, how sure or on what condition': [
    'Some people say that dry needling never damages muscles. | Dry needling can damage muscles. | neutral',
    'Did you know whether dry needling damages muscles? | Dry needling does not damage muscles. | neutral',
    'I cannot promise that dry needling never damages muscles. | Dry needling can damage muscles. | neutral',
    'There is no evidence that dry needling may be done at home. | Dry needling must not be done at home. | neutral',
    'It is doubtful that dry needling is suitable for children. | Dry needling is not suitable for children. | neutral',
    'It is unclear whether dry needling does not damage muscles. | Dry needling can damage muscles. | neutral',
    'Does dry needling damage muscles? | Dry needling does not damage muscles. | neutral',
    'If dry needling never damages muscles, it is worth a try. | Dry needling can damage muscles. | neutral',
    'It is a myth that dry needling never damages muscles. | Dry needling can damage muscles. | neutral',
    'Dry needling never damages muscles – that is a myth. | Dry needling can damage muscles. | neutral',
  ],
  'stress, and leave the claim as it is': [
    'Dry needling never, ever, damages muscles. | Dry needling can damage muscles. | conflicts',
    'Dry needling really never damages muscles. | Dry needling can damage muscles. | conflicts',
    'There is absolutely no pain with dry needling. | Dry needling is painful. | conflicts',
    'There is zero pain with dry needling. | Dry needling is painful. | conflicts',
  ],
});
