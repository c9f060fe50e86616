import type { FileReading, Host } from './host';

/** Reads as the host does, and no file twice: for a run in which files do not change. */
export function readEachOnce({ readFile }: Pick<Host, 'readFile'>): Host['readFile'] {
  const known = new Map<string, Promise<FileReading>>();
  return (uri, byteLimit) => {
    const key = `${byteLimit} ${uri}`;
    const reading = known.get(key) ?? readFile(uri, byteLimit);
    known.set(key, reading);
    return reading;
  };
}
