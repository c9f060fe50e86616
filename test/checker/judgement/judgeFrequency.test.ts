import { describePairs } from './judgements';

/** The same claims in an article on the topic, which they need not name. */
const titled = (rows: readonly string[]): string[] => rows.map((row) => `# Minoxidil\n\n${row}`);

describePairs('judgeFrequency: how often, in words and figures', 'minoxidil', {
  'hardly anybody against a large share': titled([
    'Palpitations hardly ever happen on minoxidil. | Palpitations occurred in 30% of patients on minoxidil. | conflicts',
    'Brittle nails are seldom seen with minoxidil. | Brittle nails occur in nearly all users of minoxidil. | conflicts',
    'Almost nobody gets a stiff neck from minoxidil. | A stiff neck was reported by half of the patients on minoxidil. | conflicts',
    'Cold hands are rare with minoxidil. | Cold hands were noted in 40 percent of minoxidil users. | conflicts',
    'Only a handful of users develop cold hands. | Most minoxidil users report cold hands. | conflicts',
  ]),
  'nearly everybody against a small share': titled([
    'Most users of minoxidil develop brittle nails. | Brittle nails were seen in 1 in 1,000 users of minoxidil. | conflicts',
    'Night sweats strike one in every five users of minoxidil. | Night sweats were reported in 2 per million treatments with minoxidil. | conflicts',
    'Every tenth user of minoxidil ends up with brittle nails. | Brittle nails occurred in 0.1% of users of minoxidil. | conflicts',
    'Night sweats plague nearly everyone on minoxidil. | Night sweats are very rare with minoxidil. | conflicts',
  ]),
  'nobody against some': titled([
    'Not one patient gets night sweats on minoxidil. | Night sweats, brittle nails and cold hands were reported with minoxidil. | conflicts | negation',
    'Brittle nails have never been reported after treatment. | Brittle nails occurred in 3% of minoxidil users. | conflicts | negation',
    'No user has ever developed cold hands. | Cold hands occurred in 3% of minoxidil users. | conflicts | negation',
  ]),
  'words of frequency mean shares with some room': [
    'Palpitations are uncommon with minoxidil. | Palpitations occur in 30% of patients on minoxidil. | conflicts | degree',
    'Palpitations are common with minoxidil. | Palpitations occur in 0.01% of patients on minoxidil. | conflicts | degree',
    'Palpitations occur in 30% of patients on minoxidil. | Palpitations are rare with minoxidil. | conflicts | degree',
    'Palpitations are uncommon with minoxidil. | Palpitations occur in 4% of patients on minoxidil. | conflicts',
    'Palpitations are uncommon with minoxidil. | Palpitations occur in 2% of patients on minoxidil. | tension',
    'Palpitations are very common with minoxidil. | Palpitations occur in 5% of patients on minoxidil. | tension',
    'Palpitations are very common with minoxidil. | Palpitations occur in 12% of patients on minoxidil. | supports',
    'Palpitations are rare with minoxidil. | Palpitations occur in 0.5% of patients on minoxidil. | supports',
  ],
  'never against any share, from either side, and not against another thing': [
    'Palpitations never occur with minoxidil. | Palpitations occur in 3% of patients on minoxidil. | conflicts | negation',
    'Palpitations occur in 3% of patients on minoxidil. | Palpitations never occur with minoxidil. | conflicts | negation',
    'Palpitations never occur with minoxidil. | Palpitations are very rare with minoxidil. | conflicts | negation',
    'Minoxidil does not cause brittle nails. | Brittle nails occur in 3% of users of minoxidil. | conflicts | negation',
    'Brittle nails are common with minoxidil. | No user of minoxidil has had brittle nails. | conflicts | negation',
    'Palpitations never occur with minoxidil. | Brittle nails occur in 3% of patients on minoxidil. | neutral',
  ],
  'one word of two is another thing': [
    'Cold feet are rare with minoxidil. | Cold hands were noted in 40 percent of minoxidil users. | neutral',
    'Cold feet are seldom seen with minoxidil. | Cold hands occur in nearly all users of minoxidil. | neutral',
  ],
  'much the same share': titled([
    'Most users of minoxidil develop brittle nails. | Brittle nails occurred in 60% of users of minoxidil. | supports',
    'Brittle nails are seldom seen with minoxidil. | Brittle nails occurred in 1% of users of minoxidil. | supports',
  ]),
  'of another thing or another remedy': titled([
    'Most users of minoxidil develop brittle nails. | Cold hands were seen in 1 in 1,000 users of minoxidil. | neutral',
    'Brittle nails hardly ever happen after chemotherapy. | Brittle nails occurred in 60% of users of minoxidil. | neutral',
    'In the placebo group, brittle nails were seldom seen. | Brittle nails occurred in 60% of users of minoxidil. | neutral',
    'Aspirin hardly ever causes brittle nails. | Brittle nails occurred in 60% of users of minoxidil. | neutral',
    'Most patients do not get brittle nails. | Brittle nails occurred in 3% of users of minoxidil. | neutral',
    'Not every patient gets brittle nails. | Brittle nails occurred in 60% of users of minoxidil. | neutral',
  ]),
});

describePairs('judgePassing: whether it passes or stays', 'minoxidil', {
  'for life against days': titled([
    'Scalp tightness after minoxidil is permanent. | Scalp tightness usually disappears within one week of starting minoxidil. | conflicts | timing',
    'The tightness stays with you for the rest of your life. | Tightness of the scalp resolved within days of stopping minoxidil. | conflicts | timing',
    'Once raised, the liver values stay high forever. | The raised liver values returned to normal after minoxidil was stopped. | conflicts | timing',
    'A numb scalp never goes away. | The numb scalp is temporary. | conflicts | timing',
    'If the hair turns white on minoxidil, it stays that way for good. | The hair turned white in some users of minoxidil but the change is reversible. | neutral',
    'The itching caused by minoxidil is irreversible. | Itching passes within a few days of starting minoxidil. | conflicts | timing',
  ]),
  'days against for life': titled(['The darker skin tone fades within weeks. | The darker skin tone is permanent. | conflicts | timing']),
  'whatever verb tells it': [
    'Once raised, liver values never go back to normal on minoxidil. | Raised liver values return to normal after minoxidil is stopped. | conflicts',
    'Yellow nails fade within weeks of stopping minoxidil. | Yellow nails stay yellow for life after minoxidil. | conflicts | timing',
    'Yellow nails are temporary on minoxidil. | Yellow nails are irreversible on minoxidil. | conflicts | timing',
    'Yellow nails do not fade after minoxidil. | Yellow nails fade within weeks of stopping minoxidil. | conflicts | timing',
    'Yellow nails lingered indefinitely after minoxidil. | Yellow nails vanish within days of stopping minoxidil. | conflicts | timing',
    'Yellow nails wear off after minoxidil. | Yellow nails persist forever after minoxidil. | conflicts | timing',
    'The burning dies down after minoxidil. | The burning is permanent after minoxidil. | conflicts | timing',
    'The redness eases off within days of stopping minoxidil. | The redness lasts forever after minoxidil. | conflicts | timing',
    'Swollen gums clear up within a week of stopping minoxidil. | Swollen gums take three months to clear up after minoxidil. | conflicts | timing',
    'Swollen gums clear up after minoxidil. | Swollen gums resolved within a week of stopping minoxidil. | supports',
  ],
  'not of all, of results, of people': [
    'Not all yellow nails fade after minoxidil. | Yellow nails fade within weeks of stopping minoxidil. | neutral',
    'The results never fade. | The results of minoxidil fade within months. | neutral',
    'Vaccinated people stay healthy for life. | Healthy people recover within days with minoxidil. | neutral',
    'Cold feet are permanent after minoxidil. | Cold hands go away within a week after minoxidil. | neutral',
  ],
  'alike, or of another thing': titled([
    'The tightness soon disappears. | Tightness of the scalp resolved within days of stopping minoxidil. | supports',
    'The tightness is not permanent. | Tightness of the scalp resolved within days of stopping minoxidil. | supports',
    'The dizziness is permanent. | Tightness of the scalp resolved within days of stopping minoxidil. | neutral',
    'The result of minoxidil is not permanent. | Tightness of the scalp resolved within days of stopping minoxidil. | neutral',
  ]),
});
