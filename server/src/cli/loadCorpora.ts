import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FindingCode, GivenOptions, Severity } from '../checker';
import type { Host, LoadedFile } from '../host/host';
import { loadPacks } from '../host/loadPacks';
import { readSettings, type PackReference, type ScopeSettings } from '../host/readSettings';
import { displayUri, resolveUri } from '../host/uris';
import type { Corpus, LoadCorpora } from './corpus';
import type { CliProblem } from './terminal';

/** Reads the project files that hold for the drafts, and the packs that these or the arguments name. Paths are relative to the working folder. */
export function createCorpusLoader(host: Host, workingFolderUri: string): LoadCorpora {
  return async ({ named, draftPaths }) => {
    const files = new Map<string, LoadedFile>();
    const corpora = new Map<string, Corpus>();
    const corpusOfDraft = new Map<string, Corpus>();
    const fromArguments = named.map((name): PackReference => ({ name, folderUri: workingFolderUri }));
    // Without a draft the packs are read all the same: what is wrong with them is told.
    const scopes = draftPaths.length > 0 ? draftPaths : ['.'];
    for (const draftPath of scopes) {
      const read = await readSettings(host, { scopeUri: resolveUri(workingFolderUri, draftPath), rootUris: [] });
      for (const file of read.files) files.set(file.uri, file);
      const settings = fromArguments.length > 0 ? { ...read.settings, packs: fromArguments, corpusKey: 'arguments' } : read.settings;
      const key = JSON.stringify([settings.corpusKey, settings.given.minConfidence, settings.given.severity]);
      let corpus = corpora.get(key);
      if (corpus === undefined) {
        const loaded = await loadPacks(settings.packs, { host, rootUris: [workingFolderUri] });
        for (const file of loaded.files) files.set(file.uri, file);
        corpus = { packs: loaded.packs, ...toShowing(settings) };
        corpora.set(key, corpus);
      }
      corpusOfDraft.set(draftPath, corpus);
    }
    return {
      corpusOf: (draftPath) => corpusOfDraft.get(draftPath) ?? { packs: [] },
      problems: [...files.values()].flatMap((file) => toCliProblems(file, displayUri(file.uri, workingFolderUri))),
    };
  };
}

/** What the settings say about showing, without defaults: a report lists what an editor leaves out. */
function toShowing({ given }: ScopeSettings): Omit<Corpus, 'packs'> {
  return {
    ...(given.minConfidence === undefined ? {} : { minConfidence: given.minConfidence }),
    ...(given.severity === undefined ? {} : { severities: toSeverities(given.severity) }),
  };
}

function toSeverities({ conflict, tension, support }: NonNullable<GivenOptions['severity']>): Partial<Record<FindingCode, Severity | 'off'>> {
  return {
    ...(conflict === undefined ? {} : { 'claim-conflict': conflict }),
    ...(tension === undefined ? {} : { 'claim-tension': tension }),
    ...(support === undefined ? {} : { 'claim-support': support }),
  };
}

/** Errors and warnings; what is only worth knowing is for the editor. */
function toCliProblems({ uri, text, problems }: LoadedFile, path: string): readonly CliProblem[] {
  const document = TextDocument.create(uri, '', 0, text);
  return problems.flatMap(({ severity, message, at }): readonly CliProblem[] =>
    severity === 'information' ? [] : [{ severity, path, message, ...(at === undefined ? {} : { line: document.positionAt(at.start).line + 1 }) }],
  );
}
