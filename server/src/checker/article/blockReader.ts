import { detachString } from './detachString';
import { definedLabels, readLinkDefinitions, type LinkDefinition } from './linkDefinitions';
import { createMarkdownReader, type SyntaxNode, type Tree } from './markdown';
import { readBlock, readLeaf, type BlockRead, type LeafReader, type LeafRead } from './readBlock';

/** A top-level block where it stands. */
export interface PlacedBlock {
  readonly start: number;
  /** The same object as before as long as the block reads the same. */
  readonly read: BlockRead;
  /** By position within the block. */
  readonly definitions: readonly LinkDefinition[];
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
  const blocks = new WeakMap<Tree, BlockRead>();
  const definitions = new WeakMap<Tree, readonly LinkDefinition[]>();
  const leaves = createLeafMemory();
  return {
    read(body, bodyStart) {
      const trees = topLevelBlocks(markdown.parse(body));
      const definitionsOf = ({ tree, start }: TopLevelBlock): readonly LinkDefinition[] => {
        const known = definitions.get(tree) ?? readLinkDefinitions(body, tree, start);
        definitions.set(tree, known);
        return known;
      };
      const labels = definedLabels(trees.flatMap(definitionsOf));
      const reader = leaves.reader(body, labels);
      return trees.map((block) => {
        const { tree, start } = block;
        let read = blocks.get(tree);
        if (read === undefined || !read.leaves.every((leaf) => isCurrent(leaf.read, labels))) {
          read = readBlock(body, block.node.cursor(), reader);
          blocks.set(tree, read);
        }
        return { start: start + bodyStart, read, definitions: definitionsOf(block) };
      });
    },
  };
}

interface TopLevelBlock {
  readonly tree: Tree;
  readonly start: number;
  readonly node: SyntaxNode;
}

function topLevelBlocks(document: Tree): readonly TopLevelBlock[] {
  const found: TopLevelBlock[] = [];
  for (let node = document.topNode.firstChild; node !== null; node = node.nextSibling) {
    if (node.tree !== null) found.push({ tree: node.tree, start: node.from, node });
  }
  return found;
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

/** Whether the link labels in a leaf still mean what they meant. */
function isCurrent(read: LeafRead, labels: ReadonlySet<string>): boolean {
  for (const [label, wasDefined] of read.labels) if (labels.has(label) !== wasDefined) return false;
  return true;
}
