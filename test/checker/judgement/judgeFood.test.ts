import { describePairs } from './judgements';

describePairs('what a food contains', 'rooibos', {
  'named from the other end': [
    'Rooibos is free of caffeine. | Caffeine is found in rooibos. | conflicts | direction',
    'Rooibos contains tannins. | There are no tannins in rooibos. | conflicts | direction',
    'Rooibos contains lead. | Aspalathin is an ingredient of rooibos. | neutral',
    'Rooibos contains caffeine. | Caffeine is found in coffee and black tea. | neutral',
  ],
  'a free-of word': [
    'Rooibos is caffeine-free. | A cup of rooibos contains caffeine. | conflicts | direction',
    'Rooibos is not gluten-free. | Rooibos contains no gluten. | conflicts | direction',
    'Rooibos is sugar-free. | Rooibos contains calcium. | neutral',
  ],
  'much of it against little': [
    'Rooibos is rich in calcium. | Rooibos contains little calcium. | conflicts | degree',
    'Rooibos contains calcium. | Rooibos contains little calcium. | supports',
    'Rooibos is rich in calcium. | Rooibos contains little iron. | neutral',
  ],
});

describePairs('how supplements are made, sold and used', 'royal jelly', {
  'what the label says': [
    'Royal jelly always contains the amount stated on the label. | Many jars of royal jelly are mislabelled. | conflicts | choice',
    'The label of royal jelly is printed in blue. | Many jars of royal jelly are mislabelled. | neutral',
  ],
  'tested before it is sold': [
    'Royal jelly is strictly regulated and tested before it is sold. | Royal jelly does not have to be tested before it is sold. | conflicts | choice',
    'Royal jelly is sold in jars. | Royal jelly does not have to be tested before it is sold. | neutral',
  ],
  'pure or contaminated': [
    'Royal jelly is never contaminated. | Royal jelly is often contaminated with pesticides. | conflicts | choice',
    'Royal jelly is made by bees. | Royal jelly is often contaminated with pesticides. | neutral',
  ],
  'diluted or not': [
    'Royal jelly should be used undiluted. | Always dilute royal jelly with water. | conflicts | choice',
    'Royal jelly should be kept cool. | Always dilute royal jelly with water. | neutral',
  ],
  'every day or for years': [
    'Royal jelly is suitable for daily use. | Royal jelly should not be used every day. | conflicts | choice',
    'Royal jelly may be taken for years. | Royal jelly should not be taken for longer than six weeks. | conflicts',
    'Royal jelly may be taken for years. | Royal jelly has been taken by people for centuries. | neutral',
  ],
  'from plants or animals': [
    'Royal jelly is suitable for vegans. | Royal jelly comes from animals. | conflicts | choice',
    'Royal jelly is suitable for vegans. | Royal jelly is sold in chemists. | neutral',
  ],
  'how well it is absorbed': [
    'Royal jelly is well absorbed. | Royal jelly is poorly absorbed from the gut. | conflicts | choice',
    'Royal jelly is well tolerated. | Royal jelly is poorly absorbed from the gut. | neutral',
  ],
});

describePairs('what comes of it and what it keeps away', 'sauna bathing', {
  'causing against preventing': [
    'Sauna bathing causes heart attacks. | Sauna bathing lowers the risk of heart attack. | conflicts | direction',
    'Sauna bathing protects against stroke. | Sauna bathing may cause a stroke. | conflicts',
    'Sauna bathing causes heart attacks. | Sauna bathing lowers the risk of dementia. | neutral',
    'Sauna bathing causes headaches. | In women sauna bathing lowers the risk of pregnancy. | neutral',
  ],
  'harmless against what it causes': [
    'Sauna bathing is harmless. | Sauna bathing can cause mineral deficiency. | conflicts',
    'Sauna bathing is harmless. | Sauna bathing can ease mineral deficiency. | neutral',
  ],
  'causing it to rise or fall': [
    'Sauna bathing raises potassium. | Sauna bathing can cause potassium levels to fall. | conflicts | direction',
    'Sauna bathing lowers potassium. | Sauna bathing can cause potassium levels to fall. | supports',
  ],
  'no signs of': [
    'Sauna bathing causes dependence. | No signs of dependence have been described with sauna bathing. | conflicts',
    'Sauna bathing causes dizziness. | No signs of dependence have been described with sauna bathing. | neutral',
  ],
  'what it must be like to work': [
    'Sauna bathing must be done daily to work. | Sauna bathing works. | neutral',
  ],
  'needed even then': [
    'Sauna bathing is not needed in summer. | Use sauna bathing even when it is summer. | conflicts',
    'Sauna bathing is not needed in summer. | Use sauna bathing in the evening. | neutral',
  ],
});

describePairs('other words for the same', 'activated bran', {
  'a word of the topic\'s name is no effect': [
    'Activated bran protects the bowel. | Activated bran damages the bowel. | conflicts',
  ],
  'before is not after': [
    'Activated bran should be steamed after lunch. | Activated bran should be steamed before lunch. | neutral',
  ],
  'enough and sufficient, replace and substitute': [
    'A thin layer of activated bran is sufficient. | A thin layer of activated bran is not enough. | conflicts',
    'Activated bran is a substitute for vegetables. | Activated bran cannot replace vegetables. | conflicts',
    'Activated bran is a substitute for vegetables. | Activated bran cannot replace sleep. | neutral',
  ],
  'as an example, or as what it is named': [
    'Activated bran is approved as a medicine. | Activated bran is not approved as a medicine. | conflicts',
  ],
});
