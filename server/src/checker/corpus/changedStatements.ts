import { parseYaml } from '../yaml/parseYaml';
import { readPackOutline } from './packOutline';

/** How the statements of two versions of a pack differ. */
export interface ChangedStatements {
  /** Ids of statements that are new or say something else than before, in the order of the pack now. */
  readonly changed: readonly string[];
  /** Ids of statements that are gone. */
  readonly removed: readonly string[];
  /** Something else differs: topics, sources, cues. */
  readonly isElsewhere: boolean;
}

/** Compares the entries by their ids, whatever they are written like; comments and order count for nothing. Linear. */
export function changedStatements(before: string, now: string): ChangedStatements {
  const old = entriesOf(before);
  const recent = entriesOf(now);
  return {
    changed: [...recent].flatMap(([id, entry]) => (old.get(id) === entry ? [] : [id])),
    removed: [...old.keys()].filter((id) => !recent.has(id)),
    isElsewhere: restOf(before) !== restOf(now),
  };
}

/** What each statement says, as comparable text, by the id that the outline gives it. */
function entriesOf(text: string): ReadonlyMap<string, string> {
  const { data, spanOf } = parseYaml(text);
  const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'statements') : undefined;
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const byStart = new Map(entries.flatMap((entry) => {
    const span = typeof entry === 'object' && entry !== null ? spanOf(entry) : undefined;
    return span === undefined ? [] : [[span.start, toText(entry)] as const];
  }));
  return new Map(readPackOutline(text).statements.map(({ id, span }) => [id, byStart.get(span.start) ?? '']));
}

function restOf(text: string): string {
  const { data } = parseYaml(text);
  return toText(typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'statements')) : data);
}

/** Keys sorted: their order means nothing. */
function toText(value: unknown): string {
  return JSON.stringify([value], (_key, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
}
