import type { ClientCapabilities } from 'vscode-languageserver/node';
import { type Editor, pullingEditor, startEditor } from '../editor';
import { createFakePlatform, type FakePlatform } from '../fakePlatform';
import { pack } from '../sleepPack';

/** An editor that can do all that navigation makes use of. */
export const fullEditor: ClientCapabilities = {
  ...pullingEditor,
  textDocument: {
    ...pullingEditor.textDocument,
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { ...pullingEditor.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
};

/** A server with the pack of sleep and an editor that is ready for requests. */
export interface Desk {
  readonly platform: FakePlatform;
  readonly editor: Editor;
  /** Sends a request as an editor would; the caller says what the answer is. */
  ask<Answer>(method: string, params: unknown): Promise<Answer>;
}

/** Starts server and editor; `files` lie on the disk of the workspace, by path; `locale` is the editor's language. */
export async function startDesk(files: Readonly<Record<string, string>> = {}, capabilities: ClientCapabilities = fullEditor, locale?: string): Promise<Desk> {
  const platform = createFakePlatform(pack);
  for (const [path, text] of Object.entries(files)) platform.disk.set(`file:///work/${path}`, text);
  const editor = await startEditor(platform, capabilities, undefined, locale);
  await editor.statuses.next(({ isBusy, packs }) => !isBusy && packs.length > 0);
  return { platform, editor, ask: (method, params) => editor.connection.sendRequest(method, params) };
}

/** The text without its `|`, and the position of that mark. */
export function withCursor(marked: string): { readonly text: string; readonly position: { readonly line: number; readonly character: number } } {
  const lines = marked.slice(0, marked.indexOf('|')).split('\n');
  return { text: marked.replace('|', ''), position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}
