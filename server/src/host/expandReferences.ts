import * as v from 'valibot';
import { createProblem, type Problem } from '../checker';
import type { LoadedFile } from './host';
import type { PackContext } from './loadedPack';
import { findLocked, readLock } from './packLock';
import { packUri, type PackReference } from './readSettings';
import { readText } from './readText';
import { isServerAddress, publicAddress } from './server/corpusServer';
import { folderOf, isInside, isUri, resolveUri } from './uris';

/** A pack to be read, or why a reference leads to none. */
export type ExpandedReference = { readonly uri: string; readonly name: string; readonly problem?: Problem };

/** References, followed to files. */
export interface ExpandedReferences {
  /** In the order of the references; a package may hold several packs. */
  readonly packs: readonly ExpandedReference[];
  /** Lock files that were read. */
  readonly files: readonly LoadedFile[];
  /** Addresses of corpus servers that a person named, each once. */
  readonly servers: readonly string[];
}

const notForProjects = 'A corpus server is not for a project to name, since words of drafts are sent to it. Name it in your own editor settings (claimlint.corpusServer), or with --corpus.';

/** How a setting names an installed package. */
const npmPrefix = 'npm:';

/** Follows what settings and arguments name: a file, a built-in pack, an installed package (`npm:NAME`), or an address that was fetched before. Reads files, never the network. */
export async function expandReferences(references: readonly PackReference[], context: PackContext): Promise<ExpandedReferences> {
  const files = new Map<string, LoadedFile>();
  const packs: ExpandedReference[] = [];
  const servers = new Set<string>();
  for (const reference of references) {
    const { name, folderUri, isOwn } = reference;
    if (isServerAddress(name)) {
      if (isOwn === true) servers.add(name);
      else packs.push({ uri: publicAddress(name), name, problem: createProblem('corpus-server-place', 'error', notForProjects) });
    } else if (name.startsWith(npmPrefix)) packs.push(...(await expandPackage(reference, context)));
    else if (/^https?:/i.test(name)) {
      const lock = await readLock(folderUri, context);
      if (lock.file !== undefined) files.set(lock.file.uri, lock.file);
      const found = await findLocked(name, folderUri, lock, context);
      packs.push('uri' in found ? { uri: found.uri, name } : { uri: name, name, problem: found.problem });
    } else packs.push({ uri: packUri(context.host, reference), name });
  }
  return { packs, files: [...files.values()], servers: [...servers] };
}

const manifestSchema = v.object({ claimlint: v.object({ packs: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)) }) });

/** The packs of an installed package, which names them in its package.json: `"claimlint": {"packs": ["tea.claims.yaml"]}`. */
async function expandPackage({ name, folderUri }: PackReference, context: PackContext): Promise<readonly ExpandedReference[]> {
  const packageName = name.slice(npmPrefix.length);
  const failed = (code: 'pack-unknown' | 'package-packs' | 'file-outside', message: string): readonly ExpandedReference[] => [{ uri: name, name, problem: createProblem(code, 'error', message) }];
  if (!/^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*$/.test(packageName)) return failed('pack-unknown', `"${packageName}" is no name of a package. Write npm:name or npm:@scope/name.`);
  const folder = await findPackage(packageName, folderUri, context);
  if (folder === undefined) return failed('pack-unknown', `The package "${packageName}" is not installed here. Install it (npm install ${packageName}), or correct its name.`);
  const found = await readText(resolveUri(folder, 'package.json'), 'Its package.json', { host: context.host });
  const parsed = v.safeParse(manifestSchema, 'text' in found ? parseJson(found.text) : undefined);
  if (!parsed.success) return failed('package-packs', `The package "${packageName}" names no packs. Its package.json needs "claimlint": {"packs": ["path/of.claims.yaml"]}.`);
  const real = await context.host.realUri(folder);
  const packs: ExpandedReference[] = [];
  for (const path of parsed.output.claimlint.packs) {
    const uri = resolveUri(folder, path);
    const isApart = isUri(path) || !isInside(folder, uri) || !isInside(real, await context.host.realUri(uri));
    if (isApart) packs.push(...failed('file-outside', `The package "${packageName}" names a pack outside its own folder, which is not read.`));
    else packs.push({ uri, name: `${name} (${path})` });
  }
  return packs;
}

/** The folder of an installed package: in `node_modules` of the folder, or of those above it within the open folders. */
async function findPackage(packageName: string, from: string, { host, rootUris }: PackContext): Promise<string | undefined> {
  for (let folder = from; ; folder = folderOf(folder)) {
    const candidate = resolveUri(folder, `node_modules/${packageName}`);
    const reading = await host.readFile(resolveUri(candidate, 'package.json'), Number.MAX_SAFE_INTEGER);
    if (reading.kind !== 'missing') return candidate;
    const above = folderOf(folder);
    if (above === folder || !rootUris.some((root) => isInside(root, above))) return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
