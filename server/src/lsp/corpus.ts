import type { Location } from 'vscode-languageserver';
import type { Checker, JudgedStatement, Pack, Source, Statement } from '../checker';
import type { LoadedFile } from '../host/host';
import { createRangeReader } from './positions';
import { toUri } from './uri';

/** The packs of one scope, ready to check with. */
export interface Corpus {
  readonly checker: Checker;
  /** The files that the packs were read from. */
  readonly files: readonly LoadedFile[];
  /** A judged statement with its source and place; `undefined` where the packs no longer hold it. */
  look(judged: JudgedStatement): PlacedStatement | undefined;
}

/** A statement with what hover and related information show of it. */
export interface PlacedStatement {
  readonly pack: Pack;
  readonly statement: Statement;
  readonly source: Source;
  readonly location: Location;
}

/** Makes a corpus of a checker and the files that its packs were read from. */
export function createCorpus(checker: Checker, files: readonly LoadedFile[]): Corpus {
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
      placed.set(keyOf(pack.id, statement.id), { pack, statement, source, location });
    }
  }
  return { checker, files, look: (judged) => placed.get(keyOf(judged.pack, judged.statement)) };
}

function keyOf(packId: string, statementId: string): string {
  return JSON.stringify([packId, statementId]);
}
