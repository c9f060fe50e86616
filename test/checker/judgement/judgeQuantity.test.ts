import { describePairs } from './judgements';

describePairs('judgeQuantity: ranges', 'sound therapy', {
  'apart they conflict': [
    'A sound therapy session lasts two hours. | A sound therapy session lasts 20 to 30 minutes. | conflicts | timing',
    'You need two sessions of sound therapy. | You need ten sessions of sound therapy. | conflicts | quantity',
  ],
  'close together they differ in degree': [
    'A sound therapy session lasts 33 minutes. | A sound therapy session lasts 20 to 30 minutes. | tension',
    'A sound therapy session lasts about 40 minutes. | A sound therapy session lasts 30 minutes. | tension',
  ],
  'one within the other agrees': [
    'A sound therapy session lasts 25 minutes. | A sound therapy session lasts 20 to 30 minutes. | supports',
    'A sound therapy session lasts 20 to 30 minutes. | A sound therapy session lasts 25 minutes. | supports',
  ],
  'partly overlapping they differ in degree': [
    'A sound therapy session lasts 25 to 45 minutes. | A sound therapy session lasts 20 to 30 minutes. | tension',
  ],
  'of different dimensions they say nothing of each other': [
    'A sound therapy session lasts 25 minutes. | You need ten sessions of sound therapy. | neutral',
    'Sound therapy costs 50 euros per session. | A sound therapy session lasts 25 minutes. | neutral',
  ],
  'of different matters they say nothing of each other': [
    'The effect of sound therapy lasts six months. | A sound therapy session lasts 25 minutes. | neutral',
    'Results of sound therapy are visible after two days. | The effect of sound therapy lasts six months. | neutral',
  ],
  'onset leaves more room than a session': [
    'Results of sound therapy are visible after three weeks. | Results of sound therapy are visible after four weeks. | tension',
    'Results of sound therapy are visible after three weeks. | Results of sound therapy are visible after six months. | conflicts | timing',
  ],
});

describePairs('judgeQuantity: doses', 'paracetamol', {
  'above an upper bound conflicts': [
    'Take up to 8 g of paracetamol a day. | Do not exceed 4 g of paracetamol a day. | conflicts',
    'Take 1000 mg of paracetamol. | The dose of paracetamol is 250 mg. | conflicts',
  ],
  'below an upper bound does not': [
    'Take up to 2 g of paracetamol a day. | Do not exceed 4 g of paracetamol a day. | supports',
    'Take up to 4000 mg of paracetamol a day. | Do not exceed 4 g of paracetamol a day. | supports',
  ],
  'in other units are converted': [
    'Take 0.5 g of paracetamol. | The dose of paracetamol is 500 mg. | supports',
    'Take 5 g of paracetamol. | The dose of paracetamol is 500 mg. | conflicts',
  ],
});

describePairs('judgeQuantity: years and ages', 'phototherapy', {
  'years are compared by distance': [
    'Phototherapy was invented in 1903. | Phototherapy was invented in 1903. | supports',
    'Phototherapy was invented in 1904. | Phototherapy was invented in 1903. | tension',
    'Phototherapy was invented in 1950. | Phototherapy was invented in 1903. | conflicts',
    'Phototherapy was invented in the 1900s. | Phototherapy was invented in 1903. | supports',
  ],
  'the youngest age decides': [
    'Phototherapy is suitable for children over 4 years of age. | Phototherapy is suitable for children over 12 years of age. | conflicts',
    'Phototherapy is suitable for children over 12 years of age. | Phototherapy is suitable for children over 12 years of age. | supports',
  ],
  'an age that follows its word': [
    'Phototherapy is suitable from the age of 4. | Phototherapy is suitable for children over 12 years of age. | conflicts',
  ],
});

describePairs('judgeQuantity: rates', 'dermabrasion', {
  'of the same side effect are compared': [
    'Swelling occurs in 60% of patients after dermabrasion. | Swelling occurs in 5% of patients after dermabrasion. | conflicts | quantity',
    'Swelling occurs in 1 in 20 patients after dermabrasion. | Swelling occurs in 5% of patients after dermabrasion. | supports',
  ],
  'of different side effects are not': [
    'Swelling occurs in 60% of patients after dermabrasion. | Infection occurs in 1% of patients after dermabrasion. | neutral',
  ],
});

describePairs('judgePermanence', 'lip filler', {
  'what must be kept up does not last for ever': [
    'The results of lip filler are permanent. | Lip filler needs regular maintenance. | conflicts | timing',
    'The effect of lip filler lasts forever. | Lip filler must be repeated every year. | conflicts',
  ],
  'what lasts a while may well need it': [
    'The effect of lip filler lasts nine months. | Lip filler needs regular maintenance. | neutral',
    'The results of lip filler are not permanent. | Lip filler needs regular maintenance. | neutral',
  ],
  'what needs none says nothing of how long it lasts': [
    'The results of lip filler are permanent. | Lip filler needs no maintenance. | neutral',
  ],
});
