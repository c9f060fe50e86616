import type { JudgedStatement } from '../checker';

/** The first statement of each source, in the order given. */
export function firstOfEachSource(statements: readonly JudgedStatement[]): readonly JudgedStatement[] {
  const seen = new Set<string>();
  return statements.filter((judged) => {
    const key = sourceKey(judged);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** Names the source of a statement among those of all packs. */
export function sourceKey({ pack, source }: JudgedStatement): string {
  return JSON.stringify([pack, source]);
}
