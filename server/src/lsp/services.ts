import type { Article, Checker, CheckerOptions, Finding, FindingCode, Pack, Severity, Source, Span } from '../checker';
import type { CorpusFile } from './corpus';

/** What one article is checked with and how findings are shown, all layers of settings applied. */
export interface Settings {
  readonly enable: boolean;
  /** Names equal packs equally: settings with equal keys share one corpus. */
  readonly corpusKey: string;
  readonly minConfidence?: number;
  readonly severities: Readonly<Record<FindingCode, Severity | 'off'>>;
}

/** The layers of settings that an editor gives. Both are unparsed and may be anything. */
export interface EditorSettings {
  /** `initializationOptions` of the session. */
  readonly initial: unknown;
  /** Section `claimlint` for the article, as the editor answers it now. */
  readonly current: unknown;
}

/** Reads texts that are open in the editor, saved or not; `undefined` for all others. */
export type ReadOpenText = (uri: string) => string | undefined;

/** One change of a text; the spans of several do not overlap and all refer to the text before. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** Citing one source for one finding. */
export interface CiteRequest {
  readonly article: Article;
  readonly finding: Finding;
  readonly source: Source;
  readonly locator?: string;
}

/**
 * What the server asks of the rooms around it. The settings type passes through the server, so that a platform may keep
 * more in it than the server reads.
 */
export interface ServerServices<S extends Settings = Settings> {
  readonly createChecker: (options: CheckerOptions) => Checker;
  /** Applies project file, editor settings and defaults for an article or folder. Problems are in the files that hold them. */
  readSettings(scopeUri: string, editor: EditorSettings, readOpen: ReadOpenText): Promise<{ readonly settings: S; readonly files: readonly CorpusFile[] }>;
  /** Reads the packs that settings name. A file that cannot be read is one with a problem. */
  readPacks(settings: S, readOpen: ReadOpenText): Promise<{ readonly packs: readonly Pack[]; readonly files: readonly CorpusFile[] }>;
  /** Reads one pack alone, to tell its problems while it is written. */
  readPack(uri: string, text: string): Promise<CorpusFile>;
  /** The changes that insert a citation, in the style that settings or the article ask for; empty: already cited. */
  cite(request: CiteRequest, settings: S): readonly TextChange[];
  /** Folder of the pages that explain codes; absent where the platform has none. */
  readonly docsUri?: string;
}
