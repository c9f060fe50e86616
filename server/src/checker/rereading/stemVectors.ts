/**
 * Where stems lie in a space in which the words of sentences lie near those of the quotes that speak to them, learnt from
 * drafts: "back at your desk" near "recovery". What is shared word by word need not be learnt, and is not in it.
 */
export interface StemVectors {
  /** The direction of a text with these stems, of length 1; `undefined`: none of them is known. A stem counts as often as it is there. */
  embed(stems: readonly string[]): Float32Array | undefined;
}

/** What a character of a row stands for: its code less this, from -31 to 31. */
const zeroCode = 'O'.charCodeAt(0);
const largest = 31;

/** Rows of another length than these are not ours. */
const lengths = { least: 8, most: 256 };

/**
 * Reads `vectors.txt`: a line for each stem with the stem, the size of one step and the steps, a character each, between
 * tabs. `undefined` where it is not one of ours. Linear.
 */
export function parseStemVectors(text: string): StemVectors | undefined {
  const lines = text.replace(/\n$/, '').split('\n');
  const length = lines[0]?.split('\t')[2]?.length ?? 0;
  if (length < lengths.least || length > lengths.most) return undefined;
  const steps = new Int8Array(lines.length * length);
  const sizes = new Float32Array(lines.length);
  const rows = new Map<string, number>();
  for (const [row, line] of lines.entries()) {
    const [stem = '', size = '', characters = ''] = line.split('\t');
    sizes[row] = Number(size);
    if (stem === '' || !(Number(size) > 0) || characters.length !== length) return undefined;
    for (let at = 0; at < length; at++) {
      const step = characters.charCodeAt(at) - zeroCode;
      if (Math.abs(step) > largest) return undefined;
      steps[row * length + at] = step;
    }
    rows.set(stem, row);
  }
  return { embed: (stems) => directionOf(stems, { rows, steps, sizes, length }) };
}

interface Table {
  readonly rows: ReadonlyMap<string, number>;
  readonly steps: Int8Array;
  readonly sizes: Float32Array;
  readonly length: number;
}

function directionOf(stems: readonly string[], { rows, steps, sizes, length }: Table): Float32Array | undefined {
  const sum = new Float32Array(length);
  for (const stem of stems) {
    const row = rows.get(stem);
    if (row === undefined) continue;
    const size = sizes[row] ?? 0;
    for (let at = 0; at < length; at++) sum[at] = (sum[at] ?? 0) + size * (steps[row * length + at] ?? 0);
  }
  const norm = Math.hypot(...sum);
  // What cancels out but for rounding points nowhere.
  return norm > 1e-6 ? sum.map((value) => value / norm) : undefined;
}

/** How far two directions agree, in [-1, 1]. */
export function likenessOf(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (const [at, value] of one.entries()) sum += value * (other[at] ?? 0);
  return sum;
}
