import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import { createProtocolConnection, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { pullingEditor } from './editor';

const repositoryRoot = path.resolve(__dirname, '../../..');
const draft = pathToFileURL(path.join(repositoryRoot, 'examples/unsaved.md')).href;
const claim = 'Mesotherapy has no complications.';

interface Range {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** The parts of the answers that the conversation is about. */
interface Report {
  kind: string;
  items: { range: Range; code: string; source: string; severity: number; relatedInformation: { location: { uri: string } }[] }[];
}

describe('the language server over standard input and output', () => {
  let server: ChildProcess;
  let connection: ProtocolConnection;
  let errors = '';

  before(() => {
    server = spawn(process.execPath, [path.join(repositoryRoot, 'out/server/src/node/server.js'), '--stdio'], { stdio: 'pipe' });
    const { stdin, stdout, stderr } = server;
    assert.isNotNull(stdin);
    assert.isNotNull(stdout);
    stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
  });

  after(() => {
    connection.dispose();
    server.kill();
  });

  it('starts', async () => {
    const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>('initialize', {
      processId: process.pid,
      capabilities: pullingEditor,
      workspaceFolders: [{ uri: pathToFileURL(path.join(repositoryRoot, 'examples')).href, name: 'examples' }],
    });
    assert.equal(serverInfo.name, 'claimlint');
    await connection.sendNotification('initialized', {});
  });

  it('finds the claim of an open draft in conflict with the built-in pack', async () => {
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: draft, languageId: 'markdown', version: 1, text: `${claim}\n` } });
    const report = await connection.sendRequest<Report>('textDocument/diagnostic', { textDocument: { uri: draft } });
    const found = report.items.find(({ code }) => code === 'claim-conflict');
    assert.isDefined(found, JSON.stringify(report));
    const { start, end } = found.range;
    assert.equal(claim.slice(start.character, end.character), 'no complications');
    assert.match(found.relatedInformation[0]?.location.uri ?? '', /^file:.*\/hair-mesotherapy\.claims\.yaml$/);
  });

  it('shows both sides on hover', async () => {
    const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', { textDocument: { uri: draft }, position: { line: 0, character: 20 } });
    assert.match(hover.contents.value, /\d+ sources? conflicts?/);
  });

  it('offers a citation that names the version of the draft', async () => {
    const range = { start: { line: 0, character: 20 }, end: { line: 0, character: 20 } };
    const fixes = await connection.sendRequest<{ title: string; edit?: { documentChanges: { textDocument: { version: number }; edits: { newText: string }[] }[] } }[]>('textDocument/codeAction', {
      textDocument: { uri: draft },
      range,
      context: { diagnostics: [] },
    });
    const [change] = fixes.find(({ title }) => title.startsWith('Cite'))?.edit?.documentChanges ?? [];
    assert.equal(change?.textDocument.version, 1);
    assert.include(change?.edits.map(({ newText }) => newText).join(''), '[^');
  });

  it('follows each change', async () => {
    const end = { line: 0, character: claim.length };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: draft, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end }, text: 'The clinic opens at nine.' }],
    });
    const report = await connection.sendRequest<Report>('textDocument/diagnostic', { textDocument: { uri: draft } });
    assert.deepEqual(report.items, []);
  });

  it('ends when told to, with nothing on standard error', async () => {
    await connection.sendRequest('shutdown');
    const ended = once(server, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    assert.equal(errors, '');
  });
});
