import type { Checker, Problem } from '../checker';
import type { ExaminedFiles } from '../host/examineFiles';
import type { LoadedFile, ReadOpenText } from '../host/host';
import { loadPack, loadPacks, type PackContext } from '../host/loadPacks';
import { type ReadSettings, readSettings, type ScopeSettings } from '../host/readSettings';
import { isServerAddress } from '../host/server/corpusServer';
import { isInside } from '../host/uris';
import { createCorpus, type Corpus } from './corpus';
import type { Platform } from './platform';
import { createReadOnce } from './readOnce';
import type { ArticleWaivers } from './waivers/waiverBook';

/** What an article is checked with. The same object as long as neither settings nor packs nor waivers change. */
export interface Scope {
  readonly settings: ScopeSettings;
  readonly corpus: Corpus;
  readonly waivers: ArticleWaivers;
}

/** Settings and packs of everything that is open, each read once and shared. */
export interface Scopes {
  /** What an article, or a folder, is checked with. Rejects only on a bug; the next call tries again. */
  readonly of: (uri: string) => Promise<Scope>;
  /** Corpora in use, as far as read by now. */
  readonly corpora: () => readonly Corpus[];
  /** Files that settings and packs in use were read from, as far as read by now; each file once. */
  readonly files: () => readonly LoadedFile[];
  /** Problems of settings that are in no file; each once. */
  readonly editorProblems: () => readonly Problem[];
  /** Reads a pack by itself, whether or not it is in use: its files. */
  readonly readPack: (uri: string, text: string) => Promise<ExaminedFiles>;
  /** A checker with the packs of these settings as they would be if these files, by URI, had these texts; it is not kept. */
  readonly checkerWith: (settings: ScopeSettings, texts: ReadonlyMap<string, string>) => Promise<Checker>;
  /** Packs are being read. */
  readonly isBusy: () => boolean;
  /** Drops what settings said, and packs with it. */
  readonly forgetSettings: () => void;
  /** Drops packs; settings stay. */
  readonly forgetPacks: () => void;
  /** Drops waivers; settings and packs stay. */
  readonly forgetWaivers: () => void;
  /** Drops one closed article. */
  readonly forget: (uri: string) => void;
}

/** Where the parts come from, and who is told of work. */
export interface ScopeOptions {
  readonly platform: Platform;
  /** Unparsed settings of the editor for an article, the stronger last. */
  readonly readEditorLayers: (uri: string) => Promise<readonly unknown[]>;
  readonly readOpen: ReadOpenText;
  readonly readWaivers: (uri: string, named?: ScopeSettings['waiverFile']) => Promise<ArticleWaivers>;
  /** Open folders, now. */
  readonly rootUris: () => readonly string[];
  /** Resolves when the user stops what is being read now. */
  readonly stopped: () => Promise<void>;
  /** Called when packs begin to be read, and after settings or packs have been read, whatever became of it. */
  readonly onChange: () => void;
}

/** Creates scopes with nothing read yet. */
export function createScopes(options: ScopeOptions): Scopes {
  const { host, createChecker, servers } = options.platform;
  const settingsRead = createReadOnce<ReadSettings>();
  const corporaRead = createReadOnce<Corpus>();
  const scopesRead = createReadOnce<Scope>();
  let readingCount = 0;

  const packContext = (): PackContext => ({ host, rootUris: options.rootUris(), readOpen: options.readOpen, ...(servers && { servers }) });
  const readCorpus = async (settings: ScopeSettings): Promise<Corpus> => {
    readingCount += 1;
    options.onChange();
    try {
      const { checker, files } = await Promise.race([readChecker(settings, packContext(), createChecker), options.stopped().then(() => withoutPacks(createChecker))]);
      return createCorpus(checker, files);
    } finally {
      readingCount -= 1;
    }
  };
  const readSettingsOf = async (uri: string): Promise<ReadSettings> => {
    const rootUris = options.rootUris();
    return readSettings(host, { scopeUri: scopeOf(uri, rootUris), rootUris, editorLayers: await options.readEditorLayers(uri), readOpen: options.readOpen });
  };
  const readScope = async (uri: string): Promise<Scope> => {
    try {
      const { settings } = await settingsRead.get(uri, () => readSettingsOf(uri));
      const key = JSON.stringify([settings.corpusKey, settings.minConfidence ?? null, settings.unsupported, settings.language]);
      const [corpus, waivers] = await Promise.all([corporaRead.get(key, () => readCorpus(settings)), options.readWaivers(uri, settings.waiverFile)]);
      return { settings, corpus, waivers };
    } finally {
      options.onChange();
    }
  };
  const forgetPacks = (): void => {
    corporaRead.clear();
    scopesRead.clear();
  };

  return {
    of: (uri) => scopesRead.get(uri, () => readScope(uri)),
    corpora: corporaRead.values,
    files: () => filesOf([...settingsRead.values(), ...corporaRead.values()]).filter(({ uri }) => !isServerAddress(uri)),
    editorProblems: () => uniqueBy([...settingsRead.values().flatMap(({ editorProblems }) => editorProblems), ...filesOf(corporaRead.values()).flatMap(({ uri, problems }) => (isServerAddress(uri) ? problems : []))], ({ message }) => message),
    readPack: async (uri, text) => {
      const { pack, file, otherFiles } = await loadPack(uri, text, packContext());
      return { packs: pack === undefined ? [] : [pack], files: [file, ...otherFiles] };
    },
    checkerWith: async (settings, texts) => (await readChecker(settings, { ...packContext(), readOpen: (uri) => texts.get(uri) ?? options.readOpen(uri) }, createChecker)).checker,
    isBusy: () => readingCount > 0,
    forgetSettings: () => {
      settingsRead.clear();
      forgetPacks();
    },
    forgetPacks,
    forgetWaivers: scopesRead.clear,
    forget: (uri) => {
      settingsRead.delete(uri);
      scopesRead.delete(uri);
    },
  };
}

async function readChecker({ packs: references, minConfidence, unsupported, language }: ScopeSettings, context: PackContext, createChecker: Platform['createChecker']): Promise<{ readonly checker: Checker; readonly files: readonly LoadedFile[] }> {
  const { packs, files } = await loadPacks(references, context);
  return { checker: createChecker({ packs, unsupported, language, ...(minConfidence === undefined ? {} : { minConfidence }) }), files };
}

/** What is checked with where the user has stopped the reading: drafts have no findings, until packs or settings change. */
function withoutPacks(createChecker: Platform['createChecker']): { readonly checker: Checker; readonly files: readonly LoadedFile[] } {
  return { checker: createChecker({ packs: [] }), files: [] };
}

/** An article without a file belongs to the first open folder, as editors show it. */
function scopeOf(uri: string, rootUris: readonly string[]): string {
  const [first] = rootUris;
  const isLoose = uri.startsWith('untitled:') && !rootUris.some((root) => isInside(root, uri));
  return isLoose && first !== undefined ? first : uri;
}

/** Each file once. */
function filesOf(read: readonly { readonly files: readonly LoadedFile[] }[]): readonly LoadedFile[] {
  return uniqueBy(read.flatMap(({ files }) => files), ({ uri }) => uri);
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
