import type { PairJudgement } from './checker';
import type { Decision } from './finding/finding';
import { reasonOf } from './finding/reason';
import { judgeStanced } from './judgement/judgeStanced';
import { compareLexically } from './judgement/lexicalComparison';
import { lexicalFeatures } from './judgement/lexicalFeatures';
import { judgeLexically, readLexicalSentences } from './judgement/lexicalJudgement';
import type { LexicalReading } from './judgement/lexicalReading';
import type { Relation } from './judgement/relation';
import { createPhraseIndex } from './lexicon/phraseIndex';
import { aspectLabel, lexicon } from './lexicon/lexicon';
import type { Proposition } from './proposition/proposition';
import { readSentence, type SentenceReading } from './proposition/readSentence';
import { splitSentences } from './text/sentences';
import { textOf } from './text/span';

const NO_TOPICS = createPhraseIndex<string>([]);

/**
 * Judges one statement–claim pair without a pack. Both are read as `check` reads them; what the rules make of their
 * propositions is weighed together with what their words have in common. The weights have the last word, since the
 * rules alone understand few pairs of research text; where both agree, the words that decided are those of the rules.
 */
export function judgePair(claim: string, evidence: string): PairJudgement {
  const [a, b] = [readText(claim), readText(evidence)];
  const rule = judgeByRules(a, b);
  const fitted = judgeLexically(a.lexical, b.lexical, rule?.relation);
  if (!fitted) return { label: 'neutral', confidence: 0.5, reasons: [] };
  const { label, confidence } = fitted;
  if (label === 'neutral') return { label: 'neutral', confidence: round(confidence), reasons: [] };
  const { decision, aspect } = rule?.relation.label === label ? decidedByRule(rule) : { decision: { kind: fitted.kind, claimWords: claim.trim(), quoteWords: fitted.quoteWords }, aspect: 'what they share' };
  return { label, confidence: round(confidence), reasons: [reasonOf(label, decision, 'asserts', aspect)], decision };
}

/** What the weights are fitted to, in the order of `lexicalFeatureNames`; undefined where either text has no words. For `scripts/fitJudge.mjs`. */
export function featuresOfPair(claim: string, evidence: string): readonly number[] | undefined {
  const [a, b] = [readText(claim), readText(evidence)];
  const comparison = compareLexically(a.lexical, b.lexical);
  return comparison && lexicalFeatures(comparison, judgeByRules(a, b)?.relation);
}

interface ReadProposition {
  readonly text: string;
  readonly proposition: Proposition;
  readonly reading: SentenceReading;
}

interface ReadText {
  readonly propositions: readonly ReadProposition[];
  readonly lexical: readonly LexicalReading[];
}

/** Texts read last: one claim is mostly judged against many statements, and one statement against many claims. */
const recent = new Map<string, ReadText>();
const RECENT_LIMIT = 1000;

function readText(text: string): ReadText {
  const known = recent.get(text);
  if (known) return known;
  const spans = splitSentences(text);
  const propositions = spans.flatMap((span) => {
    const sentence = textOf(text, span);
    const reading = readSentence(sentence, { topics: NO_TOPICS, discourse: {}, isQuote: true });
    return reading.propositions.map((proposition) => ({ text: sentence, proposition, reading }));
  });
  const read = { propositions, lexical: readLexicalSentences(text, spans) };
  if (recent.size >= RECENT_LIMIT) recent.clear();
  recent.set(text, read);
  return read;
}

interface Ruled {
  readonly relation: Relation;
  readonly claim: ReadProposition;
  readonly statement: ReadProposition;
}

/** The surest relation other than neutral and tension between any two propositions of both texts. */
function judgeByRules(claim: ReadText, statement: ReadText): Ruled | undefined {
  let best: Ruled | undefined;
  for (const a of claim.propositions) {
    for (const b of statement.propositions) {
      const relation = judgeStanced(a.proposition, b.proposition, b.proposition.isDenied === true);
      if (relation.label === 'neutral' || relation.label === 'tension') continue;
      const likeness = shared(a.reading, b.reading);
      if (likeness < 0.1) continue;
      const confidence = relation.confidence * (0.7 + 0.3 * Math.min(1, likeness * 2));
      if (!best || confidence > best.relation.confidence) best = { relation: { ...relation, confidence }, claim: a, statement: b };
    }
  }
  return best;
}

/** Share of the claim's content words that the statement has. */
function shared(claim: SentenceReading, statement: SentenceReading): number {
  const words = new Set(claim.stems);
  if (words.size === 0) return 0;
  const other = new Set(statement.stems);
  return [...words].filter((stem) => other.has(stem)).length / words.size;
}

function decidedByRule({ relation, claim, statement }: Ruled): { readonly decision: Decision; readonly aspect: string } {
  const decision = { kind: relation.kind, claimWords: textOf(claim.text, claim.proposition.span), quoteWords: textOf(statement.text, statement.proposition.span) };
  return { decision, aspect: aspectLabel(lexicon, claim.proposition.aspect) };
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
