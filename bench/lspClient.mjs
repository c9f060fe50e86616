/** The least of an editor: starts a language server over standard streams, changes a document, waits for diagnostics. */
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { loadBuilt } from './built.mjs';

/** Takes pieces of a stream and hands on each message that is complete. As the libraries of editors do, it puts pieces together once for a message. */
const createMessageReader = (receive) => {
  let pieces = [];
  let size = 0;
  /** Bytes without which there is no need to look; 0: the head is not known yet. */
  let wanted = 0;
  return (piece) => {
    pieces.push(piece);
    size += piece.length;
    while (size > 0 && size >= wanted) {
      const buffer = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
      pieces = [buffer];
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      wanted = head + 4 + Number(/Content-Length: (\d+)/i.exec(buffer.toString('ascii', 0, head))?.[1]);
      if (size < wanted) return;
      const message = JSON.parse(buffer.toString('utf8', head + 4, wanted));
      pieces = [buffer.subarray(wanted)];
      size -= wanted;
      wanted = 0;
      receive(message);
    }
  };
};

/** Resident memory of a process in MB, where the system tells (Linux). */
const memoryMbOf = (pid) => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
};

/** Processor time of a process so far in ms, in steps of 10, where the system tells (Linux). */
const cpuMsOf = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
};

/** Speaks with a server over its streams. `next(method, test)`: the parameters of the next notification that passes. */
const openChannel = (server, settings) => {
  const waiting = new Map();
  const awaited = [];
  let nextId = 1;
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  server.stdout.on('data', createMessageReader((message) => {
    if (message.id !== undefined && message.method !== undefined) {
      send({ id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(() => settings) : null });
    } else if (message.id !== undefined) {
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) resolve(message.result);
      else reject(new Error(message.error.message));
    } else {
      const at = awaited.findIndex(({ method, test }) => method === message.method && test(message.params));
      if (at >= 0) awaited.splice(at, 1)[0].resolve(message.params);
    }
  }));
  return {
    request: (method, params) => {
      const id = nextId++;
      send({ id, method, params });
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    notify: (method, params) => send({ method, params }),
    next: (method, test) => new Promise((resolve) => awaited.push({ method, test, resolve })),
  };
};

/** Arguments for Node with which the extension starts the server; others get none. */
const engineFlagsOf = (file) => (/[\\/]dist[\\/]server[\\/]node\.js$/.test(file) ? loadBuilt('server/src/protocol/engineFlags').engineFlags : []);

/** Starts a server and initialises it, as the extension does, with further arguments for Node from BENCH_NODE_ARGS (`--cpu-prof`); times count from the moment of spawning. */
export const startServer = async (file, { args = ['--stdio'], env = {}, settings = {}, folderUri, initializationOptions } = {}) => {
  const startMs = performance.now();
  const server = spawn(process.execPath, [...engineFlagsOf(file), ...(process.env.BENCH_NODE_ARGS?.split(' ') ?? []), file, ...args], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  // What the second reader costs has rows of its own.
  const { request, notify, next } = openChannel(server, { reader: 'rules', ...settings });
  await request('initialize', { processId: process.pid, rootUri: null, workspaceFolders: folderUri === undefined ? null : [{ uri: folderUri, name: 'bench' }], initializationOptions, capabilities: { workspace: { configuration: true, workspaceFolders: true } } });
  const initializeMs = performance.now() - startMs;
  const initializeCpuMs = cpuMsOf(server.pid);
  notify('initialized', {});

  /** The next diagnostics of this version of the document. */
  const diagnosticsOf = (uri, version) => next('textDocument/publishDiagnostics', (params) => params.uri === uri && params.version === version);
  return {
    initializeMs, initializeCpuMs,
    sinceStartMs: () => performance.now() - startMs,
    open(uri, text) {
      const done = diagnosticsOf(uri, 1);
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      return done;
    },
    change(uri, version, changes) {
      const done = diagnosticsOf(uri, version);
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
      return done;
    },
    /** The next status that passes the test. */
    status: (test) => next('claimlint/status', test),
    request, notify, pid: server.pid, memoryMb: () => memoryMbOf(server.pid), cpuMs: () => cpuMsOf(server.pid),
    async stop() {
      await request('shutdown');
      const ended = new Promise((resolve) => server.once('exit', resolve));
      notify('exit');
      await ended;
    },
  };
};

/** Keys at random places inside words, each an edit of the draft that those before it left, as the protocol has it. */
export const planKeys = ({ text, count, random }) => {
  const lines = text.split('\n');
  return Array.from({ length: count }, (_, key) => {
    let line = Math.floor(random() * lines.length);
    while (lines[line].length < 20) line = Math.floor(random() * lines.length);
    const character = 1 + Math.floor(random() * (lines[line].length - 2));
    const isTyped = key % 2 === 0;
    const end = { line, character: character + (isTyped ? 0 : 1) };
    const inserted = isTyped ? 'e' : '';
    lines[line] = lines[line].slice(0, character) + inserted + lines[line].slice(end.character);
    return { range: { start: { line, character }, end }, text: inserted };
  });
};

/** Types keys, each once the diagnostics for the one before are there; times of each. `onKey` is told the number of each before it is typed. */
export const typeKeys = async (server, { uri, text, count, random, onKey }) => {
  const times = [];
  for (const [key, change] of planKeys({ text, count, random }).entries()) {
    onKey?.(key);
    const start = performance.now();
    await server.change(uri, key + 2, [change]);
    times.push(performance.now() - start);
  }
  return times;
};
