import { createCorpus, type Corpus, type CorpusFile } from './corpus';
import type { EditorSettings, ReadOpenText, ServerServices, Settings } from './services';

/** What an article is checked with. The same object as long as neither settings nor packs change. */
export interface Scope<S extends Settings> {
  readonly settings: S;
  readonly corpus: Corpus;
}

/** Settings and packs of everything that is open, each read once and shared. */
export interface Scopes<S extends Settings> {
  /** What an article, or a folder, is checked with. Rejects only on a bug; the next call tries again. */
  of(uri: string): Promise<Scope<S>>;
  /** Packs in use and files with problems, as far as read by now; each file once. */
  corpora(): readonly Corpus[];
  files(): readonly CorpusFile[];
  /** Packs are being read. */
  isBusy(): boolean;
  /** Drops what settings said, and packs with it. */
  forgetSettings(): void;
  /** Drops packs; settings stay. */
  forgetPacks(): void;
  /** Drops one closed article. */
  forget(uri: string): void;
}

/** Where the parts come from, and who is told of work. */
export interface ScopeOptions<S extends Settings> {
  readonly services: ServerServices<S>;
  readonly readEditorSettings: (uri: string) => Promise<EditorSettings>;
  readonly readOpen: ReadOpenText;
  /** Called when a corpus begins to be read, and after settings or packs have been read, whatever became of it. */
  readonly onChange: () => void;
}

/** Creates scopes with nothing read yet. */
export function createScopes<S extends Settings>(options: ScopeOptions<S>): Scopes<S> {
  const { services, readOpen } = options;
  const settingsRead = createReadOnce<{ readonly settings: S; readonly files: readonly CorpusFile[] }>();
  const corporaRead = createReadOnce<Corpus>();
  const scopesRead = createReadOnce<Scope<S>>();

  let readingCount = 0;

  const readCorpus = async (settings: S): Promise<Corpus> => {
    readingCount += 1;
    options.onChange();
    try {
      const { packs, files } = await services.readPacks(settings, readOpen);
      const { minConfidence } = settings;
      return createCorpus(services.createChecker(minConfidence === undefined ? { packs } : { packs, minConfidence }), files);
    } finally {
      readingCount -= 1;
    }
  };

  const readScope = async (uri: string): Promise<Scope<S>> => {
    const { settings } = await settingsRead.get(uri, async () => services.readSettings(uri, await options.readEditorSettings(uri), readOpen));
    const key = JSON.stringify([settings.corpusKey, settings.minConfidence ?? null]);
    try {
      return { settings, corpus: await corporaRead.get(key, () => readCorpus(settings)) };
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
    corpora: () => corporaRead.values(),
    files: () => uniqueFiles([...settingsRead.values(), ...corporaRead.values()].flatMap(({ files }) => files)),
    isBusy: () => readingCount > 0,
    forgetSettings: () => {
      settingsRead.clear();
      forgetPacks();
    },
    forgetPacks,
    forget: (uri) => {
      settingsRead.delete(uri);
      scopesRead.delete(uri);
    },
  };
}

/** Values that are read at most once for a key until dropped. */
interface ReadOnce<Value> {
  get(key: string, read: () => Promise<Value>): Promise<Value>;
  values(): readonly Value[];
  delete(key: string): void;
  clear(): void;
}

function createReadOnce<Value>(): ReadOnce<Value> {
  interface Entry {
    readonly promise: Promise<Value>;
    value?: { readonly of: Value };
  }
  let entries = new Map<string, Entry>();
  const get = (key: string, read: () => Promise<Value>): Promise<Value> => {
    const known = entries.get(key);
    if (known !== undefined) return known.promise;
    const home = entries;
    const promise = read();
    const entry: Entry = { promise };
    home.set(key, entry);
    promise.then(
      (value) => {
        entry.value = { of: value };
      },
      () => {
        // A failed read is not kept, so that the next request tries again.
        if (home.get(key) === entry) home.delete(key);
      },
    );
    return promise;
  };
  return {
    get,
    values: () => [...entries.values()].flatMap(({ value }) => (value === undefined ? [] : [value.of])),
    delete: (key) => entries.delete(key),
    clear: () => {
      entries = new Map();
    },
  };
}

function uniqueFiles(files: readonly CorpusFile[]): readonly CorpusFile[] {
  return [...new Map(files.map((file) => [file.uri, file])).values()];
}
