import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Writable } from 'node:stream';
import { assert } from 'chai';
import * as v from 'valibot';
import { IPCMessageReader, IPCMessageWriter, type Message, type MessageReader, type MessageWriter, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { plainEditor, pullingEditor } from '../lsp/editor';

const folder = path.resolve(__dirname, '../../server/src/node');
const program = (goOn: string): string => `require(${JSON.stringify(path.join(folder, 'answerEarly.js'))}).answerEarly(() => ${goOn});`;
/** The same once its first message is there: on a busy machine it may come later than the program is ready, and is then left to the server. */
const patientProgram = (goOn: string, gate: number): string => `require('node:fs').readSync(${gate}, Buffer.alloc(1)); ${program(goOn)}`;
const server = `require(${JSON.stringify(path.join(folder, 'server.js'))})`;

/** A program that is spoken with; every message that it sends is kept. */
interface Spoken {
  readonly child: ChildProcess;
  readonly writer: MessageWriter;
  readonly said: readonly Message[];
  readonly until: (isIt: (message: Message) => boolean) => Promise<Message>;
}

function speak(child: ChildProcess, reader: MessageReader, writer: MessageWriter): Spoken {
  const said: Message[] = [];
  let tell = (): void => undefined;
  reader.listen((message) => {
    said.push(message);
    tell();
  });
  const until = async (isIt: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const found = said.find(isIt);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (tell = resolve));
    }
  };
  return { child, writer, said, until };
}

/** How to speak with a program; `gate`: the number of the stream on which it can be told that it may begin. */
const transports = {
  '--stdio': {
    gate: 3,
    open: (script: string): Spoken => {
      const child = spawn(process.execPath, ['-e', script, '--', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] });
      assert.isNotNull(child.stdin);
      assert.isNotNull(child.stdout);
      return speak(child, new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    },
  },
  '--node-ipc': {
    gate: 4,
    open: (script: string): Spoken => {
      const child = fork('--', ['--node-ipc'], { execArgv: ['-e', script], stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'] });
      return speak(child, new IPCMessageReader(child), new IPCMessageWriter(child));
    },
  },
};

/** Lets a patient program begin. */
function openGate({ child }: Spoken, gate: number): void {
  const stream = child.stdio[gate];
  assert.instanceOf(stream, Writable);
  stream.end('.');
}

const toMessage = (parts: object): Message => ({ jsonrpc: '2.0', ...parts });
const initialize = (capabilities: object, initializationOptions?: unknown): Message => toMessage({ id: 7, method: 'initialize', params: { processId: null, rootUri: null, capabilities, initializationOptions } });
const request = (id: number, method: string, params?: object): Message => toMessage({ id, method, params });
const notification = (method: string, params: object = {}): Message => toMessage({ method, params });
const isAnswerTo = (id: number) => (message: Message): boolean => 'id' in message && message.id === id && !('method' in message);
const report = v.looseObject({ result: v.looseObject({ items: v.array(v.looseObject({ code: v.string() })) }) });

for (const [transport, { open, gate }] of Object.entries(transports)) {
  describe(`an early answer over ${transport}`, () => {
    const opened: Spoken[] = [];
    const keep = (spoken: Spoken): Spoken => {
      opened.push(spoken);
      return spoken;
    };
    const start = (goOn: string): Spoken => keep(open(program(goOn)));
    /** A program that answers early or never. */
    const startLoading = async (first: Message): Promise<Spoken> => {
      const spoken = keep(open(patientProgram('setInterval(() => undefined, 1e6)', gate)));
      await spoken.writer.write(first);
      openGate(spoken, gate);
      return spoken;
    };
    afterEach(() => {
      for (const { child } of opened.splice(0)) child.kill();
    });

    it('comes before the server is loaded', async () => {
      const { until } = await startLoading(initialize(pullingEditor));
      const answer = v.parse(v.looseObject({ result: v.looseObject({ serverInfo: v.looseObject({ name: v.string(), version: v.string() }) }) }), await until(isAnswerTo(7)));
      assert.equal(answer.result.serverInfo.name, 'claimlint');
    });

    it('is that of the server, which then gives none and works on', async () => {
      for (const [capabilities, options] of [[pullingEditor, { confirms: true, asksReason: true }], [plainEditor, undefined]] as const) {
        const early = await startLoading(initialize(capabilities, options));
        const late = keep(open(`${server};`));
        await late.writer.write(initialize(capabilities, options));
        assert.deepEqual(await early.until(isAnswerTo(7)), await late.until(isAnswerTo(7)));
      }
      const { child, writer, said, until } = start(server);
      const uri = 'file:///nowhere/draft.md';
      for (const message of [initialize({ textDocument: { diagnostic: {} } }), notification('initialized'), notification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: 'Mesotherapy has no complications.\n' } }), request(8, 'textDocument/diagnostic', { textDocument: { uri } })]) await writer.write(message);
      assert.equal(v.parse(report, await until(isAnswerTo(8))).result.items[0]?.code, 'claim-conflict');
      assert.lengthOf(said.filter(isAnswerTo(7)), 1);
      await writer.write(request(9, 'shutdown'));
      await until(isAnswerTo(9));
      const ended = once(child, 'exit');
      await writer.write(notification('exit'));
      assert.deepEqual(await ended, [0, null]);
    });

    it('is left to the server where the first message is something else', async () => {
      const { writer, said, until } = start(server);
      await writer.write(request(6, 'textDocument/hover', {}));
      await writer.write(initialize({}));
      await until(isAnswerTo(7));
      assert.isTrue(said.some(isAnswerTo(6)));
      assert.lengthOf(said.filter(isAnswerTo(7)), 1);
    });
  });
}

describe('an early answer over streams', () => {
  it('is left to the server where the message comes in pieces', async () => {
    const child = spawn(process.execPath, ['-e', program(`(process.stderr.write('loading'), ${server})`), '--', '--stdio'], { stdio: 'pipe' });
    const { said, until } = speak(child, new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const body = JSON.stringify(initialize({}));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`);
    await once(child.stderr, 'data');
    child.stdin.write(body.slice(20));
    await until(isAnswerTo(7));
    assert.lengthOf(said.filter(isAnswerTo(7)), 1);
    child.kill();
  });
});
