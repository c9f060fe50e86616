import type { ArticleCitation } from './article';

/** A citation in square brackets: a footnote reference, a Pandoc citation or a bare number. */
export interface BracketCitation {
  readonly kind: ArticleCitation['kind'];
  /** What it cites, in order; at least one. */
  readonly targets: readonly string[];
}

const PANDOC_KEY = String.raw`@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,199}))`;
const IN_BRACKETS = new RegExp(String.raw`(?<=^|[\s;,(-])${PANDOC_KEY}`, 'gu');
const IN_PROSE = new RegExp(String.raw`(?<![\p{L}\p{N}_@.\\])${PANDOC_KEY}`, 'gu');

/**
 * Reads what stands between square brackets as a citation: `^label`, `see @key, p. 3; @other` or `1, 3–5`.
 * Undefined when it is none.
 */
export function parseBracketCitation(inner: string): BracketCitation | undefined {
  const footnote = /^\^([^\]\s]+)$/.exec(inner);
  if (footnote?.[1] !== undefined) return { kind: 'footnote', targets: [footnote[1]] };
  if (inner.includes('@')) {
    const targets = Array.from(inner.matchAll(IN_BRACKETS), (match) => match[1] ?? match[2] ?? '');
    if (targets.length > 0) return { kind: 'pandoc', targets };
  }
  const isNumbers = inner.length <= 60 && /^\d{1,3}(?: ?[,;–-] ?\d{1,3})*$/.test(inner);
  return isNumbers ? { kind: 'reference', targets: inner.split(/[,;]/).flatMap(numbersOf) } : undefined;
}

/** `3–5` is 3, 4 and 5; what counts down or very far stays as it is. */
function numbersOf(part: string): readonly string[] {
  const [first = 0, last = first, ...others] = part.split(/[–-]/).map(Number);
  const count = last - first + 1;
  if (others.length > 0 || count < 1 || count > 50) return [part.trim()];
  return Array.from({ length: count }, (_, index) => String(first + index));
}

/** Pandoc keys in running text (`@smith2019 found`), by position within `text`; addresses of persons are none. */
export function findProseCitations(text: string): readonly { readonly key: string; readonly start: number; readonly end: number }[] {
  if (!text.includes('@')) return [];
  return Array.from(text.matchAll(IN_PROSE), (match) => ({
    key: match[1] ?? match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Link labels are the same in any case and with any white space. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
