/**
 * The same string in memory of its own. Engines let a part of a string hold on to the whole; what is remembered from
 * one version of an article to the next must not keep every version alive.
 */
export function detachString(part: string): string {
  return ` ${part}`.slice(1);
}
