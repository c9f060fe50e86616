import { UnreadableFile, UnwritableFile, type DraftFiles } from './terminal';

/** A change of a file that was read some time ago. */
export interface FileChange {
  /** As it was read; without its byte order mark, it keeps the one that it has. */
  readonly before: string;
  readonly after: string;
}

/**
 * Replaces what the file holds if it still holds what it did: an editor or another command may have written to it since.
 * `undefined` when it is done, else why it is not, as the end of a sentence about the file; then nothing was written.
 */
export async function replaceUnchanged(path: string, { before, after }: FileChange, files: DraftFiles): Promise<string | undefined> {
  try {
    const now = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(path));
    const mark = now.startsWith('\ufeff') && !before.startsWith('\ufeff') ? '\ufeff' : '';
    if (now !== mark + before) return 'has changed in the meantime; run the command again.';
    await files.write(path, mark + after);
    return undefined;
  } catch (error) {
    if (error instanceof UnwritableFile || error instanceof UnreadableFile) return `cannot be written (${error.message}); check its permissions.`;
    throw error;
  }
}
