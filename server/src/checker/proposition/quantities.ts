import type { Token } from '../text/tokens';
import { isBareAge, isYearsOld, NUMBERS_OF_PEOPLE, readAge } from './ages';
import { isStopWord } from './content';
import { MONTH_DAYS, readNumber, readRange, UNITS, WORD_NUMBERS, type Quantity, type Range } from './numbers';
import { FRACTIONS, readRatio } from './ratios';

export type { Quantity } from './numbers';

/**
 * All quantities of a sentence by position: "10–30 min", "three to four treatments", "half an hour", "30 minutes to an
 * hour", "every three months", "up to 5 mg", "1 in 10", "over 50 years", "2-3 times a week". Linear in tokens.
 */
export function readQuantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== 'number' && !BEGINNING.has(token.lower))) continue;
    const quantity = readAt(tokens, at);
    if (!quantity) continue;
    found.push(quantity);
    at = quantity.to - 1;
  }
  return found;
}

/** With what a quantity begins where it does not with a figure. */
const BEGINNING: ReadonlySet<string> = new Set([...WORD_NUMBERS.keys(), ...FRACTIONS.keys(), ...NUMBERS_OF_PEOPLE.keys(), 'every', 'each', 'any', 'about', 'nearly', 'almost', 'spf', '€', '£', '$']);

/** The words of a sentence with the quantities among them, for readers that both ask for them. */
export interface SentenceWords {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
}

/** Finds the quantities among words. */
export function toWords(tokens: readonly Token[]): SentenceWords {
  return { tokens, quantities: readQuantities(tokens) };
}

function readAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const special = readAge(tokens, at) ?? readRatio(tokens, at) ?? readYear(tokens, at) ?? readMoney(tokens, at) ?? readFactor(tokens, at) ?? readEvery(tokens, at);
  if (special) return special;
  const stated = readRange(tokens, at);
  if (!stated) return undefined;
  const range = isOpen(tokens, stated) ? { ...stated, to: stated.to + 1, high: Infinity } : stated;
  const isConjunction = tokens[at]?.lower === 'once' && tokens[range.to]?.kind === 'word';
  return readTimes(tokens, at, range) ?? (isConjunction ? undefined : readUnit(tokens, at, range));
}

/** "10+ years": at least. */
function isOpen(tokens: readonly Token[], { to }: Range): boolean {
  const sign = tokens[to];
  return sign?.text === '+' && sign.joined && tokens[to + 1]?.kind === 'word';
}

/** "N times a day", "once a week", "twice daily", "three sessions per month": days between. */
function readTimes(tokens: readonly Token[], at: number, range: Range): Quantity | undefined {
  const isOnce = ['once', 'twice', 'thrice'].includes(tokens[at]?.lower ?? '');
  let next = range.to;
  if (!isOnce) {
    if (tokens[next]?.stem !== 'tim' && tokens[next]?.lower !== 'times' && !isCountedNoun(tokens, next)) return undefined;
    next++;
    // "One session of supervised training a month".
    if (tokens[next]?.lower === 'of') for (let at = next + 2; at < next + 5; at++) if (['a', 'per', 'each', 'every'].includes(tokens[at]?.lower ?? '') && UNITS.get(tokens[at + 1]?.stem ?? '')?.[0] === 'duration') next = at;
  }
  const per = tokens[next]?.lower ?? '';
  const period = per === 'daily' ? 1 : per === 'weekly' ? 7 : per === 'monthly' ? MONTH_DAYS : per === 'yearly' || per === 'annually' ? 365 : undefined;
  if (period !== undefined) return frequency(at, next + 1, period, range);
  if (!['a', 'per', 'each', 'every', 'an'].includes(per)) return undefined;
  const unit = UNITS.get(tokens[next + 1]?.stem ?? '');
  if (unit?.[0] !== 'duration') return undefined;
  return frequency(at, next + 2, unit[1], range);
}

function isCountedNoun(tokens: readonly Token[], at: number): boolean {
  return ['session', 'treatment', 'dose', 'visit', 'appointment', 'application', 'workout', 'sitting', 'jab', 'injection'].includes(tokens[at]?.stem ?? '') || tokens[at]?.stem === 'dos';
}

function frequency(from: number, to: number, period: number, range: Range): Quantity | undefined {
  if (range.low <= 0) return undefined;
  return { from, to, dimension: 'frequency', low: period / range.high, high: period / range.low, isVague: false };
}

/** "Every three months", "each fortnight", "every 4 to 6 weeks", "four weeks apart". */
function readEvery(tokens: readonly Token[], at: number): Quantity | undefined {
  if (tokens[at]?.lower !== 'every' && tokens[at]?.lower !== 'each') return undefined;
  const range = readRange(tokens, at + 1) ?? { low: 1, high: 1, to: at + 1 };
  const unit = UNITS.get(tokens[range.to]?.stem ?? '');
  if (unit?.[0] !== 'duration') return undefined;
  return { from: at, to: range.to + 1, dimension: 'frequency', low: range.low * unit[1], high: range.high * unit[1], isVague: false };
}

function readYear(tokens: readonly Token[], at: number): Quantity | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^(?:1[5-9]|20)\d\d$/.test(token.text)) return undefined;
  const before = tokens[at - 1]?.lower ?? '';
  if (!['in', 'since', 'by', 'from', 'of', 'early', 'late', 'around', 'until', 'before', 'after', 'back', 'the', 'mid', '(', 'year', 'about'].includes(before)) return undefined;
  const isDecade = tokens[at + 1]?.lower === 's' && tokens[at + 1]?.joined === true;
  if (!isDecade && UNITS.has(tokens[at + 1]?.stem ?? '')) return undefined;
  const value = Number(token.text);
  return { from: at, to: isDecade ? at + 2 : at + 1, dimension: 'year', low: value, high: isDecade ? value + 9 : value, isVague: false };
}

function readMoney(tokens: readonly Token[], at: number): Quantity | undefined {
  const sign = tokens[at]?.text ?? '';
  if (!['€', '£', '$'].includes(sign)) return undefined;
  const range = readRange(tokens, at + 1);
  return range && { from: at, to: range.to, dimension: 'money', low: range.low, high: range.high, isVague: false };
}

function readFactor(tokens: readonly Token[], at: number): Quantity | undefined {
  if (tokens[at]?.lower !== 'spf') return undefined;
  const range = readRange(tokens, at + (tokens[at + 1]?.lower === 'of' ? 2 : 1));
  return range && { from: at, to: range.to, dimension: 'factor', low: range.low, high: range.high, isVague: false };
}

function readUnit(tokens: readonly Token[], at: number, range: Range): Quantity | undefined {
  if (tokens[range.to]?.text === '°') return { from: at, to: range.to + (tokens[range.to + 1]?.lower === 'c' ? 2 : 1), dimension: 'temperature', low: range.low, high: range.high, isVague: false };
  const token = tokens[range.to];
  const unit = UNITS.get(token?.lower ?? '') ?? UNITS.get(token?.stem ?? '');
  if (!unit) return readCount(tokens, at, range);
  if (unit[0] === 'duration' && isYearsOld(tokens, at, range.to)) return { from: at, to: range.to + 1, dimension: 'age', low: range.low * (unit[1] / 365), high: range.high * (unit[1] / 365), isVague: false };
  if (unit[0] === 'duration' && isInterval(tokens, at, range.to)) return { from: at, to: range.to + (tokens[range.to + 1]?.lower === 'apart' ? 2 : 1), dimension: 'frequency', low: range.low * unit[1], high: range.high * unit[1], isVague: false };
  const isHalf = unit[0] === 'duration' && tokens[range.to + 1]?.lower === 'and' && tokens[range.to + 2]?.lower === 'a' && tokens[range.to + 3]?.lower === 'half';
  const half = isHalf ? unit[1] / 2 : 0;
  const low = { value: range.low * unit[1] + half, to: range.to + (isHalf ? 4 : 1) };
  const perKg = ['/', 'per'].includes(tokens[low.to]?.lower ?? '') && KILOS.has(tokens[low.to + 1]?.lower ?? '');
  const isBetween = tokens[at - 1]?.lower === 'between';
  const joined = unit[0] === 'duration' ? joinedUpper(tokens, low.to, low.value, isBetween) : undefined;
  return {
    from: at,
    to: joined?.to ?? (perKg ? low.to + 2 : low.to),
    dimension: perKg ? `${unit[0]}-per-kg` : unit[0],
    low: low.value,
    high: joined?.high ?? range.high * unit[1] + half,
    isVague: false,
  };
}

const KILOS: ReadonlySet<string> = new Set(['kg', 'kilo', 'kilogram', 'kilogramme']);

/** "30 minutes to an hour", "45 min – 1 h", "an hour and a half", "one hour and twenty minutes". */
function joinedUpper(tokens: readonly Token[], at: number, low: number, isBetween: boolean): { high: number; to: number } | undefined {
  const link = tokens[at]?.lower ?? '';
  if (['-', '–', '—', 'to', 'or'].includes(link) || (isBetween && link === 'and')) {
    const second = readNumber(tokens, at + 1);
    const unit = second && UNITS.get(tokens[second.to]?.stem ?? '');
    if (second && unit?.[0] === 'duration' && second.value * unit[1] > low) return { high: second.value * unit[1], to: second.to + 1 };
  }
  return undefined;
}

/** "Four weeks apart", "at intervals of three months", "two-week intervals". */
function isInterval(tokens: readonly Token[], at: number, unitAt: number): boolean {
  const next = tokens[unitAt + 1]?.lower ?? '';
  return (next === 'apart' && tokens[unitAt + 2]?.lower !== 'from') || next === 'interval' || next === 'intervals' || (/^(?:of|than|least|minimum)$/.test(tokens[at - 1]?.lower ?? '') && [at - 2, at - 3, at - 4].some((index) => tokens[index]?.stem === 'interval'));
}

/** "The number of sessions is 3": what is counted stands in front. */
function readNumberOf(tokens: readonly Token[], at: number, range: Range): Quantity | undefined {
  const isName = (token: Token, index: number): boolean => token.lower === 'number' && tokens[index + 1]?.lower === 'of';
  // Looked for nearby first: a sentence of figures alone would be walked through for each of them.
  if (!tokens.slice(Math.max(0, at - 6), at).some((token, index) => isName(token, Math.max(0, at - 6) + index))) return undefined;
  const name = tokens.findIndex(isName);
  const counted = tokens[name + 2];
  if (!counted || at - name > 6) return undefined;
  return { from: at, to: range.to, dimension: 'count', low: range.low, high: range.high, isVague: false, counted: counted.stem };
}

function readCount(tokens: readonly Token[], at: number, range: Range): Quantity | undefined {
  if (isBareAge(tokens, at, range)) return { from: at, to: range.to, dimension: 'age', low: range.low, high: range.high, isVague: false };
  const counted = tokens.slice(range.to, range.to + 3).find((token) => token.kind === 'word' && !['of', 'separate', 'or', 'more', 'to', 'full', 'weekly', 'monthly', 'small', 'short', 'individual', 'consecutive', 'the', 'regular'].includes(token.lower));
  if (!counted || isStopWord(counted.lower)) return readNumberOf(tokens, at, range);
  const index = tokens.indexOf(counted);
  const isAgeBound = ['over', 'under', 'aged', 'above', 'below', 'age'].includes(tokens[at - 1]?.lower ?? '') && tokens[at]?.kind === 'number' && range.low < 120;
  if (isAgeBound && index > range.to) return { from: at, to: range.to, dimension: 'age', low: range.low, high: range.high, isVague: false };
  return { from: at, to: index + 1, dimension: 'count', low: range.low, high: range.high, isVague: false, counted: counted.stem };
}
