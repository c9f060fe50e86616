import path from 'node:path';
import type { ReaderPlaces } from '../../server/src/node/nodeReader';

const root = path.resolve(__dirname, '../../..');

/** The runtime as its package brings it. */
export const runtimeFile = path.join(root, 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm');

/** The tiny reader of the tests; how it reads, `fixture/makeModel.py` tells. */
export const fixturePlaces: ReaderPlaces = { modelFolder: path.join(root, 'test/reader/fixture'), threadFile: path.join(root, 'out/server/src/node/readerThread.js'), runtimeFile };
