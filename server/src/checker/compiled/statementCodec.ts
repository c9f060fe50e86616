import type { Statement } from '../corpus/pack';
import type { Span } from '../text/span';
import { BrokenBytes, type ByteReader, type ByteWriter } from './bytes';

/** Optional fields of a statement that hold text, in the order of their flags. */
const texts = ['prefix', 'suffix', 'locator', 'topic', 'reviewed', 'expires', 'note'] as const;
const DENIES = 1 << texts.length;
const HAS_EXAMPLES = DENIES << 1;
const HAS_READS = HAS_EXAMPLES << 1;

/** Writes a statement. A field that is added to statements must be written here: the compiler asks for it. */
export function writeStatement(statement: Statement, to: ByteWriter): void {
  const { id, source, quote, stance, match, mustNotMatch, reads, at, prefix, suffix, locator, topic, reviewed, expires, note, ...rest } = statement;
  rest satisfies Record<string, never>;
  const values = [prefix, suffix, locator, topic, reviewed, expires, note];
  const hasExamples = match.length > 0 || mustNotMatch.length > 0;
  let flags = (stance === 'denies' ? DENIES : 0) | (hasExamples ? HAS_EXAMPLES : 0) | (reads === undefined ? 0 : HAS_READS);
  values.forEach((value, index) => (flags |= value === undefined ? 0 : 1 << index));
  to.count(flags);
  to.text(id);
  to.text(source);
  to.text(quote);
  writeSpan(at, to);
  for (const value of values) if (value !== undefined) to.text(value);
  if (hasExamples) for (const list of [match, mustNotMatch]) writeTexts(list, to);
  if (reads !== undefined) writeTexts(reads.flatMap(({ aspect, position }) => [aspect, position]), to);
}

/** Reads a statement. */
export function readStatement(from: ByteReader): Statement {
  const flags = from.count();
  const head = { id: from.text(), source: from.text(), quote: from.text() };
  const at = readSpan(from);
  const optional: { -readonly [Key in (typeof texts)[number]]?: string } = {};
  texts.forEach((key, index) => {
    if ((flags & (1 << index)) !== 0) optional[key] = from.text();
  });
  const hasExamples = (flags & HAS_EXAMPLES) !== 0;
  const match = hasExamples ? readTexts(from) : [];
  const mustNotMatch = hasExamples ? readTexts(from) : [];
  const stance = (flags & DENIES) === 0 ? 'asserts' : 'denies';
  const reads = (flags & HAS_READS) === 0 ? {} : { reads: toPairs(readTexts(from)) };
  return { ...head, ...optional, stance, match, mustNotMatch, ...reads, at };
}

/** The id alone, which stands first. */
export function readStatementId(from: ByteReader): string {
  from.count();
  return from.text();
}

function toPairs(words: readonly string[]): { aspect: string; position: string }[] {
  return words.flatMap((aspect, index) => (index % 2 === 0 ? [{ aspect, position: words[index + 1] ?? '' }] : []));
}

/** Writes a list of texts. */
export function writeTexts(list: readonly string[], to: ByteWriter): void {
  to.count(list.length);
  for (const text of list) to.text(text);
}

/** Reads a list of texts. */
export function readTexts(from: ByteReader): string[] {
  return Array.from({ length: from.count() }, () => from.text());
}

/** Writes start and length. */
export function writeSpan({ start, end }: Span, to: ByteWriter): void {
  to.count(start);
  to.count(end - start);
}

/** Reads start and length. */
export function readSpan(from: ByteReader): Span {
  const start = from.count();
  return { start, end: start + from.count() };
}

/** The one of several names that a number stands for. */
export function pick<Name extends string>(names: readonly Name[], index: number): Name {
  const name = names[index];
  if (name === undefined) throw new BrokenBytes('an unknown name');
  return name;
}
