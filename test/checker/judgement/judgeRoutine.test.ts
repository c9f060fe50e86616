import { describePairs } from './judgements';

describePairs('what is done as a rule', 'lithium', {
  'what is checked as a rule is to be checked': [
    'Blood tests are unnecessary with lithium. | With lithium, blood tests are carried out every three months. | conflicts | negation',
    'Your kidney function need not be checked on lithium. | Kidney function is checked before treatment with lithium and every six months. | conflicts | negation',
    'With lithium the thyroid never has to be tested. | On lithium, the thyroid is tested once a year. | conflicts',
    'Kidney function should be checked on lithium. | Kidney function is measured every six months on lithium. | supports',
  ],
  'of something else it says nothing': [
    'Blood tests are unnecessary with lithium. | On lithium, the eyes are examined once a year. | neutral',
  ],
  'where it can be had': [
    'You can get lithium without seeing a doctor. | Lithium may be prescribed only by a specialist. | conflicts | choice',
    'Lithium is on the shelves of any supermarket, no prescription needed. | Lithium is available only on prescription. | conflicts | choice',
  ],
});
