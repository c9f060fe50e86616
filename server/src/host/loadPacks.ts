import { createProblem, openPack, parseBibliography, quoteLine, verifyQuotes, type FileReference, type Pack, type Problem, type Source, type Statement } from '../checker';
import { compilePacks, isForBackground, loadCompiled } from './cachedPacks';
import { expandReferences, type ExpandedReference } from './expandReferences';
import type { Host, LoadedFile } from './host';
import type { LoadedPack, LoadedPacks, NamedText, PackContext, QuoteCopy } from './loadedPack';
import type { PackReference } from './readSettings';
import { readNamed, type NamedFile } from './readNamed';
import { readText, type TextResult } from './readText';
import { publicAddress } from './server/corpusServer';
import { baseNameOf } from './uris';

export type { LoadedPack, LoadedPacks, PackContext, QuoteCopy } from './loadedPack';

/** Loads the packs that settings or arguments name; none named: the first built-in one. A pack named twice is read once. */
export async function loadPacks(references: readonly PackReference[], context: PackContext): Promise<LoadedPacks> {
  const { host } = context;
  const named = references.length > 0 ? references : host.builtInPackIds.slice(0, 1).map((name) => ({ name, folderUri: '' }));
  const expanded = await expandReferences(named, context);
  const byUri = new Map(expanded.packs.map((reference) => [reference.uri, reference]));
  const loaded = await loadAll(byUri, context);
  const used = new Map<string, LoadedPack>();
  const files = loaded.flatMap((one): readonly LoadedFile[] => {
    const { pack, file, otherFiles } = one;
    const first = pack === undefined ? undefined : used.get(pack.id)?.pack;
    if (pack !== undefined && first === undefined) used.set(pack.id, one);
    return [pack === undefined || first === undefined ? file : withProblem(file, idIsTaken(pack, first)), ...otherFiles];
  });
  const compiled = compilePacks([...used.values()], [...byUri.keys()], context);
  const remote = readRemote(expanded.servers, new Set(used.keys()), context);
  // What lies elsewhere comes last: the topics of packs that are here keep their names, and their readings hold.
  return { packs: [...compiled.packs.flatMap(({ pack }) => pack ?? []), ...remote.packs], files: [...files, ...expanded.files, ...remote.files], copies: compiled.packs.flatMap(({ copies }) => copies), kept: compiled.kept };
}

/** The packs of servers as far as they have come; nothing is waited for. */
function readRemote(addresses: readonly string[], usedIds: Set<string>, { servers }: PackContext): Pick<LoadedPacks, 'packs' | 'files'> {
  const packs: Pack[] = [];
  const files: LoadedFile[] = [];
  for (const address of addresses) {
    if (servers === undefined) {
      files.push({ uri: publicAddress(address), text: '', problems: [createProblem('corpus-server-away', 'warning', `The corpus server ${publicAddress(address)} is not asked: none can be from a browser, and none is in a folder that you have not said you trust.`)] });
      continue;
    }
    const found = servers.at(address).current();
    files.push(...found.files);
    for (const pack of found.packs) {
      if (!usedIds.has(pack.id)) packs.push(pack);
      usedIds.add(pack.id);
    }
  }
  return { packs, files };
}

/** Loads each pack, from the cache where it was compiled before; what would take long otherwise is done in the background. */
async function loadAll(references: ReadonlyMap<string, ExpandedReference>, context: PackContext): Promise<readonly LoadedPack[]> {
  const uris = [...references.keys()];
  const texts = await Promise.all(
    uris.map(async (uri): Promise<TextResult> => {
      const problem = references.get(uri)?.problem;
      return problem === undefined ? readText(uri, 'The pack', context) : { problem };
    }),
  );
  const lookUp = (): Promise<readonly (LoadedPack | undefined)[]> =>
    Promise.all(texts.map(async (found, index) => ('text' in found ? loadCompiled({ uri: uris[index] ?? '', text: found.text, packUris: uris }, context) : undefined)));
  let known = await lookUp();
  const { packCache } = context.host;
  if (packCache?.prepare !== undefined && isForBackground(known, texts)) {
    await packCache.prepare({ packUris: uris, rootUris: context.rootUris, openTexts: openTextsOf(uris, context) });
    known = await lookUp();
  }
  return Promise.all(
    texts.map(async (found, index): Promise<LoadedPack> => {
      const uri = uris[index] ?? '';
      if ('text' in found) return known[index] ?? loadPack(uri, found.text, context);
      const problem = found.problem.code === 'file-missing' ? unknownPack(references.get(uri)?.name ?? uri, context.host) : found.problem;
      return { file: { uri, text: '', problems: [problem] }, otherFiles: [], copies: [], named: [] };
    }),
  );
}

/** Texts of packs that are open in an editor. */
function openTextsOf(uris: readonly string[], { readOpen }: PackContext): Record<string, string> {
  return Object.fromEntries(uris.flatMap((uri): [string, string][] => {
    const text = readOpen?.(uri);
    return text === undefined ? [] : [[uri, text]];
  }));
}

/** Reads one pack whose text is at hand, with the files that it names. */
export async function loadPack(uri: string, text: string, context: PackContext): Promise<LoadedPack> {
  const open = openPack(text, uri);
  const problems: Problem[] = [];
  const otherFiles: LoadedFile[] = [];
  const named: NamedText[] = [];
  const bibliography: Source[] = [];
  for (const reference of open.bibliography) {
    const found = await readNamed(uri, reference, 'The bibliography', context);
    named.push(toNamed(reference, found));
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
    named.push(toNamed(reference, found));
    if ('problem' in found || pack === undefined) {
      if ('problem' in found) problems.push(found.problem);
      continue;
    }
    const statements = pack.statements.filter(({ source }) => source === reference.source);
    problems.push(...verifyQuotes(statements, found.text));
    copies.push(...copiesOf(pack.id, statements, found));
  }
  const inOrder = [...own, ...problems].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  return { ...(pack === undefined ? {} : { pack }), file: { uri, text, problems: inOrder }, otherFiles, copies, named };
}

function toNamed({ file }: FileReference, found: NamedFile): NamedText {
  return 'problem' in found ? { file } : { file, text: found.text };
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

function idIsTaken(pack: Pack, first: Pack): Problem {
  return createProblem('pack-duplicate', 'error', `The id "${pack.id}" is that of another pack in use, ${baseNameOf(first.location)}. Give this pack another id; until then it is not used.`);
}

function withProblem(file: LoadedFile, problem: Problem): LoadedFile {
  return { ...file, problems: [problem, ...file.problems] };
}
