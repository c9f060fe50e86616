import { createLazyList } from '../retrieval/lazyList';
import type { PackLookup, PackReadings, ReadPack } from '../retrieval/segment';
import { createByteReader } from './bytes';
import { createCompiledSegment } from './compiledSegment';
import { findHashed } from './dictionary';
import { parseInfo, parseSource, sectionCount, sectionOf, type PackInfo } from './packFile';
import { splitSections } from './sections';
import { readStatement, readStatementId } from './statementCodec';

/** A pack from a file, with what else was kept there. */
export interface CompiledPack extends Omit<PackInfo, 'pack' | 'environment'> {
  /** Its statements and sources are decoded as they are asked for. */
  readonly pack: ReadPack;
}

/** Opens a file of `compilePack`; `undefined` for anything else: a broken file, one of another version, one of another text. Takes a few milliseconds, mostly for the checksum. */
export function openCompiledPack(file: Uint8Array, key: string): CompiledPack | undefined {
  try {
    return open(file, key);
  } catch {
    return undefined;
  }
}

function open(file: Uint8Array, key: string): CompiledPack | undefined {
  const sections = splitSections(file, sectionCount);
  const { pack: head, environment, ...info } = parseInfo(createByteReader(sections.bytes(sectionOf.info)).text());
  if (info.key !== key) return undefined;
  const sourceStarts = sections.numbers(sectionOf.sourceStarts);
  const sourceBytes = sections.bytes(sectionOf.sources);
  const sourceTable = sections.numbers(sectionOf.sourceTable);
  const starts = sections.numbers(sectionOf.statementStarts);
  const bytes = sections.bytes(sectionOf.statements);
  const statementTable = sections.numbers(sectionOf.statementTable);
  const statements = createLazyList(starts.length, (index) => readStatement(createByteReader(bytes, starts[index])));
  const sources = createLazyList(sourceStarts.length, (index) => parseSource(createByteReader(sourceBytes, sourceStarts[index]).text()));
  const lookup: PackLookup = {
    statement: (id) => at(statements, findHashed(statementTable, id, (index) => readStatementId(createByteReader(bytes, starts[index])) === id)),
    source: (id) => at(sources, findHashed(sourceTable, id, (index) => sources[index]?.id === id)),
  };
  const readings: PackReadings = { environment, lookup, open: (own, firstOrder) => createCompiledSegment(sections, own, firstOrder) };
  return { ...info, pack: { ...head, sources, statements, readings } };
}

function at<Item>(list: readonly Item[], index: number | undefined): Item | undefined {
  return index === undefined ? undefined : list[index];
}
