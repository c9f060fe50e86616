/**
 * A list whose items are made when they are first asked for: a corpus of a million statements is used like any list,
 * and takes the memory of those that were looked at.
 */
export function createLazyList<Item>(length: number, itemAt: (index: number) => Item): readonly Item[] {
  const made: Item[] = [];
  made.length = length;
  const make = (list: Item[], key: string | symbol): void => {
    const index = indexOf(key, length);
    if (index !== undefined && !(index in list)) list[index] = itemAt(index);
  };
  return new Proxy(made, {
    get: (list, key, receiver): unknown => {
      make(list, key);
      return Reflect.get(list, key, receiver);
    },
    has: (list, key) => indexOf(key, length) !== undefined || Reflect.has(list, key),
    getOwnPropertyDescriptor: (list, key) => {
      make(list, key);
      return Reflect.getOwnPropertyDescriptor(list, key);
    },
    ownKeys: (list) => {
      for (let index = 0; index < length; index += 1) make(list, String(index));
      return Reflect.ownKeys(list);
    },
    set: () => false,
    deleteProperty: () => false,
  });
}

function indexOf(key: string | symbol, length: number): number | undefined {
  if (typeof key !== 'string') return undefined;
  const index = Number(key);
  return Number.isInteger(index) && index >= 0 && index < length && String(index) === key ? index : undefined;
}
