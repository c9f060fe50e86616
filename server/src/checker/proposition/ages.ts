import type { Token } from '../text/tokens';
import { isStopWord } from './content';
import type { Mark } from './marks';
import type { Quantity } from './quantities';

/** From this age on people are meant by "older people"; below the other by "children", in years. */
const OLDER_FROM = 60;
const CHILDREN_BELOW = 18;

/** Groups that ages stand for: "patients over 80" are older people, "under 12s" and "those aged 6 to 11" children. */
export function readAgeGroups(tokens: readonly Token[], quantities: readonly Quantity[]): Mark[] {
  return quantities.flatMap((quantity) => {
    const group = quantity.dimension === 'age' ? groupOf(tokens, quantity) : undefined;
    return group === undefined ? [] : [{ from: Math.max(0, quantity.from - 1), to: quantity.to, entry: { kind: 'group', group } }];
  });
}

function groupOf(tokens: readonly Token[], { from, to, low, high }: Quantity): string | undefined {
  const before = tokens[from - 1]?.lower ?? '';
  const isUpper = ['under', 'below'].includes(before) || (before === 'than' && tokens[from - 2]?.lower === 'younger');
  if (isUpper) return high <= CHILDREN_BELOW ? 'children' : undefined;
  const isOpen = ['or', 'and', '+'].includes(tokens[to]?.lower ?? '');
  if (before === 'aged' && !isOpen && high < CHILDREN_BELOW) return 'children';
  return low >= OLDER_FROM ? 'older' : undefined;
}

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
