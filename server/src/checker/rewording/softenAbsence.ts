import { lexicon } from '../lexicon/lexicon';
import { isPlural, toThirdPerson } from './agreement';
import { removeTokens, replaceTokens, type Candidate, type ClaimText } from './claimText';
import { phrases } from './phrases';

/** Words at which a noun phrase ends. */
const NOUN_ENDS: ReadonlySet<string> = new Set(
  ('of for in on with without at after during before from to by and or nor but that which who when while because as than if is are was were be been has have had do does did can could may might will would should must ' +
    'occur occurs arise arises happen happens exist exists appear appears develop develops follow follows').split(' '),
);

/** Verbs and participles behind a noun that already say it was reported: "no side effects were seen". */
const VERBS_BEHIND: ReadonlySet<string> = new Set('is are was were has have had can could may might will would occur occurs arise arises happen happens exist exists appear appears develop develops follow follows'.split(' '));

/** Phrases in which "no" denies nothing, or only in part. */
const NOT_BEFORE: ReadonlySet<string> = new Set(['one', 'longer', 'more', 'less', 'doubt', 'matter', 'wonder', 'other', 'fewer', 'later', 'sooner', 'such']);
const NOT_AFTER: ReadonlySet<string> = new Set(['or', 'almost', 'nearly', 'virtually', 'practically', 'to', 'near']);

interface NounPhrase {
  /** Tokens `[from, to)`, the negator left out. */
  readonly from: number;
  readonly to: number;
  readonly number: 'plural' | 'mass';
  /** Several nouns in a list share the negator. */
  readonly isListed: boolean;
}

/**
 * Softer ways to deny that something is there: "has no side effects" to "rarely has side effects" and "has few reported
 * side effects", "without pain" to "with little pain", "does not cause scars" to "rarely causes scars". The word that
 * denies stands in the claim or at most three tokens in front of it. Only of what may be there or not. Singular nouns that can be counted give nothing.
 */
export function softenAbsence(claim: ClaimText): readonly Candidate[] {
  if (!claim.isPresence) return [];
  const found: Candidate[] = [];
  for (let at = Math.max(0, claim.from - 3); at < claim.to; at++) {
    const lower = claim.tokens[at]?.lower ?? '';
    if (lower === 'no' || lower === 'zero') found.push(...softenNo(claim, at));
    else if (lower === 'without') found.push(...softenWithout(claim, at));
    else if (lower === 'free') found.push(...softenFreeOf(claim, at));
    else if (lower === 'not' || lower === "n't" || lower === 'cannot') found.push(...softenNot(claim, at));
  }
  return found;
}

function softenNo(claim: ClaimText, at: number): readonly Candidate[] {
  const { tokens } = claim;
  // "Absolutely no side effects": the word goes with what it stresses.
  const start = startOf(claim, at);
  const before = tokens[start - 1]?.lower ?? '';
  if (NOT_BEFORE.has(tokens[at + 1]?.lower ?? '') || NOT_AFTER.has(before)) return [];
  const phrase = nounPhrase(claim, at + 1);
  if (phrase === undefined) return [];
  const tail = withoutTail(claim, phrase);
  const found: Candidate[] = [];
  if (phrases.holders.has(before) && tokens[start - 2]?.lower !== 'to') {
    const verb = tokens[start - 1]?.text ?? '';
    found.push([replaceTokens(claim, [start - 1, at + 1], `rarely ${verb}`), ...tail]);
  }
  if (phrase.isListed) return found;
  const few = phrase.number === 'mass' ? 'little' : VERBS_BEHIND.has(tokens[phrase.to]?.lower ?? '') || isReported(claim, phrase) ? 'few' : 'few reported';
  return [...found, [replaceTokens(claim, [start, at + 1], few), ...tail]];
}

function softenWithout(claim: ClaimText, at: number): readonly Candidate[] {
  const skip = claim.tokens[at + 1]?.lower === 'any' ? 1 : 0;
  const phrase = nounPhrase(claim, at + 1 + skip);
  if (phrase === undefined || phrase.isListed) return [];
  const few = phrase.number === 'mass' ? 'with little' : isReported(claim, phrase) ? 'with few' : 'with few reported';
  return [[replaceTokens(claim, [startOf(claim, at), at + 1 + skip], few), ...withoutTail(claim, phrase)]];
}

/** The token, or the intensifier in front of it. */
function startOf({ tokens }: ClaimText, at: number): number {
  return phrases.intensifiers.includes(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}

/** "Is free of side effects" to "has few reported side effects". */
function softenFreeOf(claim: ClaimText, at: number): readonly Candidate[] {
  const { tokens } = claim;
  if (!['of', 'from'].includes(tokens[at + 1]?.lower ?? '')) return [];
  const skip = tokens[at + 2]?.lower === 'any' ? 1 : 0;
  const phrase = nounPhrase(claim, at + 2 + skip);
  const verbAt = startOf(claim, at) - 1;
  const verb = { is: 'has', are: 'have', was: 'had', were: 'had', be: 'have' }[tokens[verbAt]?.lower ?? ''];
  if (phrase === undefined || phrase.isListed || verb === undefined) return [];
  return [[replaceTokens(claim, [verbAt, at + 2 + skip], `${verb} ${phrase.number === 'mass' ? 'little' : 'few reported'}`), ...withoutTail(claim, phrase)]];
}

/** "Does not cause" to "rarely causes", "will not hurt" to "will rarely hurt", "cannot harm" to "can in rare cases harm". */
function softenNot(claim: ClaimText, at: number): readonly Candidate[] {
  const { tokens } = claim;
  const isCannot = tokens[at]?.lower === 'cannot';
  const auxiliary = isCannot ? 'can' : (tokens[at - 1]?.lower ?? '');
  const verbAt = tokens[at + 1]?.lower === 'ever' ? at + 2 : at + 1;
  const verb = tokens[verbAt]?.lower ?? '';
  if (!phrases.deniable.has(verb) || tokens[verbAt + 1]?.lower === 'only') return [];
  const from = isCannot ? at : at - 1;
  switch (auxiliary) {
    case 'does':
      return [[replaceTokens(claim, [from, verbAt + 1], `rarely ${toThirdPerson(verb)}`)]];
    case 'do':
      return from === 0 ? [] : [[replaceTokens(claim, [from, verbAt + 1], `rarely ${verb}`)]];
    case 'will':
      return [[replaceTokens(claim, [from, verbAt + 1], `will rarely ${verb}`)]];
    case 'can':
      return [[replaceTokens(claim, [from, verbAt + 1], `can in rare cases ${verb}`)]];
    default:
      return [];
  }
}

/** The nouns behind a negator; `undefined` where their number is not known for certain. */
function nounPhrase({ tokens }: ClaimText, from: number): NounPhrase | undefined {
  let to = from;
  while (to < from + 5 && tokens[to]?.kind === 'word' && !NOUN_ENDS.has(tokens[to]?.lower ?? '') && !isTailAt(tokens, to)) to++;
  const head = tokens[to - 1]?.lower ?? '';
  if (to === from) return undefined;
  const next = tokens[to]?.lower ?? '';
  const isListed = next === 'or' || next === 'nor' || next === ',' || (next === 'and' && isNoun(tokens, to + 1));
  const words = tokens.slice(from, to).map(({ lower }) => lower).join(' ');
  if (phrases.uncountable.some((noun) => words === noun || words.endsWith(` ${noun}`))) return { from, to, number: 'mass', isListed };
  return isPlural(head) ? { from, to, number: 'plural', isListed } : undefined;
}

/** Whether a noun that may be absent stands at the token, or one word behind it: "and (no) pain", "and lasting pain". */
function isNoun(tokens: ClaimText['tokens'], at: number): boolean {
  const isThere = ({ entry, from }: { readonly entry: { readonly kind: string }; readonly from: number }): boolean => from <= 1 && (entry.kind === 'noun' || entry.kind === 'instance');
  return lexicon.phrases.find(tokens.slice(at, at + 4)).some(isThere);
}

/** "No known side effects", "no side effects of it were seen": that they were reported is said already. */
function isReported({ tokens }: ClaimText, phrase: NounPhrase): boolean {
  return tokens.slice(phrase.from, phrase.to + 7).some(({ lower }) => REPORTED.has(lower));
}

const REPORTED: ReadonlySet<string> = new Set(['known', 'reported', 'recorded', 'documented', 'observed', 'seen', 'noted', 'described', 'found', 'noticeable', 'visible']);

function isTailAt(tokens: ClaimText['tokens'], at: number): boolean {
  return phrases.tails.some((tail) => tail.every((word, index) => tokens[at + index]?.lower === word));
}

/** Takes out the "whatsoever" that only "no" can carry. */
function withoutTail(claim: ClaimText, { to }: NounPhrase): Candidate {
  const tail = phrases.tails.find((words) => words.every((word, index) => claim.tokens[to + index]?.lower === word));
  return tail === undefined ? [] : [removeTokens(claim, to, to + tail.length)];
}
