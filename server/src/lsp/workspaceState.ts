import { type Connection, Emitter, MessageType, ShowMessageNotification, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { articleLanguages, isConfigPath, isIgnorePath, isPackPath, isWaiverPath } from '../protocol/names';
import { createAnnouncer } from './announcer';
import { type ArticleChecks, createArticleChecks } from './articleChecks';
import type { EditorAbilities } from './capabilities';
import { coalesce } from './coalesce';
import type { SecondReader } from '../checker';
import { type ArticleReader, createArticleReader } from './rereading/articleReader';
import type { EditorSettingsReader } from './editorSettings';
import { createFileWatch } from './fileWatch';
import { followServers } from './followServers';
import { guardEvent, type LogError } from './guard';
import type { Corpus } from './corpus';
import type { Scope, Scopes } from './scopes';
import { progressDelayMs } from './navigation/slowWork';
import { openScopes } from './packProgress';
import type { Platform } from './platform';
import { toUri } from './uri';
import type { Words } from './words/words';
import { createWaiverBook, type WaiverBook } from './waivers/waiverBook';

/** Old versions and remarks that editors open beside an article: nobody is writing them. */
const historySchemes = /^(?:git|gitlens|gitfs|review|pr|comment|output|vscode-local-history|chat-editing-[a-z-]+):/i;

/** Whether a document is an article that is checked. */
export function isArticle({ languageId, uri }: TextDocument): boolean {
  return articleLanguages.includes(languageId) && !historySchemes.test(uri);
}

/** Everything that the server knows between two messages, and what it does when the ground of its findings changes. */
export interface WorkspaceState {
  readonly checks: ArticleChecks;
  /** The waiver files in use. */
  readonly book: WaiverBook;
  /** Reads settings and packs of the workspace's folders, before an article is opened. */
  start(): Promise<void>;
  /** Settings have changed: reads them and the packs again and has all articles checked again. */
  reloadSettings(): Promise<void>;
  foldersChanged(change: FolderChange): Promise<void>;
  /** A document was changed or closed in the editor: if it is a pack or a project file, reads it again when the writer pauses. */
  documentEdited(uri: string): void;
  /** Files have changed on disk. */
  filesChanged(uris: readonly string[]): Promise<void>;
  articleClosed(uri: string): void;
  /** The second reader, once it is open. */
  secondReader(): SecondReader | undefined;
  /** Open folders, now. */
  folders(): readonly string[];
  /** Corpora in use, as far as read by now. */
  corpora(): readonly Corpus[];
  /** Settings and packs of an article or folder. */
  scopeOf(uri: string): Promise<Scope>;
  /** As {@link Scopes.checkerWith}. */
  checkerWith: Scopes['checkerWith'];
  /** Has the handler called each time after settings, packs or folders have been read again. */
  onGround(handler: () => void): void;
  /** Has the handler called with the files that have changed on disk. */
  onFilesChanged(handler: (uris: readonly string[]) => void): void;
  /** Called, for editors that do not ask, when all articles want checking again. */
  onRecheck(handler: () => void): void;
}

/** Workspace folders that came and went. */
export interface FolderChange {
  readonly added: readonly { readonly uri: string }[];
  readonly removed: readonly { readonly uri: string }[];
}

/** What the state is made of. */
export interface StateOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly platform: Platform;
  readonly abilities: EditorAbilities;
  readonly editorSettings: EditorSettingsReader;
  readonly logError: LogError;
  readonly words: Words;
  /** URIs of the workspace folders that are open at the start. */
  readonly folders: readonly string[];
}

/** How long a writer of a pack pauses before the packs are read again: reading a pack takes longer than a key. */
const packPauseMs = 250;

/** How long an article must stay as it is before the second reader reads it: longer than a writer pauses between words. */
const readingPauseMs = 700;

/** Creates the state with nothing read yet. */
export function createWorkspaceState(options: StateOptions): WorkspaceState {
  const { connection, documents, platform, abilities, logError } = options;
  const openText = (uri: string): string | undefined => documents.all().find((document) => toUri(document.uri) === uri)?.getText();
  let folders = options.folders.map(toUri);
  const showing = createShowing(connection, abilities);
  const ground = new Emitter<void>();
  const changedFiles = new Emitter<readonly string[]>();

  const watch = createFileWatch(connection, abilities.registersFileWatching);
  const announcer = createAnnouncer({ connection, documents, platform, watch, reading: () => reading.progress(), folders: () => folders, waiverFiles: () => book.files(), announceAgain: () => announceSoon.request() });
  const announceSoon = coalesce(() => void guardEvent('status', logError, announcer)(scopes), 0);
  const book = createWaiverBook({ host: platform.host, rootUris: () => folders, readOpen: openText, onChange: announceSoon.request });
  const scopes = openScopes({ platform, readWaivers: book.of, readEditorLayers: (uri) => options.editorSettings.read(uri), readOpen: openText, rootUris: () => folders, onChange: announceSoon.request }, { connection, words: options.words.readingPacks, logError, delayMs: progressDelayMs });

  const reading = openReading(connection, platform, announceSoon.request);
  const readAll = async (): Promise<void> => {
    const articles = documents.all().filter(isArticle);
    await Promise.all([...folders, ...articles.map(({ uri }) => uri)].map((uri) => scopes.of(uri)));
    announceSoon.request();
    ground.fire();
    await showing.again();
  };
  const readAgain = (...forget: readonly (() => void)[]): Promise<void> => {
    for (const forgetThis of forget) forgetThis();
    return readAll();
  };
  const reloadSettings = (): Promise<void> => readAgain(scopes.forgetSettings, book.forgetFiles);
  followServers(platform, { corpora: scopes.corpora, reloadPacks: () => readAgain(scopes.forgetPacks), logError });
  const follow = createFollower({ scopes, reloadSettings, reloadPacks: () => readAgain(scopes.forgetPacks), reloadWaivers: () => readAgain(scopes.forgetWaivers, book.forgetFiles), announce: announceSoon.request });
  const edits = collectEdits(follow, logError);

  return {
    book,
    checks: createArticleChecks({ scopes, book, isOpen: (document) => documents.get(document.uri) === document, reading, onReread: () => void guardEvent('reread', logError, showing.again)(undefined) }),
    start: async () => {
      await watch.start();
      await readAll();
    },
    reloadSettings,
    foldersChanged: (change) => {
      folders = applyChange(folders, change);
      return reloadSettings();
    },
    documentEdited: edits,
    filesChanged: (uris) => {
      const changed = uris.map(toUri);
      changedFiles.fire(changed);
      return follow(changed);
    },
    secondReader: reading.current,
    folders: () => folders,
    corpora: scopes.corpora,
    scopeOf: scopes.of,
    checkerWith: scopes.checkerWith,
    onGround: (handler) => void ground.event(handler),
    onFilesChanged: (handler) => void changedFiles.event(handler),
    articleClosed: (uri) => scopes.forget(uri),
    onRecheck: showing.onRecheck,
  };
}

/** Has findings shown again: an editor that asks for diagnostics is told to ask again, all others are sent them. */
function createShowing(connection: Connection, abilities: EditorAbilities): { readonly again: () => Promise<void>; readonly onRecheck: (handler: () => void) => void } {
  let recheck: () => void = () => undefined;
  return {
    again: async () => {
      if (!abilities.pullsDiagnostics) recheck();
      else if (abilities.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
    },
    onRecheck: (handler) => {
      recheck = handler;
    },
  };
}

/** The second reader, which tells the user once when there is none although their own settings ask for it. */
function openReading(connection: Connection, { openReader }: Platform, onProgress: () => void): ArticleReader {
  return createArticleReader({
    openReader,
    pauseMs: readingPauseMs,
    onProgress,
    onMissing: (message, isAsked) => {
      if (isAsked) void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      else connection.console.warn(message);
    },
  });
}

interface FollowerOptions {
  readonly scopes: Scopes;
  readonly reloadSettings: () => Promise<void>;
  readonly reloadPacks: () => Promise<void>;
  readonly reloadWaivers: () => Promise<void>;
  readonly announce: () => void;
}

/** Gives the function that reads again what changed files have to do with, and nothing else. */
function createFollower({ scopes, reloadSettings, reloadPacks, reloadWaivers, announce }: FollowerOptions): (uris: readonly string[]) => Promise<void> {
  return async (uris) => {
    const used = new Set(scopes.files().map(({ uri }) => uri));
    if (uris.some((uri) => isConfigPath(uri) || isIgnorePath(uri))) await reloadSettings();
    else if (uris.some((uri) => used.has(uri))) await reloadPacks();
    else if (uris.some(isWaiverPath)) await reloadWaivers();
    else if (uris.some(isPackPath)) announce();
  };
}

function applyChange(folders: readonly string[], { added, removed }: FolderChange): string[] {
  const gone = new Set(removed.map(({ uri }) => toUri(uri)));
  return [...new Set([...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => toUri(uri))])];
}

/** Gathers the URIs of edited documents and follows them together once the writer pauses. */
function collectEdits(follow: (uris: readonly string[]) => Promise<void>, logError: LogError): (uri: string) => void {
  const edited = new Set<string>();
  const followAll = guardEvent('edits', logError, () => {
    const uris = [...edited];
    edited.clear();
    return follow(uris);
  });
  const followSoon = coalesce(() => void followAll(undefined), packPauseMs);
  return (uri) => {
    edited.add(toUri(uri));
    followSoon.request();
  };
}
