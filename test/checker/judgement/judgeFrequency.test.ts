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
  'alike, or of another thing': titled([
    'The tightness soon disappears. | Tightness of the scalp resolved within days of stopping minoxidil. | supports',
    'The tightness is not permanent. | Tightness of the scalp resolved within days of stopping minoxidil. | supports',
    'The dizziness is permanent. | Tightness of the scalp resolved within days of stopping minoxidil. | neutral',
    'The result of minoxidil is not permanent. | Tightness of the scalp resolved within days of stopping minoxidil. | neutral',
  ]),
});
