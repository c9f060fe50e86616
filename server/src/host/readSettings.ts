import { mergeOptions, parseOptions, parseProjectFile, type CitationStyleSetting, type CodeLensSetting, type FindingCode, type GivenOptions, type Problem, type ShownSeverity } from '../checker';
import type { Host, LoadedFile, ReadOpenText } from './host';
import { readText } from './readText';
import { folderOf, hasFolder, isInside, resolveUri } from './uris';

/** Names of the project file, the first that exists in a folder counting. */
export const projectFileNames: readonly string[] = ['claimlint.config.yaml', 'claimlint.config.yml', 'claimlint.config.json'];

/** A pack as a setting names it. */
export interface PackReference {
  /** A path, or the id of a built-in pack. */
  readonly name: string;
  /** Folder that relative paths start from. */
  readonly folderUri: string;
}

/** What one article is checked with, all layers of settings applied. */
export interface ScopeSettings {
  readonly enable: boolean;
  /** Equal for equal packs. */
  readonly corpusKey: string;
  /** Empty: the default pack. */
  readonly packs: readonly PackReference[];
  readonly minConfidence?: number;
  readonly severities: Readonly<Record<FindingCode, ShownSeverity>>;
  readonly unsupported: boolean;
  /** Who accepts claims; absent: the name that Git has. */
  readonly reviewer?: string;
  readonly citationStyle: CitationStyleSetting;
  readonly codeLens: CodeLensSetting;
  readonly inlayHints: boolean;
  /** What the layers say themselves, without defaults. */
  readonly given: GivenOptions;
}

/** For which article settings are wanted, and what they are made of. */
export interface SettingsRequest {
  /** URI of the article, or of a folder. */
  readonly scopeUri: string;
  /** Open folders: the search for a project file ends at the one that holds the article. None: it ends at the root. */
  readonly rootUris: readonly string[];
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
  const rootUri = rootUris.filter((root) => isInside(root, scopeUri)).sort((a, b) => b.length - a.length)[0];
  const project = await findProjectFile(host, { ...request, scopeUri }, rootUri);
  const parsedProject = project === undefined ? { options: {}, problems: [] } : project.kind === 'text' ? parseProjectFile(project.file.text) : { options: {}, problems: project.file.problems };
  const editor = editorLayers.map(parseOptions);
  const layers = [parsedProject.options, ...editor.map(({ options }) => options)];

  const { packs, severity, ...rest } = mergeOptions(layers);
  const isOfProject = editor.every(({ options }) => (options.packs ?? []).length === 0);
  const folderUri = isOfProject && project !== undefined ? folderOf(project.file.uri) : (rootUri ?? folderOf(scopeUri));
  const references = packs.map((name): PackReference => ({ name, folderUri }));
  return {
    settings: {
      ...rest,
      packs: references,
      corpusKey: toCorpusKey(host, references),
      severities: { 'claim-conflict': severity.conflict, 'claim-tension': severity.tension, 'claim-support': severity.support, 'claim-unsupported': severity.unsupported },
      given: layers.reduce((below, layer) => ({ ...below, ...layer, severity: { ...below.severity, ...layer.severity } }), {}),
    },
    files: project === undefined ? [] : [{ ...project.file, problems: parsedProject.problems }],
    editorProblems: editor.flatMap(({ problems }) => problems),
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
