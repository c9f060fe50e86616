import { detachString } from './detachString';
import { definedLabels, readLinkDefinitions, type LinkDefinition } from './linkDefinitions';
import { createMarkdownReader, type Tree, type TreeCursor } from './markdown';
import { readLeaf, type LeafRead, type LeafReader } from './leaf';
import { matchKept } from './matchKept';
import { readBlock, type BlockRead } from './readBlock';

/** A top-level block, wherever it stands. The same object as long as it reads the same. */
export interface Block {
  readonly tree: Tree;
  readonly read: BlockRead;
  /** The heading that the block is, if it opens a section; one inside a list or quotation opens none. */
  readonly heading: Heading | undefined;
  /** By position within the block. */
  readonly definitions: readonly LinkDefinition[];
}

/** The heading of a section; its level is 1 to 6. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** A block and where it stands in the article. */
export interface PlacedBlock {
  readonly start: number;
  readonly block: Block;
}

/** Reads bodies of articles, one version after the other. */
export interface BlockReader {
  /** The top-level blocks of a body that starts at `bodyStart` of the article; positions are those of the article. */
  read(body: string, bodyStart: number): readonly PlacedBlock[];
}

/** Paragraphs, headings and cells that are remembered at least; twice as many at most. */
const LEAF_MEMORY = 4096;

/** A reader without memory yet. */
export function createBlockReader(): BlockReader {
  const markdown = createMarkdownReader();
  const leaves = createLeafMemory();
  let previous: readonly Block[] = [];
  return {
    read(body, bodyStart) {
      const document = markdown.parse(body);
      const nodes = topLevelTrees(document, 0);
      const known = matchKept(previous, ({ tree }) => tree, nodes.map(({ tree }) => tree));
      const definitions = nodes.map((node, index) => known[index]?.definitions ?? readLinkDefinitions(body, node));
      const labels = definedLabels(definitions.flat());
      const reader = leaves.reader(body, labels);
      const blocks = nodes.map((node, index): Block => {
        const block = known[index];
        if (block !== undefined && isBlockCurrent(block.read, labels)) return block;
        const read = readBlock(body, cursorAt(document, node), reader);
        return { tree: node.tree, read, heading: headingOf(read), definitions: definitions[index] ?? [] };
      });
      previous = blocks;
      return blocks.map((block, index) => ({ start: (nodes[index]?.from ?? 0) + bodyStart, block }));
    },
  };
}

/** A block of the document, without the nodes above it: making these for every block at every key took as long as the reading. */
interface BlockTree {
  readonly tree: Tree;
  readonly from: number;
}

/** The parser keeps many blocks in groups without a name. */
function topLevelTrees({ children, positions }: Tree, start: number, found: BlockTree[] = []): readonly BlockTree[] {
  for (const [index, tree] of children.entries()) {
    if (!('children' in tree)) continue;
    const from = start + (positions[index] ?? 0);
    if (tree.type.isAnonymous) topLevelTrees(tree, from, found);
    else found.push({ tree, from });
  }
  return found;
}

function cursorAt(document: Tree, { tree, from }: BlockTree): TreeCursor {
  const { topNode } = document;
  let node = topNode.childAfter(from);
  while (node !== null && node.tree !== tree) node = node.nextSibling;
  return (node ?? topNode).cursor();
}

/** Remembers what was read of leaves by their text, for blocks that changed only in part and for text that moved. */
function createLeafMemory(): { reader(body: string, labels: ReadonlySet<string>): LeafReader } {
  let recent = new Map<string, LeafRead>();
  let older = new Map<string, LeafRead>();
  const remember = (key: string, read: LeafRead): void => {
    if (recent.size >= LEAF_MEMORY) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, read);
  };
  return {
    reader: (body, labels) => (cursor, span, prefix) => {
      const text = detachString(body.slice(span.start, span.end));
      const key = prefix + text;
      const known = recent.get(key) ?? older.get(key);
      if (known !== undefined && isCurrent(known, labels)) return known;
      const read = readLeaf({ text, origin: span.start, isDefined: (label) => labels.has(label) }, cursor);
      remember(key, read);
      return read;
    },
  };
}

function headingOf({ leaves }: BlockRead): Heading | undefined {
  const leaf = leaves[0];
  return leaf?.level === undefined || leaf.read.text === '' ? undefined : { level: leaf.level, text: leaf.read.text };
}

function isBlockCurrent({ hasLabels, leaves }: BlockRead, labels: ReadonlySet<string>): boolean {
  return !hasLabels || leaves.every((leaf) => isCurrent(leaf.read, labels));
}

/** Whether the link labels in a leaf still mean what they meant. */
function isCurrent(read: LeafRead, labels: ReadonlySet<string>): boolean {
  for (const [label, wasDefined] of read.labels) if (labels.has(label) !== wasDefined) return false;
  return true;
}
