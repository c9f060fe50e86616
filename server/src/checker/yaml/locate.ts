import { EVENT_ID, type Event, getScalarValue, type ScalarEvent } from 'js-yaml';
import type { Span } from '../text/span';

/** Finds where data stands in the text it was read from. `undefined` for data that was not read from it. */
export interface Locator {
  /** The key itself, of a mapping. */
  keyOf(container: object, key: string): Span | undefined;
  /** The value under a key or index: a scalar without its quotation marks, a collection from its first to its last scalar. */
  valueOf(container: object, key: string | number): Span | undefined;
  /** The whole mapping or list. */
  spanOf(container: object): Span | undefined;
}

/** A key that a mapping has more than once, at its later place. */
export interface DuplicateKey {
  readonly key: string;
  readonly at: Span;
}

interface Place {
  readonly keys: Map<string, Span>;
  readonly values: Map<string | number, Span>;
  start: number;
  end: number;
}

interface Frame {
  readonly place: Place;
  /** What was built of it; absent where the parser kept no container. */
  readonly data: object | undefined;
  readonly isMapping: boolean;
  /** Of a mapping: the key whose value comes next. */
  key: string | undefined;
  index: number;
}

/** Walks the parser's events beside the data that was built of them. */
export function createLocator(text: string, events: readonly Event[], data: unknown): { readonly locator: Locator; readonly duplicates: readonly DuplicateKey[] } {
  const places = new WeakMap<object, Place>();
  const duplicates: DuplicateKey[] = [];
  const frames: Frame[] = [];

  const childOf = (frame: Frame | undefined): unknown => {
    if (frame === undefined) return data;
    const key = frame.isMapping ? frame.key : frame.index;
    return frame.data === undefined || key === undefined || !Object.hasOwn(frame.data, key) ? undefined : Reflect.get(frame.data, key);
  };
  const close = (span: Span): void => {
    const frame = frames.at(-1);
    if (frame === undefined) return;
    frame.place.end = Math.max(frame.place.end, span.end);
    const key = frame.isMapping ? frame.key : frame.index;
    if (key !== undefined) frame.place.values.set(key, span);
    frame.key = undefined;
    frame.index += 1;
  };
  const takeKey = (frame: Frame, key: string, at: Span): void => {
    if (frame.place.keys.has(key)) duplicates.push({ key, at });
    frame.place.keys.set(key, at);
    frame.place.end = Math.max(frame.place.end, at.end);
    frame.key = key;
  };

  for (const event of events) {
    const frame = frames.at(-1);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const child = childOf(frame);
      const container = typeof child === 'object' && child !== null ? child : undefined;
      const place = { keys: new Map<string, Span>(), values: new Map<string | number, Span>(), start: event.start, end: event.start };
      if (container !== undefined) places.set(container, place);
      frames.push({ place, data: container, isMapping: event.type === EVENT_ID.MAPPING, key: undefined, index: 0 });
    } else if (event.type === EVENT_ID.POP) {
      const done = frames.pop();
      if (done !== undefined) close({ start: done.place.start, end: done.place.end });
    } else if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS) {
      const span = event.type === EVENT_ID.ALIAS ? { start: event.anchorStart, end: event.anchorEnd } : spanOfScalar(text, event, frame);
      if (frame?.isMapping === true && frame.key === undefined) takeKey(frame, event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : text.slice(span.start, span.end), span);
      else close(span);
    }
  }
  return {
    duplicates,
    locator: {
      keyOf: (container, key) => places.get(container)?.keys.get(key),
      valueOf: (container, key) => places.get(container)?.values.get(key),
      spanOf: (container) => {
        const place = places.get(container);
        return place === undefined ? undefined : { start: place.start, end: place.end };
      },
    },
  };
}

/** An empty value has no characters: its key stands for it. */
function spanOfScalar(text: string, event: ScalarEvent, frame: Frame | undefined): Span {
  if (event.valueStart < 0) return (frame?.key === undefined ? undefined : frame.place.keys.get(frame.key)) ?? { start: frame?.place.end ?? 0, end: frame?.place.end ?? 0 };
  const value = text.slice(event.valueStart, event.valueEnd);
  if (value.trim() === '') return { start: event.valueStart, end: event.valueEnd };
  // Block scalars come with their indentation and last line break.
  return { start: event.valueStart + (value.length - value.trimStart().length), end: event.valueEnd - (value.length - value.trimEnd().length) };
}
