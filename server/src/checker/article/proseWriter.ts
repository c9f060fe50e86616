import { createMappedTextBuilder, type MappedText } from '../text/offsetMap';

/** Stands in the prose for what is there but is not words: code, images, addresses. */
export const PLACEHOLDER = '\uFFFC';

/** Writes the prose of one paragraph, cell or heading: white space becomes single spaces, none at either end. */
export interface ProseWriter {
  /** Characters of prose so far; a space that may still follow is not counted. */
  readonly length: number;
  /** The last character written; empty at the start. */
  readonly last: string;
  /** Source text to be read as prose. */
  text(start: number, end: number): void;
  /** Source characters to be taken as they are. */
  verbatim(start: number, end: number): void;
  /** `prose` in place of the source text; blank prose counts as a space. */
  replacement(prose: string, start: number, end: number): void;
  /** A space in place of the source text. */
  space(start: number, end: number): void;
  /** A citation ends here that leaves nothing behind: the space before it goes if a closing mark follows. */
  removed(): void;
  build(): MappedText;
}

/** Characters that show nothing: soft hyphen, zero-width space, byte order mark, direction marks. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]+/;
/** Invisible characters; white space other than single spaces, with the backslash that breaks a CRLF line; NUL; U+2011. */
const SPECIAL = new RegExp(String.raw`${INVISIBLE.source}|\\?(?:[^\S \uFEFF]\s*| \s+)|\0|\u2011`, 'g');
const BREAK_IN_CRLF = /^\\(?:\r\n| \r)/;
const FOLLOWS_WITHOUT_SPACE = /^[.,;:!?)\]}’”…]/;

/** A writer that reads from `source`. */
export function createProseWriter(source: string): ProseWriter {
  const builder = createMappedTextBuilder();
  let last = '';
  let space: { readonly start: number; readonly end: number } | undefined;
  let hasRemoved = false;
  const addSpace = (start: number, end: number): void => {
    if (last !== '') space ??= { start, end };
  };
  const flushSpace = (next: string): void => {
    if (space !== undefined && !(hasRemoved && FOLLOWS_WITHOUT_SPACE.test(next))) {
      if (space.end - space.start === 1) builder.literal(' ', space.start);
      else builder.replacement(' ', space);
    }
    space = undefined;
    hasRemoved = false;
  };
  const literal = (start: number, end: number): void => {
    if (end <= start) return;
    const prose = source.slice(start, end);
    flushSpace(prose);
    builder.literal(prose, start);
    last = prose.charAt(prose.length - 1);
  };
  /** No white space in it but single spaces. */
  const words = (from: number, to: number): void => {
    let start = from;
    let end = to;
    if (start < end && source.charAt(start) === ' ') addSpace(start, ++start);
    const hasTrailing = end > start && source.charAt(end - 1) === ' ';
    if (hasTrailing) end--;
    literal(start, end);
    if (hasTrailing) addSpace(end, to);
  };
  const replacement = (prose: string, start: number, end: number): void => {
    if (prose === '') return;
    if (prose.trim() === '') return addSpace(start, end);
    flushSpace(prose);
    builder.replacement(prose, { start, end });
    last = prose.charAt(prose.length - 1);
  };
  const special = (found: string, at: number): void => {
    const end = at + found.length;
    if (INVISIBLE.test(found.charAt(0))) return;
    if (found === '\0') replacement('\uFFFD', at, end);
    else if (found === '\u2011') replacement('-', at, end);
    else if (found.startsWith('\\') && !BREAK_IN_CRLF.test(found)) {
      literal(at, at + 1);
      addSpace(at + 1, end);
    } else addSpace(at, end);
  };
  return {
    get length() {
      return builder.length;
    },
    get last() {
      return last;
    },
    text(start, end) {
      let position = start;
      for (const match of source.slice(start, end).matchAll(SPECIAL)) {
        const at = start + match.index;
        words(position, at);
        special(match[0], at);
        position = at + match[0].length;
      }
      words(position, end);
    },
    verbatim: literal,
    replacement,
    space: addSpace,
    removed: () => {
      hasRemoved = true;
    },
    build: () => builder.build(),
  };
}
