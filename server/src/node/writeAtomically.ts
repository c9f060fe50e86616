import { UnwritableFile } from '../cli/terminal';
import { replaceFile, type ReplaceOptions } from './replaceFile';

/** Replaces a file's text by {@link replaceFile}; rejects with `UnwritableFile`, in words where the reason is a usual one. */
export async function writeAtomically(path: string, text: string, options?: ReplaceOptions): Promise<void> {
  try {
    await replaceFile(path, text, options);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    const reason = code === undefined ? undefined : reasons[code];
    throw new UnwritableFile(reason === undefined ? (code ?? String(error)) : `${reason}, ${String(code)}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file would be larger than is allowed',
  EROFS: 'the disk can only be read',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENOTDIR: 'a part of its path is a file',
  EISDIR: 'it is a folder',
};
