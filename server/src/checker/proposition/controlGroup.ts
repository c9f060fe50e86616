import { listedWords } from '../lexicon/wordLists';
import type { MarkedSentence } from './marks';
import type { Quantity } from './quantities';

/** Those of a trial who had nothing of what it is about. */
const CONTROLS: ReadonlySet<string> = new Set(['placebo', 'control', 'controls', 'sham', 'dummy', 'vehicle', 'untreated', 'unvaccinated']);
/** Words between a share and whose it is: "30% of those who were on placebo". */
const BETWEEN = listedWords('control-group-between');
/** Words that compare: what stands behind "compared with placebo" is no share of those on placebo. */
const COMPARING: ReadonlySet<string> = new Set(['compared', 'comparison', 'relative', 'versus', 'vs', 'than', 'over', 'against']);
const LEADING: ReadonlySet<string> = new Set(['on', 'in', 'with', 'under', 'among', 'for', 'taking', 'receiving', 'given']);

const OPENING: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas']);

/** Whether a share is that of a control group: "10% on the remedy and | 30% | on placebo", "in the control group, | 30% | had". Linear in the words between two figures. */
export function isOfControls(sentence: MarkedSentence, quantity: Quantity, quantities: readonly Quantity[]): boolean {
  return quantity.dimension === 'percent' && (isFollowed(sentence, quantity) || isLed(sentence, quantity, quantities));
}

function isFollowed({ tokens }: MarkedSentence, { to }: Quantity): boolean {
  let at = to;
  while (BETWEEN.has(tokens[at]?.lower ?? '')) at++;
  return CONTROLS.has(tokens[at]?.lower ?? '');
}

/** Looks back to the figure before: "on placebo 30% had it, on the remedy 10%". */
function isLed({ tokens }: MarkedSentence, { from }: Quantity, quantities: readonly Quantity[]): boolean {
  const start = Math.max(0, ...quantities.filter(({ to }) => to <= from).map(({ to }) => to));
  const at = tokens.findLastIndex(({ lower }, index) => index >= start && index < from && CONTROLS.has(lower));
  if (at < 0) return false;
  const lead = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const goesOn = tokens.slice(at + 1, from).some(({ lower }, index, between) => LEADING.has(lower) && index < between.length - 1);
  const before = tokens[lead];
  // "It worked in 40%, | placebo | in 10%".
  const opens = before === undefined || before.kind === 'mark' || OPENING.has(before.lower);
  return lead >= start - 1 && (opens || (LEADING.has(before.lower) && !COMPARING.has(tokens[lead - 1]?.lower ?? ''))) && !goesOn;
}
