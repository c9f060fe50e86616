import { describePairs } from './judgements';

describePairs('judgeEligibility', 'antihistamines', {
  'may against must not conflicts': [
    'Children can take antihistamines. | Antihistamines are not suitable for children. | conflicts | population',
    'Antihistamines should not be taken in pregnancy. | Antihistamines are safe for pregnant women. | conflicts | population',
  ],
  'everybody against an exception conflicts': [
    'Anyone can take antihistamines. | Antihistamines must not be given to children. | conflicts | population',
    'Antihistamines are suitable for everyone. | Antihistamines are contraindicated in pregnancy. | conflicts',
  ],
  'may against ask first differs in degree': [
    'Pregnant women can take antihistamines. | Pregnant women should ask a doctor before they take antihistamines. | tension',
  ],
  'the same answer for the same group agrees': [
    'Antihistamines are unsuitable for children. | Antihistamines must not be given to children. | supports',
    'Breastfeeding women should not take antihistamines. | Antihistamines are not recommended while breastfeeding. | supports',
    'Women who breastfeed should not take antihistamines. | Antihistamines are not recommended while breastfeeding. | supports',
  ],
  'different groups do not meet': [
    'Children can take antihistamines. | Antihistamines are not suitable in pregnancy. | neutral',
    'Smokers can take antihistamines. | Antihistamines must not be given to children. | neutral',
  ],
  'one group allowed does not prove everybody': [
    'Anyone can take antihistamines. | Children can take antihistamines. | neutral',
  ],
});

describePairs('judgeChoice', 'glucosamine', {
  'another option conflicts': [
    'Glucosamine is injected. | Glucosamine is taken by mouth. | conflicts | choice',
    'Take glucosamine on an empty stomach. | Take glucosamine with food. | conflicts | choice',
    'Take glucosamine in the morning. | Take glucosamine in the evening. | conflicts | choice',
    'Glucosamine is available without a prescription. | Glucosamine is prescription only. | conflicts | choice',
  ],
  'the same option agrees': [
    'Glucosamine is swallowed as a capsule. | Glucosamine is taken by mouth. | supports',
    'Take glucosamine with meals. | Take glucosamine with food. | supports',
  ],
  'the same option denied conflicts': [
    'Glucosamine is not injected. | Glucosamine is injected. | conflicts',
    'Do not take glucosamine with food. | Take glucosamine with food. | conflicts',
  ],
  'options of different questions do not meet': [
    'Glucosamine is injected. | Take glucosamine in the evening. | neutral',
  ],
});

describePairs('judgeWording', 'moxibustion', {
  'clauses that share nearly all words and differ in negation conflict': [
    'Moxibustion turns a breech baby round. | Moxibustion does not turn a breech baby round. | conflicts | negation',
    'Moxibustion never turns a breech baby round. | Moxibustion turns a breech baby round. | conflicts | negation',
  ],
  'the same words agree': [
    'Moxibustion turns a breech baby round. | Moxibustion turns a breech baby round. | supports | wording',
  ],
  'clauses that share little do not meet': [
    'Moxibustion burns mugwort over the skin. | Moxibustion does not turn a breech baby round. | neutral',
    'Moxibustion smells of mugwort. | Moxibustion does not smell of lavender. | neutral',
  ],
});
