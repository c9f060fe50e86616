import { Disposable, type ExtensionContext, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NumberedPairs, type PairsAnswer, parseNumberedAnswer, parseReadPairsParams, type ReaderStart, readPairsMethod } from '../../../server/src/protocol/readPairs';

/** Has pairs read by a worker of its own, which is given its files with the first pairs: the server's worker would be held up. */
export function answerReaderRequests(client: BaseLanguageClient, { extensionUri }: Pick<ExtensionContext, 'extensionUri'>): Disposable {
  const waiting = new Map<number, (answer: PairsAnswer) => void>();
  let count = 0;
  let starting: Promise<Worker> | undefined;
  const start = async (): Promise<Worker> => {
    const read = (path: string): Promise<Uint8Array> => Promise.resolve(workspace.fs.readFile(Uri.joinPath(extensionUri, path)));
    const [config, model, vocabulary, runtime] = await Promise.all(['data/reader/reader.json', 'data/reader/model.onnx', 'data/reader/vocab.txt', 'dist/server/reader.wasm'].map(read));
    if (config === undefined || model === undefined || vocabulary === undefined || runtime === undefined) throw new Error('a file of the second reader is missing');
    const worker = new Worker(Uri.joinPath(extensionUri, 'dist/server/reader.browser.js').toString(true));
    const fail = (error: string): void => {
      for (const answer of waiting.values()) answer({ error });
      waiting.clear();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const told = parseNumberedAnswer(data);
      if (told === undefined) return;
      waiting.get(told.id)?.(told.answer);
      waiting.delete(told.id);
    });
    worker.addEventListener('error', ({ message }) => fail(message));
    worker.postMessage({ configText: new TextDecoder().decode(config), files: { model, vocabulary, runtime } } satisfies ReaderStart);
    return worker;
  };
  const requests = client.onRequest(readPairsMethod, async (params: unknown): Promise<PairsAnswer> => {
    const asked = parseReadPairsParams(params);
    if (asked === undefined) return { error: 'these are no pairs' };
    try {
      const worker = await (starting ??= start());
      return await new Promise((resolve) => {
        count += 1;
        waiting.set(count, resolve);
        worker.postMessage({ id: count, pairs: asked.pairs } satisfies NumberedPairs);
      });
    } catch (error) {
      starting = undefined;
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
  return Disposable.from(requests, { dispose: () => void starting?.then((worker) => worker.terminate()) });
}
