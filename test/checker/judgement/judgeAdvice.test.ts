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
  'what is forbidden conflicts with what is allowed, on either side': [
    'Ivermectin cream should be kept in the fridge. | Ivermectin cream must not be kept in the fridge. | conflicts',
    'You may keep ivermectin cream in the fridge. | Ivermectin cream must not be kept in the fridge. | conflicts',
    'Do not take ivermectin cream with grapefruit juice. | Ivermectin cream may be taken with grapefruit juice. | conflicts | negation',
    'Freely share ivermectin cream with your family. | Do not share ivermectin cream with other people. | conflicts | negation',
    'Ivermectin cream can be shared with the family without asking. | Do not share ivermectin cream with other people. | conflicts | negation',
    'Do not wear gloves when applying ivermectin cream. | Wear gloves when applying ivermectin cream to somebody else. | conflicts | negation',
  ],
  'to stop unasked, or not to go on, conflicts with asking first': [
    'You can stop ivermectin cream without asking anyone. | Ask your doctor before you stop using ivermectin cream. | conflicts | negation',
    'Stop ivermectin cream whenever you like. | Ask your doctor before you stop using ivermectin cream. | conflicts | negation',
    'You need not go on with ivermectin cream. | Do not stop ivermectin cream without asking your doctor. | conflicts | negation',
  ],
  'of the remedy itself, need meets need and asking meets not asking': [
    'You do not need ivermectin cream. | You need ivermectin cream. | conflicts | negation',
    'Use ivermectin cream without asking anyone. | Ask your doctor before using ivermectin cream. | conflicts | negation',
    'You need no prescription for ivermectin cream. | Ivermectin cream is needed by everyone. | neutral',
  ],
  'asking first agrees with asking first, and is no less than what the source allows': [
    'Ask your doctor before you drink alcohol on ivermectin cream. | Ask your doctor before you drink alcohol while using ivermectin cream. | supports',
    'Drive after applying ivermectin cream. | Ask your doctor before you drive after applying ivermectin cream. | tension | degree',
    'Ask your doctor before you drive after applying ivermectin cream. | You can drive after applying ivermectin cream. | neutral',
  ],
  'advice on other actions does not meet': [
    'Wash your pillow every day. | Do not wash your hair after applying ivermectin cream. | neutral',
    'Wash your hair after applying ivermectin cream. | Do not wash your face after applying ivermectin cream. | neutral',
    'Fillers can be dissolved. | Ivermectin cream cannot be dissolved in water. | neutral',
    'Rinse the skin with water before you apply ivermectin cream at night. | Rinse the skin with oil before you apply ivermectin cream. | neutral',
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
