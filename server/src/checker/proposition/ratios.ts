import type { Token } from '../text/tokens';
import { readNumber, UNITS, WORD_NUMBERS, type Quantity } from './numbers';

/** "1 in 10", "one out of five", "three in a hundred": percent. */
export function readRatio(tokens: readonly Token[], at: number): Quantity | undefined {
  const fraction = readFraction(tokens, at) ?? readEveryNth(tokens, at);
  if (fraction) return fraction;
  const counted = readNumber(tokens, at);
  if (!counted) return undefined;
  const part = ['person', 'patient', 'user', 'woman', 'man', 'child', 'adult', 'participant'].includes(tokens[counted.to]?.stem ?? '') ? { ...counted, to: counted.to + 1 } : counted;
  const link = tokens[part.to]?.lower;
  const skip = link === 'in' || link === 'per' ? 1 : link === 'out' && tokens[part.to + 1]?.lower === 'of' ? 2 : 0;
  if (skip === 0) return undefined;
  const every = tokens[part.to + skip]?.lower === 'every' ? 1 : 0;
  const whole = readNumber(tokens, part.to + skip + every) ?? readBareLarge(tokens, part.to + skip + every);
  if (!whole || whole.value < (link === 'per' ? 100 : 2) || whole.value <= part.value || UNITS.has(tokens[whole.to]?.stem ?? '')) return undefined;
  const value = (100 * part.value) / whole.value;
  return { from: at, to: whole.to, dimension: 'percent', low: value, high: value, isVague: false };
}

/** "Per million", "in every hundred": the number stands alone. */
function readBareLarge(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const value = WORD_NUMBERS.get(tokens[at]?.lower ?? '');
  return value !== undefined && value >= 100 ? { value, to: at + 1 } : undefined;
}

const ORDINALS: ReadonlyMap<string, number> = new Map([['other', 2], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9], ['tenth', 10], ['twelfth', 12], ['twentieth', 20], ['fiftieth', 50], ['hundredth', 100], ['thousandth', 1000]]);

/** "Every tenth patient": percent. "Every second week" is a frequency. */
function readEveryNth(tokens: readonly Token[], at: number): Quantity | undefined {
  if (tokens[at]?.lower !== 'every') return undefined;
  const value = ORDINALS.get(tokens[at + 1]?.lower ?? '');
  const counted = tokens[at + 2];
  if (value === undefined || counted?.kind !== 'word' || UNITS.has(counted.stem) || UNITS.has(counted.lower)) return undefined;
  return { from: at, to: at + 2, dimension: 'percent', low: 100 / value, high: 100 / value, isVague: false };
}

/** Parts of a whole by their names, in percent. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([['half', 50], ['third', 33.3], ['thirds', 33.3], ['quarter', 25], ['quarters', 25], ['fifth', 20], ['tenth', 10]]);

/** "Half of all users", "a third of patients", "two thirds": percent. */
function readFraction(tokens: readonly Token[], at: number): Quantity | undefined {
  const isArticle = ['a', 'one', 'about', 'nearly', 'almost'].includes(tokens[at]?.lower ?? '');
  const word = tokens[isArticle ? at + 1 : at]?.lower ?? '';
  const times = tokens[at]?.lower === 'two' ? 2 : tokens[at]?.lower === 'three' ? 3 : 1;
  const name = times > 1 ? (tokens[at + 1]?.lower ?? '') : word;
  const value = FRACTIONS.get(name);
  const end = times > 1 || isArticle ? at + 2 : at + 1;
  if (value === undefined || tokens[end]?.lower !== 'of' || (name === 'third' && !isArticle)) return undefined;
  const isPeople = tokens.slice(end + 1, end + 4).some((token) => ['person', 'patient', 'user', 'woman', 'man', 'child', 'adult', 'participant', 'those', 'them', 'case', 'all'].includes(token.stem));
  return isPeople || name === 'half' ? { from: at, to: end, dimension: 'percent', low: value * times, high: value * times, isVague: true } : undefined;
}
