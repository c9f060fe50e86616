import { examineFiles } from '../../host/examineFiles';
import { reportProblem } from '../problems';
import type { ExitStatus, Terminal } from '../terminal';
import { formatExamination, type Examined } from './formatExamination';
import { loadBasePacks, loadNamedPacks } from './loadNamedPacks';
import type { PackServices } from './services';

/** Output formats of the commands for packs, the default first. */
export const packFormats = ['text', 'json'] as const;

/** What makes `claimlint corpus check` end with status 1, the default first. */
export const problemLevels = ['warning', 'error', 'never'] as const;

/** What `claimlint corpus check` was asked. */
export interface PackCheckRequest {
  /** By path or id; empty: the project's or the built-in one. */
  readonly packs: readonly string[];
  /** Git revision to compare ids with. */
  readonly base?: string;
  readonly format: (typeof packFormats)[number];
  readonly failOn: (typeof problemLevels)[number];
}

/** Examines packs and prints what is amiss. Status 2 where a pack cannot be read, or the revision does not exist. */
export async function runPackCheck(request: PackCheckRequest, services: PackServices, terminal: Terminal): Promise<ExitStatus> {
  const loaded = await loadNamedPacks(request.packs, services);
  for (const problem of loaded.unreadable) reportProblem(terminal, problem);
  const base = request.base === undefined ? undefined : await loadBasePacks(request.base, loaded.references, services);
  if (base !== undefined && 'message' in base) {
    reportProblem(terminal, base);
    return 2;
  }
  const files = examineFiles(loaded, { today: services.host.today(), ...(base === undefined ? {} : { base: base.packs }) });
  const examined: Examined = { packs: loaded.packs, files, folderUri: services.folderUri };
  await terminal.write(formatExamination(examined, request.format));
  if (loaded.unreadable.length > 0) return 2;
  const severities = new Set(files.flatMap(({ problems }) => problems.map(({ severity }) => severity)));
  const isFailing = request.failOn !== 'never' && (severities.has('error') || (request.failOn === 'warning' && severities.has('warning')));
  return isFailing ? 1 : 0;
}
