import type { Finding } from '../../server/src/checker';
import { overlaps, type Span } from '../../server/src/checker/text/span';
import type { MarkedCase, QualityCase } from './cases';

/**
 * What became of a case.
 * - `right`: found as marked, or silent as it should be.
 * - `wrongStatement`, `wrongSpan`: a finding of the expected verdict, but without a fitting statement or beside the marked words.
 * - `missed`: nothing of the expected verdict.
 * - `flagged`: a conflict (for strict cases any finding) where there is none; of a marked case, where a support or a tension is expected.
 */
export type Outcome = 'right' | 'wrongStatement' | 'wrongSpan' | 'missed' | 'flagged';

/** A case with what the checker made of it. */
export interface ScoredCase {
  readonly topic: string;
  readonly case: QualityCase;
  readonly outcome: Outcome;
  /** Conflicts shown on words that are not marked and without a fitting statement, in a case that expects something else. */
  readonly extraCount: number;
  readonly findings: readonly Finding[];
}

/** Compares the findings in a case's text with what the case expects. */
export function scoreCase(topic: string, qualityCase: QualityCase, findings: readonly Finding[]): ScoredCase {
  const scored = { topic, case: qualityCase, findings };
  const conflicts = findings.filter(({ verdict }) => verdict === 'conflict');
  if (qualityCase.expect === 'silent') {
    const bad = qualityCase.strict === true ? findings : conflicts;
    return { ...scored, outcome: bad.length > 0 ? 'flagged' : 'right', extraCount: 0 };
  }
  const spans = markedSpans(qualityCase);
  const onMarks = (finding: Finding): boolean => spans.some((span) => overlaps(span, finding.span));
  const extra = conflicts.filter((finding) => !onMarks(finding) && !hasFittingStatement(qualityCase, finding));
  return { ...scored, outcome: scoreMarked(qualityCase, findings, onMarks), extraCount: extra.length };
}

/** Where the marked words stand in the case's text, `span` first. */
export function markedSpans({ text, span, also }: MarkedCase): readonly Span[] {
  return [span, ...(also ?? [])].map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  });
}

function scoreMarked(qualityCase: MarkedCase, findings: readonly Finding[], onMarks: (finding: Finding) => boolean): Outcome {
  const expected = findings.filter(({ verdict }) => verdict === qualityCase.expect);
  const there = expected.filter(onMarks);
  const fits = (finding: Finding): boolean => hasFittingStatement(qualityCase, finding);
  if (there.some(fits)) return 'right';
  if (qualityCase.expect !== 'conflict' && findings.some((finding) => finding.verdict === 'conflict' && onMarks(finding))) return 'flagged';
  if (there.length > 0) return 'wrongStatement';
  return expected.some(fits) ? 'wrongSpan' : 'missed';
}

function hasFittingStatement({ expect, statements, sources }: MarkedCase, finding: Finding): boolean {
  const judged = { conflict: finding.conflicts, tension: finding.tensions, support: finding.supports }[expect];
  return judged.some(({ statement, source }) => statements?.includes(statement) === true || sources?.includes(source) === true);
}
