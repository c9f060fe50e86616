import { type Disposable, FileSystemError, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileAnswer, type FileParams, parseFileParams, readFileMethod } from '../../../server/src/protocol/files';

/** Answers the server's requests for files from the editor's file systems: workspaces on GitHub, in memory, on a remote. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return client.onRequest(readFileMethod, async (params: unknown): Promise<FileAnswer> => {
    const file = parseFileParams(params);
    if (file === undefined) return { kind: 'unreadable', reason: 'it has no name' };
    try {
      return await readFile(file);
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return { kind: 'missing' };
      return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
    }
  });
}

async function readFile({ uri: name, byteLimit }: FileParams): Promise<FileAnswer> {
  const uri = Uri.parse(name, true);
  const bytes = await workspace.fs.readFile(uri);
  if (bytes.byteLength > byteLimit) return { kind: 'tooLarge' };
  if (bytes.includes(0)) return { kind: 'unreadable', reason: 'it is not text' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'unreadable', reason: 'it is not UTF-8 text' };
  }
}
