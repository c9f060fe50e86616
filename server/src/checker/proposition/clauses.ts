import { listedWords } from '../lexicon/wordLists';
import { stem } from '../text/stem';
import type { Token } from '../text/tokens';
import { covers, type MarkedSentence } from './marks';
import { isCounterfactual, isOwnStory, reportsNobody } from './voice';

/** Whose words a clause is. Only asserted clauses are claims of the author. */
export type ClauseStatus = 'asserted' | 'conditional' | 'reported' | 'rejected' | 'question';

/** A stretch of tokens with a verb of its own, or a fragment. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly status: ClauseStatus;
}

/**
 * Cuts a sentence into clauses, in order, without gaps. A boundary stands at strong punctuation, at "but", "because",
 * "which" and their like, and where "and" or a comma starts a new predicate. Lists of nouns and adjectives stay whole.
 */
export function splitClauses(sentence: MarkedSentence): Clause[] {
  const { tokens } = sentence;
  const starts = [...boundaries(sentence)].sort((a, b) => a - b);
  const isQuestion = tokens.at(-1)?.text === '?' || tokens.at(-2)?.text === '?' || isIndirectQuestion(sentence);
  const statuses = createStatusReader(sentence);
  const clauses: Clause[] = [];
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? tokens.length;
    if (to > from) clauses.push({ from, to, status: isQuestion ? 'question' : statuses(from) });
  });
  return clauses;
}

/** A heading or label such as "How long it works"; "ask which side effects …". */
function isIndirectQuestion({ tokens }: MarkedSentence): boolean {
  if (tokens[0]?.lower === 'ask' && tokens.some(({ lower }) => ['which', 'what', 'whether', 'how', 'if', 'about'].includes(lower))) return true;
  return ['how', 'what', 'why', 'who', 'where', 'when'].includes(tokens[0]?.lower ?? '') && tokens.at(-1)?.kind !== 'mark' && tokens.length < 12;
}

function boundaries(sentence: MarkedSentence): Set<number> {
  const { tokens } = sentence;
  const starts = new Set<number>([0]);
  for (const mark of [...sentence.grammar('contrast'), ...sentence.grammar('subordinator')]) {
    if (isClauseOpener(tokens[mark.from]?.lower ?? '', mark.to - mark.from) && !joinsAdjectives(tokens, mark.from) && !isFrequency(tokens[mark.from]?.lower, tokens[mark.to]?.lower) && !isParticipial(tokens[mark.from]?.lower, tokens[mark.to]?.lower) && !isAdverb(sentence, mark.from) && !isOfNegator(sentence, mark.from)) starts.add(mark.from);
  }
  for (const { from, to } of quotedRanges(sentence)) if (from > 0) starts.add(from).add(to);
  // "Not known whether" leaves the question with its answer.
  for (const mark of sentence.grammar('condition')) if (!sentence.grammar('no-evidence').some((word) => covers(word, mark.from)) && !['like', 'want', 'wish', 'please'].includes(tokens[mark.to + 1]?.lower ?? '')) starts.add(mark.from);
  tokens.forEach((token, index) => {
    if (token.kind === 'mark' && ';:()–—!'.includes(token.text) && !isNumberRange(sentence, index) && !isOfAbbreviation(tokens, index)) starts.add(index + 1);
    else if (token.lower === ',' || token.lower === 'and' || token.lower === 'or' || (token.lower === 'then' && !sentence.grammar('auxiliary').some((mark) => mark.to === index))) {
      const next = tokens[index + 1]?.lower === 'and' || tokens[index + 1]?.lower === 'or' ? index + 2 : index + 1;
      if (isTimeUpFront(sentence, index) || sharesDenial(sentence, starts, index)) return;
      if (((startsPredicate(sentence, next) || startsClause(sentence, index)) && saysSomething(sentence, starts, index)) || endsCondition(sentence, index)) starts.add(index + 1);
    }
  });
  return starts;
}

/** "Do not chew or crush them", "must not be chewed or crushed": one denial of both. */
function sharesDenial(sentence: MarkedSentence, starts: ReadonlySet<number>, index: number): boolean {
  const next = sentence.tokens[index + 1];
  if (sentence.tokens[index]?.lower !== 'or' || next?.kind !== 'word' || sentence.grammarAt(index + 1).includes('auxiliary') || isSubjectStart(sentence, index + 1)) return false;
  const from = Math.max(0, ...[...starts].filter((start) => start <= index));
  return sentence.grammar('verb-negator').some((mark) => mark.from >= from && mark.to <= index && index - mark.to < 6);
}

/** Whether a verb stands between the last cut and the index: "redness, peeling and a burning feeling are common" is one list of subjects. */
function saysSomething(sentence: MarkedSentence, starts: ReadonlySet<number>, index: number): boolean {
  let from = 0;
  for (const start of starts) if (start <= index) from = Math.max(from, start);
  for (let at = from; at < index; at++) if (isFiniteVerb(sentence, at)) return true;
  return false;
}

/** "Continuous passive motion (CPM) machines": a bracket around one word cuts nothing. */
function isOfAbbreviation(tokens: MarkedSentence['tokens'], index: number): boolean {
  const isOne = (open: number): boolean => tokens[open]?.text === '(' && tokens[open + 2]?.text === ')' && tokens[open + 3]?.kind === 'word';
  return isOne(index) || isOne(index - 2);
}

const TIME = /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|mornings?|evenings?|sessions?|treatments?|visits?|doses?)$/;

/** "After two days, the effect shows", "the day after, …": the time belongs to the clause behind its comma. */
function isTimeUpFront(sentence: MarkedSentence, comma: number): boolean {
  const { tokens } = sentence;
  if (tokens[comma]?.lower !== ',' || comma > 8 || !tokens.slice(0, comma).some(({ lower }) => TIME.test(lower))) return false;
  for (let at = 0; at < comma; at++) if (tokens[at]?.kind === 'mark' || isFiniteVerb(sentence, at)) return false;
  return true;
}

/** "A rare but serious complication". */
function joinsAdjectives(tokens: MarkedSentence['tokens'], index: number): boolean {
  return ['but', 'yet', 'though', 'although'].includes(tokens[index]?.lower ?? '') && ['a', 'an', 'the'].includes(tokens[index - 2]?.lower ?? '') && tokens[index - 1]?.kind === 'word';
}

/** "Anything but painless". */
function isOfNegator(sentence: MarkedSentence, at: number): boolean {
  return sentence.grammar('verb-negator').some(({ from, to }) => from < at && at < to);
}

const OPENERS = listedWords('clauses-openers');

function isClauseOpener(word: string, length: number): boolean {
  return OPENERS.has(word) && length === 1;
}

/** "Once a week" opens no clause. */
function isFrequency(word: string | undefined, next: string | undefined): boolean {
  return word === 'once' && ['a', 'an', 'per', 'daily', 'weekly', 'every', 'in', 'each', 'and', 'monthly', 'only', 'is'].includes(next ?? '');
}

/** "Use is therefore not advised": goes on with its verb. */
function isAdverb(sentence: MarkedSentence, at: number): boolean {
  return ['therefore', 'thus', 'hence', 'however'].includes(sentence.tokens[at]?.lower ?? '') && sentence.grammar('auxiliary').some((word) => word.to === at);
}

/** "While breastfeeding", "when driving": no verb of its own. */
function isParticipial(word: string | undefined, next: string | undefined): boolean {
  return (word === 'while' || word === 'when') && (next?.endsWith('ing') ?? false);
}

function isNumberRange(sentence: MarkedSentence, index: number): boolean {
  return sentence.tokens[index - 1]?.kind === 'number' && sentence.tokens[index + 1]?.kind === 'number';
}

/** A comma that closes an if-clause standing at the head of the sentence or of its clause. */
function endsCondition(sentence: MarkedSentence, comma: number): boolean {
  if (sentence.tokens[comma]?.lower !== ',') return false;
  const opener = sentence.grammar('condition').some((mark) => mark.from < comma);
  const introduced = sentence.grammar('report').some((mark) => mark.from < 3 && mark.from < comma) || isRejectedBelief(sentence, comma);
  return opener || introduced;
}

/** "Contrary to popular belief, S": what follows the comma is the author's own word. */
function isRejectedBelief(sentence: MarkedSentence, comma: number): boolean {
  return sentence.grammar('reject').some((mark) => mark.to <= comma && sentence.tokens[mark.from]?.lower === 'contrary');
}

/** Whether a finite verb, or a subject soon followed by one, stands at the index. */
function startsPredicate(sentence: MarkedSentence, index: number): boolean {
  const token = sentence.tokens[index];
  if (!token || token.kind !== 'word') return false;
  if (isFiniteVerb(sentence, index)) return true;
  if (token.lower.endsWith('ly') && isFiniteVerb(sentence, index + 1)) return true;
  if (!isSubjectStart(sentence, index)) return false;
  for (let at = index + 1; at < index + 9; at++) {
    const word = sentence.tokens[at];
    if (!word || word.kind === 'mark') return false;
    if (isFiniteVerb(sentence, at)) return true;
  }
  return false;
}

/** ", and health insurers do not …": a noun and its verb behind a comma and "and". */
function startsClause(sentence: MarkedSentence, comma: number): boolean {
  if (sentence.tokens[comma]?.lower !== ',' || sentence.tokens[comma + 1]?.lower !== 'and') return false;
  // Behind "we" nothing but a verb follows, whichever.
  if (SPEAKING.has(sentence.tokens[comma + 2]?.lower ?? '') && sentence.tokens[comma + 3]?.kind === 'word') return true;
  for (let at = comma + 3; at < comma + 7; at++) {
    const word = sentence.tokens[at];
    if (!word || word.kind === 'mark' || ['that', 'which', 'who', 'of', 'in', 'to'].includes(word.lower)) return false;
    if (sentence.grammar('auxiliary').some((mark) => covers(mark, at)) && isFiniteVerb(sentence, at)) return true;
  }
  return false;
}

const SPEAKING: ReadonlySet<string> = new Set(['i', 'we', 'he', 'she', 'they', 'it']);

function isSubjectStart(sentence: MarkedSentence, index: number): boolean {
  const lower = sentence.tokens[index]?.lower ?? '';
  if (['you', 'we', 'i', 'they', 'it', 'he', 'she', 'there', 'most', 'many', 'some', 'patients', 'people', 'results', 'effects', 'side'].includes(lower)) return true;
  return (
    sentence.grammar('determiner').some((mark) => mark.from === index) ||
    sentence.grammar('pronoun-subject').some((mark) => mark.from === index) ||
    sentence.grammar('hypernym').some((mark) => mark.from === index) ||
    sentence.mentions.some((mention) => mention.from === index)
  );
}

/** Whether the token is an auxiliary or a verb in a finite form; -ing forms and what follows "to" or a determiner are not. */
export function isFiniteVerb(sentence: MarkedSentence, index: number): boolean {
  const token = sentence.tokens[index];
  if (!token || token.kind !== 'word') return false;
  const { finite } = sentence.facts;
  return (finite[index] ??= isFinite(sentence, index, token));
}

function isFinite(sentence: MarkedSentence, index: number, token: Token): boolean {
  if (CONTRACTED.has(token.lower)) return true;
  if (sentence.mentions.some((mention) => mention.from < index && index < mention.to)) return false;
  const before = sentence.tokens[index - 1]?.lower ?? '';
  if (isParticipleUpFront(sentence, index)) return false;
  if (sentence.grammarAt(index).includes('auxiliary')) return token.lower !== 'being' && token.lower !== 'having';
  if (token.lower.endsWith('ing') || before === 'to' || before === 'of' || before === 'no' || before === 'without') return false;
  if (sentence.grammar('determiner').some((mark) => mark.to === index)) return false;
  if (sentence.grammarAt(index).includes('verb')) return !isNounUse(sentence, index);
  return isBehindSubject(sentence, index, token) && sentence.marks.some(({ entry, from }) => entry.kind === 'effect' && from === index);
}

/** Behind a topic or "it", in the form that goes with it and with no more than "never" between: "minoxidil increases …" needs no list of verbs. */
function isBehindSubject({ tokens, mentions }: MarkedSentence, index: number, { lower }: Token): boolean {
  const end = ADVERBS.has(tokens[index - 1]?.lower ?? '') ? index - 1 : index;
  const subject = tokens[end - 1]?.lower ?? '';
  if (subject !== 'it' && subject !== 'they' && !mentions.some(({ to }) => to === end)) return false;
  return /(?:s|ed)$/.test(lower) || subject === 'they' || subject.endsWith('s');
}

const ADVERBS: ReadonlySet<string> = new Set(['never', 'always', 'also', 'often', 'rarely', 'usually', 'not']);

/** "Combined with training, …", "taken by mouth, …": a participle at the head of its sentence has no subject. */
function isParticipleUpFront({ tokens }: MarkedSentence, index: number): boolean {
  return index === 0 && /(?:ed|en|wn)$/.test(tokens[0]?.lower ?? '') && ['with', 'to', 'by', 'in', 'at', 'on', 'as', 'for', 'before', 'after', 'from', 'into', 'onto', 'under', 'through', 'regularly', 'daily'].includes(tokens[1]?.lower ?? '');
}

/** Words with which a circumstance opens that ends at its comma: "in head-to-head trials, …", "compared with placebo, …". */
const LEADING = listedWords('clauses-leading');

/** Where the main part of a clause starts: behind the comma that closes a circumstance up front, if one stands before `end`. */
export function mainStart({ tokens }: MarkedSentence, clause: Clause, end: number): number {
  if (!LEADING.has(tokens[clause.from]?.lower ?? '')) return clause.from;
  for (let at = clause.from + 1; at < Math.min(end, clause.from + 12); at++) if (tokens[at]?.lower === ',') return at + 1;
  return clause.from;
}

/** Where a clause's own words start: what "unlike X, …" sets it against is none of them. */
export function ownStart(sentence: MarkedSentence, clause: Clause): number {
  return sentence.grammar('unlike').some(({ from }) => from === clause.from) ? mainStart(sentence, clause, clause.to) : clause.from;
}

const CONTRACTED: ReadonlySet<string> = new Set(["'ll", "'re", "'ve"]);

/** A word of the verb list that a noun's neighbours show to be a noun: "results are", "the cost of", "side effects include". */
function isNounUse(sentence: MarkedSentence, index: number): boolean {
  if (!sentence.grammarAt(index).includes('answer-noun')) return false;
  const after = sentence.tokens[index + 1];
  if (!after || after.kind === 'mark' || after.lower === 'of') return true;
  return sentence.grammar('auxiliary').some((mark) => mark.from === index + 1) || sentence.grammar('verb').some((mark) => mark.from === index + 1);
}

/** Stems of what a test gives that errs: "false alarm". */
const ERRING: ReadonlySet<string> = new Set(['positive', 'negative', 'alarm', 'result', 'reading'].map(stem));

/** Status of the clause that starts at a token. */
function createStatusReader(sentence: MarkedSentence): (from: number) => ClauseStatus {
  const quotes = quotedRanges(sentence);
  const firstPerson = (index: number): boolean => ['we', 'i'].includes(sentence.tokens[index - 1]?.lower ?? '');
  // "Without a second thought" reports nobody's.
  const isOfPhrase = (index: number): boolean => sentence.advice.some((mark) => mark.to - mark.from > 1 && covers(mark, index));
  const reports = sentence.grammar('report').filter((mark) => !firstPerson(mark.from) && !isOfPhrase(mark.from) && !reportsNobody(sentence, mark));
  // "A false positive" rejects nothing.
  const rejects = sentence.grammar('reject').filter(({ to }) => !ERRING.has(sentence.tokens[to]?.stem ?? ''));
  const belief = rejects.find((mark) => sentence.tokens[mark.from]?.lower === 'contrary');
  const conditions = sentence.grammar('condition');
  const ofWhole = isCounterfactual(sentence) ? 'conditional' : isOwnStory(sentence) ? 'reported' : undefined;
  return (from) => {
    if (quotes.some((range) => covers(range, from))) return 'reported';
    if (belief) return from > belief.from || from > 0 ? 'asserted' : 'rejected';
    if (rejects.length > 0) return 'rejected';
    if (reports.length > 0) return 'reported';
    if (ofWhole !== undefined) return ofWhole;
    return conditions.some((mark) => mark.from === from) ? 'conditional' : 'asserted';
  };
}

/** "Only works if you take it with food", "does not work unless …": a condition that is asked for, as good as said. */
export function isRequirement(sentence: MarkedSentence, { from, status }: Clause): boolean {
  const opener = sentence.tokens[from]?.lower ?? '';
  if (status !== 'conditional' || from === 0) return false;
  const before = sentence.tokens.slice(Math.max(0, from - 8), from);
  if (opener === 'unless') return before.some(({ lower }) => lower === 'not' || lower === "n't" || lower === 'never' || lower === 'useless' || lower === 'no');
  return opener === 'if' && before.some(({ lower }) => lower === 'only');
}

/** Stretches inside quotation marks that are long enough to be somebody's sentence, not a set phrase. */
function quotedRanges(sentence: MarkedSentence): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let open = -1;
  sentence.tokens.forEach((token, index) => {
    if (token.text === '“' || (token.text === '"' && open < 0)) open = index;
    else if ((token.text === '”' || token.text === '"') && open >= 0) {
      if (index - open > 3) ranges.push({ from: open, to: index + 1 });
      open = -1;
    }
  });
  if (open >= 0) ranges.push({ from: open, to: sentence.tokens.length });
  return ranges;
}
