import type { Token } from '../text/tokens';
import { isStopWord } from './content';

/** "Patients over 80", "those aged 65 or older": years, though nothing says so. */
export function isBareAge(tokens: readonly Token[], at: number, range: { readonly low: number; readonly to: number }): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const second = tokens[at - 2]?.lower ?? '';
  const isBound = ['over', 'under', 'above', 'below'].includes(before) || (before === 'than' && ['older', 'younger'].includes(second));
  const who = before === 'than' ? tokens[at - 3] : tokens[at - 2];
  const isOfAge = before === 'aged' || (before === 'of' && second === 'age') || (isBound && PEOPLE.has(who?.lower ?? ''));
  return isOfAge && range.low <= 120 && !countsThing(tokens[range.to]);
}

const PEOPLE: ReadonlySet<string> = new Set('people person persons patient patients adult adults child children kids men women boys girls those anyone everyone someone users individuals the'.split(' '));

/** "12 years old", "12 years of age": said of the unit at the index. */
export function isYearsOld(tokens: readonly Token[], unitAt: number): boolean {
  const after = tokens[unitAt + 1]?.lower ?? '';
  return after === 'old' || after === 'olds' || (after === 'of' && tokens[unitAt + 2]?.lower === 'age');
}

/** "80 kilos", "30 sessions": a noun behind the number. */
function countsThing(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isStopWord(token.lower) && !BEHIND_PEOPLE.has(token.lower);
}

/** Verbs that go on with people as their subject, where a noun would be counted. */
const BEHIND_PEOPLE: ReadonlySet<string> = new Set(['s', 'need', 'needs', 'take', 'use', 'get', 'receive', 'require', 'respond', 'benefit', 'suffer', 'tend', 'cannot']);
