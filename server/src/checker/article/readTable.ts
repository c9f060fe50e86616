import type { TreeCursor } from './markdown';
import { pushLeaf, type BlockScope, type BlockWriter, type LeafRead } from './leaf';

/** A cell of a row with the number of its column, from 0. */
interface Cell {
  readonly column: number;
  readonly start: number;
  readonly read: LeafRead;
}

/** A header of at least this many words, or with a stop, is read as prose and not only as the name of its column. */
const PROSE_HEADER_WORD_COUNT = 4;

/** Reads the table under the cursor: each cell is a leaf that knows its column's header and its row's first cell. */
export function readTable(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope): void {
  const headers: string[] = [];
  if (!cursor.firstChild()) return;
  do {
    const isHeader = cursor.name === 'TableHeader';
    if (!isHeader && cursor.name !== 'TableRow') continue;
    const cells = readRow(writer, cursor, scope);
    const rowHeader = cells[0]?.column === 0 ? cells[0].read.text : '';
    for (const { column, start, read } of cells) {
      if (isHeader) headers[column] = read.text;
      if (isHeader && !isProse(read)) continue;
      const columnHeader = headers[column] ?? '';
      pushLeaf(writer, read, start, {
        kind: scope.kind === 'footnote' ? 'footnote' : 'tableCell',
        isQuoted: scope.isQuoted,
        usesOuterLeadIn: scope.usesOuterLeadIn,
        ...(scope.lead !== undefined && { leadIn: scope.lead }),
        ...(!isHeader && columnHeader !== '' && { columnHeader }),
        ...(!isHeader && column > 0 && rowHeader !== '' && { rowHeader }),
      });
    }
  } while (cursor.nextSibling());
  cursor.parent();
}

/** Empty cells have no node: columns are counted by the bars between them. */
function readRow(writer: BlockWriter, cursor: TreeCursor, scope: BlockScope): readonly Cell[] {
  const cells: Cell[] = [];
  const rowStart = cursor.from;
  if (!cursor.firstChild()) return cells;
  let column = 0;
  do {
    if (cursor.name === 'TableDelimiter' && cursor.from > rowStart) column++;
    if (cursor.name !== 'TableCell') continue;
    const span = { start: cursor.from, end: cursor.to };
    cells.push({ column, start: span.start, read: writer.readLeaf(cursor, span, scope.isQuoted ? '>Cell:' : 'Cell:') });
  } while (cursor.nextSibling());
  cursor.parent();
  return cells;
}

function isProse({ text }: LeafRead): boolean {
  return /[.!?…]$/.test(text) || text.split(' ').length >= PROSE_HEADER_WORD_COUNT;
}
