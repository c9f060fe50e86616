import { Disposable, FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileAnswer, type FileParams, listArticlesMethod, parseFileParams, parseListParams, readFileMethod } from '../../../server/src/protocol/files';
import { articleGlob } from '../../../server/src/protocol/names';

/** Answers the server's requests for files from the editor's file systems: workspaces on GitHub, in memory, on a remote. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  const list = client.onRequest(listArticlesMethod, async (params: unknown): Promise<readonly string[]> => {
    const folder = parseListParams(params);
    if (folder === undefined) return [];
    const pattern = new RelativePattern(Uri.parse(folder.folderUri, true), articleGlob);
    const files = await workspace.findFiles(pattern, '**/{node_modules,.*}/**', folder.limit);
    return files.map((file) => file.toString()).sort();
  });
  const read = client.onRequest(readFileMethod, async (params: unknown): Promise<FileAnswer> => {
    const file = parseFileParams(params);
    if (file === undefined) return { kind: 'unreadable', reason: 'it has no name' };
    try {
      return await readFile(file);
    } catch (error) {
      return toAnswer(error, Uri.parse(file.uri, true));
    }
  });
  return Disposable.from(list, read);
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

async function toAnswer(error: unknown, uri: Uri): Promise<FileAnswer> {
  const code = error instanceof FileSystemError ? error.code : undefined;
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return { kind: 'missing' };
  if (code === 'FileIsADirectory') return { kind: 'unreadable', reason: 'it is a folder' };
  if (code === 'NoPermissions') return { kind: 'unreadable', reason: 'you have no permission to read it' };
  // Some file systems give no code; a name below a file, for one, is then an unknown error.
  const isThere = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return isThere ? { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) } : { kind: 'missing' };
}
