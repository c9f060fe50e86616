import { compareFindings, createChecker, type Pack } from '../../checker';
import type { CheckServices } from '../checkServices';
import { readDrafts, type Draft } from '../drafts';
import { reportProblem } from '../problems';
import type { CliProblem, ExitStatus, Terminal } from '../terminal';
import type { packFormats } from './checkPacks';
import { formatImpact, type DraftImpact } from './formatImpact';
import { loadBasePacks, loadNamedPacks } from './loadNamedPacks';
import type { PackServices } from './services';

/** What `claimlint corpus impact` was asked. */
export interface ImpactRequest {
  /** Files, folders, patterns, or `-`. */
  readonly targets: readonly string[];
  /** Packs by path or id; empty: the project's or the built-in one. */
  readonly corpus: readonly string[];
  /** Git revision with the packs as they were. */
  readonly base: string;
  readonly format: (typeof packFormats)[number];
}

/**
 * The blast radius of a changed corpus: checks drafts, as they stand, against the packs as they were and as they are, and
 * prints the claims whose verdict changed. Status 1 where a claim conflicts that did not before, 2 for unusable input.
 */
export async function runImpact(request: ImpactRequest, services: PackServices & Pick<CheckServices, 'version'>, terminal: Terminal): Promise<ExitStatus> {
  const { drafts, problems } = await readDrafts({ targets: request.targets }, terminal);
  const now = await loadNamedPacks(request.corpus, services);
  const before = await loadBasePacks(request.base, now.references, services);
  const all: readonly CliProblem[] = [...problems, ...now.unreadable, ...('message' in before ? [before] : [])];
  for (const problem of all) reportProblem(terminal, problem);
  if ('message' in before) return 2;
  const impacts = compareDrafts(drafts, before.packs, now.packs);
  await terminal.write(formatImpact(impacts, request.format));
  if (all.length > 0) return 2;
  return impacts.some(({ changes }) => changes.some(({ after }) => after === 'conflict')) ? 1 : 0;
}

/** Drafts with the claims whose verdict differs between two versions of the packs; drafts without any are kept, with none. */
export function compareDrafts(drafts: readonly Draft[], before: readonly Pack[], now: readonly Pack[]): readonly DraftImpact[] {
  const [old, recent] = [createChecker({ packs: before }), createChecker({ packs: now })];
  return drafts.map(({ path, text }) => ({ path, text, changes: compareFindings(old.check(text).findings, recent.check(text).findings) }));
}
