import type { InferenceSession } from 'onnxruntime-web/wasm';
import type { EncodedPair } from './wordPieces';

/** A network that was loaded: gives the outputs for one pair, in the order of its labels. */
export type Network = (pair: EncodedPair) => Promise<readonly number[]>;

/** One thread and no fused memory: the same pair gives the same numbers everywhere, and memory is given back. */
const sessionOptions: InferenceSession.SessionOptions = { executionProviders: ['wasm'], enableCpuMemArena: false, enableMemPattern: false, logSeverityLevel: 3 };

/**
 * Loads a network with the WebAssembly runtime, given by its bytes: nothing is fetched. One network for each thread.
 * Rejects where the bytes are none. Pairs are run alone: a batch would be quantised as a whole, and the same pair then
 * come out differently beside another one.
 */
export async function loadNetwork(model: Uint8Array, runtime: Uint8Array): Promise<Network> {
  // The runtime carries its own loader; it is only looked at in the thread that reads.
  const { InferenceSession, Tensor, env } = await import('onnxruntime-web/wasm');
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = toBuffer(runtime);
  env.logLevel = 'error';
  const session = await InferenceSession.create(model, sessionOptions);
  // It is compiled by now, and need not be kept.
  delete env.wasm.wasmBinary;
  const toTensor = (values: readonly number[]): InstanceType<typeof Tensor> => new Tensor('int64', BigInt64Array.from(values, (value) => BigInt(value)), [1, values.length]);
  return async ({ ids, types }) => {
    const output = await session.run({ input_ids: toTensor(ids), attention_mask: toTensor(ids.map(() => 1)), token_type_ids: toTensor(types) });
    const { data } = output['logits'] ?? {};
    if (!(data instanceof Float32Array)) throw new Error('the network gives no logits');
    return [...data];
  };
}

/** The bytes as a buffer of their own; without a copy where they are all of theirs. */
function toBuffer({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBufferLike {
  return byteOffset === 0 && byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
}
