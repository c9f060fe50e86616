/** Values that are read at most once for a key until dropped. */
export interface ReadOnce<Value> {
  readonly get: (key: string, read: () => Promise<Value>) => Promise<Value>;
  /** Values that have been read, in the order in which they were asked for. */
  readonly values: () => readonly Value[];
  readonly delete: (key: string) => void;
  readonly clear: () => void;
}

/** Creates an empty memory. A read that fails is not kept; one that is overtaken by `clear` still answers who asked for it. */
export function createReadOnce<Value>(): ReadOnce<Value> {
  interface Entry {
    readonly promise: Promise<Value>;
    value?: { readonly of: Value };
  }
  const entries = new Map<string, Entry>();
  return {
    get: (key, read) => {
      const known = entries.get(key);
      if (known !== undefined) return known.promise;
      const promise = read();
      const entry: Entry = { promise };
      entries.set(key, entry);
      promise.then(
        (value) => {
          entry.value = { of: value };
        },
        () => {
          if (entries.get(key) === entry) entries.delete(key);
        },
      );
      return promise;
    },
    values: () => [...entries.values()].flatMap(({ value }) => (value === undefined ? [] : [value.of])),
    delete: (key) => entries.delete(key),
    clear: () => entries.clear(),
  };
}
