import type { EffectDirection, GrammarClass } from '../lexicon/lexicon';
import { vocabulary } from '../lexicon/vocabulary';
import { listedStems } from '../lexicon/wordLists';
import { isFiniteVerb, type Clause } from './clauses';
import { isStopWord } from './content';
import { isTelling } from './happening';
import { covers, type Mark, type MarkedSentence } from './marks';

type Range = { readonly from: number; readonly to: number };

/**
 * Whether a denial is one of the thing named, rather than of something else said of it: "causes no infection", "not one
 * case of infection"; not "no family history of cancer", "not explained by infection", "nobody knows why fever comes".
 */
export function isDenialOf(sentence: MarkedSentence, negators: readonly Range[], mark: Mark): boolean {
  const start = Math.max(-1, ...negators.filter(({ to }) => to <= mark.from).map(({ to }) => to));
  if (start < 0) return true;
  if (negators.some(({ from }) => isOfGroup(sentence, from))) return false;
  if (negators.some(({ to }) => to === start && isWithinPhrase(sentence, to, mark))) return true;
  for (let at = start; at < mark.from; at++) if (!isTransparent(sentence, mark, at)) return false;
  return true;
}

/** "No post-surgical complications": only words that tell which. */
function isWithinPhrase(sentence: MarkedSentence, from: number, mark: Mark): boolean {
  if (!sentence.grammar('noun-negator').some(({ to }) => to === from) || mark.from - from > 3) return false;
  return sentence.tokens.slice(from, mark.from).every((token, index) => token.kind === 'word' && !isStopWord(token.lower) && isNameOf(sentence, from + index));
}

/** "People who have no pain", "patients without pain": tells who is meant. */
function isOfGroup(sentence: MarkedSentence, negator: number): boolean {
  const { tokens } = sentence;
  if ([1, 2].some((back) => tokens[negator - back]?.lower === 'who')) return true;
  return tokens[negator]?.lower === 'without' && sentence.grammar('people').some(({ from, to }) => to === negator && tokens[from - 1]?.lower !== ',');
}

/** Classes of words that may stand between a denial and what it denies. */
const TRANSPARENT: readonly GrammarClass[] = ['determiner', 'low-degree', 'high-degree', 'full-degree', 'near-degree', 'only', 'noun-negator', 'verb-negator', 'weak-negator', 'universal', 'neutral-noun', 'people', 'bystander', 'possible', 'likely', 'certain', 'hypernym', 'answer-noun', 'body', 'auxiliary', 'pronoun-subject', 'few-cases', 'many-cases', 'most-cases', 'existence-verb', 'common-predicate', 'rare-predicate'];

/** Effects on something unwelcome that bring it about: to deny them denies it. */
const BRINGING: ReadonlySet<EffectDirection> = new Set<EffectDirection>(['cause', 'occur', 'up', 'worse', 'link', 'contain', 'lack', 'none']);

function isTransparent(sentence: MarkedSentence, mark: Mark, at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.kind !== 'word' || vocabulary().colourless.ofHarm.has(token.stem) || isTelling(token.stem) || MORE.has(token.lower)) return true;
  if (REASONS.has(token.lower)) return false;
  if (at === mark.from - 1 && isNameOf(sentence, at)) return true;
  if (isStopWord(token.lower) || /(?:al|ly|ive|ous|ful|less|ic|able|ible|ary|ent|ant|term)$/.test(token.lower)) return true;
  const classes = sentence.grammarAt(at);
  if (TRANSPARENT.some((kind) => classes.includes(kind)) || sentence.mentions.some((mention) => covers(mention, at))) return true;
  if (sentence.marks.some((mark) => covers(mark, at) && (mark.entry.kind === 'instance' || mark.entry.kind === 'noun' || mark.entry.kind === 'cue' || mark.entry.kind === 'verb' || (mark.entry.kind === 'effect' && BRINGING.has(mark.entry.direction))))) return true;
  // One of a list: "no lumps, rashes or fever".
  return LISTING.has(sentence.tokens[at + 1]?.lower ?? '');
}

/** "Breast cancer": the first word of a name of two. */
function isNameOf(sentence: MarkedSentence, at: number): boolean {
  const isDoing = isFiniteVerb(sentence, at) || /(?:ed|ing)$/.test(sentence.tokens[at]?.lower ?? '');
  return !isDoing && !sentence.marks.some((other) => covers(other, at) && other.entry.kind === 'effect');
}

const LISTING: ReadonlySet<string> = new Set([',', 'or', 'nor', '/', '-']);

/** Behind these stands why something is, or what is asked. */
const REASONS: ReadonlySet<string> = new Set(['why', 'how', 'whether', 'where', 'explained', 'due']);

/** Words by which only an addition is denied: "no extra fractures". */
export const MORE: ReadonlySet<string> = new Set(['more', 'extra', 'additional', 'further', 'added']);

const RISKS: ReadonlySet<string> = new Set(['risk', 'risks', 'danger', 'dangers']);

/** "No extra heart attacks": only that there are more is denied, not that there are any; "no added risk" is denied of the topic. */
export function isOfRise(sentence: MarkedSentence, negators: readonly Range[], mark: Mark): boolean {
  return negators.some(({ to }) => {
    if (to > mark.from || mark.from - to >= 5) return false;
    const between = sentence.tokens.slice(to, mark.to);
    return between.some(({ lower }) => MORE.has(lower)) && !between.some(({ lower }) => RISKS.has(lower));
  });
}

/** Whether the clause says of something unwelcome that it comes about, rather than naming it in passing: "breast cancer screening is free". */
export function isSaidToCome(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  if (isAttribute(sentence, mark) || isUnchanged(sentence, clause, mark) || isTreated(sentence, clause, mark)) return false;
  const whole: Range = hasVerb(sentence, clause) ? clause : { from: 0, to: sentence.tokens.length };
  const inWhole = ({ from, to }: Range): boolean => from >= whole.from && to <= whole.to;
  if (isFiniteVerb(sentence, mark.from)) return true;
  if ((['possible', 'likely', 'certain'] as const).some((kind) => sentence.grammar(kind).some(inWhole))) return true;
  if (sentence.marks.some((other) => other !== mark && inWhole(other) && ((other.entry.kind === 'effect' && COMING.has(other.entry.direction)) || (other.entry.kind === 'noun' && other.entry.aspect === 'complications' && other.from !== mark.from)))) return true;
  return sentence.tokens.slice(whole.from, whole.to).some(({ stem: word, lower }, index) => (isTelling(word) || ASSERTING.has(word) || lower === 'there' || lower === '%') && !covers(mark, whole.from + index));
}

/** "Led to no rise in infections", "made no difference in deaths": how many there are stays as it was, and says nothing of whether there are any. */
function isUnchanged(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  return sentence.marks.some(({ entry, from, to }) => {
    if (entry.kind !== 'effect' || from < clause.from || to > mark.from || mark.from - to > 2) return false;
    return entry.direction === 'none' || (CHANGING.has(entry.direction) && sentence.tokens[from - 1]?.lower === 'no');
  });
}

/** "Effective for diarrhoea": what is treated is not brought about. */
function isTreated({ tokens, marks }: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const works = marks.find(({ entry, from, to }) => from >= clause.from && to < mark.from && entry.kind === 'cue' && entry.aspect === 'efficacy' && ['for', 'against', 'in'].includes(tokens[to]?.lower ?? ''));
  return works !== undefined && !marks.some(({ entry, from, to }) => entry.kind === 'effect' && COMING.has(entry.direction) && from >= works.to && to <= mark.from);
}

const CHANGING: ReadonlySet<EffectDirection> = new Set<EffectDirection>(['up', 'down', 'better', 'worse']);

/** A part of a list, what follows a bracket or "but": it has its verb elsewhere in the sentence. "Bruises or scars" are none. */
function hasVerb(sentence: MarkedSentence, { from, to }: Clause): boolean {
  const harms = sentence.marks.filter(({ entry }) => entry.kind === 'instance');
  return sentence.tokens.slice(from, to).some((_, index) => isFiniteVerb(sentence, from + index) && !harms.some((harm) => covers(harm, from + index)));
}

/** "Requires an operation", "done under a general anaesthetic": what is done, rather than what some people had or an event that other things precede. */
export function isProcedure(sentence: MarkedSentence, clause: Clause, mark: Mark, isDenied: boolean): boolean {
  const { tokens } = sentence;
  if (PASSING.has(tokens[mark.from - 1]?.lower ?? '') || PASSING.has(tokens[mark.from - 2]?.lower ?? '')) return false;
  if (isDenied) return true;
  return tokens.slice(clause.from, clause.to).some(({ stem: word }, index) => REQUIRING.has(word) && !covers(mark, clause.from + index));
}

/** In front of what other things come before, after or during. */
const PASSING: ReadonlySet<string> = new Set(['after', 'before', 'following', 'during', 'awaiting', 'until', 'since', 'the', 'undergo', 'underwent', 'for']);
const REQUIRING = listedStems('scale-assertion-requiring');

const COMING: ReadonlySet<EffectDirection> = new Set<EffectDirection>(['cause', 'occur', 'up', 'worse', 'link']);

/** Verbs by which something unwelcome is said to come, to last or to be had. */
const ASSERTING = listedStems('scale-assertion-asserting');

/** "Cancer screening", "fever fits": the first part of the name of something else. */
function isAttribute(sentence: MarkedSentence, { to }: Mark): boolean {
  const next = sentence.tokens[to];
  if (next?.kind !== 'word' || isStopWord(next.lower)) return false;
  return NAMED_BY.has(next.stem);
}

const NAMED_BY = listedStems('scale-assertion-named-by');
