import type { SentenceFinding } from '../finding/createFinding';
import type { JudgedStatement } from '../finding/finding';
import { reasonOf } from '../finding/reason';
import { aspectLabel, lexicon } from '../lexicon/lexicon';
import type { Proposition } from '../proposition/proposition';
import type { Evidence } from '../retrieval/statementIndex';
import { overlaps, textOf } from '../text/span';
import type { PairReading, SecondReader, TextPair } from './secondReader';

/** A claim and a statement that the rules leave open. */
export interface OpenPair {
  readonly texts: TextPair;
  readonly claim: Proposition;
  readonly evidence: Evidence;
}

/** How the reader's thresholds are held against what it read. */
export type Reread = Pick<SecondReader, 'bars' | 'known'>;

/**
 * What the second reader adds to the findings of one sentence: a possible conflict for each claim that no rule has
 * anything to say about and of which it takes a statement for the contradiction. Pairs that were not read add nothing.
 * In order of position.
 */
export function findPossibleConflicts(prose: string, pairs: readonly OpenPair[], context: { readonly reader: Reread; readonly minConfidence: number; readonly found: readonly SentenceFinding[]; readonly topicId: (topic: string) => string }): SentenceFinding[] {
  const bar = Math.max(context.reader.bars.conflict, context.minConfidence);
  const spoken = context.found.filter(({ verdict }) => verdict !== 'unsupported');
  const byClaim = new Map<Proposition, JudgedStatement[]>();
  for (const pair of pairs) {
    const reading = context.reader.known(pair.texts);
    if (reading === undefined || !isConflict(reading, bar) || spoken.some(({ proseSpan }) => overlaps(proseSpan, pair.claim.span))) continue;
    const judged = byClaim.get(pair.claim) ?? [];
    judged.push(toJudgedStatement(prose, pair, reading));
    byClaim.set(pair.claim, judged);
  }
  const possible: SentenceFinding[] = [];
  for (const [claim, judged] of [...byClaim].sort(([a], [b]) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if (possible.some(({ proseSpan }) => overlaps(proseSpan, claim.span))) continue;
    possible.push(toFinding(prose, claim, judged.sort((a, b) => b.confidence - a.confidence), context.topicId));
  }
  return possible;
}

function isConflict({ conflicts, supports }: PairReading, bar: number): boolean {
  return conflicts >= bar && conflicts > supports;
}

function toFinding(prose: string, claim: Proposition, possible: readonly JudgedStatement[], topicId: (topic: string) => string): SentenceFinding {
  const sources = new Set(possible.map(({ pack, source }) => JSON.stringify([pack, source]))).size;
  return {
    verdict: 'possible',
    code: 'claim-possible',
    severity: 'information',
    message: `“${textOf(prose, claim.span)}” possibly conflicts with ${sources === 1 ? '1 source' : `${sources} sources`}: “${possible[0]?.quote ?? ''}”`,
    proseSpan: claim.span,
    topic: topicId(claim.topic ?? ''),
    aspect: claim.aspect,
    conflicts: [],
    tensions: [],
    supports: [],
    possible,
  };
}

function toJudgedStatement(prose: string, { claim, evidence, texts }: OpenPair, { conflicts }: PairReading): JudgedStatement {
  const { pack, statement } = evidence.read;
  const decision = { kind: 'meaning', claimWords: textOf(prose, claim.span), quoteWords: statement.quote } as const;
  return {
    pack: pack.id,
    statement: statement.id,
    source: statement.source,
    quote: statement.quote,
    confidence: Math.round(conflicts * 100) / 100,
    reason: reasonOf('conflicts', decision, statement.stance, aspectLabel(lexicon, claim.aspect)),
    decision,
    read: texts,
  };
}
