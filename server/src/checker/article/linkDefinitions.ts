import type { Span } from '../text/span';
import { normaliseLabel } from './citations';
import { detachString } from './detachString';
import type { Tree } from './markdown';

/** A link reference definition `[label]: url`. */
export interface LinkDefinition {
  readonly label: string;
  readonly url: string;
  readonly span: Span;
}

const COMPOSITE = /^(?:Blockquote|BulletList|OrderedList|ListItem|FootnoteDefinition|LinkReference)$/;

/** The definitions in a top-level block, by position within the block. `text` is the text the tree was made from. */
export function readLinkDefinitions(text: string, block: { readonly tree: Tree; readonly from: number }): readonly LinkDefinition[] {
  const { tree, from: start } = block;
  if (!COMPOSITE.test(tree.type.name)) return [];
  const definitions: LinkDefinition[] = [];
  let label = '';
  tree.iterate({
    enter: ({ name, from, to }) => {
      const part = detachString(name.startsWith('Link') || name === 'URL' ? text.slice(start + from, start + to) : '');
      if (name === 'LinkLabel') label = part.slice(1, -1);
      else if (name === 'URL') definitions.push({ label, url: part.replace(/^<([^]*)>$/, '$1'), span: { start: from, end: to } });
      return COMPOSITE.test(name) || name === '';
    },
    leave: ({ name, from, to }) => {
      const last = definitions.at(-1);
      if (name === 'LinkReference' && last !== undefined) definitions[definitions.length - 1] = { ...last, span: { start: from, end: to } };
    },
  });
  return definitions;
}

/** The labels of the definitions, as references are compared with them. */
export function definedLabels(definitions: readonly LinkDefinition[]): ReadonlySet<string> {
  return new Set(definitions.map(({ label }) => normaliseLabel(label)));
}
