/**
 * A short fingerprint of a text, seven letters and digits, the same on every platform: FNV-1a over UTF-16 code units,
 * 32 bits (http://www.isthe.com/chongo/tech/comp/fnv). Tells apart the quotes of one source; no security.
 */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}
