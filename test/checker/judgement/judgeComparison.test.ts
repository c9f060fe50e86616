import { describePairs } from './judgements';

describePairs('judgeComparison: what an effect leaves more or less of', 'fish oil', {
  'an effect beside another remedy is compared in what it acts on': [
    'Fish oil lowers triglycerides compared with placebo. | Fish oil did not lower triglycerides compared with placebo. | conflicts | negation',
    'Fish oil leads to more muscle than placebo. | Fish oil did not increase muscle mass more than placebo. | conflicts | negation',
    'Fish oil led to more deaths than olive oil. | Fish oil reduced deaths versus olive oil. | conflicts | direction',
  ],
  'it is not compared in another': [
    'Fish oil leads to more muscle than placebo. | Fish oil did not increase alertness more than placebo. | neutral',
  ],
  'better is meant of what the other side names, where its clause names it too': [
    'For joint pain, fish oil is better than olive oil. | Fish oil did not reduce joint pain compared with olive oil. | conflicts | comparison',
    'For sleep, fish oil is better than olive oil. | Fish oil did not reduce joint pain compared with olive oil. | neutral',
  ],
});
