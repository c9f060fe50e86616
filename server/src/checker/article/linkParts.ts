import type { Span } from '../text/span';
import type { ArticleCitation } from './article';
import { normaliseLabel } from './citations';
import type { TreeCursor } from './markdown';

/** The text of a paragraph, heading or table cell, and which link labels the article defines. */
export interface InlineSource {
  readonly text: string;
  /** Where it starts in the text that the syntax tree belongs to. */
  readonly origin: number;
  isDefined(normalisedLabel: string): boolean;
}

/** The parts of a link; each square bracket may turn out to be a citation of its own. */
export interface LinkParts {
  readonly from: number;
  readonly to: number;
  /** Where the closing bracket of the text stands. */
  readonly close: number;
  readonly url: Span | undefined;
  readonly label: Span | undefined;
}

/** The parts of the `Link` under the cursor, in positions of the inline source. Leaves the cursor where it was. */
export function readLinkParts(cursor: TreeCursor, origin: number): LinkParts {
  const spanHere = (): Span => ({ start: cursor.from - origin, end: cursor.to - origin });
  const { start: from, end: to } = spanHere();
  let marks = 0;
  let close = to - 1;
  let url: Span | undefined;
  let label: Span | undefined;
  cursor.firstChild();
  do {
    if (cursor.name === 'LinkMark' && ++marks === 2) close = spanHere().start;
    else if (marks >= 2 && cursor.name === 'URL') url = spanHere();
    else if (marks >= 2 && cursor.name === 'LinkLabel') label = spanHere();
  } while (cursor.nextSibling());
  cursor.parent();
  if (marks > 2) url ??= { start: close + 2, end: close + 2 };
  return { from, to, close, url, label };
}

/** What a link points at: its address, or its label where the article defines it. Undefined for brackets that are no link. */
export function readLinkTarget(source: InlineSource, parts: LinkParts): Pick<ArticleCitation, 'kind' | 'target'> | undefined {
  const { text } = source;
  if (parts.url !== undefined) {
    return { kind: 'link', target: text.slice(parts.url.start, parts.url.end).replace(/^<([^]*)>$/, '$1') };
  }
  const label = parts.label === undefined ? '' : text.slice(parts.label.start + 1, parts.label.end - 1);
  const target = label.trim() === '' ? text.slice(parts.from + 1, parts.close) : label;
  if (target.length > 1000 || target.startsWith('^')) return undefined;
  return source.isDefined(normaliseLabel(target)) ? { kind: 'reference', target } : undefined;
}

/** The address that stands bare or between angle brackets; undefined for somebody's mail address. */
export function linkedAddress(written: string): string | undefined {
  const address = written.replace(/^<|>$/g, '');
  return /^(?:mailto:|xmpp:|[^/]*@)/i.test(address) ? undefined : address;
}
