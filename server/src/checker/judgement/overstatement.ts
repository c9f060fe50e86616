import { lexicon } from '../lexicon/lexicon';
import { stem } from '../text/stem';
import { tokenize, type Token } from '../text/tokens';
import { isAlike } from './likeness';

/**
 * Whether a claim, though its aspect meets that of a quote, says what the quote does not: of all where the quote says it of
 * some, before where it says after, of one that it excepts, only this where it names others too, one word where it has the
 * opposite. Such a quote is no support. Both are whole sentences. Linear in their lengths multiplied.
 */
export function isOverstated(claim: string, quote: string): boolean {
  const own = tokenize(claim);
  const other = tokenize(quote);
  return isOfAll(own, other) || isReversed(own, other) || isExcepted(own, other) || isOnlyOne(own, other) || isOpposed(own, other) || isElsewhere(own, other);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const stemsOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem));
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

const AFTER = words('after following afterwards');
const BEFORE = words('before prior');
const LINKS = words('the a an your each every any to you it is are of');

/** "Before showering" beside "after showering". */
function isReversed(claim: readonly Token[], quote: readonly Token[]): boolean {
  return isTurned(claim, BEFORE, quote, AFTER) || isTurned(claim, AFTER, quote, BEFORE);
}

function isTurned(claim: readonly Token[], one: ReadonlySet<string>, quote: readonly Token[], other: ReadonlySet<string>): boolean {
  if (has(quote, one) || has(claim, other)) return false;
  const [own, theirs] = [objectBehind(claim, one), objectBehind(quote, other)];
  return own !== undefined && theirs !== undefined && isAlike(own, theirs);
}

/** The first telling word behind one of the set. */
function objectBehind(tokens: readonly Token[], set: ReadonlySet<string>): string | undefined {
  const at = tokens.findIndex(({ lower }) => set.has(lower));
  return at < 0 ? undefined : tokens.slice(at + 1, at + 5).find(({ kind, lower }) => kind === 'word' && !LINKS.has(lower))?.stem;
}

const EXCEPTING = words('except excepting excluding excepted');
const PAIRED: readonly (readonly [string, string])[] = [['apart', 'from'], ['aside', 'from'], ['other', 'than'], ['exception', 'of'], ['save', 'for']];
const LIGHT = words('the a an of for in with and or those who people patients are is have has to on at as use case cases any other women men');

/** What the quote leaves out and the claim names: "suits all but those with asthma" is no word for asthma. */
function isExcepted(claim: readonly Token[], quote: readonly Token[]): boolean {
  const at = exceptionIn(quote);
  if (at === undefined || exceptionIn(claim) !== undefined) return false;
  const stop = quote.findIndex(({ kind, text }, index) => index > at && kind === 'mark' && text !== ',' && text !== '-');
  const out = quote.slice(at, stop < 0 ? quote.length : stop).filter(({ kind, lower }) => kind === 'word' && !LIGHT.has(lower));
  const before = quote.slice(0, at);
  return out.some((token) => claim.some((own) => own.kind === 'word' && isAlike(own.stem, token.stem)) && !before.some((other) => isAlike(other.stem, token.stem)));
}

/** Where what is excepted begins. */
function exceptionIn(tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(({ lower }, index) => EXCEPTING.has(lower) || PAIRED.some(([first, second]) => lower === first && tokens[index + 1]?.lower === second));
  return at < 0 ? undefined : at + 1;
}

const ONLY = words('only solely exclusively alone');
const JOINTS = words('and or also both plus');

/** "Only for adults" beside "for adults and children". */
function isOnlyOne(claim: readonly Token[], quote: readonly Token[]): boolean {
  const only = claim.findIndex(({ lower }) => ONLY.has(lower));
  if (only < 0 || has(quote, ONLY)) return false;
  const near = claim.slice(Math.max(0, only - 2), only + 5).filter(({ kind, lower }) => kind === 'word' && !LIGHT.has(lower) && !ONLY.has(lower));
  return quote.some(({ kind, stem: found }, at) => kind === 'word' && near.some((own) => isAlike(own.stem, found)) && [at - 2, at - 1, at + 1, at + 2].some((beside) => JOINTS.has(quote[beside]?.lower ?? '') || quote[beside]?.text === ','));
}

/** Words of which those of one list leave no room for those of the other. */
const RIVALS: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [stemsOf('disappear vanish fade heal resolve gone temporary reversible clear subside'), stemsOf('permanent permanently remain persist lasting lifelong irreversible forever stay')],
  [stemsOf('rare rarely unusual uncommon seldom unlikely infrequent exceptional unknown'), stemsOf('common normal usual often frequent frequently likely most many typical expected usually')],
  [stemsOf('same identical unchanged equal equally'), stemsOf('different differ change rotate vary varies another new alternate')],
  [stemsOf('hidden invisible unnoticeable'), stemsOf('visible noticeable obvious conspicuous')],
  [stemsOf('miss overlook'), stemsOf('detect find recognise show')],
  [stemsOf('return recur regrow regain'), stemsOf('permanent forever never')],
  [stemsOf('emergency urgent'), stemsOf('planned elective')],
  [stemsOf('open'), stemsOf('keyhole laparoscopic endoscopic')],
];

/** One holds a word, the other its opposite, and neither denies it. */
function isOpposed(claim: readonly Token[], quote: readonly Token[]): boolean {
  const denies = (tokens: readonly Token[]): boolean => has(tokens, NEGATORS);
  if (denies(claim) !== denies(quote)) return false;
  const [own, other] = [new Set(claim.map((token) => token.stem)), new Set(quote.map((token) => token.stem))];
  const isSplit = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
    const meets = (side: ReadonlySet<string>, list: ReadonlySet<string>): boolean => [...list].some((found) => side.has(found));
    return (meets(own, a) && meets(other, b) && !meets(other, a)) || (meets(own, b) && meets(other, a) && !meets(own, a) && !meets(other, b));
  };
  if (RIVALS.some(([a, b]) => isSplit(a, b))) return true;
  return turns(own, other) || turns(other, own);
}

function turns(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((found) => {
    const first = lexicon.opposites.get(found);
    return first !== undefined && b.has(first) && !a.has(first) && !b.has(found);
  });
}

const TISSUES = words('vein muscle joint artery skin fat fatty');
const REGIONS = words('arm shoulder thigh buttock bottom abdomen belly tummy stomach spine knee hip eye ear gum face scalp back neck foot hand leg womb bladder chest heel elbow wrist forehead mouth nose');
const INTO = words('into under in beneath to on');
const PLACING = stemsOf('inject injection injected given give insert inserted place placed put apply applied administer administered fit fitted jab implanted');

/** "Into a vein" beside "into a joint": given elsewhere. A region says nothing of the tissue. */
function isElsewhere(claim: readonly Token[], quote: readonly Token[]): boolean {
  return [TISSUES, REGIONS].some((sites) => {
    const [own, other] = [sitesOf(claim, sites), sitesOf(quote, sites)];
    return own.length > 0 && other.length > 0 && !own.some((site) => other.includes(site));
  });
}

function sitesOf(tokens: readonly Token[], sites: ReadonlySet<string>): readonly string[] {
  if (!tokens.some(({ stem: found }) => PLACING.has(found))) return [];
  return tokens.filter(({ lower }, at) => sites.has(lower) && tokens.slice(Math.max(0, at - 5), at).some((before) => INTO.has(before.lower))).map(({ stem: found }) => found);
}
