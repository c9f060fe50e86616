import type { FileReading, Host } from '../../server/src/host/host';

/** A host in memory. */
export interface MemoryHost extends Host {
  /** URI to text; a reading other than text stands for itself. May be changed between calls. */
  readonly files: Map<string, string | Exclude<FileReading, { readonly kind: 'text' }>>;
  /** Symbolic links: URI to the URI of what is really there. */
  readonly links: Map<string, string>;
  /** URIs that were read, in order. */
  readonly read: string[];
}

/** The text of the built-in pack of memory hosts; its id is `tea`. */
export const teaPack = ['claimlint: 1', 'id: tea', 'sources: [{id: leaf-2020, type: book}]', 'statements: [{id: awake, source: leaf-2020, quote: tea keeps you awake}]', ''].join('\n');

/** Creates a host with these files, paths under `file:///`, and the built-in pack `tea`. */
export function createMemoryHost(files: Readonly<Record<string, string>> = {}): MemoryHost {
  const host: MemoryHost = {
    files: new Map(Object.entries({ 'built-in/tea.claims.yaml': teaPack, ...files }).map(([path, text]) => [`file:///${path}`, text])),
    links: new Map(),
    read: [],
    readFile: (uri) => {
      host.read.push(uri);
      const found = host.files.get(host.links.get(uri) ?? uri);
      return Promise.resolve(found === undefined ? { kind: 'missing' } : typeof found === 'string' ? { kind: 'text', text: found } : found);
    },
    realUri: (uri) => Promise.resolve(host.links.get(uri) ?? uri),
    builtInPackUri: (id) => (id === 'tea' ? 'file:///built-in/tea.claims.yaml' : undefined),
    builtInPackIds: ['tea'],
    listArticles: (folderUri, limit) => Promise.resolve([...host.files.keys()].filter((uri) => uri.startsWith(`${folderUri}/`) && uri.endsWith('.md')).sort().slice(0, limit)),
    today: () => '2026-06-15',
  };
  return host;
}
