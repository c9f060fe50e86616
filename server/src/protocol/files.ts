import * as v from 'valibot';

/**
 * Requests of a server that has no disk (in a worker): the client answers them from the editor's file systems.
 * `{ uri }` → {@link ReadFileResult}.
 */
export const readFileMethod = 'claimlint/readFile';

/** `{ uri }` of a folder → {@link ListFolderResult}. */
export const listFolderMethod = 'claimlint/listFolder';

/** Asks for one file or folder. */
export interface FileParams {
  readonly uri: string;
}

/** The file's text, decoded from UTF-8; `null` where there is no such file or it cannot be read. */
export interface ReadFileResult {
  readonly text: string | null;
}

/** Names in a folder, in no set order; `null` where there is no such folder. */
export interface ListFolderResult {
  readonly entries: readonly FolderEntry[] | null;
}

/** A name in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

const paramsSchema = v.object({ uri: v.pipe(v.string(), v.minLength(1)) });
const readSchema = v.object({ text: v.nullable(v.string()) });
const listSchema = v.object({
  entries: v.nullable(v.array(v.object({ name: v.string(), kind: v.picklist(['file', 'folder']) }))),
});

/** Reads request parameters; `undefined` where they name no file. */
export function parseFileParams(params: unknown): FileParams | undefined {
  const parsed = v.safeParse(paramsSchema, params);
  return parsed.success ? parsed.output : undefined;
}

/** Reads the answer to {@link readFileMethod}; an answer of another shape counts as no file. */
export function parseReadFileResult(result: unknown): ReadFileResult {
  const parsed = v.safeParse(readSchema, result);
  return parsed.success ? parsed.output : { text: null };
}

/** Reads the answer to {@link listFolderMethod}; an answer of another shape counts as no folder. */
export function parseListFolderResult(result: unknown): ListFolderResult {
  const parsed = v.safeParse(listSchema, result);
  return parsed.success ? parsed.output : { entries: null };
}
