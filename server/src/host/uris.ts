import { URI, Utils } from 'vscode-uri';

/** The URI of a path or URI that a settings file, a pack or a user names, relative ones under a folder. Windows paths are understood everywhere. */
export function resolveUri(folderUri: string, name: string): string {
  if (isUri(name)) return URI.parse(name).toString();
  if (/^[a-z]:[\\/]/i.test(name)) return URI.file(name).toString();
  return Utils.resolvePath(URI.parse(folderUri), name.replaceAll('\\', '/')).toString();
}

/** Whether the name has a scheme; one letter is a Windows drive. */
export function isUri(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(name);
}

/** The folder that holds a file; of the root, the root. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** Whether the URI names something in a folder; `untitled:Untitled-1` does not. */
export function hasFolder(uri: string): boolean {
  return URI.parse(uri).path.startsWith('/');
}

/** The last part of a path. */
export function baseNameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Whether a file or folder lies in a folder, at any depth, or is it. Compares names only: resolve links before. */
export function isInside(folderUri: string, uri: string): boolean {
  const folder = URI.parse(folderUri);
  const file = URI.parse(uri);
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return false;
  const path = folder.path.replace(/(?<!\/)\/+$/, '');
  return file.path === path || file.path.startsWith(`${path}/`);
}

/** A path to show: relative to the folder where it lies inside, else the whole path, else the URI. */
export function displayUri(uri: string, folderUri: string): string {
  const { scheme, path, fsPath } = URI.parse(uri);
  if (scheme !== 'file') return uri;
  if (uri === folderUri) return '.';
  return isInside(folderUri, uri) ? path.slice(URI.parse(folderUri).path.replace(/(?<!\/)\/+$/, '').length + 1) : fsPath;
}
