import type { Span } from '../../checker';

/** A citation that is being typed. */
export interface CitationContext {
  /** `member`: one more key in a Pandoc citation of several; `snippet`: the word "cite". */
  readonly kind: 'footnote' | 'pandoc' | 'member' | 'snippet';
  /** What is replaced, an auto-closed bracket included. */
  readonly span: Span;
  /** The same with the blanks before it. */
  readonly spanWithBlanks: Span;
  /** What was typed of the label or key. */
  readonly typed: string;
}

const patterns = [
  { kind: 'footnote', pattern: /(\[\^([^[\]\s]{0,100}))$/ },
  { kind: 'pandoc', pattern: /(\[@([^[\]\s;,]{0,100}))$/ },
  { kind: 'member', pattern: /\[[^[\]]{0,400};\s?(@([^[\]\s;,]{0,100}))$/ },
  { kind: 'snippet', pattern: /(?:^|[^\p{L}\p{N}_@^[-])((cite?))$/iu },
] as const;

/** Longest part of a line that is looked at. */
const lookBack = 2000;

/** The citation that ends at the offset; `undefined` where none is being typed. A footnote mark at the start of a line is a definition. */
export function readCitationContext(text: string, offset: number): CitationContext | undefined {
  const line = /(?<![^\r\n])[^\r\n]*$/.exec(text.slice(Math.max(0, offset - lookBack), offset))?.[0] ?? '';
  for (const { kind, pattern } of patterns) {
    const [, written, typed] = pattern.exec(line) ?? [];
    if (written === undefined || typed === undefined) continue;
    // At the start of a line a definition is begun.
    if (kind === 'footnote' && line.slice(0, line.length - written.length).trim() === '') continue;
    const start = offset - written.length;
    const end = kind !== 'snippet' && kind !== 'member' && text.charAt(offset) === ']' ? offset + 1 : offset;
    const blanks = /(?<![ \t])[ \t]*$/.exec(line.slice(0, line.length - written.length))?.[0].length ?? 0;
    return { kind, span: { start, end }, spanWithBlanks: { start: start - blanks, end }, typed };
  }
  return undefined;
}
