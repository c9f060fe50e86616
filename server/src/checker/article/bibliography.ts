import { PLACEHOLDER } from './proseWriter';

const YEAR = String.raw`(?:19|20)\d\d[a-z]?`;
/** `Smith AB, de Vries C, et al.` */
const SURNAMES = String.raw`^(?:\p{L}{2,4} ){0,2}\p{Lu}[\p{L}'’-]{1,40} \p{Lu}{1,3}(?:, [\p{L}'’ -]{1,60}){0,8}\.`;
/** `Smith, A. B.` */
const SURNAME_AND_INITIALS = String.raw`^\p{Lu}[\p{L}'’-]{1,40}, (?:\p{Lu}\.[ -]?){1,3}`;

/** Any of these alone tells an entry of a bibliography. */
const SIGNS: readonly RegExp[] = [
  // 2019;12(3):45-50
  new RegExp(String.raw`\b${YEAR}\b[^.;]{0,20};\s?\d{1,4}\s?(?:\([^)]{1,20}\))?\s?:\s?\w?\d`),
  /\bdoi:?\s?10\.\d{4}/i,
  /\bPMC?ID:?\s?(?:PMC)?\d{5}/,
  new RegExp(String.raw`\b(?:accessed|retrieved|available (?:at|from|online))\b[^.]{0,60}(?:\b${YEAR}\b|${PLACEHOLDER})`, 'i'),
  new RegExp(String.raw`${SURNAMES}(?: .*)?(?:\b${YEAR}\)?[.;:]|${PLACEHOLDER}\.?$|\b${YEAR}\.?$)`, 'u'),
  new RegExp(String.raw`${SURNAME_AND_INITIALS}.{0,300}?\(${YEAR}[^)]{0,20}\)`, 'u'),
];
/** `Title of the page. Publisher. https://example.org`: a sentence of the author's leads its reader there in words. */
const ENDS_WITH_ADDRESS = new RegExp(String.raw`[.?!][”’"')]? ${PLACEHOLDER}\.?$`);
/** Longer texts are prose. */
const LENGTH_LIMIT = 600;

/**
 * Whether the prose of a paragraph, list item or footnote is an entry of a bibliography: the words in it are those of a
 * title, not the author's. Quiet about doubtful ones: an entry that is taken for prose can only be read as a claim.
 */
export function isBibliographyEntry(prose: string, kind: 'paragraph' | 'listItem' | 'footnote'): boolean {
  if (prose.length > LENGTH_LIMIT) return false;
  return SIGNS.some((sign) => sign.test(prose)) || (kind === 'footnote' && ENDS_WITH_ADDRESS.test(prose));
}

/** Whether the heading announces a list of sources. */
export function announcesBibliography(heading: string): boolean {
  return /^(?:[\d.]+ )?(?:bibliography|citations|further reading|literature(?: cited)?|references?|(?:list of |selected )?(?:references|sources)|sources?(?: and references)?|works cited)[:.]?$/i.test(heading.trim());
}
