import type { Pack, Source, Statement } from '../corpus/pack';
import type { SentenceReading } from '../proposition/readSentence';
import { wordsOf } from '../retrieval/segment';
import type { Problem } from '../text/problem';
import { createByteWriter } from './bytes';
import { createDictionaryWriter, createHashTable } from './dictionary';
import { parseInfo, parseSource, type PackInfo } from './packFile';
import { createPostingsWriter } from './postings';
import { writeReading } from './readingCodec';
import { joinSections, type Section } from './sections';
import { writeStatement } from './statementCodec';

/** A pack to be compiled, with how its quotes are read. */
export interface CompileInput {
  readonly key: string;
  readonly pack: Pack;
  readonly environment: string;
  read(statement: Statement): SentenceReading;
  readonly problems: readonly Problem[];
  /** ISO 8601. */
  readonly today: string;
  readonly extra: string;
}

/**
 * Reads all quotes of a pack and writes down everything that checking needs of it: statements, sources, readings, and
 * the lists by which they are found, as bytes and typed arrays. `openCompiledPack` reads it. Linear in the length of all
 * quotes. `undefined` for a pack that a file cannot hold as it is; such a pack is used from its text.
 */
export function compilePack(input: CompileInput): Uint8Array<ArrayBuffer> | undefined {
  const info = toInfo(input);
  const sources = writeSources(input.pack.sources);
  if (info === undefined || sources === undefined) return undefined;
  const sourceIds = new Map(input.pack.sources.map(({ id }, index) => [id, index]));
  const statements = input.pack.statements.filter(({ source }) => sourceIds.has(source));
  const { words, readings } = compileReadings(statements, input);
  return joinSections([info, ...words, ...sources, ...writeStatements(statements, sourceIds), ...readings, createHashTable(input.pack.sources.map(({ id }) => id))]);
}

function toInfo({ key, environment, pack, problems, today, extra }: CompileInput): Section | undefined {
  const { statements, sources: _sources, ...head } = pack;
  const due = statements.flatMap(({ expires }) => (expires !== undefined && expires >= today ? [expires] : [])).sort()[0];
  const info: PackInfo = { key, environment, pack: head, problems, ...(due === undefined ? {} : { validUntil: due }), extra };
  const text = JSON.stringify(info);
  return comesBack(info, text, parseInfo) ? textSection(text) : undefined;
}

function textSection(text: string): Section {
  const writer = createByteWriter();
  writer.text(text);
  return writer.take();
}

interface CompiledReadings {
  readonly words: readonly Section[];
  readonly readings: readonly Section[];
}

function compileReadings(statements: readonly Statement[], { read }: CompileInput): CompiledReadings {
  const dictionary = createDictionaryWriter();
  const readingStarts = new Uint32Array(statements.length);
  const evidenceStarts = new Uint32Array(statements.length + 1);
  const readings = createByteWriter();
  const byAspect = createPostingsWriter();
  const byWord = createPostingsWriter();
  const contentStarts: number[] = [0];
  const content: number[] = [];
  let evidenceCount = 0;
  statements.forEach((statement, index) => {
    const reading = read(statement);
    readingStarts[index] = readings.length;
    writeReading(reading, readings, dictionary);
    for (const proposition of reading.propositions) {
      if (proposition.topic === undefined) continue;
      const aspect = dictionary.idOf(proposition.aspect);
      byAspect.add(dictionary.idOf(proposition.topic), aspect, evidenceCount);
      for (const word of new Set(wordsOf(proposition))) {
        const id = dictionary.idOf(word);
        content.push(id);
        byWord.add(aspect, id, evidenceCount);
      }
      contentStarts.push(content.length);
      evidenceCount += 1;
    }
    evidenceStarts[index + 1] = evidenceCount;
  });
  return {
    words: dictionary.take(),
    readings: [readingStarts, readings.take(), evidenceStarts, ...byAspect.take(), Uint32Array.from(contentStarts), Uint32Array.from(content), ...byWord.take()],
  };
}

function writeSources(sources: readonly Source[]): readonly Section[] | undefined {
  const writer = createByteWriter();
  const starts = new Uint32Array(sources.length);
  for (const [index, source] of sources.entries()) {
    const text = JSON.stringify(source);
    if (!comesBack(source, text, parseSource)) return undefined;
    starts[index] = writer.length;
    writer.text(text);
  }
  return [starts, writer.take()];
}

function writeStatements(statements: readonly Statement[], sourceIds: ReadonlyMap<string, number>): readonly Section[] {
  const writer = createByteWriter();
  const starts = new Uint32Array(statements.length);
  statements.forEach((statement, index) => {
    starts[index] = writer.length;
    writeStatement(statement, writer);
  });
  const table = createHashTable(statements.map(({ id }) => id));
  return [starts, writer.take(), table, Uint32Array.from(statements, ({ source }) => sourceIds.get(source) ?? 0)];
}

/** Whether the text is read as the value that it was made of. */
function comesBack(value: unknown, text: string, parse: (text: string) => unknown): boolean {
  try {
    return isSameData(parse(text), value);
  } catch {
    return false;
  }
}

/** Whether two values of plain data are equal, the order of keys aside. */
function isSameData(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && Array.isArray(a) === Array.isArray(b) && keys.every((key) => Object.hasOwn(b, key) && isSameData(Reflect.get(a, key), Reflect.get(b, key)));
}
