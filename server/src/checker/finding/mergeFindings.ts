import { joinSpans, overlaps } from '../text/span';
import type { JudgedStatement } from './finding';
import type { SentenceFinding } from './createFinding';

/** Aspects on which a sentence makes one claim, however many words carry it: "countless studies have proven". */
const WHOLE: ReadonlySet<string> = new Set(['evidence']);

/** One finding per claim: overlapping findings on one aspect are joined, the stronger verdict leads. Order of position. */
export function mergeFindings(findings: readonly SentenceFinding[]): SentenceFinding[] {
  const merged: SentenceFinding[] = [];
  for (const finding of findings) {
    const at = merged.findIndex((other) => other.aspect === finding.aspect && other.topic === finding.topic && (overlaps(other.proseSpan, finding.proseSpan) || WHOLE.has(finding.aspect)));
    const other = merged[at];
    if (!other) merged.push(finding);
    else merged[at] = join(other, finding);
  }
  return merged.sort((a, b) => a.proseSpan.start - b.proseSpan.start || a.proseSpan.end - b.proseSpan.end);
}

/** The findings without what a statement that conflicts with a claim says for another one in the same words: it is no support to show. */
export function withoutContradicted(findings: readonly SentenceFinding[]): readonly SentenceFinding[] {
  const conflicting = findings.filter(({ conflicts }) => conflicts.length > 0);
  if (conflicting.length === 0 || conflicting.length === findings.length) return findings;
  return findings.flatMap((finding) => {
    const against = conflicting.filter((other) => overlaps(other.proseSpan, finding.proseSpan)).flatMap(({ conflicts }) => conflicts.map(keyOf));
    const supports = finding.supports.filter((item) => !against.includes(keyOf(item)));
    if (supports.length === finding.supports.length) return [finding];
    return finding.verdict === 'support' && supports.length === 0 ? [] : [{ ...finding, supports }];
  });
}

/** The findings without one in the words of another that shows the same statements, or fewer: "may drive" is told as who and as what may be done. Of equals the first stays. */
export function withoutSaidTwice(findings: readonly SentenceFinding[]): readonly SentenceFinding[] {
  const shown = findings.map(({ conflicts, tensions, supports }) => [conflicts, tensions, supports].map((side) => new Set(side.map(keyOf))));
  return findings.filter((finding, index) => !findings.some((other, at) => {
    if (at === index || other.verdict !== finding.verdict || other.topic !== finding.topic || !overlaps(other.proseSpan, finding.proseSpan)) return false;
    const isWithin = (a: number, b: number): boolean => (shown[a] ?? []).every((side, of) => [...side].every((key) => shown[b]?.[of]?.has(key) === true));
    return isWithin(index, at) && (at < index || !isWithin(at, index));
  }));
}

function keyOf({ pack, statement }: JudgedStatement): string {
  return `${pack}/${statement}`;
}

const STRENGTH = { conflict: 2, tension: 1, support: 0, possible: -1, unsupported: -2 };

function join(a: SentenceFinding, b: SentenceFinding): SentenceFinding {
  const [lead, other] = STRENGTH[b.verdict] > STRENGTH[a.verdict] ? [b, a] : [a, b];
  const conflicts = union(lead.conflicts, other.conflicts, []);
  const tensions = union(lead.tensions, other.tensions, conflicts);
  const supports = union(lead.supports, other.supports, [...conflicts, ...tensions]);
  return { ...lead, proseSpan: lead.verdict === other.verdict ? joinSpans(lead.proseSpan, other.proseSpan) : lead.proseSpan, conflicts, tensions, supports };
}

function union(a: readonly JudgedStatement[], b: readonly JudgedStatement[], taken: readonly JudgedStatement[]): JudgedStatement[] {
  const seen = new Set(taken.map(keyOf));
  const all: JudgedStatement[] = [];
  for (const item of [...a, ...b]) {
    if (seen.has(keyOf(item))) continue;
    seen.add(keyOf(item));
    all.push(item);
  }
  return all.sort((x, y) => y.confidence - x.confidence);
}
