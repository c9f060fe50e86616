import type { Location } from 'vscode-languageserver';
import type { Checker, JudgedStatement, Pack, Problem, Source, Statement } from '../checker';
import { createRangeReader } from './positions';
import { toUri } from './uri';

/** A file that a corpus was read from, with what is wrong in it. */
export interface CorpusFile {
  readonly uri: string;
  /** As it was read; empty where it could not be read. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The packs of one scope, ready to check with. */
export interface Corpus {
  readonly checker: Checker;
  readonly files: readonly CorpusFile[];
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
export function createCorpus(checker: Checker, files: readonly CorpusFile[]): Corpus {
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
