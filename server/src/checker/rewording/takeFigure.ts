import type { JudgedStatement } from '../finding/finding';
import { readQuantities, type Quantity } from '../proposition/quantities';
import { tokenize, type Token } from '../text/tokens';
import { toPlural, toPluralVerb } from './agreement';
import { replaceTokens, type Candidate, type ClaimText } from './claimText';
import { phrases } from './phrases';

/** A figure with the hedges around it: "about 10 to 30 minutes", "up to 5 mg". */
interface Figure {
  /** Tokens `[from, to)` with the hedge, the figure alone from `core`. */
  readonly from: number;
  readonly core: number;
  readonly to: number;
  readonly quantity: Quantity;
}

/**
 * The claim's figure, replaced by the one that decided for the statement, hedge included: "three hours" to "about 10 to
 * 30 minutes". Gives nothing where either side has no figure or several, where the figures count different things, and
 * where the figure is part of a compound ("a 45-minute session") or is negated.
 */
export function takeFigure(claim: ClaimText, judged: JudgedStatement): readonly Candidate[] {
  const own = onlyFigure(claim.tokens, [claim.from, claim.to]);
  const { quote } = judged;
  const words = tokenize(quote);
  const theirs = onlyFigure(words, tokensIn(words, quote, judged.decision.quoteWords));
  if (own === undefined || theirs === undefined || own.quantity.dimension !== theirs.quantity.dimension) return [];
  if (isCompound(claim, own) || isDenied(claim, own) || isPartOfOther(claim, own)) return [];
  const textOf = (from: number, to: number): string => quote.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
  const ownHedge = hedgeOf(claim.tokens, own);
  const hedge = hedgeOf(words, theirs);
  if (areOpposed(ownHedge, hedge) || (own.quantity.dimension === 'duration' && ownHedge.includes('over'))) return [];
  if (own.quantity.dimension === 'percent' && isRatio(claim.tokens, own) !== isRatio(words, theirs)) return [];
  // "Within two weeks" keeps its preposition, and with it no other hedge; "by on average" is no English.
  const isBound = LIMITS.has(claim.tokens[own.from - 1]?.lower ?? '');
  const isRepeated = hedge.includes('average') && (/\baverage\b/i.test(claim.prose) || hedge.startsWith('on '));
  const isTwice = claim.tokens[own.from - 1]?.lower === 'at' && /^(?:under|below|above|over)$/.test(hedge);
  const from = isBound || isRepeated || isTwice ? theirs.core : theirs.from;
  if (own.quantity.dimension === 'count') return takeCount(claim, own, { figure: { ...theirs, from }, words, textOf });
  const start = own.quantity.dimension === 'year' && claim.tokens[own.from - 1]?.lower === 'the' ? own.from - 1 : own.from;
  return [[replaceTokens(claim, [start, own.to], textOf(from, theirs.to))]];
}

/** Words in front of a figure that already limit it. */
const LIMITS: ReadonlySet<string> = new Set(['within', 'after', 'than', 'exceed', 'until', 'before']);

interface QuotedFigure {
  readonly figure: Figure;
  readonly words: readonly Token[];
  readonly textOf: (from: number, to: number) => string;
}

/** "One session is" to "around three to four sessions are": the number alone, the noun and verb behind it made to agree. */
function takeCount(claim: ClaimText, own: Figure, { figure, words, textOf }: QuotedFigure): readonly Candidate[] {
  const { tokens } = claim;
  const noun = tokens[own.to - 1];
  const numberEnd = words.slice(figure.core, figure.to).findLastIndex(({ kind, lower }) => kind === 'number' || NUMBER_WORDS.has(lower)) + 1;
  const ownEnd = tokens.slice(own.core, own.to).findLastIndex(({ kind, lower }) => kind === 'number' || NUMBER_WORDS.has(lower)) + 1;
  if (noun === undefined || numberEnd === 0 || ownEnd === 0 || figure.quantity.high <= 1) return [];
  if (own.quantity.counted === undefined || figure.quantity.counted === undefined) return [];
  const number = textOf(figure.from, figure.core + numberEnd);
  const nouns = tokens.slice(own.core + ownEnd, own.to).map(({ text }, index, all) => (index === all.length - 1 ? toPlural(text) : text)).join(' ');
  const from = ['a', 'the', 'just', 'only'].includes(tokens[own.from - 1]?.lower ?? '') && own.quantity.high <= 1 ? own.from - 1 : own.from;
  const change = replaceTokens(claim, [from, own.to], `${number} ${nouns}`);
  if (own.quantity.high > 1) return [[change]];
  const verbAt = tokens[own.to]?.lower === 'of' ? verbBehind(tokens, own.to) : own.to;
  const next = tokens[verbAt];
  if (next === undefined || next.kind === 'mark') return [[change]];
  const verb = toPluralVerb(next.lower);
  if (verb === undefined) return STAYS.has(next.lower) ? [[change]] : [];
  return [verb === next.lower ? [change] : [change, replaceTokens(claim, [verbAt, verbAt + 1], verb)]];
}

/** The verb behind "of the treatment", which is one that can hardly be a noun; the "of" where there is none. */
function verbBehind(tokens: readonly Token[], of: number): number {
  const found = tokens.slice(of, of + 6).findIndex(({ lower }) => ['is', 'was', 'has', 'does', 'can', 'will', 'may', 'should', 'must'].includes(lower));
  return found < 0 ? of : of + found;
}

/** Words behind "one session" that take no number from it, unless it is a subject: then a verb of their clause would. */
const STAYS: ReadonlySet<string> = new Set(['to', 'for', 'per', 'and', 'or', 'before', 'until']);

const NUMBER_WORDS: ReadonlySet<string> = new Set('one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty single once twice couple dozen'.split(' '));

function hedgeOf(tokens: readonly Token[], { from, core }: Figure): string {
  return tokens.slice(from, core).map(({ lower }) => lower).join(' ');
}

/** "More than three" is not answered by "no more than two": what is said of it would turn round. */
function areOpposed(a: string, b: string): boolean {
  const side = (hedge: string): 'lower' | 'upper' | undefined => (phrases.upperBounds.includes(hedge) ? 'upper' : phrases.lowerBounds.includes(hedge) ? 'lower' : undefined);
  return side(a) !== undefined && side(b) !== undefined && side(a) !== side(b);
}

/** "1 in 20" rather than "5 percent". */
function isRatio(tokens: readonly Token[], { core, to }: Figure): boolean {
  return tokens.slice(core, to).some(({ lower }) => lower === 'in' || lower === 'out');
}

/** "Three quarters of an hour", "from 20 to 10 percent": the figure says something only with what stands in front. */
function isPartOfOther({ tokens }: ClaimText, { from, quantity }: Figure): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const isFraction = before === 'of' && ['quarter', 'quarters', 'third', 'thirds', 'half', 'fraction'].includes(tokens[from - 2]?.lower ?? '');
  return isFraction || (before === 'from' && quantity.high > quantity.low);
}

/** The tokens of the deciding words, where they first stand in the quote. */
function tokensIn(words: readonly Token[], quote: string, part: string): readonly [number, number] {
  const start = quote.indexOf(part);
  const isInside = (token: Token): boolean => start >= 0 && token.start >= start && token.end <= start + part.length;
  return [Math.max(0, words.findIndex(isInside)), words.findLastIndex(isInside) + 1];
}

/** The figure among the tokens, if there is exactly one. */
function onlyFigure(tokens: readonly Token[], [from, to]: readonly [number, number]): Figure | undefined {
  const inside = readQuantities(tokens).filter((quantity) => quantity.from < to && quantity.to > from);
  const [quantity] = inside;
  if (quantity === undefined || inside.length > 1) return undefined;
  const start = hedgeBefore(tokens, quantity.from);
  return { from: start, core: quantity.from, to: quantity.to, quantity };
}

/** Where the hedges directly before a figure begin: "up to about 30". */
function hedgeBefore(tokens: readonly Token[], core: number): number {
  let start = core;
  for (;;) {
    const end = start;
    const hedge = phrases.figureHedges.find((words) => words.every((word, index) => tokens[end - words.length + index]?.lower === word));
    if (hedge === undefined) return start;
    start -= hedge.length;
  }
}

/** "45-minute", "two-week": an adjective, which takes no plural and no range. */
function isCompound({ tokens, prose }: ClaimText, { core, to }: Figure): boolean {
  const [first, last] = [tokens[core], tokens[to - 1]];
  const isHyphenated = first !== undefined && last !== undefined && /[\d\p{L}][-‐‑]\p{L}/u.test(prose.slice(first.start, last.end));
  return isHyphenated || /^[-‐‑]\p{L}/u.test(prose.slice(last?.end ?? 0, (last?.end ?? 0) + 2));
}

function isDenied({ tokens }: ClaimText, { from }: Figure): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'not' || lower === "n't" || lower === 'no' || lower === 'never');
}
