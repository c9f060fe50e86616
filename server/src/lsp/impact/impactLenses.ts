import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import { changedStatements, readPackOutline } from '../../checker';
import { commands } from '../../protocol/names';
import type { PlaceUses } from '../../protocol/statementPlace';
import { createRangeReader } from '../positions';
import { toUri } from '../uri';
import type { Words } from '../words/words';
import { causedBy, countChanges, type PlacedChange } from './impact';
import type { PackBase } from './packBases';

const dataSchema = v.object({ format: v.literal(2), uri: v.string(), since: v.picklist(['commit', 'save']), statement: v.optional(v.object({ pack: v.string(), id: v.string() })), removedCount: v.number() });

/** What a lens of ours is about. */
export type ImpactLens = v.InferOutput<typeof dataSchema>;

/**
 * Lenses that tell what the change of a pack does to the drafts, still without counts: one above each statement that is new
 * or says something else, and one on the first line for the whole. None where the pack says what it said.
 */
export function createImpactLenses(document: TextDocument, packId: string | undefined, { text: before, since }: PackBase): CodeLens[] {
  const text = document.getText();
  const uri = toUri(document.uri);
  const { changed, removed, isElsewhere } = changedStatements(before, text);
  if (changed.length === 0 && removed.length === 0 && !isElsewhere) return [];
  const ids = new Set(changed);
  const readRange = createRangeReader(text);
  const lensAt = (line: number, data: ImpactLens): CodeLens => ({ range: { start: { line, character: 0 }, end: { line, character: 0 } }, data });
  const ofStatements = readPackOutline(text).statements.filter(({ id }) => packId !== undefined && ids.has(id));
  return [
    lensAt(0, { format: 2, uri, since, removedCount: removed.length }),
    ...ofStatements.map(({ id, span }) => lensAt(readRange(span).start.line, { format: 2, uri, since, removedCount: 0, statement: { pack: packId ?? '', id } })),
  ];
}

/** Reads the data of a lens; `undefined` where it is none of these. */
export function parseImpactLens(data: unknown): ImpactLens | undefined {
  const parsed = v.safeParse(dataSchema, data);
  return parsed.success ? parsed.output : undefined;
}

/** The lens with its counts; it opens the claims that change. */
export function resolveImpactLens(lens: CodeLens, { uri, since, statement, removedCount }: ImpactLens, changes: readonly PlacedChange[], words: Words): CodeLens {
  const own = statement === undefined ? changes : causedBy(changes, statement.pack, statement.id);
  const parts = [...(removedCount === 0 ? [] : [words.impact.removed(removedCount)]), words.impact.change(countChanges(own))];
  const title = `${words.impact.since[since]}: ${parts.join('; ')}`;
  const command = own.length === 0 ? { title, command: '' } : { title, command: commands.showUses, arguments: [toUses(uri, lens.range.start, own)] };
  return { ...lens, command };
}

/** The claims that change, as a front end lists them beside a place of the pack. */
export function toUses(uri: string, position: PlaceUses['position'], changes: readonly PlacedChange[]): PlaceUses {
  return { uri, position, locations: changes.map((change) => ({ uri: change.uri, range: change.range })) };
}
