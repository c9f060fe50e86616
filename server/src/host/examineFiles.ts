import { examinePacks, type ExaminationOptions, type ExaminedPacks, type Pack, type PackWithText } from '../checker';
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
  return addProblems(files, examinePacks(withTexts({ packs, files }), options));
}

/** The packs with the texts that they were read from; the places of a pack whose text is not among the files are unknown. */
export function withTexts({ packs, files }: ExaminedFiles): readonly PackWithText[] {
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  return packs.map((pack) => ({ pack, text: texts.get(pack.location) ?? '' }));
}

/** The files with problems added to those they have, by position. */
export function addProblems(files: readonly LoadedFile[], found: ExaminedPacks): readonly LoadedFile[] {
  return files.map((file) => {
    const own = found.get(file.uri) ?? [];
    return own.length === 0 ? file : { ...file, problems: [...file.problems, ...own].sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1)) };
  });
}
