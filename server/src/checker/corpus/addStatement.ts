import * as v from 'valibot';
import type { TextEdit } from '../citation/textEdit';
import { parseYaml } from '../yaml/parseYaml';
import { appendEntry, type PackEntry } from './appendEntry';
import { statementSchema } from './packSchema';

/** A statement to be recorded. */
export interface NewStatement {
  /** Id of a source of the pack, or of `newSource`. */
  readonly source: string;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly locator?: string;
  readonly topic?: string;
  readonly stance?: 'asserts' | 'denies';
  /** ISO 8601 day. */
  readonly reviewed?: string;
  readonly note?: string;
  /** Absent: one is made of the source's id and the first words of the quote. */
  readonly id?: string;
}

/** A recorded statement: what changes in the pack. */
export interface AddedStatement {
  readonly id: string;
  /** In order of position. */
  readonly edits: readonly TextEdit[];
}

/** Why a statement cannot be recorded, in a sentence that says what to do. */
export interface Refusal {
  readonly refusal: string;
}

/**
 * The edits that add a statement to a pack's text, and its source where that is new. Comments, order and form of all that
 * is there stay. Refused where the text cannot be read, the source or topic does not exist, or an id is taken.
 * `knownSources` are ids of the pack's bibliographies.
 */
export function addStatement(text: string, statement: NewStatement, options: { readonly newSource?: PackEntry & { readonly id: string }; readonly knownSources?: readonly string[] } = {}): AddedStatement | Refusal {
  const { newSource, knownSources = [] } = options;
  const { isReadable, sourceIds, topicIds, statementIds } = readIds(text);
  const sources = new Set([...sourceIds, ...knownSources]);
  if (!isReadable) return { refusal: 'The pack cannot be read. Mend the mistakes that are shown in it first.' };
  if (newSource !== undefined && sources.has(newSource.id)) return { refusal: `The pack has a source "${newSource.id}" already. Give the new one another id.` };
  if (newSource?.id !== statement.source && !sources.has(statement.source)) return { refusal: `The pack has no source "${statement.source}". Name one of its sources, or give the new one a title.` };
  if (statement.topic !== undefined && !topicIds.has(statement.topic)) return { refusal: `The pack has no topic "${statement.topic}". Name one of its topics, or leave it out.` };
  if (statement.id !== undefined && statementIds.has(statement.id)) return { refusal: `The pack has a statement "${statement.id}" already. Give the new one another id.` };
  const id = statement.id ?? makeId(statement, statementIds);
  const { source, quote, prefix, suffix, locator, topic, stance, reviewed, note } = statement;
  const entry = { id, source, quote, prefix, suffix, locator, topic, stance: stance === 'asserts' ? undefined : stance, reviewed, note };
  const invalid = v.safeParse(statementSchema, Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined))).issues?.[0];
  if (invalid !== undefined) return { refusal: `"${v.getDotPath(invalid) ?? 'The statement'}" is not usable. ${invalid.message.replace(/^pack-[a-z-]+: /, '')}` };
  const added = [...(newSource === undefined ? [] : [appendEntry(text, 'sources', newSource)]), appendEntry(text, 'statements', entry)];
  const edits = added.filter((edit) => edit !== undefined);
  if (edits.length < added.length) return { refusal: 'The pack cannot be read. Mend the mistakes that are shown in it first.' };
  return { id, edits: joinAtSamePlace(edits.toSorted((a, b) => a.span.start - b.span.start)) };
}

interface PackIds {
  readonly isReadable: boolean;
  readonly sourceIds: ReadonlySet<string>;
  readonly topicIds: ReadonlySet<string>;
  readonly statementIds: ReadonlySet<string>;
}

/** Ids that the text itself gives; entries that are not usable keep theirs. */
function readIds(text: string): PackIds {
  const { data, problems } = parseYaml(text);
  const idsOf = (list: string): ReadonlySet<string> => {
    const entries: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, list) : undefined;
    const items: readonly unknown[] = Array.isArray(entries) ? entries : [];
    return new Set(items.flatMap((item) => (typeof item === 'object' && item !== null && Object.hasOwn(item, 'id') ? [String(Reflect.get(item, 'id'))] : [])));
  };
  const isReadable = typeof data === 'object' && data !== null && !Array.isArray(data) && !problems.some(({ code }) => code === 'syntax');
  return { isReadable, sourceIds: idsOf('sources'), topicIds: idsOf('topics'), statementIds: idsOf('statements') };
}

/** `leaf-2020` and "Tea delayed sleep by an hour" give `leaf-2020-tea-delayed-sleep`. */
function makeId({ source, quote }: NewStatement, taken: ReadonlySet<string>): string {
  const words = (quote.normalize('NFKD').toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => word.length > 2).slice(0, 3);
  const stem = [source.slice(0, 120), ...words].join('-').slice(0, 180);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Two insertions at one place are one, in the order in which they were asked for: sources before statements. */
function joinAtSamePlace(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.reduce<readonly TextEdit[]>((joined, edit) => {
    const last = joined.at(-1);
    return last !== undefined && last.span.start === edit.span.start && last.span.end === edit.span.end ? [...joined.slice(0, -1), { span: last.span, newText: last.newText + edit.newText }] : [...joined, edit];
  }, []);
}
