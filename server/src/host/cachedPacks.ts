import * as v from 'valibot';
import { createPackCompiler, openCompiledPack } from '../checker';
import type { PackCache } from './host';
import type { LoadedPack, NamedText, PackContext } from './loadedPack';
import { readNamed } from './readNamed';
import type { TextResult } from './readText';

/** Longer texts of packs are read in the background where there is one: they take longer than a writer should wait for a key. In UTF-16 units; about 300 statements. */
export const backgroundLimit = 50_000;

/** What is kept with a compiled pack: where its quotes stand, and the files that it was made of besides its own. */
const extraSchema = v.strictObject({
  copies: v.array(v.strictObject({ pack: v.string(), statement: v.string(), uri: v.string(), line: v.number() })),
  named: v.array(v.strictObject({ file: v.string(), key: v.string() })),
});

/** A pack's text, and the packs that it is used with. */
export interface PackText {
  readonly uri: string;
  readonly text: string;
  /** All packs that are loaded together, this one among them, in order. */
  readonly packUris: readonly string[];
}

/** The pack as it was compiled before, if its text and every file that it names are the same and nothing has expired since. */
export async function loadCompiled(asked: PackText, context: PackContext): Promise<LoadedPack | undefined> {
  const { packCache: cache, today } = context.host;
  if (cache === undefined) return undefined;
  const key = keyOf(cache, asked);
  const file = await cache.read(key);
  const compiled = file === undefined ? undefined : openCompiledPack(file, key);
  if (compiled === undefined || (compiled.validUntil !== undefined && compiled.validUntil < today())) return undefined;
  const extra = parseExtra(compiled.extra);
  if (extra === undefined) return undefined;
  const named: NamedText[] = [];
  for (const { file: name, key: before } of extra.named) {
    const found = await readNamed(asked.uri, { file: name }, '', context);
    if ('problem' in found || cache.keyOf([found.text]) !== before) return undefined;
    named.push({ file: name, text: found.text });
  }
  return { pack: compiled.pack, file: { uri: asked.uri, text: asked.text, problems: compiled.problems }, otherFiles: [], copies: extra.copies, named };
}

/** Packs that were compiled. */
export interface CompiledPacks {
  readonly packs: readonly LoadedPack[];
  /** Resolves when their files are kept, or could not be. */
  readonly kept: Promise<unknown>;
}

/** Compiles the packs that are not, keeps their files, and gives the packs as they come back from them. Without a cache the packs stay as they are. */
export function compilePacks(loaded: readonly LoadedPack[], packUris: readonly string[], { host }: PackContext): CompiledPacks {
  const { packCache: cache } = host;
  if (cache === undefined) return { packs: loaded, kept: Promise.resolve() };
  const writes: Promise<void>[] = [];
  const compiler = createPackCompiler(loaded.flatMap(({ pack }) => pack ?? []));
  const packs = loaded.map((one): LoadedPack => {
    const { pack, file, copies, named, otherFiles } = one;
    const isWhole = otherFiles.length === 0 && named.every(({ text }) => text !== undefined);
    if (pack === undefined || !isWhole || compiler.isCompiled(pack)) return one;
    const key = keyOf(cache, { uri: file.uri, text: file.text, packUris });
    const extra: v.InferOutput<typeof extraSchema> = { copies: [...copies], named: named.map(({ file: name, text = '' }) => ({ file: name, key: cache.keyOf([text]) })) };
    const bytes = compiler.compile(pack, { key, problems: file.problems, today: host.today(), extra: JSON.stringify(extra) });
    const compiled = bytes === undefined ? undefined : openCompiledPack(bytes, key);
    if (bytes === undefined || compiled === undefined) return one;
    writes.push(cache.write(key, bytes));
    return { ...one, pack: compiled.pack };
  });
  return { packs, kept: Promise.all(writes) };
}

/** Whether what has to be read anew, or beside packs that are new, is work for the background. */
export function isForBackground(known: readonly (LoadedPack | undefined)[], texts: readonly TextResult[]): boolean {
  const packs = known.flatMap((one) => one?.pack ?? []);
  const compiler = createPackCompiler(packs.filter(({ id }, index) => packs.findIndex((other) => other.id === id) === index));
  const isReady = (one: LoadedPack | undefined): boolean => known.every((other) => other !== undefined) && one?.pack !== undefined && compiler.isCompiled(one.pack);
  return texts.reduce((sum, found, index) => sum + ('text' in found && !isReady(known[index]) ? found.text.length : 0), 0) > backgroundLimit;
}

/** Readings depend on the packs beside: the same pack used with others has another file. */
function keyOf(cache: PackCache, { uri, text, packUris }: PackText): string {
  return cache.keyOf([uri, text, ...packUris]);
}

function parseExtra(text: string): v.InferOutput<typeof extraSchema> | undefined {
  try {
    return v.parse(extraSchema, JSON.parse(text));
  } catch {
    return undefined;
  }
}
