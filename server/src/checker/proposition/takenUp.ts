import type { PhraseIndex } from '../lexicon/phraseIndex';
import { tokenize, type Token } from '../text/tokens';
import { trimEnd } from '../text/trimEnd';
import { isFiniteVerb } from './clauses';
import { markSentence, type Mark, type MarkedSentence } from './marks';

/** What a sentence says as the answer to the words before it, in words of its own. */
export interface Told {
  /** The statement in full. */
  readonly statement: string;
  /** So many characters of the sentence make the statement, together with what they answer; what follows them is read as it stands. */
  readonly length: number;
}

/** What is put up to be judged true or false: "Myth: it hurts". */
const PUT_UP = /^(?:myth|claim|misconception|rumou?r|true or false|fact or (?:myth|fiction))(?: (?:no\. ?)?\d+)?\s*[:?–—]\s*(\S.*)$/i;
const VERDICT = /^(?:(?:that|this|it)(?: is|['’]s) )?(?:(?:simply|completely|absolutely|quite|partly|just) )?(?:(?<yes>true|right|correct|yes)|(?<no>not true|untrue|false|wrong|incorrect|nonsense|no|not correct|not so|a myth))(?:\s*[,.!;:–—]+\s*|$)/i;

/**
 * What a sentence says with words of the sentence before it: the verdict on a myth ("Myth: it hurts." · "False."), a fact
 * that leaves out the predicate ("They never do."), a pronoun for what the topic may bring about ("It hardly ever happens.").
 * Undefined: it takes nothing up.
 */
export function tellTakenUp(before: string, text: string, topics: PhraseIndex<string>): Told | undefined {
  const put = PUT_UP.exec(before)?.[1];
  return put === undefined ? tellHarm(before, text, topics) : (tellVerdict(trimEnd(put, '.!?'), text) ?? tellElliptic(put, text));
}

function tellVerdict(put: string, text: string): Told | undefined {
  const verdict = VERDICT.exec(text);
  if (verdict === null) return undefined;
  return { statement: verdict.groups?.['yes'] === undefined ? `It is not true that ${put}` : put, length: verdict[0].length };
}

/** Ends where its predicate would begin: "they never do", "any beautician may". */
const ELLIPTIC = /^(.+?) (?:(may|can|cannot|could|should|must|will|would|is|are|was|were|has|have)|do|does|did)(?:\s?(n['’]t|not))?$/i;

function tellElliptic(put: string, text: string): Told | undefined {
  const left = ELLIPTIC.exec(trimEnd(text, '.!'));
  if (left?.[1] === undefined || left[1].split(' ').length > 5) return undefined;
  const marked = markSentence(tokenize(trimEnd(put, '.!?')));
  const verb = marked.tokens.findIndex((_, at) => isFiniteVerb(marked, at));
  if (verb < 1) return undefined;
  const isHelping = marked.grammarAt(verb).includes('auxiliary');
  const predicate = marked.tokens.slice(isHelping ? verb + 1 : verb).filter(({ lower }) => !ADVERBS.has(lower));
  if (predicate.length === 0 || (left[2] === undefined) === (isHelping && !DOING.has(marked.tokens[verb]?.lower ?? ''))) return undefined;
  const subject = /^(?:it|they)(?= |$)/i.test(left[1]) ? left[1].replace(/^\w+/, marked.tokens.slice(0, verb).filter(({ lower }) => !ADVERBS.has(lower)).map(({ text: word }) => word).join(' ')) : left[1];
  const helping = left[2] ?? (left[3] === undefined ? '' : 'do');
  return { statement: [subject, helping, left[3] === undefined ? '' : 'not', ...predicate.map((token) => token.text)].filter((word) => word !== '').join(' '), length: text.length };
}

const ADVERBS: ReadonlySet<string> = new Set('not often always never usually sometimes rarely only soon'.split(' '));
const DOING: ReadonlySet<string> = new Set(['do', 'does', 'did']);

/** "It" and "they" of which such things are said come about, rather than bring about. */
const COMING = /^(?:(?:but|and|yet|luckily|fortunately|as a rule),? )?(it|they|this|these|none)\s+((?:[\w’'-]+\s+){0,6}?(?:happens?|occurs?|occurred|seen|fades?|disappears?|vanish(?:es)?|subsides?|resolves?|heals?|(?:go|goes) away|gone|(?:grows?|comes?) back|(?:is|are) (?:\w+ )?(?<often>rare|common|frequent|unknown|uncommon|unusual|unheard of|impossible|excluded|ruled out))\b.*)$/i;

/** "What patients fear most is nausea." · "It hardly ever happens." */
function tellHarm(before: string, text: string, topics: PhraseIndex<string>): Told | undefined {
  const [, pronoun = '', said, often] = COMING.exec(text) ?? [];
  if (said === undefined || text.length > 120) return undefined;
  const tokens = tokenize(before);
  const isOfTopic = topics.find(tokens).length > 0 || /^(?:it|they|this|these|the (?:treatment|drug|medicine|procedure|operation|tablets?))\b/i.test(before);
  // "X causes pain. It is common": X may be meant.
  if (isOfTopic && often !== undefined && pronoun.toLowerCase() === 'it') return undefined;
  const harm = lastHarm(markSentence(tokens));
  if (harm === undefined) return undefined;
  const named = before.slice(harm.start, harm.end);
  return { statement: `${pronoun.toLowerCase() === 'none' ? `No ${named}` : named} ${said}`, length: text.length };
}

/** The last harm of a text, with those that it is listed with. */
function lastHarm(sentence: MarkedSentence): { readonly start: number; readonly end: number } | undefined {
  const { tokens, marks } = sentence;
  const harms = marks.filter(isHarm);
  let at = harms.length - 1;
  const last = harms[at];
  if (last === undefined) return undefined;
  let first: Mark = last;
  while (at > 0) {
    const next = harms[--at];
    if (next === undefined || !tokens.slice(next.to, first.from).every(isJoint)) break;
    first = next;
  }
  const start = tokens[first.from]?.start;
  const end = tokens[last.to - 1]?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Whether a mark names something unwelcome that may come about. */
export function isHarm({ entry }: Mark): boolean {
  return (entry.kind === 'instance' || entry.kind === 'noun') && (entry.aspect === 'complications' || entry.aspect === 'pain');
}

function isJoint({ lower }: Token): boolean {
  return lower === ',' || lower === 'and' || lower === 'or';
}
