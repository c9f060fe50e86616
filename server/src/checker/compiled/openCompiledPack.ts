import type { Statement } from '../corpus/pack';
import { createLazyList } from '../retrieval/lazyList';
import type { ReadPack } from '../retrieval/segment';
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
  /** A statement by its id. */
  findStatement(id: string): Statement | undefined;
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
  const starts = sections.numbers(sectionOf.statementStarts);
  const bytes = sections.bytes(sectionOf.statements);
  const table = sections.numbers(sectionOf.statementTable);
  const statements = createLazyList(starts.length, (index) => readStatement(createByteReader(bytes, starts[index])));
  const pack: ReadPack = {
    ...head,
    sources: createLazyList(sourceStarts.length, (index) => parseSource(createByteReader(sourceBytes, sourceStarts[index]).text())),
    statements,
    readings: { environment, open: (own, firstOrder) => createCompiledSegment(sections, own, firstOrder) },
  };
  return {
    ...info,
    pack,
    findStatement: (id) => {
      const index = findHashed(table, id, (at) => readStatementId(createByteReader(bytes, starts[at])) === id);
      return index === undefined ? undefined : statements[index];
    },
  };
}
