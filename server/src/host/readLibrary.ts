import { type Article, bibliographyFiles, type LibraryEntry, parseBibliography, readLibraryEntries } from '../checker';
import type { Host } from './host';
import { folderOf, hasFolder, isInside, isUri, resolveUri } from './uris';

/** The bibliography of an article. */
export interface Library {
  /** Entries of all files that the front matter names, in their order. */
  readonly entries: readonly LibraryEntry[];
  /** The file that new entries go to: the first that can be read; absent: the front matter names none. */
  readonly file?: LibraryFile;
}

/** A bibliography file as it stands. */
export interface LibraryFile {
  readonly uri: string;
  readonly text: string;
  /** Version of the open document; `null`: the file on disk. */
  readonly version: number | null;
}

/** Where bibliographies are read. */
export interface LibraryGround {
  readonly host: Host;
  /** Open folders: nothing outside them is read. */
  readonly rootUris: readonly string[];
  /** A file as an editor has it open; absent, and `undefined`: what is on disk counts. */
  readonly openAt?: (uri: string) => LibraryFile | undefined;
}

/** Larger libraries are left to the programs that keep them. */
const byteLimit = 5_000_000;

/** Reads the bibliographies that an article names. Files outside the open folders, and such as cannot be read, count for nothing. */
export async function readLibrary(article: Article, documentUri: string, ground: LibraryGround): Promise<Library> {
  const names = bibliographyFiles(article);
  if (names.length === 0 || !hasFolder(documentUri)) return { entries: [] };
  const files = await Promise.all(names.map((name) => readFile(name, documentUri, ground)));
  const read = files.flatMap((file) => (file === undefined ? [] : [{ file, entries: entriesOf(file) }])).filter(({ entries }) => entries !== undefined);
  const [first] = read;
  return { entries: read.flatMap(({ entries }) => entries ?? []), ...(first === undefined ? {} : { file: first.file }) };
}

function entriesOf({ uri, text }: LibraryFile): readonly LibraryEntry[] | undefined {
  return /\.bib(?:tex)?$/i.test(uri) ? parseBibliography(text, uri).sources : readLibraryEntries(text);
}

async function readFile(name: string, documentUri: string, { host, rootUris, openAt }: LibraryGround): Promise<LibraryFile | undefined> {
  const uri = resolveUri(folderOf(documentUri), name);
  // Names are compared before the disk is asked, links only after: an article cannot find out what exists elsewhere.
  if (isUri(name) || !rootUris.some((root) => isInside(root, uri))) return undefined;
  const real = await host.realUri(uri);
  const realRoots = await Promise.all(rootUris.map((root) => host.realUri(root)));
  if (!realRoots.some((root) => isInside(root, real))) return undefined;
  const open = openAt?.(uri);
  if (open !== undefined) return open;
  const reading = await host.readFile(uri, byteLimit);
  return reading.kind === 'text' ? { uri, text: reading.text, version: null } : undefined;
}
