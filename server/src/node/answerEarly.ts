import { isMainThread } from 'node:worker_threads';
import type { InitializeParams } from 'vscode-languageserver';
import { readAbilities, toInitializeResult } from '../lsp/capabilities';
import { readInitialization } from '../protocol/initialization';
import { noteAnswered } from './answered';
import { findPackageFolder, readVersion } from './packageFolder';

/**
 * Answers `initialize` before the server is loaded, as the server will answer it, where that message is here already; then goes
 * on. Whatever was read is there for the server as if nobody had read it, `initialize` too: it is told to keep its answer.
 */
export function answerEarly(goOn: () => void): void {
  if (!isMainThread) goOn();
  else if (process.argv.includes('--stdio')) answerOnStreams(goOn);
  else if (process.argv.includes('--node-ipc') && process.send !== undefined) answerOnChannel(goOn);
  else goOn();
}

function answerOnStreams(goOn: () => void): void {
  const { stdin, stdout } = process;
  const chunks: Buffer[] = [];
  const take = (chunk: Buffer): void => void chunks.push(chunk);
  stdin.on('data', take);
  // What is here by now comes before the next turn; nobody waits for more.
  setImmediate(() => {
    stdin.off('data', take);
    stdin.pause();
    const read = Buffer.concat(chunks);
    const body = answer(firstMessage(read));
    if (body !== undefined) stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    if (read.length > 0) stdin.unshift(read);
    goOn();
    stdin.resume();
  });
}

function answerOnChannel(goOn: () => void): void {
  const messages: unknown[] = [];
  const take = (message: unknown): void => void messages.push(message);
  process.on('message', take);
  setImmediate(() => {
    process.off('message', take);
    const body = answer(messages[0]);
    if (body !== undefined) process.send?.(JSON.parse(body));
    goOn();
    for (const message of messages) process.emit('message', message, undefined);
  });
}

/** The first message of a stream, as far as it is whole; `undefined` for anything else. */
function firstMessage(bytes: Buffer): unknown {
  const headEnd = bytes.indexOf('\r\n\r\n');
  const length = Number(/^content-length: *(\d+)$/im.exec(bytes.toString('latin1', 0, Math.max(0, headEnd)))?.[1] ?? Infinity);
  const start = headEnd + 4;
  if (start + length > bytes.length) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8', start, start + length));
  } catch {
    return undefined;
  }
}

/** The JSON of the answer to a message, if it is `initialize`. What is amiss in it is for the server to say. */
function answer(message: unknown): string | undefined {
  if (!isInitialize(message)) return undefined;
  const { id, params } = message;
  try {
    const { asksReason, confirms } = readInitialization(params.initializationOptions);
    const result = toInitializeResult(readAbilities(params.capabilities, { asksReason, confirms }), readVersion(findPackageFolder(__dirname)));
    noteAnswered(id);
    return JSON.stringify({ jsonrpc: '2.0', id, result });
  } catch {
    return undefined;
  }
}

interface InitializeRequest {
  readonly id: string | number;
  readonly params: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>;
}

/** As far as the protocol's library looks, too. */
function isInitialize(value: unknown): value is InitializeRequest {
  if (!isRecord(value) || value['jsonrpc'] !== '2.0' || value['method'] !== 'initialize') return false;
  const { id, params } = value;
  return (typeof id === 'string' || typeof id === 'number') && isRecord(params) && isRecord(params['capabilities']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
