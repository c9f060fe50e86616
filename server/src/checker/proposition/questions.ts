import type { PhraseIndex } from '../lexicon/phraseIndex';
import { tokenize, type Token } from '../text/tokens';
import { trimEnd } from '../text/trimEnd';
import { markSentence, type MarkedSentence } from './marks';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DOING = words('do does did');
const HELPING = words('do does did can could may might must should shall will would is are was were has have am');
const BEING = words('is are was were am has have');
const PRONOUNS = words('i you we it they he she there this that these those one anyone everyone anybody everybody');
const DETERMINERS = words('a an the my your our any all some this that these those every each its their');
const BEHIND_SUBJECT = words('a an the for in on to at by with from during after before while when safe enough necessary legal free covered normal present bad good worth about as under over near still really very too also only ever always');

/** The words of a question in the place that they have in its answer, "you" for "I". */
function turned(tokens: readonly Token[]): string[] {
  return tokens.map(({ text, lower }) => YOURS.get(lower) ?? text);
}

const YOURS: ReadonlyMap<string, string> = new Map([['i', 'you'], ['me', 'you'], ['my', 'your'], ['we', 'you'], ['our', 'your'], ['us', 'you'], ['am', 'are'], ['myself', 'yourself']]);

/** A question cut into its helping verb, its subject and what it asks of it. */
interface Inverted {
  readonly helping: string;
  readonly subject: readonly string[];
  readonly rest: readonly string[];
}

function invert(tokens: readonly Token[], topics: PhraseIndex<string>): Inverted | undefined {
  const [first, second] = tokens;
  if (first === undefined || second?.kind !== 'word' || !HELPING.has(first.lower) || second.lower === "n't" || second.lower === 'not') return undefined;
  const at = predicateStart(tokens, BEING.has(first.lower), topics);
  return at > tokens.length ? undefined : { helping: YOURS.get(first.lower) ?? first.lower, subject: turned(tokens.slice(1, at)), rest: turned(tokens.slice(at)) };
}

/** Where the subject behind the helping verb ends: behind a pronoun, else before the first word that can begin what is asked of it. */
function predicateStart(tokens: readonly Token[], isBeing: boolean, topics: PhraseIndex<string>): number {
  const first = tokens[1]?.lower ?? '';
  const isDetermined = DETERMINERS.has(first) && tokens[2]?.kind === 'word' && !(PRONOUNS.has(first) && BEHIND_SUBJECT.has(tokens[2].lower));
  if (PRONOUNS.has(first) && !isDetermined) return 2;
  const named = topics.find(tokens).filter(({ from }) => from === 1 || (isDetermined && from === 2)).map(({ to }) => to);
  if (named.length > 0) return Math.max(...named);
  const marked = markSentence(tokens);
  const nearest = isDetermined ? 3 : 2;
  for (let at = nearest; at < tokens.length; at++) if (opensPredicate(marked, at, isBeing)) return at;
  return nearest;
}

function opensPredicate(sentence: MarkedSentence, at: number, isBeing: boolean): boolean {
  const lower = sentence.tokens[at]?.lower ?? '';
  const before = sentence.tokens[at - 1]?.lower ?? '';
  if (DETERMINERS.has(before) || ['of', 'to', 'for', 'in', 'and', 'or', 'with'].includes(before)) return false;
  if (isBeing) return BEHIND_SUBJECT.has(lower) || /(?:able|ible|ful|less|ous|ive|ed|en|ing|al|ant|ent|ic|mon|ly)$/.test(lower) || sentence.marks.some(({ from, entry }) => from === at && (entry.kind === 'cue' || entry.kind === 'eligibility' || entry.kind === 'option'));
  return sentence.grammarAt(at).some((kind) => kind === 'verb' || kind === 'auxiliary') || sentence.marks.some(({ from, entry }) => from === at && (entry.kind === 'effect' || entry.kind === 'verb' || entry.kind === 'advice' || entry.kind === 'cue' || (entry.kind === 'signal' && entry.role === 'verbs')));
}

/** The statement that "yes" or "no" makes of a question; undefined: it is none of that kind. */
export function answerWith(question: string, isYes: boolean, topics: PhraseIndex<string>): string | undefined {
  const tokens = tokenize(trimEnd(question, '?!.'));
  const inner = /^(?:is it (?:really )?(?:true|correct|right|a fact)|can it be|is it the case) that (.+)$/i.exec(trimEnd(question, '?'));
  if (inner?.[1] !== undefined) return isYes ? inner[1] : `It is not true that ${inner[1]}`;
  const parts = invert(tokens, topics);
  if (parts === undefined) return undefined;
  const { helping, subject } = parts;
  const rest = parts.rest.filter((word, at) => !(at === 0 && /^(?:really|actually|ever|even)$/i.test(word)));
  if (subject[0]?.toLowerCase() === 'there') return `There ${helping} ${isYes ? '' : 'no '}${rest.filter((word) => !/^(?:any|a|an)$/i.test(word)).join(' ')}`;
  if (!isYes) return [...subject, helping === 'can' ? 'cannot' : `${helping} not`, ...rest].join(' ');
  const asserted = rest.filter((word) => word.toLowerCase() !== 'any');
  return [...subject.filter((word, at) => at > 0 || word.toLowerCase() !== 'any'), ...(DOING.has(helping) ? inflected(asserted, helping) : [helping, ...asserted])].join(' ');
}

/** "Does it hurt": "it hurts". */
function inflected(rest: readonly string[], helping: string): readonly string[] {
  const [verb, ...more] = rest;
  if (verb === undefined || helping !== 'does') return rest;
  if (verb === 'have') return ['has', ...more];
  const isHissing = /(?:s|x|z|ch|sh|o)$/.test(verb);
  return [/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}${isHissing ? 'es' : 's'}`, ...more];
}

/**
 * The statement that a few words without a verb make of a question for who, when, how long, how many or how much;
 * undefined: it asks for something else.
 */
export function answerBy(question: string, answer: string, topics: PhraseIndex<string>): string | undefined {
  const tokens = tokenize(trimEnd(question, '?!.'));
  const [first, second] = tokens;
  if (first?.lower === 'who' && second !== undefined) return answerWho(turned(tokens.slice(1)).join(' '), answer);
  if (first?.lower === 'when') return behind(invert(tokens.slice(1), topics), answer);
  if (first?.lower === 'what') return answerWhat(tokens, answer, topics);
  if (first?.lower !== 'how' || second === undefined) return undefined;
  const verb = tokens.findIndex(({ lower }, at) => at > 1 && HELPING.has(lower));
  if (verb < 0) return undefined;
  const asked = invert(tokens.slice(verb), topics);
  if (second.lower === 'many' || (second.lower === 'much' && verb > 2)) return answerCount(asked, answer, tokens.slice(2, verb));
  const isMeasure = MEASURES.has(second.lower);
  if (isMeasure && (asked === undefined || asked.rest.length > 0 || !BEING.has(asked.helping))) return behind(asked, answer);
  if (asked === undefined || !BEING.has(asked.helping)) return undefined;
  return isMeasure ? [...asked.subject, asked.helping, ...asked.rest, answer].join(' ') : answerDegree(asked, answer, second.text);
}

const MEASURES = words('long much often soon quickly fast');

/** "Who should not have it?" · "Nobody": everybody can. */
function answerWho(asked: string, answer: string): string {
  const isNobody = /^(?:nobody|no[- ]one|none)(?: at all)?$/i.test(answer);
  const excluded = /^(?:should|must|may|can|does|do|could) ?not |^cannot /i.exec(asked);
  return isNobody && excluded !== null ? `Everybody can ${asked.slice(excluded[0].length)}` : `${answer} ${asked}`;
}

/** "How painful is it?" · "Not at all". */
function answerDegree({ subject, helping }: Inverted, answer: string, quality: string): string | undefined {
  if (/^(?:not (?:at all|in the least|in the slightest)|in no way)$/i.test(answer)) return [...subject, helping, 'not', quality, 'at all'].join(' ');
  return /^(?:very|extremely|highly|absolutely|completely|totally|a (?:little|bit)|slightly|mildly|moderately|hardly|not very|quite|fairly)$/i.test(answer) ? [...subject, helping, answer.toLowerCase(), quality].join(' ') : undefined;
}

/** "How many sessions do I need?" · "One". */
function answerCount(asked: Inverted | undefined, answer: string, counted: readonly Token[]): string | undefined {
  const names = counted.some(({ stem }) => tokenize(answer).some((token) => token.stem === stem));
  return behind(asked, names ? answer : `${answer} ${counted.map(({ text }) => text).join(' ')}`);
}

/** "What does it cost?", "what are the side effects?" */
function answerWhat(tokens: readonly Token[], answer: string, topics: PhraseIndex<string>): string | undefined {
  const next = tokens[1]?.lower ?? '';
  if (next === 'does' || next === 'do') return behind(invert(tokens.slice(1), topics), answer);
  if (next !== 'is' && next !== 'are') return undefined;
  const asked = turned(tokens.slice(2)).join(' ');
  return isNone(answer) ? `No ${asked.replace(/^(?:the|its|their) /i, '')}` : `${asked} ${next} ${answer}`;
}

function behind(asked: Inverted | undefined, answer: string): string | undefined {
  if (asked === undefined) return undefined;
  const { helping, subject, rest } = asked;
  return [...subject, ...(DOING.has(helping) ? inflected(rest, helping) : [helping, ...rest]), answer].join(' ');
}

/** "None at all". */
export function isNone(answer: string): boolean {
  return /^(?:absolutely |there (?:is|are) |simply )?(?:none|zero|nil|no|never|nothing|not (?:any|possible)|impossible|unknown to us|0)(?: at all| whatsoever| ever)?$/i.test(answer);
}
