import { listedWords } from '../lexicon/wordLists';
import { isFiniteVerb, type Clause } from './clauses';
import { isStopWord } from './content';
import { covers, type MarkedSentence } from './marks';
import type { Quantity } from './quantities';

/** Before the level and the head of a share, see {@link readShares}. */
export const SHARE = 'share:';

/** How many of all: from few to every one. */
export type ShareLevel = 1 | 2 | 3 | 4 | 5;

/** Behind a share that a figure gives. */
export const BY_FIGURE = '=';

/** What people, cases and the topic itself are counted by: each stands for a case. */
export const CASE = 'case';

const BEFORE_NOUN: ReadonlyMap<string, ShareLevel> = levels({ 5: 'all every each', 4: 'most', 3: 'many numerous', 2: 'some several', 1: 'few' });
const ADVERBS: ReadonlyMap<string, ShareLevel> = levels({
  5: 'always invariably everyone everybody inevitably',
  4: 'usually mostly typically normally generally',
  3: 'often frequently commonly',
  2: 'sometimes occasionally',
  1: 'rarely seldom',
});
/** Parts of a whole, in front of "of": "a third of athletes". */
const PARTS: ReadonlyMap<string, ShareLevel> = levels({ 4: 'majority thirds', 2: 'half third quarter fifth', 1: 'tenth minority handful' });
/** What a share of cases is called in front of "cases": "in rare cases". */
const OF_CASES: ReadonlyMap<string, ShareLevel> = levels({ 1: 'rare isolated exceptional individual', 2: 'certain', 3: 'numerous' });

function levels(words: Readonly<Partial<Record<ShareLevel, string>>>): ReadonlyMap<string, ShareLevel> {
  const all: readonly ShareLevel[] = [1, 2, 3, 4, 5];
  return new Map(all.flatMap((level) => (words[level] ?? '').split(' ').filter(Boolean).map((word): [string, ShareLevel] => [word, level])));
}

/** Words behind which "all" or "most" counts nothing: "at all", "the most", "not all". */
const NOT_COUNTED: ReadonlySet<string> = new Set(['at', 'after', 'above', 'not', "n't", 'nearly', 'almost', 'virtually', 'practically', 'the', 'no', 'for']);
const TIMES = listedWords('shares-times');
const OF_ONE: ReadonlySet<string> = new Set(['i', 'we', 'he', 'she', 'it', 'this', 'that', 'my', 'you', 'they']);
const DENYING: ReadonlySet<string> = new Set(['not', "n't", 'cannot', 'no', 'never', 'neither', 'without', 'nobody']);

/** All words that count or deny. */
const TELLING: ReadonlySet<string> = new Set([...BEFORE_NOUN.keys(), ...ADVERBS.keys(), ...PARTS.keys(), ...OF_CASES.keys(), ...DENYING]);

/** Of how many people, cases or things the clause speaks: `share:5:case` for "in all patients", `share:2:insurer` for "some insurers". Empty where it does not say, and where the whole is denied ("does not work for everyone"). */
export function readShares(sentence: MarkedSentence, clause: Clause, quantities: readonly Quantity[]): string[] {
  const { tokens } = sentence;
  const found: string[] = [];
  let isDenied = false;
  for (let at = clause.from; at < clause.to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (!TELLING.has(lower)) continue;
    isDenied ||= DENYING.has(lower);
    const adverb = ADVERBS.get(lower);
    if (adverb !== undefined) {
      if (!isDenied && !(adverb === 5 && isNearly(tokens[at - 1]?.lower))) found.push(`${SHARE}${adverb}:${CASE}`);
      continue;
    }
    const ofCases = OF_CASES.get(lower);
    if (ofCases !== undefined && /^(?:cases|instances|people|patients)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at - 1]?.lower === 'in') found.push(`${SHARE}${ofCases}:${CASE}`);
    const level = BEFORE_NOUN.get(lower) ?? (tokens[at + 1]?.lower === 'of' && !quantities.some((quantity) => covers(quantity, at)) ? PARTS.get(lower) : undefined);
    if (level === undefined || isDenied) continue;
    const isFor = tokens[at - 1]?.lower === 'for' && level > 2;
    if (level !== 1 && NOT_COUNTED.has(tokens[at - 1]?.lower ?? '') && !isFor) {
      if (level === 5 && isNearly(tokens[at - 1]?.lower)) found.push(...headed(sentence, at + 1, clause.to, 4));
      continue;
    }
    found.push(...headed(sentence, at + 1, clause.to, level));
  }
  for (const quantity of quantities) found.push(...ofFigure(sentence, clause, quantity));
  return found;
}

function isNearly(lower: string | undefined): boolean {
  return lower === 'nearly' || lower === 'almost' || lower === 'virtually' || lower === 'practically';
}

/** "One in five patients", "in 20% of users", "a third of athletes": the share of a figure; of amounts none. */
function ofFigure(sentence: MarkedSentence, clause: Clause, { dimension, from, to, low, high }: Quantity): string[] {
  if (dimension !== 'percent' || !covers(clause, from) || low < 0 || high > 100) return [];
  if (sentence.tokens[from - 1]?.lower === 'by') return [];
  const value = (low + high) / 2;
  const level = value >= 100 ? 5 : value > 55 ? 4 : value >= 10 ? 2 : 1;
  return headed(sentence, to, clause.to, level).filter((share) => share.endsWith(`:${CASE}`)).map((share) => `${share}${BY_FIGURE}`);
}

/** The share with its head: the last noun of the phrase that begins at a token. */
function headed(sentence: MarkedSentence, from: number, end: number, level: ShareLevel): string[] {
  const { tokens } = sentence;
  let at = from;
  while (at < end && ['of', 'the', 'these', 'those', 'its', 'our', 'single', 'a'].includes(tokens[at]?.lower ?? '')) at++;
  // "All I got".
  if (TIMES.has(tokens[at]?.lower ?? '') || OF_ONE.has(tokens[at]?.lower ?? '')) return [];
  let head: string | undefined;
  for (let steps = 0; at < end && steps < 4; at++, steps++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    if (sentence.grammarAt(at).includes('people') || sentence.mentions.some((mention) => covers(mention, at)) || token.stem === CASE || token.stem === 'cas') return [`${SHARE}${level}:${CASE}`];
    if (isStopWord(token.lower) || (head !== undefined && isFiniteVerb(sentence, at))) break;
    head = token.stem;
  }
  return head === undefined ? [] : [`${SHARE}${level}:${head}`];
}
