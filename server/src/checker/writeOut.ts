import type { ArticleSentence } from './article/article';
import { tellAnswer, tellColumn, tellLabelled, tellUnder } from './proposition/answers';
import { isNone } from './proposition/questions';
import { tellTakenUp } from './proposition/takenUp';
import type { StatementIndex } from './retrieval/statementIndex';
import { shiftSpan, type Span } from './text/span';
import { tokenize } from './text/tokens';
import { trimEnd } from './text/trimEnd';

/** A sentence with what it leaves to the words around it. */
export interface WrittenOut {
  /** What is read. */
  readonly prose: string;
  /** Where a span of it stands in the sentence; what only stands around the sentence is placed on the words that answer it. */
  place(span: Span): Span;
  /** Whether the sentence itself says something in the span. */
  isSaid(span: Span): boolean;
}

/**
 * Writes out what a sentence says by the words around it: an item of a list ends the sentence that introduces it ("Side
 * effects of X include:" · "bruising"), a table cell and a few words behind a colon answer their label ("Pain" · "none"),
 * a few words under a question answer it ("Does it hurt?" · "No."). Most sentences say all themselves.
 */
export function writeOut(sentence: ArticleSentence, topics: StatementIndex['topics']): WrittenOut {
  const opening = REMARK.exec(sentence.text)?.[0].length ?? 0;
  if (opening === 0 || opening === sentence.text.length) return writeOutPlain(sentence, topics);
  const { prose, place, isSaid } = writeOutPlain({ ...sentence, text: sentence.text.slice(opening) }, topics);
  return { prose, place: (span) => shiftSpan(place(span), opening), isSaid };
}

/** Says only that what follows is so, is asked, or is an answer. */
const REMARK = /^(?:q|question|fact|truth|the truth|reality|in reality|correct|answer|a)\s*:\s+/i;

function writeOutPlain(sentence: ArticleSentence, topics: StatementIndex['topics']): WrittenOut {
  const { text, asks, block } = sentence;
  const { kind, leadIn } = block;
  if (kind === 'tableCell') {
    const label = labelOf(sentence, topics);
    const ruled = tellColumn(block, text);
    if (ruled !== undefined) return join(ruled, text, { length: text.length, isUnderLabel: true });
    if (label === undefined) return asWritten(text);
    const statement = tellUnder(label, text);
    return statement === undefined ? behindPrefix(`${label} is `, text) : join(statement, text, { length: text.length, isUnderLabel: true });
  }
  if (kind === 'heading' || kind === 'title') return asWritten(text);
  if (kind === 'listItem' && leadIn?.trimEnd().endsWith(':')) return behindPrefix(`${leadIn.trimEnd().slice(0, -1)} `, text);
  const answer = asks === undefined ? undefined : tellAsked(asks.replace(/^(?:(?:q|question)\s*[:.]|\d{1,2}[.)])\s*/i, ''), text, topics);
  const told = answer ?? tellLabelled(text);
  return told === undefined ? asWritten(text) : join(told.statement, text, { length: told.length, isUnderLabel: answer === undefined });
}

/** What a sentence says as the answer to a question or under a heading that stands as one. */
function tellAsked(asks: string, text: string, topics: StatementIndex['topics']): ReturnType<typeof tellAnswer> {
  const takenUp = tellTakenUp(asks, text, topics);
  if (takenUp !== undefined) return takenUp;
  const isAbsent = isNone(trimEnd(text, '.!'));
  if (asks.endsWith('?') || !isAbsent || /^who /i.test(asks)) return tellAnswer(asks, text, topics);
  const statement = tellUnder(asks, text);
  return statement === undefined ? undefined : { statement, length: text.length };
}

/** The header of a table cell that names no topic. */
function labelOf({ block: { rowHeader, columnHeader }, text }: ArticleSentence, topics: StatementIndex['topics']): string | undefined {
  const label = [rowHeader, columnHeader].find((header) => header !== undefined && topics.find(tokenize(header)).length === 0 && header.length < 60);
  return text.length > 80 ? undefined : label;
}

function asWritten(prose: string): WrittenOut {
  return { prose, place: (span) => span, isSaid: () => true };
}

function behindPrefix(prefix: string, text: string): WrittenOut {
  const { length } = prefix;
  return {
    prose: prefix + text,
    place: ({ start, end }) => ({ start: Math.max(0, start - length), end: end - length }),
    isSaid: ({ end }) => end > length,
  };
}

/** A statement that the first `length` characters of the text make, and the rest of the text as it stands. */
function join(statement: string, text: string, { length, isUnderLabel }: { readonly length: number; readonly isUnderLabel: boolean }): WrittenOut {
  const prose = length < text.length ? `${statement}; ${text.slice(length)}` : statement;
  const words = trimEnd(text.slice(0, length), '.,;:!–—-').length;
  // What stands in both alike keeps its place.
  const shared = length < text.length ? text.length - length : sharedEnd(prose, text.slice(0, words));
  const proseStart = prose.length - shared;
  const shift = (length < text.length ? text.length : words) - prose.length;
  return {
    prose,
    place: ({ start, end }) => ({ start: start >= proseStart ? start + shift : 0, end: end > proseStart ? end + shift : words }),
    isSaid: ({ end }) => !isUnderLabel || shared === 0 || end > proseStart,
  };
}

/** How many characters two texts have in common at their ends. */
function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}
