import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, createPackLookup, isAsked, type Pack } from '../checker';
import type { Host, LoadedFile } from '../host/host';
import { loadPacks } from '../host/loadPacks';
import { readSettings, type LeftOutBy, type PackReference, type ScopeSettings } from '../host/readSettings';
import { readLibrary } from '../host/readLibrary';
import { readEachOnce } from '../host/readEachOnce';
import { reportedSettings } from '../host/reportedSettings';
import { findWaiverFile, patternOf, placeOfNewWaiverFile, type WaiverFile } from '../host/waiverFiles';
import { isServerAddress } from '../host/server/corpusServer';
import type { CorpusServers } from '../host/server/corpusServers';
import { displayUri, folderOf, isInside, resolveUri } from '../host/uris';
import { originOf } from './checkThreads';
import type { Corpora, Corpus, CorpusRequest, DraftLibrary, LoadCorpora, NewWaiverGround, StatementPlace } from './corpus';
import { stdinPath } from './drafts';
import type { CliProblem } from './terminal';

/** Loads packs and settings from a host; relative paths start from the folder, which is that of the process. Without servers, none is asked. */
export function createCorpusLoader(host: Host, folderUri: string, servers?: CorpusServers): LoadCorpora {
  return (request) => loadCorpora(request, { host, folderUri, ...(servers === undefined ? {} : { servers }) });
}

interface Context {
  readonly host: Host;
  readonly folderUri: string;
  readonly servers?: CorpusServers;
}

async function loadCorpora({ named, draftPaths }: CorpusRequest, { host: unread, folderUri, servers }: Context): Promise<Corpora> {
  // Drafts of one project share its files.
  const host = { ...unread, readFile: readEachOnce(unread) };
  const problems: CliProblem[] = [];
  const reported = new Set<string>();
  const byDraft = new Map<string, { readonly corpus: Corpus; readonly settings: ScopeSettings }>();
  const byKey = new Map<string, Corpus>();
  const packTexts = new Map<string, string>();
  const places = new Map<string, (statement: string) => StatementPlace | undefined>();
  const waiverFiles = new Map<string, WaiverFile>();
  const sharedFiles = new Map<string, WaiverFile>();
  const kept: Promise<unknown>[] = [];
  const report = (files: readonly LoadedFile[]): void => {
    for (const file of files) {
      if (reported.has(file.uri)) continue;
      reported.add(file.uri);
      problems.push(...toCliProblems(file, folderUri));
    }
  };

  // Packs that the arguments name are read even where no draft is usable: what is wrong in them is worth telling.
  for (const path of draftPaths.length === 0 ? [stdinPath] : draftPaths) {
    const scopeUri = resolveUri(folderUri, path);
    const looseRootUri = looseRootOf(scopeUri, folderUri);
    const { settings, files } = await readSettings(host, { scopeUri, rootUris: [], looseRootUri });
    report(files);
    const waiverFile = await findWaiverFile({ host, scopeUri, rootUris: [], looseRootUri, ...namedWaiverFile(settings) });
    if (waiverFile !== undefined) waiverFiles.set(path, sharedFiles.get(waiverFile.uri) ?? waiverFile);
    if (waiverFile !== undefined && !sharedFiles.has(waiverFile.uri)) sharedFiles.set(waiverFile.uri, waiverFile);
    const references = named.length > 0 ? named.map((name): PackReference => ({ name, folderUri, isOwn: true })) : settings.packs;
    const key = groupOf(settings, named.length > 0);
    const known = byKey.get(key);
    if (known === undefined) {
      const settle = settlerOf(references, servers, report);
      await settle?.();
      const loaded = await loadPacks(references, { host, rootUris: [folderUri], ...(servers === undefined ? {} : { servers }) });
      report(loaded.files);
      for (const { uri, text } of loaded.files) packTexts.set(uri, text);
      for (const pack of loaded.packs) places.set(pack.id, placesIn(pack, loaded.files, folderUri));
      kept.push(loaded.kept);
      byKey.set(key, { packs: loaded.packs, ...(settle === undefined ? {} : { settle }), ...originOf(loaded, references, folderUri), ...reportedSettings(settings), ...(settings.given.reader === undefined ? {} : { reader: settings.given.reader }) });
    }
    byDraft.set(path, { corpus: byKey.get(key) ?? { packs: [] }, settings });
  }
  return {
    problems,
    kept: Promise.all(kept),
    libraryOf: (path, article) => readDraftLibrary(path, article, { host: unread, folderUri }),
    // What is known of a pack that lies elsewhere is not all that it says.
    packText: (pack) => (isAsked(pack) ? undefined : packTexts.get(pack.location)),
    placeOf: (pack, statement) => places.get(pack)?.(statement),
    waivers: { today: host.today(), fileOf: (path) => waiverFiles.get(path), uriOf: (path) => resolveUri(folderUri, path), pathOf: (uri) => displayUri(uri, folderUri), groundOf: (path) => readNewWaiverGround(path, { host, folderUri, file: waiverFiles.get(path), settings: byDraft.get(path)?.settings }) },
    corpusOf: (path) => byDraft.get(path)?.corpus ?? { packs: [] },
    leftOut: (path) => {
      const by = byDraft.get(path)?.settings.leftOutBy;
      // A text without a name is no file that a list could mean.
      return by === undefined || path === stdinPath ? undefined : leftOutReasons[by];
    },
  };
}

/** Equal for drafts that are checked alike. */
function groupOf(settings: ScopeSettings, areNamed: boolean): string {
  return JSON.stringify([areNamed ? '' : settings.corpusKey, settings.minConfidence, settings.unsupported, settings.given.reader, settings.language, settings.given.severity, settings.aspectSeverities]);
}

/** Reads nothing outside of where settings of the draft are looked for. */
async function readDraftLibrary(draftPath: string, article: Article, { host, folderUri }: Context): Promise<DraftLibrary> {
  const scopeUri = resolveUri(folderUri, draftPath);
  const { entries, file } = await readLibrary(article, scopeUri, { host, rootUris: [looseRootOf(scopeUri, folderUri)] });
  return { entries, ...(file === undefined ? {} : { file: { path: displayUri(file.uri, folderUri), text: file.text } }) };
}

interface NewWaiverContext extends Context {
  readonly file: WaiverFile | undefined;
  readonly settings: ScopeSettings | undefined;
}

async function readNewWaiverGround(draftPath: string, { host, folderUri, file, settings }: NewWaiverContext): Promise<NewWaiverGround> {
  const scopeUri = resolveUri(folderUri, draftPath);
  const place = file ?? (await placeOfNewWaiverFile({ host, scopeUri, rootUris: [], looseRootUri: looseRootOf(scopeUri, folderUri), ...namedWaiverFile(settings) }));
  const uri = place?.uri;
  const pattern = place === undefined ? undefined : patternOf(place.folderUri, scopeUri);
  const reviewer = settings?.reviewer ?? (await host.userName?.(folderOf(uri ?? scopeUri)));
  return {
    ...(uri === undefined ? {} : { file: { path: displayUri(uri, folderUri), text: file?.text ?? '', isNew: file === undefined, ...(pattern === undefined ? {} : { pattern }) } }),
    ...(reviewer === undefined ? {} : { reviewer }),
  };
}

function namedWaiverFile(settings: ScopeSettings | undefined): Pick<ScopeSettings, 'waiverFile'> {
  return settings?.waiverFile === undefined ? {} : { waiverFile: settings.waiverFile };
}

/** Where the search for files of a draft ends that lies in no repository. */
function looseRootOf(scopeUri: string, folderUri: string): string {
  return isInside(folderUri, scopeUri) ? folderUri : folderOf(scopeUri);
}

/** Waits for the servers among the references, and tells what is wrong with them; `undefined` where there are none. */
function settlerOf(references: readonly PackReference[], servers: CorpusServers | undefined, report: (files: readonly LoadedFile[]) => void): Corpus['settle'] {
  const addresses = references.filter(({ name, isOwn }) => isOwn === true && isServerAddress(name)).map(({ name }) => name);
  if (servers === undefined || addresses.length === 0) return undefined;
  return async () => {
    const news = await Promise.all(addresses.map((address) => servers.at(address).settle()));
    for (const address of addresses) report(servers.at(address).current().files.filter(({ problems }) => problems.length > 0));
    return news.includes(true);
  };
}

function placesIn(pack: Pack, files: readonly LoadedFile[], folderUri: string): (statement: string) => StatementPlace | undefined {
  const { location } = pack;
  const file = files.find(({ uri }) => uri === location);
  if (file === undefined || !isInside(folderUri, location)) return () => undefined;
  const lookup = createPackLookup(pack);
  const document = TextDocument.create(location, 'yaml', 0, file.text);
  const path = displayUri(location, folderUri);
  return (statement) => {
    const at = lookup.statement(statement)?.at;
    return at === undefined ? undefined : { path, range: { start: document.positionAt(at.start), end: document.positionAt(at.end) } };
  };
}

const leftOutReasons: Readonly<Record<LeftOutBy, string>> = {
  include: '"include" in the project settings does not name it',
  exclude: '"exclude" in the project settings names it',
  '.claimlintignore': 'a .claimlintignore names it',
};

function toCliProblems(file: LoadedFile, folderUri: string): readonly CliProblem[] {
  const document = TextDocument.create(file.uri, 'yaml', 0, file.text);
  return file.problems.flatMap(({ severity, message, at }): readonly CliProblem[] => {
    if (severity === 'information') return [];
    const line = at === undefined ? {} : { line: document.positionAt(at.start).line + 1 };
    return [{ severity, path: displayUri(file.uri, folderUri), ...line, message }];
  });
}
