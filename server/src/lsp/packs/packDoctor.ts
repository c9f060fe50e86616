import type { ExaminedPacks } from '../../checker';
import { addProblems, withTexts, type ExaminedFiles } from '../../host/examineFiles';
import type { LoadedFile } from '../../host/host';
import type { Platform } from '../platform';

/** What the doctor works with. */
export interface PackDoctorOptions {
  readonly platform: Platform;
  /** Whether the file is the user's to mend: in an open folder, or open itself and not built in. Other packs are examined with it and not told of. */
  readonly isOwn: (uri: string) => boolean;
  /** Called when an examination has been finished. */
  readonly onDone: () => void;
  readonly log: (message: string) => void;
}

/** Examines packs while they are written, between the server's other work. */
export interface PackDoctor {
  /** The files with what is known of the packs; packs that were not examined yet are, and `onDone` is called then. */
  addFindings(files: readonly LoadedFile[], sets: readonly ExaminedFiles[]): readonly LoadedFile[];
}

/** Sets with more statements are left to `claimlint corpus check`: an examination would take more than some three seconds after each change. */
const mostStatements = 1500;

/** Results that are kept: those of sets in use, and of a few before them. */
const mostKept = 8;

/** Creates a doctor that has seen nothing yet; one without patients where the platform has none. */
export function createPackDoctor({ platform, isOwn, onDone, log }: PackDoctorOptions): PackDoctor {
  const known = new Map<string, ExaminedPacks | 'waiting'>();
  const skipped = new Set<string>();
  let wanted: ReadonlySet<string> = new Set();

  const examine = (key: string, set: ExaminedFiles): void => {
    const steps = platform.examine?.(withTexts(set), { today: platform.host.today() });
    if (steps === undefined) return;
    known.set(key, 'waiting');
    const go = (): void => {
      // What was changed meanwhile is examined as it is now.
      if (!wanted.has(key)) {
        known.delete(key);
        return;
      }
      const step = steps.next();
      if (step.done !== true) {
        setTimeout(go, 0);
        return;
      }
      known.set(key, step.value);
      for (const old of [...known.keys()].slice(0, -mostKept)) if (!wanted.has(old)) known.delete(old);
      onDone();
    };
    setTimeout(go, 0);
  };

  return {
    addFindings: (files, sets) => {
      if (platform.examine === undefined) return files;
      const own = sets.filter(({ packs }) => packs.some(({ location }) => isOwn(location)));
      const small = own.filter((set) => isSmall(set, skipped, log));
      const keyed = small.map((set) => [keyOf(set), set] as const);
      wanted = new Set(keyed.map(([key]) => key));
      for (const [key, set] of keyed) if (!known.has(key)) examine(key, set);
      return keyed.reduce((told, [key]) => {
        const found = known.get(key);
        return found === undefined || found === 'waiting' ? told : addProblems(told, ownOnly(found, told, isOwn));
      }, files);
    },
  };
}

/** Without packs that are not the user's, and without what another set has said already. */
function ownOnly(found: ExaminedPacks, files: readonly LoadedFile[], isOwn: (uri: string) => boolean): ExaminedPacks {
  const told = new Map(files.map(({ uri, problems }) => [uri, new Set(problems.map((problem) => JSON.stringify(problem)))]));
  return new Map([...found].filter(([uri]) => isOwn(uri)).map(([uri, problems]) => [uri, problems.filter((problem) => told.get(uri)?.has(JSON.stringify(problem)) !== true)]));
}

/** Equal for sets of equal texts. */
function keyOf({ packs, files }: ExaminedFiles): string {
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  return JSON.stringify(packs.map(({ location, sources }) => [location, texts.get(location), sources.length]));
}

function isSmall({ packs }: ExaminedFiles, skipped: Set<string>, log: (message: string) => void): boolean {
  const count = packs.reduce((sum, { statements }) => sum + statements.length, 0);
  const names = packs.map(({ id }) => id).join(', ');
  if (count <= mostStatements) return true;
  if (!skipped.has(names)) log(`The packs ${names} have more than ${mostStatements} statements and are not examined while you write; run claimlint corpus check.`);
  skipped.add(names);
  return false;
}
