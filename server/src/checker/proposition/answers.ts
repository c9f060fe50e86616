import type { PhraseIndex } from '../lexicon/phraseIndex';
import { vocabulary } from '../lexicon/vocabulary';
import { tokenize } from '../text/tokens';
import { trimEnd } from '../text/trimEnd';
import { isFiniteVerb } from './clauses';
import { markSentence } from './marks';
import { answerBy, answerWith, isNone } from './questions';
import { isHarm, type Told } from './takenUp';

/** Longest answer without a verb of its own, in words. */
const ANSWER_WORDS = 12;

const OPENER = /^(?:(?<yes>yes|yeah|yep|sure|certainly|definitely|absolutely|of course|indeed|naturally|without (?:a )?doubt|always)|(?<no>no|nope|never|not at all|certainly not|absolutely not|definitely not|of course not|by no means|not in the least|not in the slightest|under no circumstances|on the contrary|far from it))(?:\s*[,.!;:–—-]+\s*|$)/i;
/** "But only …" takes the answer back in part. */
const TAKES_BACK = /^(?:but|if|unless|as long as|provided|only|although|though|except|however|just|when|depending|mostly|usually|in most|in some|in rare|not (?:always|everyone|all|every|usually))\b/i;
/** Repeats the answer: "it does", "never", "that is impossible". */
const REPEATS = /^(?:(?:it|they|you|there|we|that|this|he|she|i)\s+(?:do|does|did|can|could|may|might|must|should|will|would|is|are|need|has|have)(?:\s*n[o'’]t|not)?(?:\s+(?:not|at all|indeed|so|(?:quite |absolutely |simply )?(?:impossible|possible|true|wrong|correct)))*|always|never|not at all|absolutely(?: not)?|of course(?: not)?|definitely(?: not)?|certainly(?: not)?|none at all|quite the (?:opposite|contrary)|on the contrary|under no circumstances|in (?:every|no) case|at any time|without exception|not once)[\s.!]*$/i;

/** What a sentence says as the answer to a question; undefined: it says all itself. */
export function tellAnswer(question: string, sentence: string, topics: PhraseIndex<string>): Told | undefined {
  const opener = OPENER.exec(sentence);
  if (opener === null) return tellFragment(question, sentence, topics);
  const isYes = opener.groups?.['yes'] !== undefined;
  const statement = answerWith(question, isYes, topics);
  if (statement === undefined) return tellFragment(question, sentence, topics);
  const rest = sentence.slice(opener[0].length);
  if (rest === '' || REPEATS.test(rest)) return { statement, length: sentence.length };
  if (TAKES_BACK.test(rest)) return undefined;
  if (hasVerb(rest) || !isYes) return { statement, length: opener[0].length };
  return { statement: `${statement} ${withoutStop(rest)}`, length: sentence.length };
}

/** "Who does it?" · "Our nurses do."; "dizzy spells?" · "Never." */
function tellFragment(question: string, sentence: string, topics: PhraseIndex<string>): Told | undefined {
  const under = question.split(' ').length < 6 ? tellUnder(trimEnd(question, '?'), sentence) : undefined;
  if (under !== undefined) return { statement: under, length: sentence.length };
  const answer = withoutStop(sentence).replace(/,? (?:do|does|can|could|may|should|must|will|is|are)$/i, '');
  if (answer === '' || answer.endsWith('?') || answer.split(' ').length > ANSWER_WORDS || hasVerb(answer)) return undefined;
  const statement = answerBy(question, answer, topics);
  return statement === undefined ? undefined : { statement, length: sentence.length };
}

function withoutStop(text: string): string {
  return trimEnd(text, '.!');
}

function hasVerb(text: string): boolean {
  const sentence = markSentence(tokenize(text));
  return sentence.tokens.some((_, at) => isFiniteVerb(sentence, at));
}

/** Openers of a line that label it and say nothing of the topic. */
const REMARK = /^(?:note|tip|warning|important|attention|caution|remember|myth|fact|false|true|wrong|right|question|answer|q|a|example|source|summary|conclusion|result of|step|day|week|month|ps|nb|update|quote|claim|reality|truth|\d.*)(?: \d+)?$/i;

/** Whether a label opens a sentence, whatever that says. */
function isRemark(label: string): boolean {
  return REMARK.test(label) || vocabulary().openers.has(label.toLowerCase());
}

const LONGEST_LABEL = 60;

/** "Pain: none", "**Suitable for:** everyone": what a label and the few words behind it say together; undefined: no such line. */
export function tellLabelled(sentence: string): Told | undefined {
  const cut = /^([\p{L}\p{N}][^:?!]{1,58}?)(?:\s*:\s+|\s+[–—]\s+)(?=\S)/u.exec(sentence);
  const label = cut?.[1];
  if (cut === null || label === undefined || isRemark(label)) return undefined;
  // A dash joins whole sentences more often than a label and its answer.
  const isDash = !cut[0].includes(':');
  const answer = sentence.slice(cut[0].length);
  if (isDash && !isNone(withoutStop(answer))) return undefined;
  const statement = tellUnder(label, answer) ?? tellOfHarm(label, answer);
  return statement === undefined ? undefined : { statement, length: sentence.length };
}

/** "Infections: they cannot occur." */
function tellOfHarm(label: string, answer: string): string | undefined {
  const said = /^(?:it|they|these) (.+)$/i.exec(answer)?.[1];
  if (said === undefined || label.split(' ').length > 4) return undefined;
  return markSentence(tokenize(label)).marks.some(isHarm) ? `${label} ${said}` : undefined;
}

/** "Flu jab" · "Allowed?" · "No": what the header of a column asks of what its row names; "Fact" takes up the myth beside it. */
export function tellColumn({ rowHeader = '', columnHeader = '' }: { readonly rowHeader?: string; readonly columnHeader?: string }, text: string): string | undefined {
  const asked = trimEnd(columnHeader, '?');
  const isRuled = /^(?:yes|no)$/i.test(withoutStop(text));
  if (rowHeader === '' || !isRuled || !QUALITY.test(asked) || QUALITY.test(rowHeader) || hasVerb(rowHeader)) return undefined;
  return `${rowHeader} is ${/^no/i.test(text) ? 'not ' : ''}${lowered(asked)}`;
}

/** What a label, the header of a row or a heading, and the few words under it say together. */
export function tellUnder(label: string, text: string): string | undefined {
  const name = trimEnd(label.trim(), ':');
  const answer = withoutStop(text).trim();
  if (name === '' || answer === '' || name.length > LONGEST_LABEL || answer.split(' ').length > ANSWER_WORDS) return undefined;
  if (VERBAL.test(name)) return hasVerb(answer) ? undefined : `It ${lowered(name)} ${answer}`;
  if (hasVerb(name)) return undefined;
  const isQuality = QUALITY.test(name);
  if (/^(?:yes|always|of course|certainly)$/i.test(answer)) return isQuality ? name : undefined;
  if (isNone(answer)) return isQuality ? `Not ${lowered(name)}` : `No ${lowered(name)}`;
  if (OPEN_END.test(name)) return hasVerb(answer) ? undefined : `${name} ${answer}`;
  if (WHEN.test(answer) && !TIMED.test(name)) return `You can ${/^(?:work|back (?:to|at) work|return to work)$/i.test(name) ? 'return to work' : `do ${lowered(name).replace(/^fit for /, '')}`} ${answer}`;
  if (NUMBER.test(answer)) return COUNTED.test(name) ? `${answer} ${/(?:one|single)$/i.test(answer) ? 'session' : 'sessions'}` : undefined;
  if (/^(?:hospital stay|stay in hospital|hospitali[sz]ation)$/i.test(name)) return `You stay in hospital for ${answer}`;
  if (LENGTH.test(name) && MINUTES.test(answer)) return `The treatment takes ${answer}`;
  if (/^an(?:a)?esth(?:etic|esia|esi[ao]logy)$/i.test(name)) return /\ban/i.test(answer) ? answer : `${answer} anaesthetic`;
  // "Scar: large scar" repeats its label.
  if (tokenize(answer).at(-1)?.stem === tokenize(name).at(-1)?.stem) return answer;
  return hasVerb(answer) ? undefined : `${name} is ${answer}`;
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const QUALITY = /^(?:suitable|safe|recommended|allowed|permitted|approved|licensed|painful|addictive|dangerous|effective|available|covered|paid|reimbursed|reversible|permanent|proven|tested|contagious|visible|necessary|required|possible|useful|helpful|harmful|habit[- ]forming)\b/i;
/** "Lasts for", "costs", "visible after": of the topic. */
const VERBAL = /^(?:(?:lasts?|costs?|takes?|works?|starts? working|begins?|wears off)(?: (?:for|within|after|in|from|about|up to|best|on|against))?|is (?:safe|suitable|done|given|taken|paid)(?: (?:for|by|in|with))?)$/i;
const OPEN_END = /\b(?:for|with|by|in|after|during|from|against|before|than|to|at|of|on)$/i;
/** When something may be done again, and labels of which it tells something else. */
const WHEN = /^(?:(?:from |on )?(?:the )?(?:very )?(?:same|next) (?:day|evening|morning|afternoon)|straight away|right away|at once|immediately|after (?:about |around |only |just )?(?:\w+ (?:to \w+ )?)(?:hours?|days?|weeks?|months?))$/i;
const TIMED = /result|effect|improve|onset|relief|works?$|visible|pain|healing|recovery|discharge|repeat|check|follow|removal|start|begin|when|time/i;
const NUMBER = /^(?:about |around |only |just |up to |at least |at most )?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|a single)(?:(?: to | or |[–-])(?:two|three|four|five|six|seven|eight|nine|ten|twelve))?$/i;
const LENGTH = /^(?:duration|length|time|time needed|(?:length|duration) of (?:a |the |each |one )?(?:session|treatment|procedure|operation|visit)|(?:session|treatment|procedure|operation|operating|surgery)(?: time| length| duration))$/i;
const COUNTED = /^(?:number of )?(?:sessions?|treatments?|visits?|appointments?)(?: needed| required)?$/i;
const MINUTES = /\b(?:minutes?|hours?|mins?)\b/i;
