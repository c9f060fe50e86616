import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** What keeps the code of one program. */
export interface CodeCacheOptions {
  /** Made where it is missing. */
  readonly folder: string;
  /** Tells apart what is done with one script: each leaves the code that it needs itself. */
  readonly use: string;
  /** Calls back when the program ends and its code can be kept; absent: nothing is kept. */
  readonly onEnd?: (keep: () => void) => void;
}

/**
 * Runs a CommonJS script with the code that V8 made of it in an earlier run, so that it need not be compiled again; without one, or
 * with one that is broken, of another engine or another script, or that others could have written, from its text alone. The script may require, but not import while it runs.
 * Gives whether code of an earlier run was used. Throws what the script throws.
 */
export function runWithCodeCache(file: string, { folder, use, onEnd }: CodeCacheOptions): boolean {
  const source = readFileSync(file, 'utf8');
  const key = createHash('sha256').update(`${process.version} ${process.arch} ${process.versions.v8}\0`).update(source).digest('hex');
  const place = path.join(folder, `${path.basename(file, '.js')}-${use}.code`);
  const kept = readKept(place, key);
  const script = new vm.Script(module.wrap(source), { filename: file, ...(kept === undefined ? {} : { cachedData: kept }) });
  const isUsed = kept !== undefined && script.cachedDataRejected !== true;
  if (!isUsed) onEnd?.(() => keepCode(place, key, script));
  const own = { exports: {} };
  const run: unknown = script.runInThisContext();
  if (typeof run === 'function') Reflect.apply(run, own.exports, [own.exports, module.createRequire(file), own, file, path.dirname(file)]);
  return isUsed;
}

/** Bytes of a SHA-256. */
const hashLength = 32;

/** A file of it begins with the key of its script and the hash of the code; V8 itself would believe a broken one. */
function readKept(place: string, key: string): Buffer | undefined {
  try {
    const handle = openSync(place, 'r');
    try {
      if (!isOwn(fstatSync(handle))) return undefined;
      const bytes = readFileSync(handle);
      const code = bytes.subarray(2 * hashLength);
      const isWhole = bytes.subarray(0, hashLength).toString('hex') === key && createHash('sha256').update(code).digest().equals(bytes.subarray(hashLength, 2 * hashLength));
      return isWhole ? code : undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/** Written by the user who runs this, and by nobody else. Windows keeps its folder for the user alone. */
function isOwn({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

function keepCode(place: string, key: string, script: vm.Script): void {
  const temporary = `${place}.${randomUUID()}.tmp`;
  try {
    const code = script.createCachedData();
    mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, Buffer.concat([Buffer.from(key, 'hex'), createHash('sha256').update(code).digest(), code]), { mode: 0o600 });
    renameSync(temporary, place);
  } catch {
    // What cannot be kept is compiled again.
    dropFile(temporary);
  }
}

function dropFile(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is no such file where its folder is none.
  }
}
