import { type Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FolderEntry, listFolderMethod, type ListFolderResult, parseFileParams, readFileMethod, type ReadFileResult } from '../../../server/src/protocol/files';

/** Answers the server's requests for files from the editor's file systems: workspaces on GitHub, in memory, on a remote. */
export function answerFileRequests(client: BaseLanguageClient): readonly Disposable[] {
  return [client.onRequest(readFileMethod, readFile), client.onRequest(listFolderMethod, listFolder)];
}

async function readFile(params: unknown): Promise<ReadFileResult> {
  const file = parseFileParams(params);
  if (file === undefined) return { text: null };
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(file.uri, true))) };
  } catch {
    // Missing and unreadable files are the server's to report: it knows who asked for them.
    return { text: null };
  }
}

async function listFolder(params: unknown): Promise<ListFolderResult> {
  const folder = parseFileParams(params);
  if (folder === undefined) return { entries: null };
  try {
    const found = await workspace.fs.readDirectory(Uri.parse(folder.uri, true));
    return { entries: found.map(([name, type]): FolderEntry => ({ name, kind: (type & FileType.Directory) === 0 ? 'file' : 'folder' })) };
  } catch {
    return { entries: null };
  }
}
