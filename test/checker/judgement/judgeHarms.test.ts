import { describePairs } from './judgements';

/** The same claims in an article on the topic, which they need not name. */
const titled = (rows: readonly string[]): string[] => rows.map((row) => `# Retinol\n\n${row}`);

describePairs('side effects told by what becomes of the body', 'retinol', {
  'are denied': titled([
    'It never makes your teeth sensitive. | Tooth sensitivity occurs in some users of retinol. | conflicts | negation',
    'Retinol does not make the eyes red. | Red eyes were reported with retinol. | conflicts | negation',
    'Your lips will not become dry. | Dry lips are common with retinol. | conflicts | negation',
    'The eardrum cannot be perforated. | Perforation of the eardrum was seen in some users of retinol. | conflicts | negation',
    'Sore or swollen lips do not occur. | Swelling of the lips is a side effect of retinol. | conflicts | negation',
    'It is not possible to injure a nerve. | Injury to a nerve is a complication of retinol. | conflicts | negation',
    'There is no way that your skin will get worse. | Your skin may get worse during the first weeks of retinol. | conflicts | negation',
  ]),
  'are other ones, or of other things': titled([
    'It never makes your teeth sensitive. | Dry lips are common with retinol. | neutral',
    'The eardrum cannot be perforated. | Perforation of the bowel was seen in some users of retinol. | neutral',
    'If your lips become dry, use a balm. | Dry lips never occur with retinol. | neutral',
  ]),
});

describePairs('more of it', 'retinol', {
  'is better, or is not': titled([
    'The more cream you put on, the faster it works. | Using more retinol does not make it work faster. | conflicts',
    'Doubling the dose doubles the effect. | Higher doses of retinol were no more effective. | conflicts',
    'Higher doses are no more effective. | The more retinol, the better. | conflicts',
    'The more you apply, the better. | The more retinol is applied, the better it works. | supports',
    'The more you use, the greater the risk. | Higher doses of retinol were no more effective. | neutral',
  ]),
  'does harm, or does none': titled([
    'You cannot take too much retinol. | Taking too much retinol can damage the kidneys. | conflicts',
    'You cannot overdose on it. | An overdose of retinol can cause headaches. | conflicts',
    'Too much of it can cause dizziness. | You cannot take too much retinol. | conflicts',
    'You cannot get too much retinol from carrots. | Taking too much retinol can damage the kidneys. | neutral',
  ]),
});

describePairs('what it is said to depend on', 'retinol', {
  'is asked for': titled([
    'It only works if you take it with a meal. | Retinol tablets can be taken with or without food. | conflicts | choice',
    'It does not work unless it is taken in the evening. | Take retinol in the morning. | conflicts | choice',
  ]),
  'does not deny that it works': titled(['It does not work unless it is taken in the evening. | Retinol works. | neutral']),
});
