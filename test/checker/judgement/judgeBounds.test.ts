import { describePairs } from './judgements';

describePairs('judgeQuantity: bounds, years and ages', 'zinc', {
  'a limit far above the usual range conflicts, one at its end agrees': [
    'Take up to 50 mg of zinc a day. | Adults take 10 to 25 mg of zinc a day. | conflicts | quantity',
    'Take up to 25 mg of zinc a day. | Adults take 10 to 25 mg of zinc a day. | supports | quantity',
  ],
  'of two limits the higher claim differs or conflicts, a lower one does not': [
    'Take up to 40 mg of zinc a day. | Do not take more than 25 mg of zinc a day. | conflicts | quantity',
    'Take up to 30 mg of zinc a day. | Do not take more than 25 mg of zinc a day. | tension | quantity',
    'Take up to 25 mg of zinc a day. | Do not take more than 25 mg of zinc a day. | supports | quantity',
    'Take up to 20 mg of zinc a day. | Do not take more than 25 mg of zinc a day. | supports | quantity',
  ],
  'how long something keeps is compared as it stands': [
    'Zinc keeps for 24 months after opening. | Use zinc within 6 months after opening. | conflicts | timing',
    'Zinc keeps for six months after opening. | Use zinc within 6 months after opening. | supports | timing',
  ],
  'years are compared by distance': [
    'Zinc was approved in 1985. | Zinc was approved in 1998. | conflicts | timing',
    'Zinc was approved in 1999. | Zinc was approved in 1998. | tension | timing',
    'Zinc was approved in 2000. | Zinc was approved in 1998. | tension | timing',
    'Zinc was approved in 2001. | Zinc was approved in 1998. | conflicts | timing',
  ],
  'the youngest who may have it decides': [
    'Zinc can be given from the age of 2. | Zinc can be given from the age of 12. | conflicts | population',
  ],
});
