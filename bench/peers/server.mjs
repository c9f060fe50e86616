/** A language server around one of the linters, which is named behind `--stdio`: what each does with a draft at every key. */
import { createRequire } from 'node:module';
import { linters } from './linters.mjs';

const require = createRequire(import.meta.url);
const { createConnection, TextDocuments, TextDocumentSyncKind } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const { open } = linters.find(({ name }) => name === process.argv.at(-1));
const connection = createConnection();
const documents = new TextDocuments(TextDocument);
const opening = open();
let last = Promise.resolve();
documents.onDidChangeContent(({ document }) => {
  const { uri, version } = document;
  last = last.then(async () => {
    const check = await opening;
    const found = await check(document.getText());
    // Where the words stand differs from linter to linter; how many there are is what publishing costs.
    const count = Array.isArray(found) ? found.length : (found?.issues ?? found?.messages ?? found?.draft ?? []).length;
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    void connection.sendDiagnostics({ uri, version, diagnostics: Array.from({ length: count }, () => ({ range, message: 'found', severity: 2 })) });
  });
});
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.listen(connection);
connection.listen();
