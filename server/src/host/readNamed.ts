import { createProblem, type FileReference, type Problem } from '../checker';
import type { PackContext } from './loadedPack';
import { readText } from './readText';
import { folderOf, isInside, isUri, resolveUri } from './uris';

/** A file that a pack names, or why it is not read. */
export type NamedFile = { readonly uri: string; readonly text: string } | { readonly problem: Problem };

/** Reads a file that a pack names, if it lies in the pack's folder or an open one: a pack from elsewhere must not reach other files. */
export async function readNamed(packUri: string, { file, at }: FileReference, called: string, context: PackContext): Promise<NamedFile> {
  const { host, rootUris } = context;
  const folders = [folderOf(packUri), ...rootUris];
  const uri = resolveUri(folderOf(packUri), file);
  const outside = { problem: createProblem('file-outside', 'error', `${called} lies outside the folder of the pack and is not read. Put it beside the pack, and name it relative to the pack.`, at) };
  // Names are compared before the disk is asked, so that a pack cannot find out what exists elsewhere; links only after.
  if (isUri(file) || !folders.some((folder) => isInside(folder, uri))) return outside;
  const real = await host.realUri(uri);
  const realFolders = await Promise.all(folders.map((folder) => host.realUri(folder)));
  if (!realFolders.some((folder) => isInside(folder, real))) return outside;
  const found = await readText(uri, `${called}, ${file},`, context);
  return 'text' in found ? { uri, text: found.text } : { problem: { ...found.problem, ...(at === undefined ? {} : { at }) } };
}
