/**
 * For each of the keys the item of an earlier list that has the same key, by identity; `undefined`: there was none. An edit
 * leaves what stands in front of it and behind it: these cost a comparison each, and what lies between a table.
 */
export function matchKept<Item, Key extends object>(before: readonly Item[], keyOf: (item: Item) => Key, keys: readonly Key[]): readonly (Item | undefined)[] {
  const kept = new Array<Item | undefined>(keys.length).fill(undefined);
  const shorter = Math.min(before.length, keys.length);
  const take = (at: number, index: number): boolean => {
    const item = before[at];
    if (item === undefined || keyOf(item) !== keys[index]) return false;
    kept[index] = item;
    return true;
  };
  let front = 0;
  while (front < shorter && take(front, front)) front += 1;
  let back = 0;
  while (back < shorter - front && take(before.length - 1 - back, keys.length - 1 - back)) back += 1;
  // The last block of a text without a last line end is never left alone.
  const between = new Map(before.slice(front, before.length - back).map((item) => [keyOf(item), item]));
  for (const [index, key] of keys.slice(front, keys.length - back).entries()) kept[front + index] = between.get(key);
  return kept;
}
