import { createProblem, openPack, parseBibliography, quoteLine, verifyQuotes, type FileReference, type Pack, type Problem, type Source, type Statement } from '../checker';
import type { Host, LoadedFile, ReadOpenText } from './host';
import { packUri, type PackReference } from './readSettings';
import { readText } from './readText';
import { baseNameOf, folderOf, isInside, isUri, resolveUri } from './uris';

/** What packs are loaded with. */
export interface PackContext {
  readonly host: Host;
  /** Open folders: files that a pack names may lie in them, or in the pack's own folder. */
  readonly rootUris: readonly string[];
  readonly readOpen?: ReadOpenText;
}

/** Packs with the files that they were read from. */
export interface LoadedPacks {
  /** In the order of the references; ids are unique. */
  readonly packs: readonly Pack[];
  /** Every pack that was named, and bibliographies with problems. A file that cannot be read is one with a problem. */
  readonly files: readonly LoadedFile[];
  readonly copies: readonly QuoteCopy[];
}

/** Where a statement's quote stands in the local copy of its source. */
export interface QuoteCopy {
  readonly pack: string;
  readonly statement: string;
  readonly uri: string;
  /** From zero. */
  readonly line: number;
}

/** One pack. */
export interface LoadedPack {
  /** Absent where nothing of it is usable. */
  readonly pack?: Pack;
  readonly file: LoadedFile;
  /** Bibliographies of the pack that have problems. */
  readonly otherFiles: readonly LoadedFile[];
  /** Quotes that were found in local copies. */
  readonly copies: readonly QuoteCopy[];
}

/** Loads the packs that settings or arguments name; none named: the first built-in one. A pack named twice is read once. */
export async function loadPacks(references: readonly PackReference[], context: PackContext): Promise<LoadedPacks> {
  const { host } = context;
  const named = references.length > 0 ? references : host.builtInPackIds.slice(0, 1).map((name) => ({ name, folderUri: '' }));
  const byUri = new Map(named.map((reference) => [packUri(host, reference), reference]));
  const loaded = await Promise.all([...byUri].map(([uri, reference]) => loadReference(uri, reference, context)));
  const packs = new Map<string, Pack>();
  const files = loaded.flatMap(({ pack, file, otherFiles }): readonly LoadedFile[] => {
    const first = pack === undefined ? undefined : packs.get(pack.id);
    if (pack !== undefined && first === undefined) packs.set(pack.id, pack);
    return [pack === undefined || first === undefined ? file : withProblem(file, idIsTaken(pack, first)), ...otherFiles];
  });
  const copies = loaded.flatMap(({ pack, copies: found }) => (pack !== undefined && packs.get(pack.id) === pack ? found : []));
  return { packs: [...packs.values()], files, copies };
}

/** Reads one pack whose text is at hand, with the files that it names. */
export async function loadPack(uri: string, text: string, context: PackContext): Promise<LoadedPack> {
  const open = openPack(text, uri);
  const problems: Problem[] = [];
  const otherFiles: LoadedFile[] = [];
  const bibliography: Source[] = [];
  for (const reference of open.bibliography) {
    const found = await readNamed(uri, reference, 'The bibliography', context);
    if ('problem' in found) {
      problems.push(found.problem);
      continue;
    }
    const parsed = parseBibliography(found.text, found.uri);
    bibliography.push(...parsed.sources);
    if (parsed.problems.length > 0) otherFiles.push({ uri: found.uri, text: found.text, problems: parsed.problems });
  }
  const { pack, problems: own, sourceFiles } = open.finish({ bibliography, today: context.host.today() });
  const copies: QuoteCopy[] = [];
  for (const reference of sourceFiles) {
    const found = await readNamed(uri, reference, `The copy of "${reference.source}"`, context);
    if ('problem' in found || pack === undefined) {
      if ('problem' in found) problems.push(found.problem);
      continue;
    }
    const statements = pack.statements.filter(({ source }) => source === reference.source);
    problems.push(...verifyQuotes(statements, found.text));
    copies.push(...copiesOf(pack.id, statements, found));
  }
  const inOrder = [...own, ...problems].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  return { ...(pack === undefined ? {} : { pack }), file: { uri, text, problems: inOrder }, otherFiles, copies };
}

async function loadReference(uri: string, { name }: PackReference, context: PackContext): Promise<LoadedPack> {
  const found = await readText(uri, 'The pack', context);
  if ('text' in found) return loadPack(uri, found.text, context);
  const problem = found.problem.code === 'file-missing' ? unknownPack(name, context.host) : found.problem;
  return { file: { uri, text: '', problems: [problem] }, otherFiles: [], copies: [] };
}

function unknownPack(name: string, { builtInPackIds }: Host): Problem {
  const isPath = /[\\/.]/.test(name);
  const fault = isPath ? `The pack "${name}" does not exist. Check its path` : `There is no pack "${name}": neither a file nor a built-in pack has this name. Give the path of a pack`;
  return createProblem('pack-unknown', 'error', `${fault}, or the id of a built-in pack: ${builtInPackIds.join(', ')}.`);
}

function copiesOf(pack: string, statements: readonly Statement[], { uri, text }: { readonly uri: string; readonly text: string }): readonly QuoteCopy[] {
  return statements.flatMap((statement) => {
    const line = quoteLine(statement, text);
    return line === undefined ? [] : [{ pack, statement: statement.id, uri, line }];
  });
}

type NamedFile = { readonly uri: string; readonly text: string } | { readonly problem: Problem };

/** Reads a file that a pack names, if it lies in the pack's folder or an open one: a pack from elsewhere must not reach other files. */
async function readNamed(packUri: string, { file, at }: FileReference, called: string, context: PackContext): Promise<NamedFile> {
  const { host, rootUris } = context;
  const folders = [folderOf(packUri), ...rootUris];
  const uri = resolveUri(folderOf(packUri), file);
  const outside = { problem: createProblem('file-outside', 'error', `${called} lies outside the folder of the pack and is not read. Put it beside the pack, and name it relative to the pack.`, at) };
  // Names are compared before the disk is asked, so that a pack cannot find out what exists elsewhere; links only after.
  if (isUri(file) || !folders.some((folder) => isInside(folder, uri))) return outside;
  const real = await host.realUri(uri);
  const realFolders = await Promise.all(folders.map((folder) => host.realUri(folder)));
  if (!realFolders.some((folder) => isInside(folder, real))) return outside;
  const found = await readText(uri, `${called}, ${file},`, context);
  return 'text' in found ? { uri, text: found.text } : { problem: { ...found.problem, ...(at === undefined ? {} : { at }) } };
}

function idIsTaken(pack: Pack, first: Pack): Problem {
  return createProblem('pack-duplicate', 'error', `The id "${pack.id}" is that of another pack in use, ${baseNameOf(first.location)}. Give this pack another id; until then it is not used.`);
}

function withProblem(file: LoadedFile, problem: Problem): LoadedFile {
  return { ...file, problems: [problem, ...file.problems] };
}
