import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

/** The nearest folder, from this one upwards, that is Claimlint's own package: the code may lie in `dist/` or in `out/`. */
export function findPackageFolder(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file) && isClaimlint(readFileSync(file, 'utf8'))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`no package.json of claimlint in ${from} or above`);
  }
}

/** The version that the manifest in this folder of Claimlint's gives. Throws where it gives none. */
export function readVersion(packageFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  return v.parse(v.object({ version: v.string() }), manifest).version;
}

const packageSchema = v.object({ name: v.literal('claimlint') });

function isClaimlint(packageText: string): boolean {
  try {
    return v.is(packageSchema, JSON.parse(packageText));
  } catch {
    return false;
  }
}
