import type { PairJudgement } from './checker';
import { reasonOf } from './finding/reason';
import { judgePositions } from './judgement/judgePositions';
import type { Relation } from './judgement/relation';
import { createPhraseIndex } from './lexicon/phraseIndex';
import { aspectLabel, lexicon } from './lexicon/lexicon';
import type { Proposition } from './proposition/proposition';
import { readSentence, type SentenceReading } from './proposition/readSentence';
import { splitSentences } from './text/sentences';
import { textOf } from './text/span';

const NO_TOPICS = createPhraseIndex<string>([]);

/** Judges one statement–claim pair as `check` would, without a pack: both are read alike, their propositions compared. */
export function judgePair(claim: string, evidence: string): PairJudgement {
  const claims = readAll(claim);
  const statements = readAll(evidence);
  let best: { relation: Relation; claim: Read; statement: Read } | undefined;
  for (const a of claims) {
    for (const b of statements) {
      const relation = judgePositions(a.proposition, b.proposition);
      if (relation.label === 'neutral' || relation.label === 'tension') continue;
      const likeness = shared(a.reading, b.reading);
      if (likeness < 0.1) continue;
      const weighed = { ...relation, confidence: relation.confidence * (0.7 + 0.3 * Math.min(1, likeness * 2)) };
      if (!best || weighed.confidence > best.relation.confidence) best = { relation: weighed, claim: a, statement: b };
    }
  }
  if (!best) return { label: 'neutral', confidence: 0.5, reasons: [] };
  const decision = { kind: best.relation.kind, claimWords: textOf(best.claim.text, best.claim.proposition.span), quoteWords: textOf(best.statement.text, best.statement.proposition.span) };
  const label = best.relation.label === 'conflicts' ? 'conflicts' : 'supports';
  return {
    label,
    confidence: Math.round(best.relation.confidence * 100) / 100,
    reasons: [reasonOf(label, decision, 'asserts', aspectLabel(lexicon, best.claim.proposition.aspect))],
    decision,
  };
}

interface Read {
  readonly text: string;
  readonly proposition: Proposition;
  readonly reading: SentenceReading;
}

function readAll(text: string): Read[] {
  return splitSentences(text).flatMap((span) => {
    const sentence = textOf(text, span);
    const reading = readSentence(sentence, { topics: NO_TOPICS, discourse: {}, isQuote: true });
    return reading.propositions.map((proposition) => ({ text: sentence, proposition, reading }));
  });
}

/** Share of the claim's content words that the statement has. */
function shared(claim: SentenceReading, statement: SentenceReading): number {
  const words = new Set(claim.stems);
  if (words.size === 0) return 0;
  const other = new Set(statement.stems);
  return [...words].filter((stem) => other.has(stem)).length / words.size;
}
