import type { Token } from '../text/tokens';
import { toPluralVerb } from './agreement';
import { replaceDescription, replaceTokens, type Candidate, type ClaimText } from './claimText';
import { phrases, type SofterPhrase } from './phrases';

/** An absolute phrase, split as tokens are. */
interface Absolute {
  readonly words: readonly string[];
  readonly phrase: SofterPhrase;
}

const wordsOf = (text: string): readonly string[] => text.match(/\d+|\p{L}+|[^\s\p{L}\d-]/gu) ?? [];

const absolutes: readonly Absolute[] = phrases.softer
  .flatMap((phrase) => phrase.absolute.map((text): Absolute => ({ words: wordsOf(text), phrase })))
  .sort((a, b) => b.words.length - a.words.length);

const intensifiers: readonly (readonly string[])[] = phrases.intensifiers.map(wordsOf);

/**
 * Softer ways to say what claims every case: "always" to "usually", "everyone is" to "most people are", "a painless" to
 * "an almost painless". One candidate for each absolute of the sentence, those within the claim first; where there are
 * several, last the one that softens all.
 */
export function softenAbsolutes(claim: ClaimText): readonly Candidate[] {
  const found: { readonly at: number; readonly changes: Candidate }[] = [];
  for (let at = 0; at < claim.tokens.length; at++) {
    const changes = softenPhrase(claim, at) ?? softenEveryone(claim, at) ?? softenAll(claim, at);
    if (changes === undefined) continue;
    found.push({ at, changes });
    const end = changes.at(-1)?.span.end ?? 0;
    while ((claim.tokens[at + 1]?.start ?? Infinity) < end) at++;
  }
  const isOwn = (at: number): boolean => at >= claim.from - 1 && at < claim.to;
  const ordered = [...found.filter(({ at }) => isOwn(at)), ...found.filter(({ at }) => !isOwn(at))].map(({ changes }) => changes);
  const all = found.flatMap(({ changes }) => changes);
  const isClear = all.every(({ span }, index) => index === 0 || span.start >= (all[index - 1]?.span.end ?? 0));
  return found.length > 1 && isClear ? [...ordered, all] : ordered;
}

/** The absolute at a token, the intensifier in front of it taken along: "completely painless", "100% safe". */
function softenPhrase(claim: ClaimText, at: number): Candidate | undefined {
  const { tokens } = claim;
  const stress = intensifiers.find((words) => areAt(tokens, at, words))?.length ?? 0;
  const behind = stress > 0 ? absoluteAt(tokens, at + stress) : undefined;
  const absolute = behind ?? absoluteAt(tokens, at);
  if (absolute === undefined) return undefined;
  const end = (behind === undefined ? at : at + stress) + absolute.words.length;
  if (!fits(absolute.phrase, claim, [at, end])) return undefined;
  return [replaceDescription(claim, [at, end], absolute.phrase.softer)];
}

function absoluteAt(tokens: readonly Token[], at: number): Absolute | undefined {
  return absolutes.find(({ words }) => areAt(tokens, at, words));
}

function areAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.lower === word);
}

function fits({ notBefore = [], notAfter = [], ...needs }: SofterPhrase, claim: ClaimText, [at, end]: readonly [number, number]): boolean {
  const { tokens } = claim;
  const next = tokens[end];
  if ((needs.notFirst === true && at === 0) || (needs.ofPresence === true && !claim.isPresence) || (needs.notOfGroups === true && claim.namesGroup)) return false;
  if (notAfter.includes(tokens[at - 1]?.lower ?? '')) return false;
  if (next !== undefined && notBefore.includes(next.lower)) return false;
  // "Pain-free-looking", "always-on": part of a longer word.
  if (next?.joined === true && next.kind !== 'mark') return false;
  return needs.atEnd !== true || next === undefined || next.kind === 'mark';
}

/** "Everyone" to "most people", with the verb behind it; not "everyone who …", "everyone's", "everyone else". */
function softenEveryone(claim: ClaimText, at: number): Candidate | undefined {
  const { tokens } = claim;
  if (!phrases.everyone.has(tokens[at]?.lower ?? '') || isDenied(claim, at) || isStressed(claim)) return undefined;
  return withPluralVerb(claim, [at, at + 1], 'most people');
}

/** "All patients" and "every patient" to "most patients". */
function softenAll(claim: ClaimText, at: number): Candidate | undefined {
  const { tokens } = claim;
  const quantifier = tokens[at]?.lower ?? '';
  const noun = tokens[at + 1]?.lower ?? '';
  if (isDenied(claim, at) || isStressed(claim)) return undefined;
  if (quantifier === 'all' && [...phrases.persons.values()].includes(noun) && tokens[at - 1]?.lower !== 'at') return [replaceTokens(claim, [at, at + 1], 'most')];
  const plural = phrases.persons.get(noun);
  if ((quantifier !== 'every' && quantifier !== 'each' && quantifier !== 'any') || plural === undefined) return undefined;
  return withPluralVerb(claim, [at, at + 2], `most ${plural}`);
}

/** "Never harmed anyone", "not every patient": under a negation the word means another thing. */
function isDenied({ tokens }: ClaimText, at: number): boolean {
  return tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => ['not', "n't", 'never', 'no', 'without', 'hardly', 'rarely', 'nor', 'neither', 'cannot', 'too'].includes(lower));
}

/** "Everyone, regardless of age": "most people" would contradict what goes with it. */
function isStressed({ tokens }: ClaimText): boolean {
  return tokens.some(({ lower }, index) => lower === 'regardless' || lower === 'irrespective' || (lower === 'exception' && tokens[index - 1]?.lower === 'without') || (lower === 'matter' && tokens[index - 1]?.lower === 'no'));
}

/** As an object the subject's place is taken; as a subject its verb must follow and be known. */
function withPluralVerb(claim: ClaimText, [from, to]: readonly [number, number], words: string): Candidate | undefined {
  const next = claim.tokens[to];
  const change = replaceTokens(claim, [from, to], words);
  if (next === undefined || (next.kind === 'mark' && !next.joined) || /^[.,;:!?)]/.test(next.lower)) return [change];
  if (OBJECT_GOES_ON.has(next.lower)) return from === 0 ? undefined : [change];
  const verb = toPluralVerb(next.lower);
  if (verb === undefined) return undefined;
  return verb === next.lower ? [change] : [change, replaceTokens(claim, [to, to + 1], verb)];
}

const OBJECT_GOES_ON: ReadonlySet<string> = new Set(['and', 'or', 'but', 'with', 'without', 'in', 'of', 'after', 'before', 'at', 'on', 'regardless', 'because', 'from']);
