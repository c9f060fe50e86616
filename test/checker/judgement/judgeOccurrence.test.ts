import { describePairs } from './judgements';

describePairs('judgeOccurrence', 'botox', {
  'a named side effect that is said never to come about': [
    'A drooping eyelid never happens with botox. | Drooping of the eyelid is a possible side effect of botox. | conflicts | negation',
    'With botox, double vision is impossible. | Double vision may occur after botox. | conflicts | negation',
  ],
  'another one': ['Hoarse speech never happens with botox. | Drooping of the eyelid is a possible side effect of botox. | neutral'],
  'side effects that only their list names': [
    'A frozen smile never happens with botox. | Side effects of botox are headache and a frozen smile. | conflicts | negation',
    'A stiff jaw never happens with botox. | Side effects of botox are headache and a frozen smile. | neutral',
  ],
});

describePairs('judgeDirection: how far', 'whey', {
  'much against little': ['Whey dramatically increases lean mass. | Whey slightly increased lean mass. | conflicts | degree'],
  'much against no degree': ['Whey dramatically increases lean mass. | Whey increased lean mass. | supports'],
});

describePairs('judgeQuantity: time between two remedies', 'magnesium', {
  'at the same time against hours apart': ['Take magnesium at the same time as a tetracycline. | Magnesium should be taken at least two hours apart from a tetracycline. | conflicts | timing'],
  'of another remedy': ['Take magnesium at the same time as ibuprofen. | Magnesium should be taken at least two hours apart from a tetracycline. | neutral'],
});

describePairs('judgeWording: opposites', 'melatonin', {
  'deny each other': ['The content of melatonin pills matches the label. | The content of melatonin pills differs from the label. | conflicts | choice'],
  'say nothing where the other side lacks the word': ['Melatonin was used on loose skin first. | Melatonin was used on skin first. | neutral'],
});

describePairs('judgeEligibility: ages', 'physiotherapy', {
  'stand for groups': ['Patients over 80 cannot have physiotherapy. | Old age is not a contraindication to physiotherapy. | conflicts | population'],
});
