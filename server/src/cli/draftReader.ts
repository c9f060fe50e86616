import type { Checker, CheckResult, ReaderSetting, SecondReader } from '../checker';
import type { CliProblem } from './terminal';

/** Opens the second reader that comes with Claimlint; `undefined`: it is not there. */
export type OpenReader = () => Promise<SecondReader | undefined>;

/** The second reader of one run: opened when the first draft asks for it. */
export interface DraftReader {
  /** The reader where the settings of a draft want it and there is one. */
  of(setting: ReaderSetting | undefined): Promise<SecondReader | undefined>;
  /** What a text holds, as far as the rules and, where there is one, the reader see it. */
  check(checker: Checker, text: string, reader: SecondReader | undefined): Promise<CheckResult>;
  /** That the reader is missing, or has broken down; once. */
  problems(): readonly CliProblem[];
}

/** What is left where the reader cannot be used. */
const remedy = 'The rules alone have judged. Install Claimlint again, or choose --reader rules.';

/** Creates the reader of a run. `asked` is what the command line says; it is stronger than the settings. */
export function createDraftReader(asked: ReaderSetting | undefined, openReader: OpenReader = () => Promise.resolve(undefined)): DraftReader {
  let opened: Promise<SecondReader | undefined> | undefined;
  let problem: CliProblem | undefined;
  const open = async (): Promise<SecondReader | undefined> => {
    const reader = await openReader();
    if (reader === undefined) problem = { severity: 'warning', message: `the second reader is not installed. ${remedy}` };
    return reader;
  };
  return {
    of: (setting) => ((asked ?? setting) === 'hybrid' ? (opened ??= open()) : Promise.resolve(undefined)),
    check: async (checker, text, reader) => {
      // Once it has broken down, it is not asked for every draft again.
      if (reader === undefined || problem !== undefined) return checker.check(text);
      const session = checker.openSession();
      const result = session.check(text);
      try {
        await reader.read(session.openPairs(reader));
        return session.reread(reader);
      } catch (error) {
        problem = { severity: 'warning', message: `the second reader has broken down (${error instanceof Error ? error.message : String(error)}). ${remedy}` };
        return result;
      }
    },
    problems: () => (problem === undefined ? [] : [problem]),
  };
}
