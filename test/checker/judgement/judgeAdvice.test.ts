import { describePairs } from './judgements';

describePairs('judgeAdvice', 'ivermectin cream', {
  'the same advice in other words agrees': [
    'Do not use ivermectin cream during pregnancy. | Ivermectin cream should not be used during pregnancy. | supports | population',
    'Wash your hands after applying ivermectin cream. | Hands must be washed after applying ivermectin cream. | supports | wording',
  ],
  'what one side forbids and the other asks for conflicts': [
    'Use ivermectin cream before bathing. | Do not use ivermectin cream before bathing. | conflicts | negation',
    'Cover the treated skin with a plaster. | The treated skin must not be covered with a plaster. | conflicts | negation',
  ],
  'what one side asks for and the other calls needless conflicts': [
    'You need not wash your hands after applying ivermectin cream. | Hands must be washed after applying ivermectin cream. | conflicts | negation',
    'Washing your hands after applying ivermectin cream is not necessary. | Wash your hands after applying ivermectin cream. | conflicts | negation',
  ],
  'what is left to a doctor differs from a permission, and conflicts with doing it unasked': [
    'You can drive after applying ivermectin cream. | Ask your doctor before you drive after applying ivermectin cream. | tension | degree',
    'Take ivermectin cream with alcohol without asking anyone. | Ask your doctor before you take alcohol with ivermectin cream. | conflicts | negation',
  ],
  'advice on other actions does not meet': [
    'Cover the treated skin with a plaster. | Do not expose the treated skin to the sun. | neutral',
    'Do not swim with ivermectin cream on. | Do not use ivermectin cream in children. | neutral',
  ],
});

describePairs('judgeWording', 'zinc', {
  'clauses of the same words that differ in negation conflict': [
    'Zinc tablets dissolve quickly in warm water. | Zinc tablets do not dissolve quickly in warm water. | conflicts | negation',
  ],
  'clauses that share few words are not compared': [
    'Zinc tablets dissolve in water. | Zinc tablets do not stick to paper. | neutral',
    'Zinc tablets are sold in tins. | Zinc tablets are not sold in Norway. | neutral',
  ],
});

describePairs('judgeEfficacy against an effect', 'zinc', {
  'useless and harmful against an effect on the same thing conflict': [
    'Zinc is useless against warts. | Zinc may heal warts. | conflicts | evidence',
    'Zinc heals warts. | Zinc is ineffective for warts. | conflicts | negation',
    'Zinc is very effective for warts. | Zinc worsens warts. | conflicts | negation',
  ],
});
