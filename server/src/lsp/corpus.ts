import type { Location } from 'vscode-languageserver';
import type { Checker, JudgedStatement, Pack, Source, Statement } from '../checker';
import type { LoadedFile } from '../host/host';
import type { QuoteCopy } from '../host/loadPacks';
import { createRangeReader } from './positions';
import { toUri } from './uri';

/** The packs of one scope, ready to check with. */
export interface Corpus {
  readonly checker: Checker;
  /** The files that the packs were read from. */
  readonly files: readonly LoadedFile[];
  /** A judged statement with its source and place; `undefined` where the packs no longer hold it. */
  look(judged: JudgedStatement): PlacedStatement | undefined;
  /** A statement by the ids of its pack and of itself. */
  find(packId: string, statementId: string): PlacedStatement | undefined;
}

/** A statement with what hover and related information show of it. */
export interface PlacedStatement {
  readonly pack: Pack;
  readonly statement: Statement;
  readonly source: Source;
  readonly location: Location;
  /** Line of the quote in the local copy of its source; absent: there is none, or it has not got the quote. */
  readonly copy?: Location;
}

/** Makes a corpus of a checker, the files that its packs were read from, and the places of quotes in local copies. */
export function createCorpus(checker: Checker, files: readonly LoadedFile[], copies: readonly QuoteCopy[] = []): Corpus {
  const copyOf = new Map(copies.map(({ pack, statement, uri, line }) => [keyOf(pack, statement), toLocation(uri, line)]));
  const texts = new Map(files.map((file) => [file.uri, file.text]));
  const placed = new Map<string, PlacedStatement>();
  for (const pack of checker.packs) {
    const uri = toUri(pack.location);
    const readRange = createRangeReader(texts.get(uri) ?? '');
    const sources = new Map(pack.sources.map((source) => [source.id, source]));
    for (const statement of pack.statements) {
      const source = sources.get(statement.source);
      if (source === undefined) continue;
      const location = { uri, range: readRange(statement.at) };
      const copy = copyOf.get(keyOf(pack.id, statement.id));
      placed.set(keyOf(pack.id, statement.id), { pack, statement, source, location, ...(copy === undefined ? {} : { copy }) });
    }
  }
  const find = (packId: string, statementId: string): PlacedStatement | undefined => placed.get(keyOf(packId, statementId));
  return { checker, files, look: (judged) => find(judged.pack, judged.statement), find };
}

function toLocation(uri: string, line: number): Location {
  const start = { line, character: 0 };
  return { uri: toUri(uri), range: { start, end: start } };
}

function keyOf(packId: string, statementId: string): string {
  return JSON.stringify([packId, statementId]);
}
