import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { statementCountOf, type Problem } from '../checker';
import type { ExaminedFiles } from '../host/examineFiles';
import type { LoadedFile } from '../host/host';
import { isInside } from '../host/uris';
import { isConfigPath, isPackPath, isWaiverPath } from '../protocol/names';
import { type PackStatus, type Status, statusMethod } from '../protocol/status';
import type { Corpus } from './corpus';
import type { FileWatch } from './fileWatch';
import { createPackDoctor } from './packs/packDoctor';
import type { Platform } from './platform';
import { createProblemPublisher } from './problemPublisher';
import type { ReadingProgress } from './rereading/articleReader';
import type { Scopes } from './scopes';
import { toUri } from './uri';

/** What announcing works with. */
export interface AnnouncerOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly platform: Platform;
  readonly watch: FileWatch;
  /** How far the second reader is; `undefined`: it does not read. */
  readonly reading: () => ReadingProgress | undefined;
  /** Open folders, now. */
  readonly folders: () => readonly string[];
  /** Waiver files in use, with what is wrong in them. */
  readonly waiverFiles: () => readonly LoadedFile[];
  /** Called when there is more to tell. */
  readonly announceAgain: () => void;
}

/**
 * Gives the function that tells the editor how things stand: the status, and once nothing is being read, the problems of
 * packs and settings, and which files to watch.
 */
export function createAnnouncer({ connection, documents, platform, watch, reading, folders, waiverFiles, announceAgain }: AnnouncerOptions): (scopes: Scopes) => Promise<void> {
  const publisher = createProblemPublisher(connection, platform.docsUri);
  const builtIn = new Set(platform.host.builtInPackIds.map((id) => platform.host.builtInPackUri(id)));
  const doctor = createPackDoctor({
    platform,
    log: (message) => connection.console.info(message),
    onDone: announceAgain,
    // Who opens a statement of a built-in pack cannot mend the pack, and should find no list of its flaws among their problems.
    isOwn: (uri) => folders().some((folder) => isInside(folder, uri)) || (!builtIn.has(uri) && documents.all().some((document) => toUri(document.uri) === uri)),
  });
  const logSettings = createSettingsLog(connection);
  return async (scopes) => {
    const loose = await readLoosePacks(documents, scopes);
    const files = [...scopes.files(), ...waiverFiles(), ...loose.flatMap((read) => read.files)];
    const problems = [...files.flatMap((file) => file.problems), ...scopes.editorProblems()];
    await connection.sendNotification(statusMethod, { ...toStatus(scopes.corpora(), problems, scopes.isBusy()), ...withReading(reading()) });
    if (scopes.isBusy()) return;
    logSettings(scopes.editorProblems());
    const used = scopes.corpora().map((corpus) => ({ packs: corpus.checker.packs, files: corpus.files }));
    await publisher.publish(doctor.addFindings(files, [...used, ...loose]));
    await watch.add(files.flatMap(({ uri, isKept }) => (isKept === true || isWatched(uri, folders()) ? [] : [uri])));
  };
}

/** Packs that are open but not in use: their problems are told all the same while they are written. */
async function readLoosePacks(documents: TextDocuments<TextDocument>, scopes: Scopes): Promise<readonly ExaminedFiles[]> {
  const usedUris = new Set(scopes.files().map(({ uri }) => uri));
  const loose = documents.all().filter(({ uri }) => isPackPath(uri) && !usedUris.has(toUri(uri)));
  return Promise.all(loose.map((document) => scopes.readPack(toUri(document.uri), document.getText())));
}

function toStatus(corpora: readonly Corpus[], problems: readonly Problem[], isBusy: boolean): Status {
  const packs = new Map<string, PackStatus>();
  for (const pack of corpora.flatMap(({ checker }) => checker.packs)) {
    const uri = toUri(pack.location);
    packs.set(uri, { id: pack.id, title: pack.title, uri, statementCount: statementCountOf(pack) });
  }
  return { packs: [...packs.values()], problemCount: problems.filter(({ severity }) => severity !== 'information').length, isBusy };
}

function withReading(reading: ReadingProgress | undefined): Pick<Status, 'reading'> {
  return reading === undefined ? {} : { reading };
}

/** Logs problems of settings that no file holds, where they could be shown; each once. */
function createSettingsLog(connection: Connection): (problems: readonly Problem[]) => void {
  const logged = new Set<string>();
  return (problems) => {
    for (const { message } of problems) {
      if (!logged.has(message)) connection.console.warn(message);
      logged.add(message);
    }
  };
}

/** Whether the watch on the workspace's folders covers the file. */
function isWatched(uri: string, folders: readonly string[]): boolean {
  return (isPackPath(uri) || isConfigPath(uri) || isWaiverPath(uri)) && folders.some((folder) => isInside(folder, uri));
}
