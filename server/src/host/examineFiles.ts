import { examinePacks, type ExaminationOptions, type Pack } from '../checker';
import type { LoadedFile } from './host';

/** Packs in use together, with the files that they were read from. */
export interface ExaminedFiles {
  readonly packs: readonly Pack[];
  readonly files: readonly LoadedFile[];
}

/**
 * The files with what the corpus doctor says of their packs added to their problems, by position. Packs without a file
 * among them are examined with the others, and nothing is said of them.
 */
export function examineFiles({ packs, files }: ExaminedFiles, options: ExaminationOptions = {}): readonly LoadedFile[] {
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const found = examinePacks(packs.map((pack) => ({ pack, text: texts.get(pack.location) ?? '' })), options);
  return files.map((file) => {
    const own = found.get(file.uri) ?? [];
    return own.length === 0 ? file : { ...file, problems: [...file.problems, ...own].sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1)) };
  });
}
