import { listedWords } from '../lexicon/wordLists';
import type { Token } from '../text/tokens';
import { isStopWord } from './content';
import { readNumber, readRange, UNITS, type Quantity, type Range } from './numbers';

/** Nobody is older, in years. */
const OLDEST = 120;

/** Words between which and a number stands who is of that age: "patients over 80". */
const BOUNDS: ReadonlySet<string> = new Set(['over', 'under', 'above', 'below', 'past', 'beyond', 'from', 'until']);

/** "Patients over 80", "those aged 65 or older": years, though nothing says so. */
export function isBareAge(tokens: readonly Token[], at: number, range: { readonly low: number; readonly to: number }): boolean {
  return range.low <= OLDEST && isOfAge(tokens, at) && !countsThing(tokens[range.to]);
}

/** Whether what stands before the number says that it is an age. */
function isOfAge(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const second = tokens[at - 2]?.lower ?? '';
  const isCompared = before === 'than' && ['older', 'younger'].includes(second);
  const who = isCompared ? tokens[at - 3] : tokens[at - 2];
  return before === 'aged' || before === 'turn' || before === 'turns' || (before === 'of' && second === 'age') || isCompared || (BOUNDS.has(before) && PEOPLE.has(who?.lower ?? ''));
}

const PEOPLE = listedWords('ages-people');

/** "12 years old", "12 years of age", "girls aged 9 to 14 years": said of the unit at the index. */
export function isYearsOld(tokens: readonly Token[], at: number, unitAt: number): boolean {
  const after = tokens[unitAt + 1]?.lower ?? '';
  if (after === 'old' || after === 'olds' || (after === 'of' && tokens[unitAt + 2]?.lower === 'age')) return true;
  return tokens[unitAt]?.stem === 'year' && isOfAge(tokens, at) && tokens[at - 1]?.lower !== 'from' && tokens[at - 1]?.lower !== 'until' && tokens[at - 1]?.lower !== 'the';
}

/** "80 kilos", "30 sessions": a noun behind the number. */
function countsThing(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isStopWord(token.lower) && !BEHIND_PEOPLE.has(token.lower);
}

/** Verbs that go on with people as their subject, where a noun would be counted. */
const BEHIND_PEOPLE: ReadonlySet<string> = new Set(['s', 'need', 'needs', 'take', 'use', 'get', 'receive', 'require', 'respond', 'benefit', 'suffer', 'tend', 'cannot', 'onwards', 'upwards', 'older', 'younger']);

/** Ages that their own form shows: "over-65s", "the over eighties", "eighteen and over", "the 25th birthday", "every forty-year-old". */
export function readAge(tokens: readonly Token[], at: number): Quantity | undefined {
  const lower = tokens[at]?.lower ?? '';
  // "Every forty-year-old" counts no years between.
  const from = lower === 'every' || lower === 'each' || lower === 'any' ? at + 1 : at;
  const range = readRange(tokens, from);
  if (!range || range.high > OLDEST) return readDecade(tokens, at);
  const to = endOfAge(tokens, from, range);
  return to === undefined ? undefined : { from, to, dimension: 'age', low: range.low, high: range.high, isVague: false };
}

function endOfAge(tokens: readonly Token[], from: number, range: Range): number | undefined {
  const [first, second] = [tokens[range.to], tokens[range.to + 1]];
  const before = tokens[from - 1]?.lower === '-' ? tokens[from - 2]?.lower : tokens[from - 1]?.lower;
  if (first?.lower === 's' && first.joined && (before === 'over' || before === 'under')) return range.to + 1;
  if ((first?.lower === 'th' || first?.lower === 'st') && second?.lower === 'birthday') return range.to + 2;
  if (from > 0 && UNITS.get(first?.stem ?? '')?.[0] === 'duration' && (second?.lower === 'old' || second?.lower === 'olds') && ['every', 'each', 'any'].includes(tokens[from - 1]?.lower ?? '')) return range.to + 1;
  const isOpen = (first?.lower === 'and' || first?.lower === 'or') && ['over', 'older', 'above', 'younger', 'under'].includes(second?.lower ?? '');
  return isOpen && range.low >= 1 && !isOfRate(tokens, range.to + 2) ? range.to : undefined;
}

/** "Scores of 20 and over 30 units": a number goes on behind it. */
function isOfRate(tokens: readonly Token[], at: number): boolean {
  return readNumber(tokens, at) !== undefined || tokens[at]?.text === '%';
}

/** "The over-eighties", "under twelves". */
function readDecade(tokens: readonly Token[], at: number): Quantity | undefined {
  const low = NUMBERS_OF_PEOPLE.get(tokens[at]?.lower ?? '');
  const before = tokens[at - 1]?.lower ?? '';
  return low !== undefined && (before === 'over' || before === 'under') ? { from: at, to: at + 1, dimension: 'age', low, high: low, isVague: false } : undefined;
}

/** Ages that people are called by, in years. */
export const NUMBERS_OF_PEOPLE: ReadonlyMap<string, number> = new Map([['twos', 2], ['threes', 3], ['fives', 5], ['sixes', 6], ['eights', 8], ['tens', 10], ['twelves', 12], ['sixteens', 16], ['eighteens', 18], ['fifties', 50], ['sixties', 60], ['seventies', 70], ['eighties', 80], ['nineties', 90]]);
