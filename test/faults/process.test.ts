import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, type Diagnostic, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { pullingEditor } from '../lsp/editor';

const serverFile = path.resolve(__dirname, '../../server/src/node/server.js');
const text = 'Mesotherapy has no complications.\n\nA session of mesotherapy takes three hours.\n';

type ServerProcess = ChildProcessByStdio<Writable, Readable, Readable>;

const startProcess = (cwd: string): ServerProcess => spawn(process.execPath, [serverFile, '--stdio'], { cwd, stdio: 'pipe' });

describe('the process of the language server', function () {
  this.timeout(60_000);
  let folder: string;
  let uri: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'claimlint-faults-'));
    writeFileSync(path.join(folder, 'draft.md'), text);
    writeFileSync(path.join(folder, 'claimlint.waivers.yaml'), 'claimlint: 1\nwaivers:\n  - claim: Nobody says so.\n    reason: measured\n');
    uri = pathToFileURL(path.join(folder, 'draft.md')).href;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const connect = async (server: ServerProcess): Promise<ProtocolConnection> => {
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    // What is under way when the server is killed fails; the editor goes on.
    connection.onError(() => undefined);
    connection.listen();
    await connection.sendRequest('initialize', { processId: process.pid, capabilities: pullingEditor, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'work' }] });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    return connection;
  };
  const diagnose = async (connection: ProtocolConnection): Promise<readonly Diagnostic[]> => (await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items;
  const filesNow = (): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));

  it('can be killed at any moment: one that is started again says the same, and no file has changed', async () => {
    const before = filesNow();
    const undisturbed = startProcess(folder);
    const expected = await diagnose(await connect(undisturbed));
    undisturbed.kill('SIGKILL');
    assert.equal(expected.filter(({ code }) => code === 'claim-conflict').length, 2);
    for (const moment of [0, 3, 20]) {
      const server = startProcess(folder);
      const ended = once(server, 'exit');
      const connection = await connect(server);
      const asked: Promise<unknown>[] = [];
      for (let edit = 0; edit < moment; edit += 1) {
        await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: edit + 2 }, contentChanges: [{ text: text.slice(0, edit * 4) }] });
        asked.push(connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }).catch(() => 'lost'));
        asked.push(connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }, context: { diagnostics: [] } }).catch(() => 'lost'));
        if (edit % 3 === 2) await asked[0];
      }
      server.kill('SIGKILL');
      assert.deepEqual(await ended, [null, 'SIGKILL']);
      connection.dispose();
      const again = startProcess(folder);
      const found = await diagnose(await connect(again));
      again.kill('SIGKILL');
      assert.deepEqual(found.map(({ data: _data, ...rest }) => rest), expected.map(({ data: _data, ...rest }) => rest));
      assert.deepEqual(filesNow(), before);
    }
  });

  it('outlives messages that are none: it answers what comes behind them', async () => {
    const bodies = ['{bad}', '', 'null', '3', '"x"', '[]', '[{}]', '{}', '{"jsonrpc":"1.0"}', '{"jsonrpc":"2.0","id":{},"method":3}', '{"jsonrpc":"2.0","id":null,"method":"textDocument/hover","params":7}', '{"jsonrpc":"2.0","id":99,"result":1,"error":{}}', `{"jsonrpc":"2.0","method":"${'x'.repeat(100_000)}"}`, '\u0000\ufffe', '['.repeat(5000), '{"jsonrpc":"2.0","id":5,"method":"__proto__","params":{"__proto__":{"a":1}}}'];
    const server = startProcess(folder);
    for (const body of bodies) server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const connection = await connect(server);
    for (const body of bodies) server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    assert.equal((await diagnose(connection)).filter(({ code }) => code === 'claim-conflict').length, 2);
    server.kill();
  });

  it('ends, and does not hang, when what it is sent is no protocol at all, or the editor goes away in the middle of a message', async () => {
    for (const bytes of ['Content-Length: 1000\r\n\r\n{"jsonrpc"', 'Content-Type: x\r\n\r\n', 'Content-Length: -5\r\n\r\n', 'Content-Length: many\r\n\r\n{}', '\u0000'.repeat(10_000)]) {
      const server = startProcess(folder);
      const ended = once(server, 'exit');
      server.stdin.on('error', () => undefined);
      server.stdin.end(bytes);
      const end: readonly unknown[] = await ended;
      // A status, and no signal.
      assert.ok(typeof end[0] === 'number' && end[1] === null, `${JSON.stringify(bytes.slice(0, 30))}: ${end.join()}`);
    }
  });
});
