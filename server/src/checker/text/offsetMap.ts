import type { Span } from './span';

/** Prose with a way back to the text it was taken from. */
export interface MappedText {
  readonly text: string;
  /**
   * The narrowest source span that shows these prose characters; markup before and after them stays outside.
   * A character that stands for several (an entity, a placeholder) answers with all of them.
   * An empty span answers with an empty one; a span outside the text is clipped. Logarithmic in the number of runs.
   */
  toSource(span: Span): Span;
}

/** Collects prose from left to right. Source positions must not decrease. */
export interface MappedTextBuilder {
  /** Characters of prose so far. */
  readonly length: number;
  /** Takes over `prose` as it stands in the source from `sourceStart`, character by character. */
  literal(prose: string, sourceStart: number): void;
  /** Lets `prose`, which may be empty, stand for the whole source span. */
  replacement(prose: string, source: Span): void;
  /** What was collected; the builder may go on afterwards without changing it. */
  build(): MappedText;
}

/**
 * Runs of prose, by index: where each starts in the prose, where it starts in the source, and where it ends there.
 * A literal run has the end `literalRun` and maps character by character.
 */
interface Runs {
  readonly proseStarts: readonly number[];
  readonly sourceStarts: readonly number[];
  readonly sourceEnds: readonly number[];
}

const literalRun = -1;

/** An empty builder. */
export function createMappedTextBuilder(): MappedTextBuilder {
  const proseStarts: number[] = [];
  const sourceStarts: number[] = [];
  const sourceEnds: number[] = [];
  let text = '';
  const addRun = (sourceStart: number, sourceEnd: number): void => {
    proseStarts.push(text.length);
    sourceStarts.push(sourceStart);
    sourceEnds.push(sourceEnd);
  };
  const continuesLastRun = (sourceStart: number): boolean => {
    const last = proseStarts.length - 1;
    return (
      sourceEnds[last] === literalRun &&
      (sourceStarts[last] ?? 0) + text.length - (proseStarts[last] ?? 0) === sourceStart
    );
  };
  return {
    get length() {
      return text.length;
    },
    literal(prose, sourceStart) {
      if (prose === '') return;
      if (!continuesLastRun(sourceStart)) addRun(sourceStart, literalRun);
      text += prose;
    },
    replacement(prose, source) {
      if (prose === '') return;
      addRun(source.start, source.end);
      text += prose;
    },
    build: () =>
      createMappedText(text, {
        proseStarts: proseStarts.slice(),
        sourceStarts: sourceStarts.slice(),
        sourceEnds: sourceEnds.slice(),
      }),
  };
}

/** A source text as its own prose: every character stands for itself, `sourceStart` characters further on. */
export function identityText(text: string, sourceStart = 0): MappedText {
  const builder = createMappedTextBuilder();
  builder.literal(text, sourceStart);
  return builder.build();
}

/** The part of the prose that `span` covers, mapped to the same source. */
export function sliceMappedText(mapped: MappedText, span: Span): MappedText {
  const start = clip(span.start, mapped.text.length);
  const end = Math.max(start, clip(span.end, mapped.text.length));
  return {
    text: mapped.text.slice(start, end),
    toSource: (inner) =>
      mapped.toSource({ start: start + clip(inner.start, end - start), end: start + clip(inner.end, end - start) }),
  };
}

/**
 * The parts one after the other with `separator` between them, empty parts left out. Parts must come in source order;
 * a separator answers with the source between its neighbours.
 */
export function concatMappedTexts(someParts: readonly MappedText[], separator = ''): MappedText {
  const parts = someParts.filter((part) => part.text !== '');
  const text = parts.map((part) => part.text).join(separator);
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.text.length + separator.length;
  }
  const edgeOf = (position: number, edge: 'start' | 'end'): number => {
    const index = lastAtOrBefore(starts, position);
    const part = parts[index];
    if (part === undefined) return 0;
    const at = position - (starts[index] ?? 0);
    if (at < part.text.length) return part.toSource({ start: at, end: at + 1 })[edge];
    const next = parts[index + 1];
    const isStart = edge === 'start' || next === undefined;
    return isStart ? part.toSource({ start: 0, end: part.text.length }).end : next.toSource({ start: 0, end: 1 }).start;
  };
  return {
    text,
    toSource: (span) => {
      const start = clip(span.start, text.length);
      const end = clip(span.end, text.length);
      const sourceStart = edgeOf(start, 'start');
      return { start: sourceStart, end: end > start ? edgeOf(end - 1, 'end') : sourceStart };
    },
  };
}

function createMappedText(text: string, runs: Runs): MappedText {
  const startOf = (position: number): number => {
    if (position >= text.length) return position === 0 ? 0 : endOf(text.length - 1);
    const run = lastAtOrBefore(runs.proseStarts, position);
    const sourceStart = runs.sourceStarts[run] ?? 0;
    return runs.sourceEnds[run] === literalRun ? sourceStart + position - (runs.proseStarts[run] ?? 0) : sourceStart;
  };
  const endOf = (position: number): number => {
    const run = lastAtOrBefore(runs.proseStarts, position);
    const sourceEnd = runs.sourceEnds[run] ?? 0;
    if (sourceEnd !== literalRun) return sourceEnd;
    return (runs.sourceStarts[run] ?? 0) + position - (runs.proseStarts[run] ?? 0) + 1;
  };
  return {
    text,
    toSource: (span) => {
      const start = clip(span.start, text.length);
      const end = clip(span.end, text.length);
      const sourceStart = startOf(start);
      return { start: sourceStart, end: end > start ? endOf(end - 1) : sourceStart };
    },
  };
}

/** Index of the last of the ascending `starts` that is not after `position`; 0 when there is none. */
function lastAtOrBefore(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function clip(position: number, length: number): number {
  return position < 0 ? 0 : position > length ? length : position;
}
