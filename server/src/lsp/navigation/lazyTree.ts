import * as v from 'valibot';
import type { ViewNode } from '../../protocol/views';
import type { Words } from '../words/words';

/** A line of a tree whose children are made when they are wanted. */
export interface LazyNode extends Omit<ViewNode, 'id' | 'children' | 'isDeferred'> {
  /** Unique among its siblings, and the same as long as it stands for the same. */
  readonly key: string;
  /** Zero: none. */
  readonly childCount: number;
  readonly children: () => readonly LazyNode[];
}

/** Lines under one parent: more than anybody reads. A last line says how many are left out. */
export const siblingLimit = 500;

/** Lines of one answer; children beyond it are asked for when their parent is unfolded. */
const nodeLimit = 1500;

const pathSchema = v.pipe(v.string(), v.maxLength(10_000), v.parseJson(), v.array(v.string()));

/**
 * The lines that a view shows: all roots, or the children of the node with the id `parent`, and below them what is unfolded
 * from the beginning as far as the answer has room. Empty where there is no such parent.
 */
export function serveTree(roots: readonly LazyNode[], parent: string | undefined, words: Words): readonly ViewNode[] {
  const path = parent === undefined ? [] : (readPath(parent) ?? ['']);
  let level = roots;
  for (const key of path) level = level.find((node) => node.key === key)?.children() ?? [];
  return serveLevel(level, path, { words, room: { left: nodeLimit } });
}

interface ServeContext {
  readonly words: Words;
  /** Counts down over the whole answer. */
  readonly room: { left: number };
}

function serveLevel(level: readonly LazyNode[], path: readonly string[], context: ServeContext): readonly ViewNode[] {
  const shown = level.slice(0, siblingLimit);
  context.room.left -= shown.length;
  const nodes = shown.map((node): ViewNode => {
    const { key, childCount, children, ...line } = node;
    const own = [...path, key];
    const isServed = node.isExpanded && Math.min(childCount, siblingLimit) <= context.room.left;
    return { ...line, id: JSON.stringify(own), isDeferred: childCount > 0 && !isServed, children: isServed ? serveLevel(children(), own, context) : [] };
  });
  const hidden = level.length - shown.length;
  return hidden > 0 ? [...nodes, moreNode(hidden, path, context.words)] : nodes;
}

function moreNode(hiddenCount: number, path: readonly string[], words: Words): ViewNode {
  const label = words.moreLines(hiddenCount);
  return { id: JSON.stringify([...path, '']), kind: 'more', label, description: '', tooltip: label, accessibleLabel: label, isExpanded: false, isDeferred: false, children: [] };
}

function readPath(id: string): readonly string[] | undefined {
  const parsed = v.safeParse(pathSchema, id);
  return parsed.success ? parsed.output : undefined;
}
