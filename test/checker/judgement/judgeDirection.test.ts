import { describePairs } from './judgements';

describePairs('judgeDirection', 'fish oil', {
  'opposite directions on the same thing conflict': [
    'Fish oil raises triglyceride levels. | Fish oil lowers triglyceride levels. | conflicts | direction',
    'Fish oil worsens joint stiffness. | Fish oil improves joint stiffness. | conflicts | direction',
    'Fish oil speeds up blood clotting. | Fish oil slows down blood clotting. | conflicts',
  ],
  'the same direction in other words agrees': [
    'Fish oil reduces triglyceride levels. | Fish oil lowers triglyceride levels. | supports',
    'Triglyceride levels are lowered by fish oil. | Fish oil lowers triglyceride levels. | supports',
  ],
  'an effect and its denial conflict': [
    'Fish oil does not lower triglyceride levels. | Fish oil lowers triglyceride levels. | conflicts | negation',
    'Fish oil lowers triglyceride levels. | Fish oil has no effect on triglyceride levels. | conflicts | negation',
    'Fish oil prevents heart attacks. | Fish oil does not prevent heart attacks. | conflicts | negation',
  ],
  'two denials agree': [
    'Fish oil does not lower triglyceride levels. | Fish oil has no effect on triglyceride levels. | supports',
  ],
  'different things do not meet': [
    'Fish oil raises vitamin levels. | Fish oil lowers triglyceride levels. | neutral',
    'Fish oil improves memory. | Fish oil lowers triglyceride levels. | neutral',
  ],
  'what another actor does is not compared': [
    'Running lowers triglyceride levels. | Fish oil raises triglyceride levels. | neutral',
  ],
  'improving something bad is lowering it': [
    'Fish oil increases inflammation. | Fish oil improves inflammation. | conflicts',
    'Fish oil relieves inflammation. | Fish oil reduces inflammation. | supports',
  ],
  'only the universal denied leaves it open': [
    'Fish oil does not always lower triglyceride levels. | Fish oil lowers triglyceride levels. | neutral',
  ],
});

describePairs('judgeEfficacy', 'nicotine gum', {
  'useless against improves conflicts': [
    'Nicotine gum is of no use against cravings. | Nicotine gum reduces cravings. | conflicts',
    'Nicotine gum reduces cravings. | Nicotine gum is ineffective for cravings. | conflicts',
  ],
  'effective beside improves agrees': [
    'Nicotine gum is effective against cravings. | Nicotine gum reduces cravings. | supports',
  ],
  'on different things they do not meet': [
    'Nicotine gum is of no use against snoring. | Nicotine gum reduces cravings. | neutral',
    'Nicotine gum is useful. | Nicotine gum reduces cravings. | neutral',
  ],
});

describePairs('judgeComparison', 'swimming', {
  'more against less or equal conflicts': [
    'Swimming is safer than cycling. | Swimming is riskier than cycling. | conflicts | comparison',
    'Swimming is better than cycling. | Swimming is as good as cycling. | conflicts | comparison',
    'Swimming is better than cycling. | Swimming is no better than cycling. | conflicts | comparison',
  ],
  'also with the sides exchanged': [
    'Swimming is safer than cycling. | Cycling is safer than swimming. | conflicts',
    'Swimming is safer than cycling. | Cycling is riskier than swimming. | supports',
  ],
  'the same comparison agrees': [
    'Swimming is better than cycling. | Swimming is superior to cycling. | supports',
  ],
  'of other things, or in another respect, does not meet': [
    'Swimming is safer than cycling. | Swimming is safer than boxing. | neutral',
    'Swimming is safer than cycling. | Swimming is slower than cycling. | neutral',
  ],
});
