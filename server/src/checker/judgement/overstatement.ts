import { lexicon } from '../lexicon/lexicon';
import { vocabulary } from '../lexicon/vocabulary';
import { tokenize, type Token } from '../text/tokens';
import { isAlike } from './likeness';

/**
 * Whether a claim, though its aspect meets that of a quote, says what the quote does not: of all where the quote says it of
 * some, only this where it names others too, one word where it has the opposite, of another place in the body. Such a quote
 * is no support. What propositions say of shares, order and exceptions is weighed in `judgeScope`; this looks at the words
 * around them. Both are whole sentences. Linear in their lengths multiplied.
 */
export function isOverstated(claim: string, quote: string): boolean {
  const own = tokenize(claim);
  const other = tokenize(quote);
  return isOfAll(own, other) || isOnlyOne(own, other) || isOpposed(own, other) || isElsewhere(own, other);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const has = (tokens: readonly Token[], set: ReadonlySet<string>): boolean => tokens.some(({ lower }) => set.has(lower));

const UNIVERSAL = words('always never all every everyone everybody anyone anybody nobody completely entirely fully totally guaranteed guarantees invariably everywhere forever');
const COUNTED = words('day days week weeks month months year years hour hours minute minutes night nights morning mornings evening evenings time other second third the two three four five six eight ten twelve few');
const PARTIAL = words('some sometimes occasionally often usually mostly most many several few partly partially rarely seldom typically generally normally certain almost nearly majority commonly frequently');
const ABLE = words('can may might could');
const NEGATORS = words("not n't never no nobody none cannot neither nor without");

/** "Works in every case" beside "in some cases", "in 85% of cases". */
function isOfAll(claim: readonly Token[], quote: readonly Token[]): boolean {
  if (!claim.some((_, at) => isUniversal(claim, at)) || isShare(claim) || quote.some((_, at) => isUniversal(quote, at))) return false;
  return isShare(quote) || has(quote, PARTIAL) || (has(quote, ABLE) && !has(claim, ABLE));
}

/** "85%", "one in four": names how many, and neither nobody nor nearly all. */
function isShare(tokens: readonly Token[]): boolean {
  const isPercent = ({ lower }: Token, at: number): boolean => (lower === '%' || lower === 'percent') && Number(tokens[at - 1]?.lower) > 0 && Number(tokens[at - 1]?.lower) < 95;
  return tokens.some((token, at) => isPercent(token, at) || (['in', 'of'].includes(token.lower) && isFigure(tokens[at - 1]) && isFigure(tokens[tokens[at + 1]?.lower === 'every' ? at + 2 : at + 1])));
}

const FIGURES = words('one two three four five six seven eight nine ten half twenty hundred thousand');

function isFigure(token: Token | undefined): boolean {
  return token !== undefined && ((token.kind === 'number' && token.lower !== '0') || FIGURES.has(token.lower));
}

function isUniversal(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (!UNIVERSAL.has(lower)) return false;
  const next = tokens[at + 1];
  if ((lower === 'all' || lower === 'every') && (next === undefined || next.kind === 'number' || COUNTED.has(next.lower))) return lower === 'all' && next?.lower === 'the';
  return !tokens.slice(Math.max(0, at - 3), at).some((before) => NEGATORS.has(before.lower) && before.lower !== lower);
}

const LIGHT = words('the a an of for in with and or those who people patients are is have has to on at as use case cases any other women men');
const ONLY = words('only solely exclusively alone');
const JOINTS = words('and or also both plus');

/** "Only for adults" beside "for adults and children". */
function isOnlyOne(claim: readonly Token[], quote: readonly Token[]): boolean {
  const only = claim.findIndex(({ lower }) => ONLY.has(lower));
  if (only < 0 || has(quote, ONLY)) return false;
  const near = claim.slice(Math.max(0, only - 2), only + 5).filter(({ kind, lower }) => kind === 'word' && !LIGHT.has(lower) && !ONLY.has(lower));
  return quote.some(({ kind, stem: found }, at) => kind === 'word' && near.some((own) => isAlike(own.stem, found)) && [at - 2, at - 1, at + 1, at + 2].some((beside) => JOINTS.has(quote[beside]?.lower ?? '') || quote[beside]?.text === ','));
}

/** One holds a word, the other its opposite, and neither denies it. */
function isOpposed(claim: readonly Token[], quote: readonly Token[]): boolean {
  const denies = (tokens: readonly Token[]): boolean => has(tokens, NEGATORS);
  if (denies(claim) !== denies(quote)) return false;
  const [own, other] = [new Set(claim.map((token) => token.stem)), new Set(quote.map((token) => token.stem))];
  const isSplit = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
    const meets = (side: ReadonlySet<string>, list: ReadonlySet<string>): boolean => [...list].some((found) => side.has(found));
    return (meets(own, a) && meets(other, b) && !meets(other, a)) || (meets(own, b) && meets(other, a) && !meets(own, a) && !meets(other, b));
  };
  if (vocabulary().rivals.some(([a, b]) => isSplit(a, b))) return true;
  return turns(own, other) || turns(other, own);
}

function turns(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((found) => {
    const first = lexicon.opposites.get(found);
    return first !== undefined && b.has(first) && !a.has(first) && !b.has(found);
  });
}

const INTO = words('into under in beneath to on');

/** "Into a vein" beside "into a joint": given elsewhere. A region says nothing of the tissue. */
function isElsewhere(claim: readonly Token[], quote: readonly Token[]): boolean {
  const { tissues, regions } = vocabulary();
  return [tissues, regions].some((sites) => {
    const [own, other] = [sitesOf(claim, sites), sitesOf(quote, sites)];
    return own.length > 0 && other.length > 0 && !own.some((site) => other.includes(site));
  });
}

function sitesOf(tokens: readonly Token[], sites: ReadonlySet<string>): readonly string[] {
  if (!tokens.some(({ stem: found }) => vocabulary().placing.has(found))) return [];
  return tokens.filter(({ lower }, at) => sites.has(lower) && tokens.slice(Math.max(0, at - 5), at).some((before) => INTO.has(before.lower))).map(({ stem: found }) => found);
}
