import * as v from 'valibot';
import { createProblem, type Problem } from '../checker';
import type { Host, LoadedFile, ReadOpenText } from './host';
import { readText } from './readText';
import { isInside, isUri, resolveUri } from './uris';

/** Beside the project file: which packs were fetched from where, and what they were. */
export const lockFileName = 'claimlint.lock';

const entrySchema = v.object({
  url: v.string(),
  /** Of the text in UTF-8, line breaks as line feeds; hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Relative to the lock file, forward slashes. */
  file: v.string(),
  id: v.string(),
  /** ISO 8601 day. */
  fetched: v.string(),
  license: v.optional(v.string()),
  origin: v.optional(v.string()),
});

const lockSchema = v.object({ version: v.literal(1), packs: v.array(entrySchema) });

/** One fetched pack. */
export type LockEntry = v.InferOutput<typeof entrySchema>;

/** A lock file, read. */
export interface PackLock {
  /** With its problem, if any; absent where there is no lock file. */
  readonly file?: LoadedFile;
  readonly entries: readonly LockEntry[];
}

/** Reads the lock of a folder; one that cannot be read has a problem and no entries. */
export async function readLock(folderUri: string, context: { readonly host: Host; readonly readOpen?: ReadOpenText }): Promise<PackLock> {
  const uri = resolveUri(folderUri, lockFileName);
  const found = await readText(uri, 'The lock file', context);
  if ('problem' in found) return found.problem.code === 'file-missing' ? { entries: [] } : { file: { uri, text: '', problems: [found.problem] }, entries: [] };
  const parsed = v.safeParse(lockSchema, parseJson(found.text));
  if (parsed.success) return { file: { uri, text: found.text, problems: [] }, entries: parsed.output.packs };
  const problem = createProblem('lock-unreadable', 'error', 'The lock file cannot be read. Restore it, or delete it and run claimlint corpus fetch again for each address.');
  return { file: { uri, text: found.text, problems: [problem] }, entries: [] };
}

/** The lock as it is written, packs by address: equal locks are equal texts. */
export function formatLock(entries: readonly LockEntry[]): string {
  return `${JSON.stringify({ version: 1, packs: [...entries].sort((a, b) => (a.url < b.url ? -1 : 1)) }, null, 2)}\n`;
}

/** The file of a fetched pack, if it is still what was fetched; else why it is not used. */
export async function findLocked(url: string, folderUri: string, lock: PackLock, context: { readonly host: Host; readonly readOpen?: ReadOpenText }): Promise<{ readonly uri: string } | { readonly problem: Problem }> {
  const entry = lock.entries.find((one) => one.url === url);
  if (entry === undefined) return { problem: createProblem('pack-not-fetched', 'error', `The pack ${url} was not fetched yet, and nothing is fetched by itself. Run claimlint corpus fetch ${url} in the folder of the project file.`) };
  const uri = resolveUri(folderUri, entry.file);
  const isApart = isUri(entry.file) || !isInside(folderUri, uri) || !isInside(await context.host.realUri(folderUri), await context.host.realUri(uri));
  if (isApart) return { problem: createProblem('file-outside', 'error', `The lock file names a copy of ${url} outside its own folder, which is not read. Run claimlint corpus fetch again.`) };
  const found = await readText(uri, `The copy of ${url}`, { host: context.host });
  if ('problem' in found) return { problem: found.problem };
  if ((await sha256Of(found.text)) === entry.sha256) return { uri };
  return { problem: createProblem('pack-hash', 'error', `The copy of ${url} is not what was fetched on ${entry.fetched}: it was changed, or the lock file was. Restore both, or run claimlint corpus fetch again and look at the difference.`) };
}

/** SHA-256 of a text in UTF-8, hexadecimal. Line breaks count as line feeds: git may write them otherwise. */
export async function sha256Of(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.replaceAll('\r\n', '\n')));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
