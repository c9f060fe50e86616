import type { Location } from 'vscode-languageserver';
import { createPackLookup, type Checker, type JudgedStatement, type Pack, type Source, type Statement } from '../checker';
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

/** Makes a corpus of a checker, the files that its packs were read from, and the places of quotes in local copies. Statements are looked up when they are asked for. */
export function createCorpus(checker: Checker, files: readonly LoadedFile[], copies: readonly QuoteCopy[] = []): Corpus {
  const copyOf = new Map(copies.map(({ pack, statement, uri, line }) => [keyOf(pack, statement), toLocation(uri, line)]));
  const texts = new Map(files.map((file) => [file.uri, file.text]));
  const packs = new Map(checker.packs.map((pack) => [pack.id, { pack, uri: toUri(pack.location), lookup: createPackLookup(pack), readRange: createRangeReader(texts.get(toUri(pack.location)) ?? '') }]));
  const place = (packId: string, statementId: string): PlacedStatement | undefined => {
    const home = packs.get(packId);
    const statement = home?.lookup.statement(statementId);
    const source = statement === undefined ? undefined : home?.lookup.source(statement.source);
    if (home === undefined || statement === undefined || source === undefined) return undefined;
    const copy = copyOf.get(keyOf(packId, statementId));
    return { pack: home.pack, statement, source, location: { uri: home.uri, range: home.readRange(statement.at) }, ...(copy === undefined ? {} : { copy }) };
  };
  const known = new Map<string, Map<string, PlacedStatement | undefined>>([...packs.keys()].map((id) => [id, new Map()]));
  const find = (packId: string, statementId: string): PlacedStatement | undefined => {
    const ofPack = known.get(packId);
    if (ofPack?.has(statementId) === true) return ofPack.get(statementId);
    const placed = place(packId, statementId);
    ofPack?.set(statementId, placed);
    return placed;
  };
  return { checker, files, look: (judged) => find(judged.pack, judged.statement), find };
}

function toLocation(uri: string, line: number): Location {
  const start = { line, character: 0 };
  return { uri: toUri(uri), range: { start, end: start } };
}

function keyOf(packId: string, statementId: string): string {
  return JSON.stringify([packId, statementId]);
}
