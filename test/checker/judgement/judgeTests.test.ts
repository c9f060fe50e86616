import { describePairs } from './judgements';

describePairs('tests and devices', 'rapid strep test', {
  'what is examined': [
    'The rapid strep test is a blood test. | The rapid strep test uses a throat swab. | conflicts | choice',
    'The rapid strep test needs a blood sample. | The rapid strep test needs a urine sample. | conflicts | choice',
    'The rapid strep test needs a throat swab. | The rapid strep test is done with a throat swab. | supports | choice',
    'The rapid strep test is simple. | The rapid strep test uses a throat swab. | neutral',
  ],
  'how accurate it is': [
    'The rapid strep test is very accurate. | The rapid strep test is often inaccurate. | conflicts | degree',
    'The rapid strep test is always right. | The rapid strep test can give wrong results. | conflicts | negation',
    'The rapid strep test never gives a false positive result. | The rapid strep test can give a false positive result. | conflicts | negation',
    'The rapid strep test can give a false alarm. | The rapid strep test sometimes gives false positive results. | supports',
    'The rapid strep test is accurate. | Reliable contraception is needed before the rapid strep test. | neutral',
  ],
});

describePairs('how an examination goes', 'heart scan', {
  'with or without radiation': [
    'The heart scan exposes you to radiation. | The heart scan does not use X-rays or any other ionising radiation. | conflicts | choice',
    'The heart scan involves no radiation. | The heart scan uses X-rays. | conflicts | choice',
    'The heart scan uses X-rays. | The sun emits ultraviolet radiation. | neutral',
  ],
  'loud or quiet, still or moving, dressed or not': [
    'The heart scan is silent. | The heart scan is very noisy. | conflicts | choice',
    'You may move freely during the heart scan. | Keep as still as possible during the heart scan. | conflicts | choice',
    'You must lie still during the heart scan. | Keep as still as possible during the heart scan. | supports | choice',
    'You must undress completely for the heart scan. | You can keep your clothes on during the heart scan. | conflicts | choice',
    'You must lie still during the heart scan. | The heart scan is very noisy. | neutral',
  ],
  'with or without needles': [
    'A needle is needed for the heart scan. | The heart scan involves no injections. | conflicts | choice',
    'The heart scan is done without needles. | The heart scan uses fine needles. | conflicts',
  ],
});

describePairs('operations', 'hernia repair', {
  'what becomes of the stitches': [
    'Stitches must be removed after hernia repair. | The stitches used in hernia repair dissolve by themselves. | conflicts | choice',
    'The stitches of a hernia repair dissolve. | The stitches used in hernia repair dissolve by themselves. | supports | choice',
  ],
  'planned or not, the same in all or not': [
    'Hernia repair is an emergency operation. | Hernia repair is usually a planned operation. | conflicts | choice',
    'The effect of hernia repair is the same in all patients. | The effect of hernia repair varies from patient to patient. | conflicts | choice',
  ],
  'fit to drive or not': [
    'Driving is forbidden with hernia repair. | Hernia repair does not usually affect your ability to drive. | conflicts | choice',
    'Hernia repair affects the ability to drive. | Hernia repair impairs the ability to drive. | supports',
  ],
});

describePairs('after a procedure', 'hernia repair', {
  'glasses, lifting and eating': [
    'You can wear glasses straight after hernia repair. | Glasses should not be worn for six weeks after hernia repair. | conflicts',
    'You can lift heavy objects a day after hernia repair. | Do not lift anything heavy for six weeks after hernia repair. | conflicts',
    'Patients may eat right up to a hernia repair. | Stop eating six hours before your hernia repair. | conflicts',
    'You can drink two glasses of water straight after hernia repair. | Glasses should not be worn for six weeks after hernia repair. | neutral',
    'You can lift heavy objects three months after hernia repair. | Do not lift anything heavy for six weeks after hernia repair. | neutral',
  ],
  'who may do it, and where': [
    'Hernia repair may be done by anyone. | Hernia repair may only be performed by trained surgeons. | conflicts | choice',
    'Anyone can legally offer hernia repair. | Only surgeons may carry out hernia repair. | conflicts | choice',
    'Hernia repair may be done in anyone. | Hernia repair may only be performed by trained surgeons. | neutral',
  ],
  'how long recovery takes': [
    'Recovery from a hernia repair takes two weeks. | Full recovery after a hernia repair takes six to twelve months. | conflicts | timing',
    'Swelling goes within two days of hernia repair. | It may take up to six months for the swelling after hernia repair to settle. | conflicts | timing',
    'Swelling goes within six days of hernia repair. | Swelling settles within six days of hernia repair. | supports | timing',
    'Hernia repair takes about 45 minutes. | A hernia repair lasts between 30 and 45 minutes. | supports | timing',
  ],
  'said of those who do not smoke': [
    'Hernia repair is painless for non-smokers. | Hernia repair is painful in smokers. | neutral',
    'Hernia repair is painless for non-smokers. | Hernia repair is painful in non-smokers. | conflicts',
  ],
});

describePairs('what there is less of', 'metformin', {
  'a want of something': [
    'Metformin can lead to vitamin B12 deficiency. | Vitamin B12 levels may fall with metformin. | supports',
    'Metformin raises vitamin B12 levels. | Metformin can lead to vitamin B12 deficiency. | conflicts | direction',
    'Metformin improves memory. | Metformin can cause memory problems. | conflicts | direction',
    'Metformin improves memory. | Metformin can cause stomach problems. | neutral',
  ],
});
