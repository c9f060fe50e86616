import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host, LoadedFile } from '../host/host';
import { loadPacks } from '../host/loadPacks';
import { readSettings, type PackReference, type ScopeSettings } from '../host/readSettings';
import { displayUri, folderOf, resolveUri } from '../host/uris';
import type { Corpora, Corpus, CorpusRequest, LoadCorpora } from './corpus';
import type { CliProblem } from './terminal';

/** Loads packs and settings from a host; relative paths start from the folder, which is that of the process. */
export function createCorpusLoader(host: Host, folderUri: string): LoadCorpora {
  return (request) => loadCorpora(request, { host, folderUri });
}

interface Context {
  readonly host: Host;
  readonly folderUri: string;
}

async function loadCorpora({ named, draftPaths }: CorpusRequest, context: Context): Promise<Corpora> {
  const { host, folderUri } = context;
  const problems: CliProblem[] = [];
  const reported = new Set<string>();
  const byFolder = new Map<string, Corpus>();
  const byKey = new Map<string, Corpus>();
  const draftFolderOf = (path: string): string => folderOf(resolveUri(folderUri, path));
  const report = (files: readonly LoadedFile[]): void => {
    for (const file of files) {
      if (reported.has(file.uri)) continue;
      reported.add(file.uri);
      problems.push(...toCliProblems(file, folderUri));
    }
  };

  // Packs that the arguments name are read even where no draft is usable: what is wrong in them is worth telling.
  for (const draftFolder of new Set([...draftPaths.map(draftFolderOf), ...(draftPaths.length === 0 ? [folderUri] : [])])) {
    const { settings, files } = await readSettings(host, { scopeUri: draftFolder, rootUris: [] });
    report(files);
    const references = named.length > 0 ? named.map((name): PackReference => ({ name, folderUri })) : settings.packs;
    const key = JSON.stringify([named.length > 0 ? '' : settings.corpusKey, settings.minConfidence, settings.unsupported, settings.given.severity]);
    const known = byKey.get(key);
    if (known === undefined) {
      const loaded = await loadPacks(references, { host, rootUris: [folderUri] });
      report(loaded.files);
      byKey.set(key, { packs: loaded.packs, ...shownBy(settings) });
    }
    byFolder.set(draftFolder, byKey.get(key) ?? { packs: [] });
  }
  return { problems, corpusOf: (path) => byFolder.get(draftFolderOf(path)) ?? { packs: [] } };
}

/** What the settings themselves say about showing. Their defaults are for an editor: a report lists support too, even where it is off among the problems. */
function shownBy({ minConfidence, unsupported: tellsUnsupported, given }: ScopeSettings): Omit<Corpus, 'packs'> {
  const { conflict, tension, support, unsupported } = given.severity ?? {};
  return {
    ...(minConfidence === undefined ? {} : { minConfidence }),
    unsupported: tellsUnsupported,
    severities: {
      ...(conflict === undefined ? {} : { 'claim-conflict': conflict }),
      ...(tension === undefined ? {} : { 'claim-tension': tension }),
      ...(support === undefined || support === 'off' ? {} : { 'claim-support': support }),
      ...(unsupported === undefined ? {} : { 'claim-unsupported': unsupported }),
    },
  };
}

function toCliProblems(file: LoadedFile, folderUri: string): readonly CliProblem[] {
  const document = TextDocument.create(file.uri, 'yaml', 0, file.text);
  return file.problems.flatMap(({ severity, message, at }): readonly CliProblem[] => {
    if (severity === 'information') return [];
    const line = at === undefined ? {} : { line: document.positionAt(at.start).line + 1 };
    return [{ severity, path: displayUri(file.uri, folderUri), ...line, message }];
  });
}
