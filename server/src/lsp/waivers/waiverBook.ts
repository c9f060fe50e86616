import { type Article, type Finding, type JudgedWaiver, waiveFindings, type WaivedFindings } from '../../checker';
import type { Host, LoadedFile, ReadOpenText } from '../../host/host';
import type { ScopeSettings } from '../../host/readSettings';
import { folderOf, hasFolder } from '../../host/uris';
import { findWaiverFile, problemsOfWaivers, type WaiverFile, type WaiverPlace, waiversFor } from '../../host/waiverFiles';
import type { Corpus } from '../corpus';
import { createReadOnce } from '../readOnce';
import { toUri } from '../uri';

/** What waivers are there for an article. The same object as long as its waiver file says the same. */
export interface ArticleWaivers {
  /** Absent: there is none. */
  readonly file?: WaiverFile;
}

/** Findings of one version of an article, to be held against its waivers. */
export interface WaiveRequest {
  readonly uri: string;
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly corpus: Corpus;
  readonly settings: ScopeSettings;
  readonly waivers: ArticleWaivers;
  /** The second reader has read all that the rules left open. */
  readonly isReread: boolean;
}

/** The waiver files of everything that is open, each read once, and what articles say of their waivers. */
export interface WaiverBook {
  /** The waivers for an article; `named` is the file that its settings name, if they do. */
  readonly of: (articleUri: string, named?: WaiverPlace) => Promise<ArticleWaivers>;
  /** Holds findings against waivers. */
  readonly waive: (request: WaiveRequest) => WaivedFindings;
  /** Takes note of what an open article says of its file's waivers, so that the file can be told. */
  readonly report: (request: Pick<WaiveRequest, 'uri' | 'waivers'>, judged: readonly JudgedWaiver[]) => void;
  /** The waiver files in use, with what is wrong in them as far as open articles tell. */
  readonly files: () => readonly LoadedFile[];
  /** A waiver file as it was last read. */
  readonly fileAt: (fileUri: string) => WaiverFile | undefined;
  /** What open articles say of the waivers of a file. */
  readonly reportsOn: (fileUri: string) => readonly JudgedWaiver[];
  /** Drops what the article says. */
  readonly forget: (articleUri: string) => void;
  /** Drops all files; they are read again when they are asked for. */
  readonly forgetFiles: () => void;
}

/** What the book is made of. */
export interface WaiverBookOptions {
  readonly host: Host;
  readonly rootUris: () => readonly string[];
  readonly readOpen: ReadOpenText;
  /** Called when there is something else to tell in a waiver file. */
  readonly onChange: () => void;
}

/** Creates a book with nothing read. */
export function createWaiverBook({ host, rootUris, readOpen, onChange }: WaiverBookOptions): WaiverBook {
  const read = createReadOnce<ArticleWaivers>();
  // Files that articles share, and that say the same as before, stay the same object.
  const known = new Map<string, ArticleWaivers>();
  const reports = new Map<string, { readonly file: WaiverFile; readonly judged: readonly JudgedWaiver[] }>();
  const none: ArticleWaivers = {};

  const find = async (uri: string, named: WaiverPlace | undefined): Promise<ArticleWaivers> => {
    const file = await findWaiverFile({ host, scopeUri: uri, rootUris: rootUris(), readOpen, ...(named === undefined ? {} : { waiverFile: named }) });
    if (file === undefined) return none;
    const before = known.get(file.uri);
    if (before?.file?.text === file.text && before.file.problems.length === file.problems.length) return before;
    const fresh = { file };
    known.set(file.uri, fresh);
    onChange();
    return fresh;
  };
  const reportsOf = (file: WaiverFile): ReadonlyMap<string, readonly JudgedWaiver[]> => new Map([...reports].flatMap(([uri, report]) => (report.file === file ? [[uri, report.judged] as const] : [])));
  const filesInUse = (): readonly WaiverFile[] => [...new Map(read.values().flatMap(({ file }) => (file === undefined ? [] : [[file.uri, file] as const]))).values()];

  return {
    // Articles of one folder share a waiver file.
    of: (uri, named) => read.get(named === undefined ? folderKey(toUri(uri), rootUris()) : JSON.stringify(named), () => find(toUri(uri), named)),
    waive: ({ uri, article, findings, corpus, settings, waivers: { file }, isReread }) =>
      waiveFindings({
        article,
        findings,
        fileWaivers: file === undefined ? [] : waiversFor(file, toUri(uri)),
        ground: {
          today: host.today(),
          packs: new Set(corpus.checker.packs.map(({ id }) => id)),
          quoteOf: (packId, statementId) => corpus.find(packId, statementId)?.statement.quote,
          tellsUnsupported: settings.unsupported,
          isReread,
        },
      }),
    report: ({ uri, waivers: { file } }, judged) => {
      const before = reports.get(toUri(uri));
      if (file === undefined ? before === undefined : before?.file === file && stateText(before.judged) === stateText(judged)) return;
      if (file === undefined) reports.delete(toUri(uri));
      else reports.set(toUri(uri), { file, judged });
      onChange();
    },
    files: () => filesInUse().map((file) => ({ uri: file.uri, text: file.text, problems: problemsOfWaivers(file, reportsOf(file), host.today()) })),
    fileAt: (fileUri) => known.get(fileUri)?.file,
    reportsOn: (fileUri) => [...reports.values()].flatMap(({ file, judged }) => (file.uri === fileUri ? judged : [])),
    forget: (uri) => {
      if (reports.delete(toUri(uri))) onChange();
    },
    forgetFiles: read.clear,
  };
}

function folderKey(uri: string, rootUris: readonly string[]): string {
  if (rootUris.includes(uri)) return uri;
  return hasFolder(uri) ? folderOf(uri) : '';
}

function stateText(judged: readonly JudgedWaiver[]): string {
  return JSON.stringify(judged.map(({ state, message }) => [state, message]));
}
