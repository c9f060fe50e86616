import type { CslItem } from '../citation/cslItem';
import { doiOf } from '../citation/address';
import { hasPlace, isAddressOf } from '../citation/sameSource';
import { stemsOf } from '../text/tokens';
import type { DocumentClues } from './documentClues';

/** A source, and how likely a document is that publication. */
export interface LikelySource<Source extends CslItem> {
  readonly source: Source;
  /** In [0, 1]; from {@link likelyLikeness} on it is worth proposing. */
  readonly likeness: number;
}

/** From here on a source is proposed: a title of which most words are the same, or an address that the text names. */
export const likelyLikeness = 0.5;

/** Words that titles share without being alike. */
const smallWords = new Set(stemsOf('a an the of and or for in on to with from by at is are what how why do does it its your you we our vs'));

/** The sources, the likeliest first, others in their order; `isCopy` tells whether the document is the local copy of a source. Linear in the length of the document for each source. */
export function rankSources<Source extends CslItem>(sources: readonly Source[], clues: DocumentClues, isCopy: (source: Source) => boolean): readonly LikelySource<Source>[] {
  const ranked = sources.map((source): LikelySource<Source> => ({ source, likeness: isCopy(source) ? 1 : likenessOf(source, clues) }));
  return ranked.sort((a, b) => Number(b.likeness >= likelyLikeness) - Number(a.likeness >= likelyLikeness) || (a.likeness >= likelyLikeness ? b.likeness - a.likeness : 0));
}

function likenessOf(source: CslItem, { titles, addresses, name, text }: DocumentClues): number {
  if (addresses.some((address) => isAddressOf(address, source))) return 1;
  const title = source.title ?? '';
  const family = source.author?.[0]?.family ?? source.author?.[0]?.literal ?? '';
  const year = String(source.issued?.['date-parts']?.[0]?.[0] ?? '');
  const byTitle = Math.max(0, ...titles.map((own) => 0.95 * wordLikeness(own, title)));
  const byName = Math.max(0.9 * wordLikeness(name, source.id), 0.9 * wordLikeness(name, title), family === '' || year === '' ? 0 : 0.8 * containment(`${family} ${year}`, name));
  const places = [source.URL, doiOf(source)].filter((place) => place !== undefined && place !== '');
  const byMention = places.some((place) => place !== undefined && hasPlace(text, place)) ? 0.6 : 0;
  return Math.max(byTitle, byName, byMention);
}

/** Share of the words of both that they have in common (Dice), in [0, 1]; inflection and small words do not count. One word alone is no likeness unless it is all there is. */
function wordLikeness(a: string, b: string): number {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared === 0 || (shared === 1 && one.size + two.size > 2) ? 0 : (2 * shared) / (one.size + two.size);
}

/** Share of the words of the first that the second has. */
function containment(part: string, whole: string): number {
  const [one, two] = [wordsOf(part), wordsOf(whole)];
  return one.size === 0 ? 0 : [...one].filter((word) => two.has(word)).length / one.size;
}

function wordsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[\p{P}\p{S}_]+/gu, ' ');
  return new Set(stemsOf(plain).filter((word) => !smallWords.has(word)));
}
