import { describePairs } from './judgements';

// What leaflets say of medicines, illnesses and habits in plain words.

describePairs('whom an illness affects', 'migraine', {
  'who alone is affected conflicts with others who are': [
    'Migraine only affects children. | Migraine can affect people of any age. | conflicts | population',
    'Only women get migraine. | Men can get migraine too. | conflicts | population',
    'Migraine never affects children. | Migraine occurs in children as well. | conflicts | population',
  ],
  'who is affected as well, or more often, conflicts with nothing': [
    'Migraine affects children. | Migraine can affect people of any age. | supports | population',
    'Migraine affects women. | Migraine affects men. | neutral',
    'Migraine affects only women. | Migraine affects women more often than men. | neutral',
  ],
});

describePairs('what a remedy does to people and germs', 'mint oil', {
  'harm to people and its denial conflict': [
    'Mint oil harms the baby. | Mint oil does not harm the baby. | conflicts | negation',
    'Mint oil harms the baby. | Mint oil does not put the baby at any increased risk. | conflicts | negation',
    'Mint oil harms the baby. | Mint oil does not harm the teeth. | neutral',
  ],
  'what is killed is not harmed': ['Mint oil kills germs. | Mint oil is harmless. | neutral', 'Mint oil can kill you. | Mint oil is not dangerous. | conflicts | degree'],
  'harm to one part is not said by harm to another': ['Mint oil damages hearing. | Mint oil can cause a rash. | neutral', 'Mint oil damages the skin. | A skin rash is possible after mint oil. | supports'],
  'a cure of what stands before it is denied by a pronoun': [
    'Mint oil cures diabetes. | Mint oil treats diabetes but cannot cure it. | conflicts | negation',
    'Mint oil cures diabetes. | Mint oil eases the symptoms of diabetes but does not cure them. | neutral',
  ],
  'what does no more than placebo relieves nothing': ['Mint oil relieves hot flushes. | Studies have not shown that mint oil is better than placebo. | conflicts | evidence', 'Mint oil turns the skin red. | Studies have not shown that mint oil is better than placebo. | neutral'],
  'an effect at once is more than an effect': ['Mint oil lowers blood pressure overnight. | Mint oil lowers blood pressure. | neutral', 'Mint oil lowers blood pressure. | Mint oil lowers blood pressure overnight. | supports'],
  'the treatment of choice works': ['Mint oil is useless for insomnia. | Mint oil is the first-line treatment for insomnia. | conflicts', 'Mint oil works for insomnia. | Mint oil is not the first-line treatment for insomnia. | neutral'],
  'what strains more is not gentler': ['Mint oil strains the joints more than jogging. | Mint oil is gentler on the joints than jogging. | conflicts | comparison', 'Mint oil strains the joints more than jogging. | Mint oil is harder on the joints than jogging. | supports'],
});

describePairs('what is to be done', 'omeprazole', {
  'a denial covers both verbs of a pair': [
    'Omeprazole tablets can be chewed. | Swallow omeprazole tablets whole; do not chew or crush them. | conflicts | choice',
    'Omeprazole tablets must not be chewed. | Swallow omeprazole tablets whole; do not chew or crush them. | neutral',
  ],
  'advice behind a circumstance is advice': ['Sunscreen is unnecessary after omeprazole. | After omeprazole, protect the skin with sunscreen. | conflicts | negation', 'Sunscreen is unnecessary after omeprazole. | After omeprazole, keep the sunscreen bottle closed. | neutral'],
  'what stops on the occasion is not what is done': [
    'Patients on omeprazole can go back to work as soon as the fever stops. | Stay off work while you take omeprazole. | conflicts',
    'A hat must be worn after omeprazole stops. | A hat must be worn. | supports',
  ],
  'to keep doing is to go on': ['You should stop eating gluten before omeprazole. | Keep eating gluten until omeprazole is finished. | conflicts | negation', 'You should keep eating gluten before omeprazole. | Keep eating gluten until omeprazole is finished. | supports'],
  'boosters that are not advised are not needed': ['Everyone needs a booster of omeprazole. | Yearly boosters of omeprazole is not recommended. | conflicts', 'Boosters of omeprazole is not needed. | Yearly boosters of omeprazole is not recommended. | supports'],
  'as long as one likes is no short time': ['Omeprazole can be taken for as long as you like. | Omeprazole should not be taken for more than six months. | conflicts | timing', 'Omeprazole can be taken for as long as you like. | Omeprazole should not be taken twice a day. | neutral'],
  'sleeping on the stomach is not sleeping on the back': ['Babies with omeprazole should sleep on their stomach. | Babies with omeprazole should always sleep on their back. | conflicts | choice'],
  'both sexes are more than one': ['Omeprazole is only for women. | Omeprazole is suitable for men and women. | conflicts | population', 'Omeprazole is only suitable for women. | Omeprazole is suitable for women. | supports'],
});
