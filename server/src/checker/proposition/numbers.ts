import type { Token } from '../text/tokens';

/** Numbers in words. */
export const WORD_NUMBERS: ReadonlyMap<string, number> = new Map(
  ('zero:0 a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 ' +
    'fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ' +
    'ninety:90 hundred:100 thousand:1000 dozen:12 once:1 twice:2 thrice:3 single:1 half:0.5 quarter:0.25 couple:2 pair:2 million:1000000 billion:1000000000')
    .split(' ')
    .map((pair): [string, number] => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])]),
);

/** Days of a month: twelve are a year, so that "twice a year" is "every six months". */
export const MONTH_DAYS = 365 / 12;

/** Units by stem: dimension and size in base units. */
export const UNITS: ReadonlyMap<string, readonly [string, number]> = new Map<string, readonly [string, number]>([
  ...entries('second sec secs s', 'duration', 1 / 86400),
  ...entries('minut min mins minute', 'duration', 1 / 1440),
  ...entries('hour hr hrs h', 'duration', 1 / 24),
  ...entries('day night evening', 'duration', 1),
  ...entries('week wk wks', 'duration', 7),
  ...entries('fortnight', 'duration', 14),
  ...entries('month mo', 'duration', MONTH_DAYS),
  ...entries('year yr yrs decad', 'duration', 365),
  ...entries('mg milligram milligramm', 'dose', 1),
  ...entries('g gram gramm', 'dose', 1000),
  ...entries('µg μg mcg ug microgram microgramm', 'dose', 0.001),
  ...entries('iu', 'dose-iu', 1),
  ...entries('ml millilit milliliter millilitre', 'volume', 1),
  ...entries('liter litre lit litr l', 'volume', 1000),
  ...entries('cl', 'volume', 10),
  ...entries('mm millimeter millimetre millimet millimetr', 'length', 1),
  ...entries('cm centimeter centimetre centimet centimetr', 'length', 10),
  ...entries('µm μm micron micromet', 'length', 0.001),
  ...entries('% percent', 'percent', 1),
  ...entries('euro eur € £ $ dollar pound usd gbp', 'money', 1),
  ...entries('mmhg', 'pressure', 1),
  ...entries('kcal calori', 'energy', 1),
  ...entries('°c ℃ celsius', 'temperature', 1),
]);

function entries(names: string, dimension: string, size: number): [string, readonly [string, number]][] {
  return names.split(' ').map((name) => [name, [dimension, name === 'decad' ? 3650 : size]]);
}

/** A number or range with a dimension, as a draft writes it. Values are in the dimension's base unit. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** `duration` days · `dose` mg (IU and per-kg doses are dimensions of their own) · `length` mm · `volume` ml · `percent` · `money` · `age` years · `year` · `frequency` days between · `factor` · `count`. */
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
  readonly isVague: boolean;
  /** What is counted, as a stem, for `count`. */
  readonly counted?: string;
}

/** A number or two, and the place behind them. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly to: number;
}

/** A number in figures or words, with halves: "1.5", "2,000", "twenty five", "half", "a quarter of", "one and a half", "a dozen". */
export function readNumber(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return withHalf(tokens, parseFigure(token.text), at + 1);
  const value = WORD_NUMBERS.get(token.lower);
  if (value === undefined) return undefined;
  const next = tokens[at + 1]?.lower ?? '';
  if (token.lower === 'a' || token.lower === 'an') return readAfterArticle(tokens, at);
  if (token.lower === 'half' || token.lower === 'quarter') {
    const skip = next === 'of' ? 2 : 1;
    const article = ['a', 'an'].includes(tokens[at + skip]?.lower ?? '') ? 1 : 0;
    return { value, to: at + skip + article };
  }
  if (value >= 20 && value < 100) {
    const unit = WORD_NUMBERS.get(next);
    if (unit !== undefined && unit >= 1 && unit < 10 && next !== 'a' && next !== 'an') return withHalf(tokens, value + unit, at + 2);
  }
  if ((next === 'hundred' || next === 'thousand' || next === 'dozen' || next === 'million') && value < 100) {
    return withHalf(tokens, value * (WORD_NUMBERS.get(next) ?? 1), at + 2);
  }
  return withHalf(tokens, value, at + 1);
}

function readAfterArticle(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const next = tokens[at + 1]?.lower ?? '';
  if (['dozen', 'hundred', 'thousand', 'couple', 'pair', 'million'].includes(next)) {
    const of = tokens[at + 2]?.lower === 'of' ? 1 : 0;
    return { value: WORD_NUMBERS.get(next) ?? 1, to: at + 2 + of };
  }
  if (next === 'half' || next === 'quarter' || next === 'single') return readNumber(tokens, at + 1);
  if (next === 'third') return undefined;
  if (['full', 'whole', 'good', 'solid', 'mere'].includes(next) && UNITS.has(tokens[at + 2]?.stem ?? '')) return { value: 1, to: at + 2 };
  return UNITS.has(tokens[at + 1]?.stem ?? '') ? { value: 1, to: at + 1 } : undefined;
}

/** "One and a half", "two-and-a-half". */
function withHalf(tokens: readonly Token[], value: number, to: number): { value: number; to: number } {
  const isHalf = tokens[to]?.lower === 'and' && tokens[to + 1]?.lower === 'a' && tokens[to + 2]?.lower === 'half';
  if (isHalf) return { value: value + 0.5, to: to + 3 };
  if (tokens[to]?.text === '½') return { value: value + 0.5, to: to + 1 };
  const large = tokens[to]?.lower;
  if (large === 'million') return { value: value * 1_000_000, to: to + 1 };
  if (large === 'thousand') return { value: value * 1000, to: to + 1 };
  return { value, to };
}

function parseFigure(text: string): number {
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return Number(isGrouped ? text.replaceAll(',', '') : text.replace(',', '.').replace(/(\..*)\./g, '$1'));
}

/** A number or "A to B", "A–B", "between A and B", "A or B"; a unit may stand after both ("30 minutes to an hour" is joined later). */
export function readRange(tokens: readonly Token[], at: number): Range | undefined {
  if (isOfName(tokens, at)) return undefined;
  const first = readNumber(tokens, at);
  if (!first || !Number.isFinite(first.value)) return undefined;
  const link = tokens[first.to];
  const isBetween = tokens[at - 1]?.lower === 'between' && link?.lower === 'and';
  if (link && (isBetween || ['-', '–', '—', '‑', '−', 'to', 'or', 'till', 'until', '/'].includes(link.lower))) {
    const second = readNumber(tokens, first.to + 1);
    if (second && second.value > first.value && link.lower !== '/') return { low: first.value, high: second.value, to: second.to };
  }
  return { low: first.value, high: first.value, to: first.to };
}

/** "BRCA1 carriers", "omega-3 capsules": a figure that belongs to a name counts nothing. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== 'number' || !token.joined) return false;
  if (before?.kind === 'word') return !UNITS.has(before.lower);
  const [name, next] = [tokens[at - 2], tokens[at + 1]];
  // "Over-65s" are people of that age.
  const isPlural = next?.lower === 's' && next.joined;
  return before?.text === '-' && before.joined && name?.kind === 'word' && !isPlural && !NO_NAMES.has(name.lower) && !WORD_NUMBERS.has(name.lower);
}

/** Words joined to a figure by a hyphen that name nothing. */
const NO_NAMES: ReadonlySet<string> = new Set(['over', 'under', 'above', 'below', 'to', 'mid', 'up', 'than', 'about']);
