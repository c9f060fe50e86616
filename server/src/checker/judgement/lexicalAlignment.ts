import { isAlike } from './likeness';
import type { LexicalWord } from './lexicalReading';
import { lexicalWords } from './lexicalWords';

/** What a claim's word meets in a statement. */
export interface Alignment {
  readonly word: LexicalWord;
  /** 1 the same stem, less for a synonym and for a relative ("infection", "infectious"), 0 nothing. */
  readonly weight: number;
  readonly other?: LexicalWord;
  /** A word of opposite meaning, where the word itself is missing. */
  readonly opposite?: LexicalWord;
}

const SYNONYM = 0.85;
const RELATIVE = 0.7;
/** Relatives share at least so many letters; see {@link isAlike}. */
const START = 5;

/**
 * Aligns each word of `own` with the best of `other`. Near linear: relatives are looked up by their first letters. `within`:
 * `own` aligned with more words, `other` among them; what meets nothing there is looked up no more.
 */
export function alignWords(own: readonly LexicalWord[], other: readonly LexicalWord[], within?: readonly Alignment[]): Alignment[] {
  const byKey = new Map<string, LexicalWord>();
  const byStem = new Map<string, LexicalWord>();
  const byStart = new Map<string, LexicalWord[]>();
  for (const word of other) {
    if (!byKey.has(word.key)) byKey.set(word.key, word);
    if (!byStem.has(word.stem)) byStem.set(word.stem, word);
    if (word.stem.length < START) continue;
    const start = word.stem.slice(0, START);
    const list = byStart.get(start);
    if (list) list.push(word);
    else byStart.set(start, [word]);
  }
  return own.map((word, index): Alignment => {
    const wider = within?.[index];
    if (wider !== undefined && wider.other === undefined && wider.opposite === undefined) return wider;
    const same = byKey.get(word.key);
    if (same) return { word, weight: same.stem === word.stem ? 1 : SYNONYM, other: same };
    const relative = word.stem.length < START ? undefined : byStart.get(word.stem.slice(0, START))?.find(({ stem }) => isAlike(stem, word.stem));
    if (relative) return { word, weight: RELATIVE, other: relative };
    const opposite = findOpposite(word.stem, byStem);
    return opposite ? { word, weight: 0, opposite } : { word, weight: 0 };
  });
}

function findOpposite(stem: string, byStem: ReadonlyMap<string, LexicalWord>): LexicalWord | undefined {
  for (const opposite of lexicalWords().oppositesOf(stem)) {
    const found = byStem.get(opposite);
    if (found) return found;
  }
  return undefined;
}

/** Share of the words' rarity that is aligned, in [0, 1], counting words of at least `minRarity`; 0 for no such words. */
export function coverageOf(alignment: readonly Alignment[], minRarity = 0): number {
  let all = 0;
  let met = 0;
  for (const { word, weight } of alignment) {
    if (word.rarity < minRarity) continue;
    all += word.rarity;
    met += word.rarity * weight;
  }
  return all === 0 ? 0 : met / all;
}

/** How aligned words differ in what bears on them, each as a share of the claim's rarity. */
export interface AlignedDifference {
  /** Negated on one side only, on both. */
  readonly negatedOnce: number;
  readonly negatedTwice: number;
  /** Raised or lowered alike, the other way round, on one side only. */
  readonly sameDirection: number;
  readonly otherDirection: number;
  readonly halfDirection: number;
}

/** Compares the negation and the direction of aligned words. */
export function compareAligned(alignment: readonly Alignment[]): AlignedDifference {
  const sum = { negatedOnce: 0, negatedTwice: 0, sameDirection: 0, otherDirection: 0, halfDirection: 0 };
  let all = 0;
  for (const { word, other, weight } of alignment) {
    all += word.rarity;
    if (!other) continue;
    const met = word.rarity * weight;
    if (word.isNegated !== other.isNegated) sum.negatedOnce += met;
    else if (word.isNegated) sum.negatedTwice += met;
    const product = word.direction * other.direction;
    if (product > 0) sum.sameDirection += met;
    else if (product < 0) sum.otherDirection += met;
    else if (word.direction !== other.direction) sum.halfDirection += met;
  }
  const share = (part: number): number => (all === 0 ? 0 : part / all);
  return {
    negatedOnce: share(sum.negatedOnce),
    negatedTwice: share(sum.negatedTwice),
    sameDirection: share(sum.sameDirection),
    otherDirection: share(sum.otherDirection),
    halfDirection: share(sum.halfDirection),
  };
}

/** Share of the claim's rarity that meets an opposite ("safe", "unsafe"); an opposite that is negated counts against it. In [-1, 1]. */
export function oppositeShare(alignment: readonly Alignment[]): number {
  let all = 0;
  let found = 0;
  for (const { word, opposite } of alignment) {
    all += word.rarity;
    if (opposite) found += opposite.isNegated === word.isNegated ? word.rarity : -word.rarity;
  }
  return all === 0 ? 0 : found / all;
}

/** Whether the aligned words stand in the same order: 1 all, -1 reversed, 0 neither or fewer than two. */
export function orderOf(alignment: readonly Alignment[]): number {
  const places = alignment.flatMap(({ other }) => (other ? [other.at] : []));
  let balance = 0;
  let pairs = 0;
  places.forEach((place, index) => {
    for (const later of places.slice(index + 1)) {
      if (later === place) continue;
      pairs++;
      balance += later > place ? 1 : -1;
    }
  });
  return pairs === 0 ? 0 : balance / pairs;
}

/** Whether aligned words stand on the same side of "than": 1 all, -1 all on the other side, 0 without a comparison on both sides. */
export function sidesOf(alignment: readonly Alignment[], claimPivot: number, statementPivot: number): number {
  if (claimPivot < 0 || statementPivot < 0) return 0;
  let all = 0;
  let balance = 0;
  for (const { word, other, weight } of alignment) {
    if (!other) continue;
    all += word.rarity;
    balance += word.rarity * weight * (word.at < claimPivot === other.at < statementPivot ? 1 : -1);
  }
  return all === 0 ? 0 : balance / all;
}
