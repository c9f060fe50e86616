import type { Span } from '../text/span';
import type { ArticleCitation } from './article';
import { parseBracketCitation } from './citations';
import { linkedAddress, readLinkParts, readLinkTarget, type InlineSource } from './linkParts';
import type { TreeCursor } from './markdown';

/** A parenthesis that holds citations and nothing else, such as `([Title of the page](https://example.org))`. */
export interface CitationParenthesis {
  /** From bracket to bracket, in positions of the inline source. */
  readonly span: Span;
  /** In order of position; at least one. */
  readonly citations: readonly ArticleCitation[];
}

/** What may lead to the first citation, and stand between two and behind the last. */
const OPENING = /\(\s*(?:(?:see(?: also)?|cf\.|e\.g\.,?|sources?|refs?\.):?\s*)?$/i;
const BETWEEN = /^\s*(?:(?:[,;&]|and)\s*)?$/i;
const CLOSING = /^(?:,? pp?\.\s?\d[\d\s,–-]{0,20})?\s*\)/;

/** Characters in which an opening or a closing is looked for. */
const REACH = 40;

/**
 * The parenthesis whose first citation is the node under the cursor, where it opens behind `position`. Linear in its
 * length; leaves the cursor where it was.
 */
export function findCitationParenthesis(source: InlineSource, position: number, cursor: TreeCursor): CitationParenthesis | undefined {
  const from = cursor.from - source.origin;
  const opening = OPENING.exec(source.text.slice(Math.max(position, from - REACH), from));
  if (opening === null) return undefined;
  const citations: ArticleCitation[] = [];
  const here = cursor.node.cursor();
  for (;;) {
    const found = citationsAt(source, here);
    if (found.length === 0) return undefined;
    citations.push(...found);
    const end = here.to - source.origin;
    const closing = CLOSING.exec(source.text.slice(end, end + REACH));
    if (closing !== null) return { span: { start: from - opening[0].length, end: end + closing[0].length }, citations };
    const isFollowed = here.nextSibling() && BETWEEN.test(source.text.slice(end, Math.min(here.from - source.origin, end + REACH)));
    if (!isFollowed) return undefined;
  }
}

/** What the node cites: none where it is no citation, or might be an interval as `[1, 2]` might. */
function citationsAt(source: InlineSource, cursor: TreeCursor): readonly ArticleCitation[] {
  const span = { start: cursor.from - source.origin, end: cursor.to - source.origin };
  if (cursor.name === 'URL' || cursor.name === 'Autolink') {
    const target = linkedAddress(source.text.slice(span.start, span.end));
    return target === undefined ? [] : [{ kind: 'link', target, span }];
  }
  if (cursor.name !== 'Link') return [];
  const parts = readLinkParts(cursor, source.origin);
  const link = readLinkTarget(source, parts);
  if (link !== undefined) return [{ ...link, span }];
  const bracket = parts.label === undefined ? parseBracketCitation(source.text.slice(parts.from + 1, parts.close)) : undefined;
  return bracket === undefined || bracket.kind === 'reference' ? [] : bracket.targets.map((target) => ({ kind: bracket.kind, target, span }));
}
