import type { Token } from '../text/tokens';
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
