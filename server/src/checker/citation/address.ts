import type { CslItem } from './cslItem';

/** How a source can be found on the web. */
export type AddressedSource = Pick<CslItem, 'DOI' | 'URL'>;

/** Characters that end an address or mean something in Markdown; all are safe to write in percent form. */
const UNSAFE = /[<>"\\^`{}()[\]|*]|&(?=#?\w+;)/g;

/**
 * The web address of a source: its DOI's, else its URL, in a form that can stand in Markdown as it is, also in a table
 * cell. Undefined unless it is http(s) with a host and without a user name or blanks: packs may come from anybody.
 */
export function webAddress(source: AddressedSource): string | undefined {
  const doi = doiOf(source);
  if (doi !== undefined) return `https://doi.org/${encodeUnsafe(doi)}`;
  const url = source.URL?.trim() ?? '';
  const isSafe = url.length <= 2000 && /^https?:\/\/[\p{L}\p{N}][\p{L}\p{N}.-]*(?::\d{1,5})?(?:[/?#]|$)/iu.test(url);
  return isSafe && !/[\s\p{C}\p{Z}]/u.test(url) ? encodeUnsafe(url) : undefined;
}

/** The bare DOI ("10.1000/182"), whether or not it was given as an address; undefined if it is none. */
export function doiOf({ DOI = '' }: AddressedSource): string | undefined {
  const doi = DOI.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return doi.length <= 300 && /^10\.\d{4,9}\/[^\s\p{C}\p{Z}]+$/u.test(doi) ? doi : undefined;
}

function encodeUnsafe(address: string): string {
  return address.replace(UNSAFE, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
