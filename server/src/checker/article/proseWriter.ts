import { createMappedTextBuilder, type MappedText } from '../text/offsetMap';
import type { Span } from '../text/span';

/** Stands in the prose for what is there but is not words: code, images, addresses. */
export const PLACEHOLDER = '\uFFFC';

/** Characters that show nothing: soft hyphen, zero-width space, byte order mark, marks of direction and of shaping; and joiners between Latin letters, where they join nothing. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]+|(?<=[A-Za-z])(?:\u200C|\u200D)+(?=[A-Za-z])/;
const ONE_INVISIBLE = new RegExp(String.raw`^(?:[\u200C\u200D]|${INVISIBLE.source})`);
/** Invisible characters; white space other than single spaces, with the backslash that breaks a CRLF line; NUL; U+2011. */
const SPECIAL = new RegExp(String.raw`${INVISIBLE.source}|\\?(?:[^\S \uFEFF]\s*| \s+)|\0|\u2011`, 'g');
const BREAK_IN_CRLF = /^\\(?:\r\n| \r)/;
const FOLLOWS_WITHOUT_SPACE = /^[.,;:!?)\]}’”…]/;

/** Writes the prose of one paragraph, cell or heading: white space becomes single spaces, none at either end. */
export class ProseWriter {
  readonly #source: string;
  readonly #builder = createMappedTextBuilder();
  /** Source of a space that is written when something follows. */
  #space: Span | undefined;
  #hasRemoved = false;
  #last = '';

  /** A writer that reads from `source`. */
  constructor(source: string) {
    this.#source = source;
  }

  /** Characters of prose so far; a space that may still follow is not counted. */
  get length(): number {
    return this.#builder.length;
  }

  /** The last character written; empty at the start. */
  get last(): string {
    return this.#last;
  }

  /** Source text to be read as prose. */
  text(start: number, end: number): void {
    let position = start;
    for (const match of this.#source.slice(start, end).matchAll(SPECIAL)) {
      const at = start + match.index;
      this.#words(position, at);
      this.#special(match[0], at);
      position = at + match[0].length;
    }
    this.#words(position, end);
  }

  /** Source characters to be taken as they are. */
  verbatim(start: number, end: number): void {
    if (end <= start) return;
    const prose = this.#source.slice(start, end);
    this.#flushSpace(prose);
    this.#builder.literal(prose, start);
    this.#last = prose.charAt(prose.length - 1);
  }

  /** `prose` in place of the source text; blank prose counts as a space, empty prose as nothing. */
  replacement(prose: string, start: number, end: number): void {
    if (prose === '') return;
    if (prose.trim() === '') return this.space(start, end);
    this.#flushSpace(prose);
    this.#builder.replacement(prose, { start, end });
    this.#last = prose.charAt(prose.length - 1);
  }

  /** A space in place of the source text. */
  space(start: number, end: number): void {
    if (this.#last !== '') this.#space ??= { start, end };
  }

  /** A citation ends here that leaves nothing behind: the space before it goes if a closing mark follows. */
  removed(): void {
    this.#hasRemoved = true;
  }

  /** The prose so far. */
  build(): MappedText {
    return this.#builder.build();
  }

  /** Source text without white space other than single spaces. */
  #words(from: number, to: number): void {
    let start = from;
    let end = to;
    if (start < end && this.#source.charAt(start) === ' ') this.space(start, ++start);
    const hasTrailing = end > start && this.#source.charAt(end - 1) === ' ';
    if (hasTrailing) end--;
    this.verbatim(start, end);
    if (hasTrailing) this.space(end, to);
  }

  /** What {@link SPECIAL} found. */
  #special(found: string, at: number): void {
    const end = at + found.length;
    if (ONE_INVISIBLE.test(found.charAt(0))) return;
    if (found === '\0') this.replacement('\uFFFD', at, end);
    else if (found === '\u2011') this.replacement('-', at, end);
    else if (found.startsWith('\\') && !BREAK_IN_CRLF.test(found)) {
      this.verbatim(at, at + 1);
      this.space(at + 1, end);
    } else this.space(at, end);
  }

  #flushSpace(next: string): void {
    const space = this.#space;
    if (space !== undefined && !(this.#hasRemoved && FOLLOWS_WITHOUT_SPACE.test(next))) {
      if (space.end - space.start === 1) this.#builder.literal(' ', space.start);
      else this.#builder.replacement(' ', space);
    }
    this.#space = undefined;
    this.#hasRemoved = false;
  }
}
