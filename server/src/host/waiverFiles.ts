import { createProblem, isReason, parseWaiverFile, problemOf, type FileWaiver, type JudgedWaiver, type Problem, type Waiver } from '../checker';
import type { Host, LoadedFile, ReadOpenText } from './host';
import { isNamedBy, pathWithin } from './ignoreFiles';
import { findProjectRoot } from './projectRoot';
import { readText } from './readText';
import { folderOf, hasFolder, isInside, resolveUri } from './uris';

/** Name of the file that holds the waivers of a folder and of those below it. */
export const waiverFileName = 'claimlint.waivers.yaml';

/** A waiver file, read. */
export interface WaiverFile extends LoadedFile {
  /** Patterns of the file start from it. */
  readonly folderUri: string;
  /** Those that can be used, in their order. */
  readonly waivers: readonly Waiver[];
}

/** Where waivers are kept. */
export interface WaiverPlace {
  readonly uri: string;
  /** Patterns of the file start from it. */
  readonly folderUri: string;
}

/** For which article waivers are wanted. */
export interface WaiverRequest {
  readonly host: Host;
  /** URI of the article or of a folder. */
  readonly scopeUri: string;
  /** Open folders: the search ends at the one that holds the article. */
  readonly rootUris: readonly string[];
  /** Ends the search for an article that lies in no open folder and in no repository; absent: it is looked for beside the article alone. */
  readonly looseRootUri?: string;
  /** The file that the settings name: no other is looked for. */
  readonly waiverFile?: WaiverPlace;
  readonly readOpen?: ReadOpenText;
}

/**
 * The waiver file that the settings name, else the nearest one, from the article's folder up to the open folder or the root
 * of the repository; alone, as a project file counts alone. `undefined` where there is none. One that cannot be read is one with a problem.
 */
export async function findWaiverFile(request: WaiverRequest): Promise<WaiverFile | undefined> {
  const { host, readOpen } = request;
  for (const { uri, folderUri } of await placesOf(request)) {
    const found = await readText(uri, 'The waiver file', { host, ...(readOpen === undefined ? {} : { readOpen }) });
    if ('text' in found) return { uri, folderUri, text: found.text, ...parseWaiverFile(found.text) };
    if (found.problem.code !== 'file-missing') return { uri, folderUri, text: '', waivers: [], problems: [found.problem] };
  }
  return undefined;
}

/** Where a new waiver file for the article belongs: where the settings say, else the open folder or the root of the repository, else the article's own folder. `undefined`: the article has no folder. */
export async function placeOfNewWaiverFile(request: WaiverRequest): Promise<WaiverPlace | undefined> {
  return (await placesOf(request)).at(-1);
}

async function placesOf(request: WaiverRequest): Promise<readonly WaiverPlace[]> {
  if (request.waiverFile !== undefined) return [request.waiverFile];
  return (await foldersOf(request)).map((folderUri) => ({ uri: resolveUri(folderUri, waiverFileName), folderUri }));
}

/** From the article's folder upwards. */
async function foldersOf({ host, scopeUri: given, rootUris, looseRootUri }: WaiverRequest): Promise<readonly string[]> {
  // A text that was never saved counts as one of the first open folder.
  const scopeUri = hasFolder(given) ? given : rootUris[0];
  if (scopeUri === undefined) return [];
  const root = (await findProjectRoot(host, { scopeUri, rootUris })) ?? looseRootUri;
  const start = root === scopeUri ? scopeUri : folderOf(scopeUri);
  const folders = [start];
  for (let folder = start; root !== undefined && folder !== root && isInside(root, folder); ) {
    const parent = folderOf(folder);
    if (parent === folder) break;
    folders.push((folder = parent));
  }
  return folders;
}

/** The file's waivers that are for the article, in the order of the file. */
export function waiversFor({ waivers, folderUri }: Pick<WaiverFile, 'waivers' | 'folderUri'>, articleUri: string): readonly FileWaiver[] {
  const own = patternOf(folderUri, articleUri);
  return waivers.filter(({ files }) => files.length === 0 || isNamedBy(files, folderUri, articleUri)).map((waiver) => ({ waiver, isNamed: own !== undefined && waiver.files.some((file) => withSlash(file) === withSlash(own)) }));
}

/** The pattern that names this article alone in the waiver file of the folder; `undefined` for one that lies elsewhere. */
export function patternOf(folderUri: string, articleUri: string): string | undefined {
  const path = pathWithin(folderUri, articleUri);
  if (path === undefined) return undefined;
  const escaped = path.replace(/[\\*?[\]!#]|\s$/g, '\\$&');
  // A name without a slash would be one of any folder.
  return escaped.includes('/') ? escaped : `/${escaped}`;
}

function withSlash(pattern: string): string {
  return pattern.startsWith('/') ? pattern : `/${pattern}`;
}

/** Whether the pattern names one file and no other. */
function isExact(pattern: string): boolean {
  return pattern.includes('/') && !pattern.endsWith('/') && !/(?<!\\)[*?[!]/.test(pattern);
}

/** What articles say of the waivers of one file: by article, those that are for it. */
export type WaiverReports = ReadonlyMap<string, readonly JudgedWaiver[]>;

/**
 * What is to be told in the waiver file, by position: its own problems, and waivers that are stale, expired or without a
 * reason. That one is unused can be said only where all articles that it names are among the reports.
 */
export function problemsOfWaivers({ waivers, problems, folderUri }: WaiverFile, reports: WaiverReports, today: string): readonly Problem[] {
  const told = waivers.flatMap((waiver): readonly Problem[] => stateOf(waiver, { reports, folderUri, today }) ?? []);
  return [...problems, ...told].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
}

function stateOf(waiver: Waiver, { reports, folderUri, today }: { readonly reports: WaiverReports; readonly folderUri: string; readonly today: string }): readonly Problem[] | undefined {
  if (!isReason(waiver.reason)) return [createProblem('waiver-no-reason', 'error', 'This waiver gives no reason and does not hold. Write why the claim is accepted.', waiver.at)];
  if (waiver.expires !== undefined && waiver.expires < today) return [createProblem('waiver-expired', 'warning', `This waiver held until ${waiver.expires}. Review the claim, then set a new day or remove the waiver.`, waiver.at)];
  const judged = [...reports.values()].flatMap((list) => list.filter((one) => one.waiver === waiver));
  if (judged.some(({ state }) => state === 'holds')) return undefined;
  const stale = judged.find(({ state }) => state === 'stale');
  if (stale !== undefined) return asList(problemOf(stale));
  const unused = judged.find(({ state }) => state === 'unused');
  return isAllNamed(waiver, { folderUri }, reports) && unused !== undefined && judged.every(({ state }) => state === 'unused') ? asList(problemOf(unused)) : undefined;
}

/** Whether the waiver names its articles one by one, and all of them are among the reports. */
export function isAllNamed({ files }: Waiver, { folderUri }: Pick<WaiverFile, 'folderUri'>, reports: WaiverReports): boolean {
  const reported = new Set([...reports.keys()].map((uri) => withSlash(patternOf(folderUri, uri) ?? '')));
  return files.length > 0 && files.every((file) => isExact(file) && reported.has(withSlash(file)));
}

function asList(problem: Problem | undefined): readonly Problem[] {
  return problem === undefined ? [] : [problem];
}
