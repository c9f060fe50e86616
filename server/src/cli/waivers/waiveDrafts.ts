import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticle, waiveFindings, type Finding, type JudgedWaiver, type Pack, type Problem, type WaiverGround } from '../../checker';
import { problemsOfWaivers, waiversFor, type WaiverFile } from '../../host/waiverFiles';
import type { DraftWaivers } from '../corpus';
import type { Draft } from '../drafts';
import type { CliProblem } from '../terminal';

/** Holds drafts against their waivers, one after the other. */
export interface DraftWaiver {
  /** The function that marks the findings of one draft, text without its byte order mark. */
  waiverOf(draft: Draft, ground: Pick<WaiverGround, 'tellsUnsupported' | 'isReread'> & { readonly packs: readonly Pack[] }): (text: string, findings: readonly Finding[]) => readonly Finding[];
  /** What became of all waivers so far. */
  outcome(): WaiverOutcome;
}

/** What became of waivers. */
export interface WaiverOutcome {
  /** By draft, in the order of the drafts: those in its comments and its front matter. */
  readonly own: readonly DraftOutcome[];
  readonly files: readonly FileOutcome[];
  /** Errors and warnings, the drafts' before the files'. */
  readonly problems: readonly CliProblem[];
}

/** The waivers that a draft holds itself. */
export interface DraftOutcome {
  readonly draft: Draft;
  readonly waivers: readonly JudgedWaiver[];
}

/** The waivers of one waiver file. */
export interface FileOutcome {
  readonly file: WaiverFile;
  /** To show and to write. */
  readonly path: string;
  /** By draft: those of the file that are for it. */
  readonly reports: ReadonlyMap<string, readonly JudgedWaiver[]>;
}

/** No waivers at all. */
export const noWaivers: WaiverOutcome = { own: [], files: [], problems: [] };

/** Creates one with no draft looked at; without waiver files, those in the drafts count all the same, and none expires. */
export function createDraftWaiver(waivers: DraftWaivers = { today: '', fileOf: () => undefined, uriOf: (path) => path, pathOf: (uri) => uri }): DraftWaiver {
  const own: DraftOutcome[] = [];
  const problems: CliProblem[] = [];
  const files = new Map<WaiverFile, Map<string, readonly JudgedWaiver[]>>();
  return {
    waiverOf: (draft, { packs, tellsUnsupported, isReread = false }) => {
      const ground = { today: waivers.today, tellsUnsupported, isReread, packs: new Set(packs.map(({ id }) => id)), quoteOf: createQuoteFinder(packs) };
      return (text, findings) => {
        const file = waivers.fileOf(draft.path);
        const uri = waivers.uriOf(draft.path);
        const reports = file === undefined ? undefined : (files.get(file) ?? new Map<string, readonly JudgedWaiver[]>());
        if (file !== undefined && reports !== undefined) files.set(file, reports);
        const fileWaivers = file === undefined ? [] : waiversFor(file, uri);
        // Reading the article once more is only worth it where it may hold a waiver, or be meant by one.
        if (fileWaivers.length === 0 && !text.includes('claimlint')) return findings;
        const waived = waiveFindings({ article: readArticle(text), findings, fileWaivers, ground });
        own.push({ draft, waivers: waived.own });
        problems.push(...toCliProblems(waived.problems, draft.path, text));
        reports?.set(uri, waived.ofFile);
        return waived.findings;
      };
    },
    outcome: () => {
      const outcomes = [...files].map(([file, reports]): FileOutcome => ({ file, path: waivers.pathOf(file.uri), reports }));
      return { own, files: outcomes, problems: [...problems, ...outcomes.flatMap(({ file, path, reports }) => toCliProblems(problemsOfWaivers(file, reports, waivers.today), path, file.text))] };
    },
  };
}

function createQuoteFinder(packs: readonly Pack[]): WaiverGround['quoteOf'] {
  // Made when it is first asked for: most drafts have no waivers.
  let quotes: Map<string, string> | undefined;
  return (packId, statementId) => {
    quotes ??= new Map(packs.flatMap(({ id, statements }) => statements.map((statement) => [JSON.stringify([id, statement.id]), statement.quote])));
    return quotes.get(JSON.stringify([packId, statementId]));
  };
}

function toCliProblems(problems: readonly Problem[], path: string, text: string): readonly CliProblem[] {
  const document = TextDocument.create(path, '', 0, text);
  return problems.flatMap(({ severity, message, at }): readonly CliProblem[] => (severity === 'information' ? [] : [{ severity, path, ...(at === undefined ? {} : { line: document.positionAt(at.start).line + 1 }), message }]));
}
