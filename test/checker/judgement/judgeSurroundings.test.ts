import { describePairs } from './judgements';

describePairs('times in other surroundings', 'minoxidil', {
  'at once tells when it works': [
    'Minoxidil works at once. | Minoxidil takes effect after four months. | conflicts | timing',
    'The effect of minoxidil sets in overnight. | Minoxidil takes effect after four months. | conflicts | timing',
  ],
  'at once and within minutes are no hours': [
    'Minoxidil works within minutes. | Minoxidil takes two hours to work. | conflicts | timing',
    'Minoxidil works within minutes. | Minoxidil takes 20 minutes to work. | supports',
    'Minoxidil works immediately. | Minoxidil takes an hour to work. | conflicts | timing',
  ],
  'at least so long is not for ever': [
    'The effect of minoxidil lasts forever. | The effect of minoxidil lasts at least 15 years. | neutral',
    'The effect of minoxidil lasts 16 years. | The effect of minoxidil lasts at least 15 years. | supports | timing',
  ],
  'but not beside what somebody does at once': [
    'Stop minoxidil and seek help at once. | Minoxidil takes effect after four months. | neutral',
    'See a doctor the same day when minoxidil burns. | Minoxidil takes effect after four months. | neutral',
  ],
  'slow and fast tell of what stands beside them': [
    'Minoxidil works fast. | Minoxidil takes effect after four months. | conflicts | timing',
    'Breathing slowly helps some users of minoxidil through a wave of panic. | Minoxidil takes effect within minutes. | neutral',
  ],
  'a time of measuring is no onset': [
    'Minoxidil gave better results at six months. | Minoxidil takes effect within two weeks. | neutral',
  ],
  'how long it is used is not how long its effect lasts': [
    'You may use minoxidil for years. | The effect of minoxidil lasts for six hours. | neutral',
    'The effect of minoxidil lasts for years. | The effect of minoxidil lasts for six hours. | conflicts | timing',
  ],
  'how often it is checked is not how often it is had': [
    'Minoxidil is applied every three months. | Minoxidil is applied twice daily. | conflicts | timing',
    'Users of minoxidil should have their blood pressure checked every three months. | Minoxidil is applied twice daily. | neutral',
  ],
});

describePairs('amounts and what they are of', 'iodine', {
  'of the same substance conflict, of another one do not': [
    'Adults should take 900 micrograms of iodine daily. | Adults need 150 micrograms of iodine daily. | conflicts | quantity',
    'Adults need 900 micrograms of folic acid besides iodine. | Adults need 150 micrograms of iodine daily. | neutral',
  ],
  'the outcome of a dose in a study is not the dose to take': [
    'In a study 900 micrograms of iodine increased deaths. | Adults need 150 micrograms of iodine daily. | neutral',
  ],
  'cups and spoons do not count the same': [
    'Take eight tablets of iodine daily. | Take two tablets of iodine daily. | conflicts | quantity',
    'Take eight tablets of iodine daily. | Take iodine in two cups of water. | neutral',
  ],
});

describePairs('options that are only named', 'allergen vaccine', {
  'a way of giving it': [
    'The allergen vaccine is swallowed. | The allergen vaccine is injected. | conflicts | choice',
    'Asthma inhalers must be shaken before the allergen vaccine. | The allergen vaccine is injected. | neutral',
  ],
  'what is licensed': [
    'The allergen vaccine is licensed. | The allergen vaccine is not licensed. | conflicts | choice',
    'You get licensed extracts paid with the allergen vaccine. | The allergen vaccine is not licensed. | neutral',
  ],
});
