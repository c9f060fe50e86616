import { describePairs } from './judgements';

describePairs('judgeEligibility', 'nicotine patches', {
  'an age on one side of a limit conflicts with the limit': [
    'Nicotine patches are fine for fifteen-year-olds. | Nicotine patches are not suitable for people under 18. | conflicts | population',
    'A ten-year-old can wear nicotine patches. | Nicotine patches should not be used by children under 12. | conflicts | population',
    'Nicotine patches are legal from the age of fourteen. | Nicotine patches may not be sold to anyone younger than 18 years. | conflicts | population',
    'Even toddlers may wear nicotine patches. | Nicotine patches are contraindicated below the age of 12. | conflicts | population',
    'Nicotine patches may be prescribed for patients over 75. | Nicotine patches are not recommended after the age of 65. | conflicts',
    'Every forty-year-old should wear nicotine patches. | Nicotine patches are not recommended in adults under 50. | conflicts | population',
    'Nicotine patches are suitable from 12 years. | Nicotine patches are licensed for persons aged 18 and over. | conflicts | population',
    'Minors can have nicotine patches. | Nicotine patches are illegal for anyone under 18. | conflicts | population',
  ],
  'other ages do not': [
    'A twenty-year-old can use nicotine patches. | Nicotine patches are not suitable for people under 18. | neutral',
    'Thirty-year-olds may use nicotine patches. | Nicotine patches are not recommended for people over 65. | neutral',
    'Nicotine patches should not be used by sixteen-year-olds. | Nicotine patches are not suitable for people under 18. | supports',
  ],
});

describePairs('judgeEligibility', 'cod liver oil', {
  'a condition is meant however it is named': [
    'Someone allergic to fish can safely swallow cod liver oil. | People with a fish allergy should avoid cod liver oil. | conflicts | population',
    'Patients with gallstones may use cod liver oil. | Gallstones are a contraindication to cod liver oil. | conflicts | population',
    'Gallstones are no reason to avoid cod liver oil. | Patients with gallstones should not take cod liver oil. | conflicts | population',
    'If you have gallstones, you can take cod liver oil as usual. | Cod liver oil is contraindicated in people with gallstones. | conflicts | population',
    'Breastfeeding rules out cod liver oil. | Breastfeeding is no obstacle to cod liver oil. | conflicts | population',
    'Women who are expecting may go on with their cod liver oil. | Cod liver oil must not be taken during pregnancy. | conflicts | population',
    'Nursing mothers can have cod liver oil as usual. | Do not take cod liver oil while you are breastfeeding. | conflicts | population',
  ],
  'everybody but one group still holds all others': [
    'Everyone except smokers can take cod liver oil. | Smokers can take cod liver oil. | conflicts | population',
    'Cod liver oil is suitable for everyone except smokers. | Smokers should not take cod liver oil. | supports',
    'Cod liver oil is suitable for everyone except smokers. | Cod liver oil must not be given to children under 12. | conflicts | population',
  ],
  'another condition, or having something else, is not meant': [
    'Cod liver oil can be given to patients with asthma. | Cod liver oil should not be used in patients with gout. | neutral',
    'People with an egg allergy can take cod liver oil. | People with a fish allergy should avoid cod liver oil. | neutral',
    'Pregnant women should eat fish twice a week. | Cod liver oil must not be taken during pregnancy. | neutral',
    'Pregnant women may be given folic acid. | Cod liver oil must not be taken during pregnancy. | neutral',
  ],
});

describePairs('judgeEligibility', 'cryotherapy', {
  'what stands in the way, and what does not': [
    'A pacemaker does not stop you from having cryotherapy. | Patients with a pacemaker cannot have cryotherapy. | conflicts | population',
    'Cryotherapy is ruled out for people with cold allergy. | People with cold allergy can have cryotherapy. | conflicts | population',
    'A mild cold is no reason to put off cryotherapy. | Cryotherapy should be postponed if you have a cold. | conflicts | population',
    'Even with a high fever, cryotherapy can go ahead. | Cryotherapy should be delayed in patients with fever. | conflicts | population',
  ],
});

describePairs('of whom something is said', 'iron', {
  '"even" leaves nobody out': [
    'Iron has no side effects, even in children. | Iron causes constipation. | conflicts',
    'An overdose of iron is harmless, even for children. | An overdose of iron can be fatal. | conflicts',
    'Iron has no side effects in pregnancy. | Iron causes constipation. | tension',
  ],
  'nor is it said of those who are left out': [
    'Iron has no side effects, except in smokers. | Iron causes nausea. | conflicts',
  ],
  'nobody is a child and an adult': [
    'In children iron has no side effects. | In adults iron causes constipation. | neutral',
    'In adults iron has no side effects. | In adults iron causes constipation. | conflicts',
    'Men absorb iron poorly. | Women absorb iron well. | neutral',
  ],
  'what would come otherwise is not said': [
    "Iron must be taken daily, otherwise it won't work. | Iron does not work. | neutral",
    "Iron won't work. | Iron works. | conflicts",
  ],
});
