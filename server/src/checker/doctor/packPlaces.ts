import { parseYaml } from '../yaml/parseYaml';
import type { Span } from '../text/span';

/** Finds the parts of a pack in its text. Parts that come from a bibliography stand nowhere in it. */
export interface PackPlaces {
  /** The id of a topic that the pack declares. */
  topic(id: string): Span | undefined;
  /** One of a topic's names. */
  topicName(id: string, name: string): Span | undefined;
  /** A field of a source, `id` where it has no such field; `undefined` where the pack itself does not hold the source. */
  source(id: string, field?: string): Span | undefined;
  /** A field of the statement whose quote stands at `quoteAt`, or an entry of a list in it; the quote where it has no such field. */
  statement(quoteAt: Span, field: string, index?: number): Span;
  /** The position of a cue, by its number in the list. */
  cue(index: number): Span | undefined;
}

/** Reads the text once more for its places; a text that cannot be read has none. Linear. */
export function createPackPlaces(text: string): PackPlaces {
  const file = parseYaml(text);
  const listOf = (container: unknown, key: string): readonly unknown[] => {
    const list: unknown = isMapping(container) ? Reflect.get(container, key) : undefined;
    return Array.isArray(list) ? list : [];
  };
  const firstById = (key: string): ReadonlyMap<string, object> => new Map(listOf(file.data, key).toReversed().flatMap((item) => (isMapping(item) ? [[String(Reflect.get(item, 'id')), item] as const] : [])));
  const topics = firstById('topics');
  const sources = firstById('sources');
  const statements = new Map<number, object>();
  for (const item of listOf(file.data, 'statements')) {
    const quote = isMapping(item) ? file.valueOf(item, 'quote') : undefined;
    if (quote !== undefined && isMapping(item)) statements.set(quote.start, item);
  }
  const valueOf = (item: object | undefined, key: string): Span | undefined => (item === undefined ? undefined : file.valueOf(item, key));
  const cues = listOf(file.data, 'cues');
  return {
    topic: (id) => valueOf(topics.get(id), 'id'),
    topicName(id, name) {
      const names = listOf(topics.get(id), 'names');
      return file.valueOf(names, names.indexOf(name)) ?? valueOf(topics.get(id), 'id');
    },
    source: (id, field = 'id') => valueOf(sources.get(id), field) ?? valueOf(sources.get(id), 'id'),
    statement(quoteAt, field, index) {
      const item = statements.get(quoteAt.start);
      const entry = index === undefined ? undefined : file.valueOf(listOf(item, field), index);
      return entry ?? valueOf(item, field) ?? quoteAt;
    },
    cue(index) {
      const cue = cues[index];
      return isMapping(cue) ? (file.valueOf(cue, 'position') ?? file.valueOf(cue, 'phrase')) : undefined;
    },
  };
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
