import type { PairJudgement } from './checker';
import type { Decision } from './finding/finding';
import { reasonOf } from './finding/reason';
import { judgeStanced } from './judgement/judgeStanced';
import { compareLexically } from './judgement/lexicalComparison';
import { lexicalFeatures } from './judgement/lexicalFeatures';
import { judgeLexically } from './judgement/lexicalJudgement';
import { readLexical, type LexicalReading } from './judgement/lexicalReading';
import type { Relation } from './judgement/relation';
import { createPhraseIndex } from './lexicon/phraseIndex';
import { aspectLabel, lexicon } from './lexicon/lexicon';
import type { Proposition } from './proposition/proposition';
import { toWords } from './proposition/quantities';
import { readSentence, type SentenceReading } from './proposition/readSentence';
import { splitSentences } from './text/sentences';
import { textOf } from './text/span';
import { tokenize } from './text/tokens';

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

interface ReadOne {
  readonly text: string;
  readonly reading: SentenceReading;
  /** Its content words, each once. */
  readonly stems: ReadonlySet<string>;
}

interface ReadText {
  readonly sentences: readonly ReadOne[];
  readonly lexical: readonly LexicalReading[];
}

/** Texts read last: one claim is mostly judged against many statements, and one statement against many claims. */
const recent = new Map<string, ReadText>();
const RECENT_LIMIT = 1000;

function readText(text: string): ReadText {
  const known = recent.get(text);
  if (known) return known;
  const sentences: ReadOne[] = [];
  const lexical: LexicalReading[] = [];
  for (const span of splitSentences(text)) {
    const sentence = textOf(text, span);
    const words = toWords(tokenize(sentence));
    const reading = readSentence(sentence, { topics: NO_TOPICS, discourse: {}, isQuote: true }, words);
    sentences.push({ text: sentence, reading, stems: new Set(reading.stems) });
    lexical.push(readLexical(sentence, words));
  }
  const read = { sentences, lexical };
  if (recent.size >= RECENT_LIMIT) recent.clear();
  recent.set(text, read);
  return read;
}

/** A proposition and the sentence that it stands in. */
interface Said {
  readonly text: string;
  readonly proposition: Proposition;
}

interface Ruled {
  readonly relation: Relation;
  readonly claim: Said;
  readonly statement: Said;
}

/** Sentences with fewer content words in common, as a share of the claim's, do not answer each other. */
const LEAST_SHARED = 0.1;

/** The surest relation other than neutral and tension between any two propositions of both texts. */
function judgeByRules(claim: ReadText, statement: ReadText): Ruled | undefined {
  let best: Ruled | undefined;
  for (const one of claim.sentences) {
    const likenesses = statement.sentences.map(({ stems }) => shared(one.stems, stems));
    for (const a of one.reading.propositions) {
      statement.sentences.forEach((other, index) => {
        const likeness = likenesses[index] ?? 0;
        if (likeness < LEAST_SHARED) return;
        for (const b of other.reading.propositions) {
          const relation = judgeStanced(a, b, b.isDenied === true);
          if (relation.label === 'neutral' || relation.label === 'tension') continue;
          const confidence = relation.confidence * (0.7 + 0.3 * Math.min(1, likeness * 2));
          if (!best || confidence > best.relation.confidence) best = { relation: { ...relation, confidence }, claim: { text: one.text, proposition: a }, statement: { text: other.text, proposition: b } };
        }
      });
    }
  }
  return best;
}

/** Share of the claim's content words that the statement has. */
function shared(claim: ReadonlySet<string>, statement: ReadonlySet<string>): number {
  if (claim.size === 0) return 0;
  let count = 0;
  for (const stem of claim) if (statement.has(stem)) count += 1;
  return count / claim.size;
}

function decidedByRule({ relation, claim, statement }: Ruled): { readonly decision: Decision; readonly aspect: string } {
  const decision = { kind: relation.kind, claimWords: textOf(claim.text, claim.proposition.span), quoteWords: textOf(statement.text, statement.proposition.span) };
  return { decision, aspect: aspectLabel(lexicon, claim.proposition.aspect) };
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
