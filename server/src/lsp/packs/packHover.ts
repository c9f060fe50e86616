import type { Hover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describeReading, formatReading, type Pack, type Statement } from '../../checker';
import type { HoverFormat } from '../hoverText';
import { markdownText } from '../markdownText';
import { toRange } from '../positions';
import { describeSource, titleOf } from '../sourceName';
import { english } from '../words/english';

/** What the quote at the offset is read as, a line for each reading, and where it comes from; `null` outside quotes. */
export function createPackHover(document: TextDocument, pack: Pack, offset: number, format: HoverFormat): Hover | null {
  const statement = pack.statements.find(({ at }) => at.start <= offset && offset <= at.end);
  if (statement === undefined) return null;
  const lines = [...readingLines(pack, statement), sourceLine(pack, statement)].filter((line) => line !== '');
  const value = format === 'markdown' ? lines.map(markdownText).join('\n\n') : lines.map((line) => line.replace(/\s+/g, ' ')).join('\n');
  return { contents: { kind: format, value }, range: toRange(document, statement.at) };
}

/** `Read as: mesotherapy · complications and side effects · none · asserted` */
function readingLines(pack: Pack, statement: Statement): readonly string[] {
  const readings = describeReading(pack, statement);
  if (readings.length === 0) return ['Read as: nothing. No draft can be compared with this quote; quote a whole clause, or say what it means under “reads”.'];
  return readings.map((reading) => `Read as: ${formatReading(reading)}`);
}

function sourceLine({ sources }: Pack, { source: id }: Statement): string {
  const source = sources.find((one) => one.id === id);
  if (source === undefined) return '';
  const about = describeSource(source, english);
  return `Source: ${titleOf(source)}${about === '' ? '' : ` (${about})`}`;
}
