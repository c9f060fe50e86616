import { describePairs } from './judgements';

describePairs('what a sentence says with few words, or only to reject it', 'coffee', {
  'what is denied stands in place of what is said': [
    'Drink coffee after lunch. | Coffee should be drunk after a meal, not on an empty stomach. | supports',
    'Drink coffee on an empty stomach. | Coffee should be drunk after a meal, not on an empty stomach. | conflicts',
  ],
  'is denied where the sentence calls it untrue, and what it says after that is said': [
    'Coffee harms the kidneys. | That coffee harms the kidneys is a myth. | conflicts',
    'Coffee harms the kidneys. | It is a common misconception that coffee harms the kidneys; it contains caffeine. | conflicts',
    'Coffee dries out the skin. | The belief that coffee dries out the skin is wrong. | conflicts',
    'Coffee does not dry out the skin. | The belief that coffee dries out the skin is wrong. | supports',
    'Coffee dries out the skin. | It is often said that coffee dries out the skin, but this is not true. | conflicts',
    'Coffee is healthier than tea. | The claim that coffee is healthier than tea is not supported by evidence. | conflicts',
    'It is a myth that coffee raises blood pressure. | Coffee raises blood pressure. | conflicts',
    'It is a myth that coffee raises blood pressure. | Coffee does not raise blood pressure. | supports',
    'It is no myth that coffee raises blood pressure. | Coffee raises the pulse. | neutral',
    'Is it a myth that coffee raises blood pressure? | Coffee raises blood pressure. | neutral',
    'The belief in coffee is a myth. | Coffee raises blood pressure. | neutral',
  ],
  'is open where nobody knows whether it is so': [
    'Coffee protects against liver cancer. | Whether coffee protects against liver cancer has not been established. | conflicts',
    'Coffee prevents gout. | Experts disagree about whether coffee prevents gout. | conflicts',
    'Coffee prevents gout. | Whether coffee is drunk hot or cold does not matter. | neutral',
  ],
  'is said where somebody vouches for it': [
    'It is proven that coffee prevents gout. | Coffee does not prevent gout. | conflicts',
    'Experts agree that coffee prevents gout. | Coffee does not prevent gout. | conflicts',
    'It is not proven that coffee prevents gout. | Coffee does not raise blood pressure. | neutral',
  ],
  'is said of both halves of a sentence that leaves the verb out of its second': [
    'Coffee helps with constipation. | Coffee helps with headaches but not with constipation. | conflicts',
    'Coffee helps with headaches. | Coffee helps with headaches but not with constipation. | supports',
    'Coffee does not help with eczema. | Coffee helps with headaches but not with eczema. | supports',
    'Coffee helps with fatigue. | Coffee helps with headaches but not with constipation. | neutral',
  ],
  'is denied of a part where it is not always so, and of all others where it is only so of some': [
    'With coffee, a filter is always needed. | With coffee, a filter is not always needed. | conflicts',
    'Coffee is necessary for everyone with gout. | Not everyone with gout needs coffee. | conflicts',
    'Only children need coffee. | Adults need coffee as well as children. | conflicts',
    'Only children need coffee. | Children need coffee. | supports',
  ],
  'is not said to be there where it is treated, or where there is no more of it': [
    'Coffee does not raise the risk of heart attack. | The risk of heart attack is not increased by coffee. | supports',
    'Coffee causes diarrhoea. | Coffee is effective for diarrhoea. | neutral',
    'Coffee works for headaches and eczema. | Coffee is effective for headaches. | neutral',
  ],
  'is of everybody only where it always comes about': [
    'Coffee always causes tremor. | Tremor occurs in about a quarter of people who drink coffee. | conflicts',
    'Coffee can cause tremor. | Tremor occurs in about a quarter of people who drink coffee. | supports',
  ],
  'is compared in what both words mean': [
    'Coffee is riskier than tea. | Coffee carries a lower risk than tea. | conflicts | comparison',
    'Coffee is as safe as tea. | Coffee is far more dangerous than tea. | conflicts | comparison',
    'Coffee is cheaper than tea. | Coffee carries a lower risk than tea. | neutral',
  ],
});
