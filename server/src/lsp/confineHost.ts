import type { FileReading, Host } from '../host/host';
import { isInside } from '../host/uris';
import { isPackPath } from '../protocol/names';
import type { Platform } from './platform';

/** A platform that reads nothing but the open folders and the built-in packs, and asks no corpus server. */
export function confinePlatform({ servers: _, ...platform }: Platform, folders: () => readonly string[]): Platform {
  return { ...platform, host: confineHost(platform.host, folders) };
}

/**
 * A host that reads nothing but the open folders and the built-in packs, links followed: for workspaces that the user does not
 * trust, whose settings could name other files. Packs elsewhere are unreadable, with the reason; all other files are missing.
 */
export function confineHost(host: Host, folders: () => readonly string[]): Host {
  const builtIn = new Set(host.builtInPackIds.map((id) => host.builtInPackUri(id)));
  const isAllowed = async (uri: string): Promise<boolean> => {
    if (builtIn.has(uri)) return true;
    const roots = folders();
    // Names first, so that nothing can be learnt about what exists elsewhere; links only after.
    if (/(?:^|\/)(?:\.|%2e){2}(?:\/|$)/i.test(uri) || !roots.some((root) => isInside(root, uri))) return false;
    const real = await host.realUri(uri);
    const realRoots = await Promise.all(roots.map((root) => host.realUri(root)));
    return realRoots.some((root) => isInside(root, real));
  };
  const refused: FileReading = { kind: 'unreadable', reason: 'it lies outside the open folders, and you have not said that you trust this workspace' };
  return {
    ...host,
    readFile: async (uri, byteLimit) => ((await isAllowed(uri)) ? host.readFile(uri, byteLimit) : isPackPath(uri) ? refused : { kind: 'missing' }),
    // A repository that is not trusted is not asked: its own settings would be followed.
    committedText: () => Promise.resolve(undefined),
    listArticles: async (folderUri, limit) => ((await isAllowed(folderUri)) ? host.listArticles(folderUri, limit) : []),
  };
}
