import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../checker';
import type { LoadedFile } from '../../host/host';
import { loadPacks, type LoadedPacks } from '../../host/loadPacks';
import { packUri, readSettings, type PackReference } from '../../host/readSettings';
import { isServerAddress, publicAddress } from '../../host/server/corpusServer';
import { displayUri, isUri } from '../../host/uris';
import type { CliProblem } from '../terminal';
import type { PackServices } from './services';

/** Packs that the arguments or the project name, with what they were read from. */
export interface NamedPacks extends Omit<LoadedPacks, 'kept'> {
  readonly references: readonly PackReference[];
  /** Why a pack cannot be read at all; what is wrong in a pack is among its file's problems. */
  readonly unreadable: readonly CliProblem[];
}

/** Loads packs by path or id; none named: those of the project's settings, else the built-in one. */
export async function loadNamedPacks(names: readonly string[], services: PackServices): Promise<NamedPacks> {
  const { host, folderUri } = services;
  const servers = names.filter(isServerAddress).map((name): CliProblem => ({ severity: 'error', path: publicAddress(name), message: 'a corpus server is only checked against; name the packs that were pushed to it.' }));
  if (servers.length > 0) return { references: [], packs: [], files: [], copies: [], unreadable: servers };
  const references = names.length > 0 ? names.map((name): PackReference => ({ name, folderUri })) : (await readSettings(host, { scopeUri: folderUri, rootUris: [], looseRootUri: folderUri })).settings.packs;
  const loaded = await loadPacks(references, { host, rootUris: [folderUri] });
  const unreadable = loaded.files.filter(({ text, problems }) => text === '' && problems.length > 0);
  return { ...loaded, references, files: loaded.files.filter((file) => !unreadable.includes(file)), unreadable: unreadable.flatMap((file) => file.problems.map((problem) => toCliProblem(problem, file, folderUri))) };
}

/** The packs as they were at a revision; packs that were not there yet are left out. */
export async function loadBasePacks(revision: string, references: readonly PackReference[], services: PackServices): Promise<Pick<LoadedPacks, 'packs'> | CliProblem> {
  const host = await services.atRevision(revision);
  if (host === undefined) return { severity: 'error', message: `git knows no revision "${revision}" here; name a commit, branch or tag, and run the command inside the repository.` };
  const earlier: PackReference[] = [];
  for (const reference of references) {
    // What is installed or fetched is followed when it is loaded.
    const isFile = !isUri(reference.name) || /^file:/i.test(reference.name);
    if (!isFile || (await host.readFile(packUri(host, reference), 1)).kind !== 'missing') earlier.push(reference);
  }
  return earlier.length === 0 ? { packs: [] } : loadPacks(earlier, { host, rootUris: [services.folderUri] });
}

/** One-based line and column of a place, in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Gives the lines and columns of a file's offsets. */
export function createPlaceReader(text: string): (offset: number) => TextPlace {
  const document = TextDocument.create('', '', 0, text);
  return (offset) => {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
}

function toCliProblem({ severity, message }: Problem, { uri }: LoadedFile, folderUri: string): CliProblem {
  return { severity: severity === 'error' ? 'error' : 'warning', path: displayUri(uri, folderUri), message };
}
