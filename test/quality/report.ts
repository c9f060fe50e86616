import type { ScoredCase } from './score';

/** The figures of a set of scored cases. Shares are in [0, 1] and 1 or 0 where there is nothing to count. */
export interface QualityFigures {
  readonly conflictCount: number;
  readonly foundCount: number;
  readonly silentCount: number;
  readonly flaggedCount: number;
  /** Conflict cases found, with a fitting statement and on the marked words. */
  readonly foundShare: number;
  /** Silent cases with a conflict shown. */
  readonly flaggedShare: number;
  /** Of all conflicts shown, those that were marked. */
  readonly precision: number;
  /** Support and tension cases found as such; each is a side question, not part of the figures above. */
  readonly supportShare: number;
  readonly tensionShare: number;
}

/** Sums up scored cases. */
export function toFigures(scored: readonly ScoredCase[]): QualityFigures {
  const of = (expect: string): readonly ScoredCase[] => scored.filter((one) => one.case.expect === expect);
  const right = (cases: readonly ScoredCase[]): number => cases.filter(({ outcome }) => outcome === 'right').length;
  const [conflicts, silent] = [of('conflict'), of('silent')];
  const foundCount = right(conflicts);
  const flaggedCount = silent.length - right(silent);
  const extraCount = scored.reduce((sum, one) => sum + one.extraCount, 0);
  const misplaced = scored.filter(({ case: { expect }, outcome }) => expect === 'conflict' && (outcome === 'wrongStatement' || outcome === 'wrongSpan')).length;
  const flaggedMarked = scored.filter(({ case: { expect }, outcome }) => expect !== 'silent' && outcome === 'flagged').length;
  return {
    conflictCount: conflicts.length,
    foundCount,
    silentCount: silent.length,
    flaggedCount,
    foundShare: share(foundCount, conflicts.length, 1),
    flaggedShare: share(flaggedCount, silent.length, 0),
    precision: share(foundCount, foundCount + flaggedCount + extraCount + misplaced + flaggedMarked, 1),
    supportShare: share(right(of('support')), of('support').length, 1),
    tensionShare: share(right(of('tension')), of('tension').length, 1),
  };
}

/** Tables by topic, kind of conflict, aspect and trap, then each case that went wrong, as plain text. */
export function formatReport(scored: readonly ScoredCase[]): string {
  const kindOf = (one: ScoredCase): string => (one.case.expect === 'silent' ? '' : one.case.kind);
  const trapOf = (one: ScoredCase): string => (one.case.expect === 'silent' ? one.case.trap : '');
  return [
    formatTable('topic', scored, ({ topic }) => topic),
    formatTable('kind', scored, kindOf),
    formatTable('aspect', scored, (one) => one.case.aspect),
    formatTable('trap', scored, trapOf),
    ...scored.filter(({ outcome, extraCount }) => outcome !== 'right' || extraCount > 0).map(formatCase),
    formatTable('all', scored, () => 'all'),
  ].join('\n');
}

function formatTable(title: string, scored: readonly ScoredCase[], keyOf: (one: ScoredCase) => string): string {
  const keys = [...new Set(scored.map(keyOf))].filter((key) => key !== '').sort();
  const rows = keys.map((key) => {
    const figures = toFigures(scored.filter((one) => keyOf(one) === key));
    const { foundCount, conflictCount, flaggedCount, silentCount } = figures;
    const found = [`${foundCount}/${conflictCount}`, conflictCount === 0 ? '' : percent(figures.foundShare)];
    const flagged = [`${flaggedCount}/${silentCount}`, silentCount === 0 ? '' : percent(figures.flaggedShare)];
    return row([key, ...found, ...flagged, percent(figures.precision), percent(figures.supportShare), percent(figures.tensionShare)]);
  });
  return [row([title, 'found', '', 'flagged', '', 'precision', 'support', 'tension']), ...rows, ''].join('\n');
}

function formatCase({ topic, case: qualityCase, outcome, extraCount, findings }: ScoredCase): string {
  const expected = qualityCase.expect === 'silent' ? qualityCase.trap : `"${qualityCase.span}" ${(qualityCase.statements ?? qualityCase.sources ?? []).join(',')}`;
  const extra = extraCount > 0 ? ` +${extraCount} unmarked` : '';
  const shown = findings.map(({ verdict, text, conflicts, tensions, supports }) => {
    const first = [...conflicts, ...tensions, ...supports][0];
    return `    ${verdict} "${text}" ${first === undefined ? '' : `${first.statement} ${first.confidence.toFixed(2)}: ${first.reason}`}`;
  });
  return [`${topic} ${qualityCase.id} ${qualityCase.expect}: ${outcome}${extra} [${expected}]`, `    ${qualityCase.text.replaceAll('\n', '⏎')}`, ...shown, ''].join('\n');
}

function row([first = '', ...rest]: readonly string[]): string {
  return first.padEnd(20) + rest.map((cell) => cell.padStart(11)).join('');
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

function share(part: number, whole: number, empty: number): number {
  return whole === 0 ? empty : part / whole;
}
