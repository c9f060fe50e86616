/* global Worker, performance */
/** In a page: starts the server in a worker, speaks with it as an editor does, and times the answers. */
globalThis.measureWorker = async ({ uri, text, changes, initializationOptions, files }) => {
  const startMs = performance.now();
  const worker = new Worker('/server.js');
  const waiting = new Map();
  let awaited;
  let nextId = 1;
  const send = (message) => worker.postMessage({ jsonrpc: '2.0', ...message });
  const answers = {
    'workspace/configuration': ({ items }) => items.map(() => ({})),
    'claimlint/readFile': ({ uri: file }) => (file in files ? { kind: 'text', text: files[file] } : { kind: 'missing' }),
    'claimlint/listArticles': () => [],
  };
  worker.addEventListener('message', ({ data }) => {
    if (data.id !== undefined && data.method !== undefined) send({ id: data.id, result: answers[data.method]?.(data.params) ?? null });
    else if (data.id !== undefined) waiting.get(data.id)(data);
    else if (data.method === 'textDocument/publishDiagnostics' && data.params.uri === uri && data.params.version === awaited?.version) awaited.resolve(data.params.diagnostics);
  });
  const request = (method, params) => new Promise((resolve, reject) => {
    waiting.set(nextId, ({ result, error }) => (error === undefined ? resolve(result) : reject(new Error(error.message))));
    send({ id: nextId, method, params });
    nextId += 1;
  });
  const diagnosticsOf = (version) => new Promise((resolve) => (awaited = { version, resolve }));

  await request('initialize', { processId: null, rootUri: null, workspaceFolders: null, initializationOptions, capabilities: { workspace: { configuration: true, workspaceFolders: true } } });
  const initializeMs = performance.now() - startMs;
  send({ method: 'initialized', params: {} });
  const opened = diagnosticsOf(1);
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
  const first = await opened;
  const firstMs = performance.now() - startMs;
  const times = [];
  let last = first;
  for (const [index, change] of changes.entries()) {
    const keyMs = performance.now();
    const done = diagnosticsOf(index + 2);
    send({ method: 'textDocument/didChange', params: { textDocument: { uri, version: index + 2 }, contentChanges: [change] } });
    last = await done;
    times.push(performance.now() - keyMs);
  }
  worker.terminate();
  return { initializeMs, firstMs, times, first, last };
};
