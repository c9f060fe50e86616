import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { articleLanguages, isConfigPath, isPackPath } from '../protocol/names';
import { type PackStatus, type Status, statusMethod } from '../protocol/status';
import { type ArticleChecks, createArticleChecks } from './articleChecks';
import type { EditorAbilities } from './capabilities';
import { coalesce } from './coalesce';
import type { Corpus, CorpusFile } from './corpus';
import type { EditorSettingsReader } from './editorSettings';
import { createFileWatch } from './fileWatch';
import { guardEvent, type LogError } from './guard';
import { createProblemPublisher } from './problemPublisher';
import { createScopes } from './scopes';
import type { ServerServices, Settings } from './services';
import { toUri } from './uri';

/** Old versions and remarks that editors open beside an article: nobody is writing them. */
const historySchemes = /^(?:git|gitlens|gitfs|review|pr|comment|output|vscode-local-history|chat-editing-[a-z-]+):/i;

/** Whether a document is an article that is checked. */
export function isArticle({ languageId, uri }: TextDocument): boolean {
  return articleLanguages.includes(languageId) && !historySchemes.test(uri);
}

/** Everything that the server knows between two messages, and what it does when the ground of its findings changes. */
export interface WorkspaceState<S extends Settings> {
  readonly checks: ArticleChecks<S>;
  /** Reads settings and packs of the workspace's folders, before an article is opened. */
  start(folderUris: readonly string[]): Promise<void>;
  /** Settings have changed: reads them and the packs again and has all articles checked again. */
  reloadSettings(): Promise<void>;
  /** A pack is being written in the editor: reads packs again when the writer pauses. */
  packEdited(): void;
  /** Files have changed on disk. */
  filesChanged(uris: readonly string[]): Promise<void>;
  articleClosed(uri: string): void;
  /** Called, for editors that do not ask, when all articles want checking again. */
  onRecheck(handler: () => void): void;
}

/** What the state is made of. */
export interface StateOptions<S extends Settings> {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly services: ServerServices<S>;
  readonly abilities: EditorAbilities;
  readonly editorSettings: EditorSettingsReader;
  readonly logError: LogError;
}

/** How long a writer of a pack pauses before the packs are read again: reading a pack takes longer than a key. */
const packPauseMs = 250;

/** Creates the state with nothing read yet. */
export function createWorkspaceState<S extends Settings>(options: StateOptions<S>): WorkspaceState<S> {
  const { connection, documents, services, abilities, logError } = options;
  const openText = (uri: string): string | undefined => documents.all().find((document) => toUri(document.uri) === uri)?.getText();
  const publisher = createProblemPublisher(connection, services.docsUri);
  const watch = createFileWatch(connection, abilities.registersFileWatching);
  let folders: readonly string[] = [];
  let recheck: () => void = () => undefined;

  const announce = guardEvent('status', logError, async () => {
    const files = [...scopes.files(), ...(await readLoosePacks(options, scopes.files()))];
    await connection.sendNotification(statusMethod, toStatus(scopes.corpora(), files, scopes.isBusy()));
    if (scopes.isBusy()) return;
    await publisher.publish(files);
    await watch.add(files.map(({ uri }) => uri).filter((uri) => !isWatched(uri, folders)));
  });
  const announceSoon = coalesce(() => void announce(undefined), 0);
  const scopes = createScopes<S>({ services, readEditorSettings: (uri) => options.editorSettings.read(uri), readOpen: openText, onChange: announceSoon.request });

  const readAll = async (): Promise<void> => {
    const articles = documents.all().filter(isArticle);
    await Promise.all([...folders, ...articles.map(({ uri }) => uri)].map((uri) => scopes.of(uri)));
    announceSoon.request();
    if (!abilities.pullsDiagnostics) recheck();
    else if (abilities.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  };
  const reloadPacks = (): Promise<void> => {
    scopes.forgetPacks();
    return readAll();
  };
  const reloadSettings = (): Promise<void> => {
    scopes.forgetSettings();
    return readAll();
  };
  const reloadPacksSoon = coalesce(() => void guardEvent('packs', logError, reloadPacks)(undefined), packPauseMs);

  return {
    checks: createArticleChecks(scopes, (document) => documents.get(document.uri) === document),
    start: async (folderUris) => {
      folders = folderUris;
      await watch.start();
      await readAll();
    },
    reloadSettings,
    packEdited: reloadPacksSoon.request,
    filesChanged: async (uris) => {
      const used = new Set(scopes.files().map(({ uri }) => uri));
      const changed = uris.map(toUri);
      if (changed.some(isConfigPath)) await reloadSettings();
      else if (changed.some((uri) => isPackPath(uri) || used.has(uri))) await reloadPacks();
    },
    articleClosed: (uri) => scopes.forget(uri),
    onRecheck: (handler) => {
      recheck = handler;
    },
  };
}

/** Packs that are open but not in use: their problems are told all the same while they are written. */
function readLoosePacks<S extends Settings>({ documents, services }: StateOptions<S>, used: readonly CorpusFile[]): Promise<readonly CorpusFile[]> {
  const usedUris = new Set(used.map(({ uri }) => uri));
  const loose = documents.all().filter(({ uri }) => isPackPath(uri) && !usedUris.has(toUri(uri)));
  return Promise.all(loose.map((document) => services.readPack(toUri(document.uri), document.getText())));
}

function toStatus(corpora: readonly Corpus[], files: readonly CorpusFile[], isBusy: boolean): Status {
  const packs = new Map<string, PackStatus>();
  for (const pack of corpora.flatMap(({ checker }) => checker.packs)) {
    const uri = toUri(pack.location);
    packs.set(uri, { id: pack.id, title: pack.title, uri, statementCount: pack.statements.length });
  }
  return { packs: [...packs.values()], problemCount: files.reduce((count, { problems }) => count + problems.length, 0), isBusy };
}

/** Whether the watch on the workspace's folders covers the file. */
function isWatched(uri: string, folders: readonly string[]): boolean {
  return (isPackPath(uri) || isConfigPath(uri)) && folders.some((folder) => uri.startsWith(`${toUri(folder)}/`));
}
