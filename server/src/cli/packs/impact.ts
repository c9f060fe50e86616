import { createChecker, type Finding, type Pack, type Verdict } from '../../checker';
import type { CheckServices } from '../checkServices';
import { readDrafts, type Draft } from '../drafts';
import { reportProblem } from '../problems';
import type { CliProblem, ExitStatus, Terminal } from '../terminal';
import type { packFormats } from './checkPacks';
import { formatImpact, type ChangedClaim, type DraftImpact } from './formatImpact';
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

function compareFindings(before: readonly Finding[], now: readonly Finding[]): readonly ChangedClaim[] {
  const old = byClaim(before);
  const recent = byClaim(now);
  const changes = [...new Set([...old.keys(), ...recent.keys()])].flatMap((key): readonly ChangedClaim[] => {
    const [was, is] = [old.get(key), recent.get(key)];
    const finding = is ?? was;
    if (finding === undefined || was?.verdict === is?.verdict) return [];
    const { span, text, topic, aspect } = finding;
    return [{ span, text, topic, aspect, before: verdictOf(was), after: verdictOf(is), causes: causesOf(was, is) }];
  });
  return changes.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A claim is the same where its aspect and its last word are: how far the words reach may depend on the statements found. */
function byClaim(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [JSON.stringify([finding.aspect, finding.sentence.start, finding.span.end]), finding]));
}

function verdictOf(finding: Finding | undefined): Verdict | 'none' {
  return finding?.verdict ?? 'none';
}

/** The statements that speak to the claim in one version only, or on another side: what the change comes from. */
function causesOf(was: Finding | undefined, is: Finding | undefined): ChangedClaim['causes'] {
  const [old, recent] = [sidesOf(was), sidesOf(is)];
  return [...new Set([...old.keys(), ...recent.keys()])].flatMap((key) => {
    const [before, after] = [old.get(key), recent.get(key)];
    const statement = after ?? before;
    return statement === undefined || before?.side === after?.side ? [] : [{ ...statement.judged, before: before?.side ?? 'none', after: after?.side ?? 'none' }];
  });
}

type Side = ChangedClaim['causes'][number]['before'];

function sidesOf(finding: Finding | undefined): ReadonlyMap<string, { readonly side: Side; readonly judged: Pick<Finding['conflicts'][number], 'pack' | 'statement' | 'quote'> }> {
  if (finding === undefined) return new Map();
  const sides = [['conflicts', finding.conflicts], ['tensions', finding.tensions], ['supports', finding.supports]] as const;
  return new Map(sides.flatMap(([side, list]) => list.map(({ pack, statement, quote }) => [JSON.stringify([pack, statement]), { side, judged: { pack, statement, quote } }] as const)));
}
