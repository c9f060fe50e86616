import { mergeOptions, parseOptions, parseProjectFile, readOwnSettings, type AspectSeverity, type CitationStyleSetting, type CodeSeverities, type CodeLensSetting, type FindingCode, type GivenOptions, type Problem, type ReaderSetting, type ShownSeverity } from '../checker';
import type { Host, LoadedFile, ReadOpenText } from './host';
import { ignoreFileName, isIgnoredBy, isNamedBy, readIgnoreFiles } from './ignoreFiles';
import { findProjectRoot } from './projectRoot';
import { readText } from './readText';
import { folderOf, hasFolder, resolveUri } from './uris';

/** Names of the project file, the first that exists in a folder counting. */
export const projectFileNames: readonly string[] = ['claimlint.config.yaml', 'claimlint.config.yml', 'claimlint.config.json'];

/** A pack as a setting names it. */
export interface PackReference {
  /** A path, or the id of a built-in pack. */
  readonly name: string;
  /** Folder that relative paths start from. */
  readonly folderUri: string;
  /** A person named it for themselves, on the command line or in a setting that no project can give: it may be the address of a corpus server. */
  readonly isOwn?: boolean;
}

/** What one article is checked with, all layers of settings applied. */
export interface ScopeSettings {
  /** Whether the article is checked while it is written; false also where it is left out. */
  readonly enable: boolean;
  /** What leaves the article out, if anything does. */
  readonly leftOutBy?: LeftOutBy;
  /** Equal for equal packs. */
  readonly corpusKey: string;
  /** Empty: the default pack. */
  readonly packs: readonly PackReference[];
  readonly minConfidence?: number;
  readonly severities: Readonly<Record<FindingCode, ShownSeverity>>;
  /** Stronger than `severities`; by id of the aspect. */
  readonly aspectSeverities: Readonly<Record<string, CodeSeverities>>;
  /** BCP 47 tag of the article's language unless its front matter names another. */
  readonly language: string;
  readonly unsupported: boolean;
  /** Whether a second reader reads what the rules leave open. */
  readonly reader: ReaderSetting;
  /** Who accepts claims; absent: the name that Git has. */
  readonly reviewer?: string;
  /** The waiver file that the settings name, and the folder that its patterns start from; absent: the nearest one counts. */
  readonly waiverFile?: { readonly uri: string; readonly folderUri: string };
  readonly citationStyle: CitationStyleSetting;
  readonly codeLens: CodeLensSetting;
  readonly inlayHints: boolean;
  /** What the layers say themselves, without defaults. */
  readonly given: GivenOptions;
}

/** A list of the settings, or an ignore file. */
export type LeftOutBy = 'include' | 'exclude' | typeof ignoreFileName;

/** For which article settings are wanted, and what they are made of. */
export interface SettingsRequest {
  /** URI of the article, or of a folder. */
  readonly scopeUri: string;
  /** Open folders: the search for a project file ends at the one that holds the article; where none does, at the root of the git repository. */
  readonly rootUris: readonly string[];
  /** Where the search ends for an article in no open folder and no repository; absent: at the root of the disk. */
  readonly looseRootUri?: string;
  /** Unparsed settings of the editor, the stronger last; they win over the project file. */
  readonly editorLayers?: readonly unknown[];
  readonly readOpen?: ReadOpenText;
}

/** Settings with the files that they were read from. */
export interface ReadSettings {
  readonly settings: ScopeSettings;
  /** The project file, if any, with its problems. */
  readonly files: readonly LoadedFile[];
  /** Problems of settings that are in no file. */
  readonly editorProblems: readonly Problem[];
}

/** Reads the settings for an article: defaults, below the nearest project file, below the editor's own. */
export async function readSettings(host: Host, request: SettingsRequest): Promise<ReadSettings> {
  const { rootUris, editorLayers = [] } = request;
  // A text that was never saved has no folder; it counts as one of the first open folder.
  const scopeUri = hasFolder(request.scopeUri) ? request.scopeUri : (rootUris[0] ?? request.scopeUri);
  const rootUri = (await findProjectRoot(host, { scopeUri, rootUris })) ?? request.looseRootUri;
  const project = await findProjectFile(host, { ...request, scopeUri }, rootUri);
  const parsedProject = project === undefined ? { options: {}, problems: [] } : project.kind === 'text' ? parseProjectFile(project.file.text) : { options: {}, problems: project.file.problems };
  const editor = editorLayers.map(parseOptions);
  const own = readOwnSettings(editorLayers);
  const layers = [parsedProject.options, ...editor.map(({ options }) => options)];

  const { packs, severity, aspects, enable, include: _include, exclude: _exclude, waivers: _waivers, ...rest } = mergeOptions(layers);
  const isOfProject = editor.every(({ options }) => (options.packs ?? []).length === 0);
  const editorFolderUri = rootUri ?? folderOf(scopeUri);
  const projectFolderUri = project === undefined ? editorFolderUri : folderOf(project.file.uri);
  const folderUri = isOfProject ? projectFolderUri : editorFolderUri;
  const server: readonly PackReference[] = own.corpusServer === undefined ? [] : [{ name: own.corpusServer, folderUri, isOwn: true }];
  const references = [...packs.map((name): PackReference => ({ name, folderUri })), ...server];
  const placed = layers.map((options, index): PlacedOptions => ({ options, folderUri: index === 0 ? projectFolderUri : editorFolderUri }));
  // An open folder stands for what is in it and is left out by nothing.
  const leftOutBy = rootUris.includes(scopeUri) ? undefined : await findLeftOutBy(host, placed, { uri: scopeUri, rootUri: editorFolderUri });
  return {
    settings: {
      ...rest,
      enable: enable && leftOutBy === undefined,
      ...(leftOutBy === undefined ? {} : { leftOutBy }),
      ...waiverFileOf(placed),
      packs: references,
      corpusKey: toCorpusKey(host, references),
      severities: { 'claim-conflict': severity.conflict, 'claim-tension': severity.tension, 'claim-support': severity.support, 'claim-unsupported': severity.unsupported, 'claim-possible': severity.possible },
      aspectSeverities: Object.fromEntries(Object.entries(aspects).map(([aspect, given]) => [aspect, toCodeSeverities(given)])),
      given: layers.reduce((below, layer) => ({ ...below, ...layer, severity: { ...below.severity, ...layer.severity } }), {}),
    },
    files: project === undefined ? [] : [{ ...project.file, problems: parsedProject.problems }],
    editorProblems: [...editor.flatMap(({ problems }) => problems), ...own.problems],
  };
}

/** Settings of one layer with the folder that their paths and patterns start from. */
interface PlacedOptions {
  readonly options: GivenOptions;
  readonly folderUri: string;
}

/** The strongest layer that names one counts. */
function waiverFileOf(layers: readonly PlacedOptions[]): Pick<ScopeSettings, 'waiverFile'> {
  const naming = layers.findLast(({ options }) => options.waivers !== undefined);
  return naming?.options.waivers === undefined ? {} : { waiverFile: { uri: resolveUri(naming.folderUri, naming.options.waivers), folderUri: naming.folderUri } };
}

/** What leaves the article out: of `include` the strongest list that says anything counts, of `exclude` every list. */
async function findLeftOutBy(host: Host, layers: readonly PlacedOptions[], { uri, rootUri }: { readonly uri: string; readonly rootUri: string }): Promise<LeftOutBy | undefined> {
  if (!hasFolder(uri)) return undefined;
  const including = layers.findLast(({ options }) => (options.include ?? []).length > 0);
  if (including !== undefined && !isNamedBy(including.options.include ?? [], including.folderUri, uri)) return 'include';
  if (layers.some(({ options, folderUri }) => isNamedBy(options.exclude ?? [], folderUri, uri))) return 'exclude';
  return isIgnoredBy(await readIgnoreFiles(host, ignoreFileName, { uri, rootUri }), uri) ? ignoreFileName : undefined;
}

/** Severities of verdicts as those of their codes; what is absent stays absent. */
function toCodeSeverities({ conflict, tension, support, unsupported, possible }: AspectSeverity): CodeSeverities {
  return {
    ...(conflict === undefined ? {} : { 'claim-conflict': conflict }),
    ...(tension === undefined ? {} : { 'claim-tension': tension }),
    ...(support === undefined ? {} : { 'claim-support': support }),
    ...(unsupported === undefined ? {} : { 'claim-unsupported': unsupported }),
    ...(possible === undefined ? {} : { 'claim-possible': possible }),
  };
}

/** The URI of a referenced pack. A built-in id wins over a file of that name; `./name` is always a file. */
export function packUri(host: Host, { name, folderUri }: PackReference): string {
  return host.builtInPackUri(name) ?? resolveUri(folderUri, name);
}

function toCorpusKey(host: Host, references: readonly PackReference[]): string {
  return JSON.stringify(references.map((reference) => packUri(host, reference)));
}

type FoundProjectFile = { readonly kind: 'text' | 'unreadable'; readonly file: LoadedFile };

/** The nearest project file, from the scope's folder upwards; a file that cannot be read ends the search too. */
async function findProjectFile(host: Host, { scopeUri, readOpen }: SettingsRequest, rootUri: string | undefined): Promise<FoundProjectFile | undefined> {
  if (!hasFolder(scopeUri)) return undefined;
  // A folder may be the scope itself: its own project file counts.
  for (let folder = scopeUri, parent = folderOf(scopeUri); ; folder = parent, parent = folderOf(parent)) {
    for (const name of projectFileNames) {
      const uri = resolveUri(folder, name);
      const found = await readText(uri, 'The project file', { host, ...(readOpen === undefined ? {} : { readOpen }) });
      if ('text' in found) return { kind: 'text', file: { uri, text: found.text, problems: [] } };
      if (found.problem.code !== 'file-missing') return { kind: 'unreadable', file: { uri, text: '', problems: [found.problem] } };
    }
    if (folder === rootUri || folder === parent) return undefined;
  }
}
