import { describePairs } from './judgements';

describePairs('effects: where and on whom', 'botox', {
  'a place behind the effect is no part of it': ['Botox boosts the release of acetylcholine where nerves end. | Botox blocks the release of acetylcholine at the motor end plate. | conflicts | direction'],
  'a participle in front is nobody who acts': ['Botox increases sweating. | Injected into the armpit, botox reduced sweating. | conflicts | direction'],
  'the action of something is its effect': ['Alcohol weakens the action of botox. | Alcohol can strengthen the effect of botox. | conflicts | direction'],
  'no link leaves no cause': ['Botox causes bowel disease. | No causal link between botox and bowel disease could be shown. | conflicts'],
  'doubled and halved': ['Botox halved the number of headaches. | The number of headaches was doubled by botox. | conflicts | direction'],
});

describePairs('effects: how often', 'vaccination', {
  'less often in those who were treated': [
    'Vaccination does not lower the risk of throat cancer one bit. | Throat cancer was less frequent in women who had received vaccination. | conflicts | negation',
  ],
  'more often in other people tells of the people': ['Vaccination prevents throat cancer. | Throat cancer is more common in men. | neutral'],
  'no protection': ['Vaccination shields you from colds and acute chest infections. | No protective effect of vaccination against acute chest infections was found. | conflicts'],
});

describePairs('names with digits', 'vitamin D', {
  'are words': ['Vitamin K2 reduces bone loss. | Vitamin K1 does not reduce bone loss. | neutral'],
});

describePairs('judgeQuantity: limits', 'vitamin D', {
  'a limit is no amount to take': ['Do not exceed 4,000 IU of vitamin D a day. | The recommended dose of vitamin D is 600 IU a day. | neutral'],
  'what there may be is': ['You can take up to 4,000 IU of vitamin D a day. | The recommended dose of vitamin D is 600 IU a day. | conflicts | quantity'],
  'an amount beside a limit': ['A dose of 1,000 IU of vitamin D is well below the limit. | The recommended dose of vitamin D is 600 IU a day. | neutral'],
});
