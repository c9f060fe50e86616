import type { Article } from '../article/article';
import type { AppliedWaiver, Finding } from '../finding/finding';
import type { Problem } from '../text/problem';
import { createProblem, type ProblemCode } from '../text/problemCode';
import { readArticleWaivers } from './articleWaivers';
import { judgeWaiver, type WaiverGround, type WaiverVerdict } from './judgeWaivers';
import type { ReadFinding } from './seal';
import type { JudgedWaiver, Waiver } from './waiver';

/** A waiver of the waiver file that is for an article. */
export interface FileWaiver {
  readonly waiver: Waiver;
  /** Whether its `files` name this very article, and not by a pattern. */
  readonly isNamed: boolean;
}

/** What an article's findings are held against. */
export interface WaiveRequest {
  readonly article: Article;
  readonly findings: readonly Finding[];
  /** Those of the waiver file that are for this article. */
  readonly fileWaivers: readonly FileWaiver[];
  readonly ground: WaiverGround;
}

/** An article's findings after its waivers. */
export interface WaivedFindings {
  /** As they came, in their order, those that a waiver covers with it; the same list where there is no waiver. */
  readonly findings: readonly Finding[];
  /** The waivers of the article itself, in its front matter and comments. */
  readonly own: readonly JudgedWaiver[];
  /** What is wrong with these, by position; spans are those of the article. */
  readonly problems: readonly Problem[];
  /** Those of the waiver file, in the order in which they came. */
  readonly ofFile: readonly JudgedWaiver[];
  /** The waiver of each finding that is covered; keys are among `findings`. */
  readonly waiverOf: ReadonlyMap<Finding, Waiver>;
}

/** Marks the findings that waivers cover; the first waiver counts, those of the article before those of the file. */
export function waiveFindings({ article, findings, fileWaivers, ground }: WaiveRequest): WaivedFindings {
  const held = readArticleWaivers(article);
  if (held.waivers.length === 0 && held.problems.length === 0 && fileWaivers.length === 0) return { findings, own: [], problems: [], ofFile: [], waiverOf: new Map() };
  const read = withProse(article, findings);
  const own = held.waivers.map((waiver) => judgeWaiver(waiver, read, { ground, isNamed: true }));
  const ofFile = fileWaivers.map(({ waiver, isNamed }) => judgeWaiver(waiver, read, { ground, isNamed }));
  const applied = new Map<Finding, Waiver>();
  for (const { waiver, covered } of [...own, ...ofFile]) {
    for (const { finding } of covered) if (!applied.has(finding)) applied.set(finding, waiver);
  }
  const waiverOf = new Map<Finding, Waiver>();
  const waived = findings.map((finding) => {
    const waiver = applied.get(finding);
    if (waiver === undefined) return finding;
    const marked = { ...finding, waived: toApplied(waiver) };
    waiverOf.set(marked, waiver);
    return marked;
  });
  const problems = [...held.problems, ...own.flatMap((verdict) => problemOf(verdict) ?? []), ...own.flatMap((verdict) => unsealed(verdict) ?? [])];
  return {
    findings: waived,
    waiverOf,
    own: own.map(withoutFindings),
    problems: problems.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0)),
    ofFile: ofFile.map(withoutFindings),
  };
}

const stateCodes = { stale: 'waiver-stale', expired: 'waiver-expired', unused: 'waiver-unused', noReason: 'waiver-no-reason' } as const satisfies Readonly<Partial<Record<JudgedWaiver['state'], ProblemCode>>>;

/** What is to be told of a waiver, where it stands; `undefined` where it holds or nothing can be said. */
export function problemOf({ waiver, state, message }: JudgedWaiver): Problem | undefined {
  if (state === 'holds' || state === 'idle') return undefined;
  return createProblem(stateCodes[state], state === 'noReason' ? 'error' : 'warning', message, waiver.at);
}

/** Findings with the prose of their sentences; a finding outside every sentence has its own words for it. */
export function withProse({ sentences }: Article, findings: readonly Finding[]): readonly ReadFinding[] {
  const byStart = new Map(sentences.map((sentence) => [sentence.span.start, sentence.text]));
  return findings.map((finding) => ({ finding, prose: byStart.get(finding.sentence.start) ?? finding.text }));
}

/** A waiver that names neither its claims nor their seal would hide what is written tomorrow. */
function unsealed({ waiver, state, covered, renewal }: WaiverVerdict): Problem | undefined {
  if (state !== 'holds' || renewal === undefined) return undefined;
  const count = covered.length === 1 ? 'one claim' : `${covered.length} claims`;
  return createProblem('waiver-unsealed', 'information', `This waiver covers ${count} now, and would cover others that are written here later. ${waiver.origin === 'comment' ? 'The quick fix seals it to what is there now' : `To seal it to what is there now, add “seal: ${renewal.seal}”`}.`, waiver.at);
}

function toApplied({ reason, reviewer, expires }: Waiver): AppliedWaiver {
  return { reason, ...(reviewer === undefined ? {} : { reviewer }), ...(expires === undefined ? {} : { expires }) };
}

function withoutFindings({ covered: _, ...judged }: WaiverVerdict): JudgedWaiver {
  return judged;
}
