import { URI } from 'vscode-uri';

/**
 * The URI of a file that a host or a pack names by path or URI. One-letter schemes are drives (`C:\pack.yaml`).
 * Every URI is normalised the same way, so that equal files have equal strings, whichever side encoded them.
 */
export function toUri(location: string): string {
  const uri = /^[a-z][a-z0-9+.-]+:/i.test(location) ? URI.parse(location) : URI.file(location);
  return uri.toString();
}
