import type { Pack } from '../checker';
import type { CheckServices, DraftsRequest } from './checkServices';
import { countThreads } from './checkThreads';
import type { Corpora } from './corpus';
import { createDraftReader } from './draftReader';
import { createDraftChecker, type CheckOneDraft, type DraftGround, type DraftWithCorpus } from './draftChecker';
import { readDrafts, type Draft, type FoundDrafts } from './drafts';
import { GitProblem, type Git } from './git';
import type { CliProblem, Terminal } from './terminal';
import { createDraftWaiver, noWaivers, type WaiverOutcome } from './waivers/waiveDrafts';

/** Drafts, checked. */
export interface CheckedDrafts {
  readonly drafts: readonly DraftWithCorpus[];
  /** Packs that any of them was checked against, each once. */
  readonly packs: readonly Pack[];
  readonly corpora: Corpora;
  /** What became of the waivers of the drafts and of their waiver files. */
  readonly waivers: WaiverOutcome;
  /** Whether the rules alone have judged some draft although nobody asked for that, and a second reader is there. */
  readonly isUnread: boolean;
  /** Errors and warnings of arguments, settings, packs, waivers and drafts. */
  readonly problems: readonly CliProblem[];
}

/** Reads drafts, settings and packs and checks what can be checked; everything else is a problem. */
export async function checkDrafts(request: DraftsRequest, services: CheckServices, terminal: Terminal): Promise<CheckedDrafts> {
  const changed = await findChanged(request, services.git);
  if ('problem' in changed) return { drafts: [], packs: [], corpora: { corpusOf: () => ({ packs: [] }), problems: [] }, waivers: noWaivers, isUnread: false, problems: [changed.problem] };
  const found = await readDrafts({ ...request, ...changed }, terminal);
  const corpora = await services.loadCorpora({ named: request.corpus, draftPaths: found.drafts.map(({ path }) => path) });
  const { drafts, problems } = withoutLeftOut(found, corpora);
  const waiving = createDraftWaiver(corpora.waivers);
  const reading = createDraftReader(request.reader, services.openReader);
  const checked = await checkAll(drafts, { request, services, terminal, ground: { corpora, waiving, reading, files: terminal.files } });
  const waivers = waiving.outcome();
  const told = [...corpora.problems, ...problems, ...checked.flatMap(tellLanguage), ...reading.problems(), ...waivers.problems];
  const isWithoutPack = checked.length < drafts.length && !told.some(({ severity }) => severity === 'error');
  return {
    drafts: checked,
    packs: [...new Map(checked.flatMap(({ corpus }) => corpus.packs).map((pack) => [pack.location, pack])).values()],
    corpora,
    waivers,
    isUnread: services.openReader !== undefined && request.reader === undefined && checked.some(({ corpus }) => corpus.reader === undefined),
    problems: isWithoutPack ? [...told, { severity: 'error', message: 'no claims pack to check against; name one with --corpus PACK or in the project settings.' }] : told,
  };
}

/** From so many drafts on, a person at a screen is shown how far the check has come. */
const progressFrom = 20;
const progressEveryMs = 100;

/** Drafts given to threads before the first of them is done, for each thread: enough that none ever waits, however long a single draft takes. */
const draftsAhead = 32;

interface CheckAll {
  readonly request: DraftsRequest;
  readonly services: CheckServices;
  readonly terminal: Terminal;
  readonly ground: DraftGround;
}

/** Checks the drafts, in this thread or in several; the order is that of the drafts in any case. */
async function checkAll(drafts: readonly Draft[], { request, services, terminal, ground }: CheckAll): Promise<readonly DraftWithCorpus[]> {
  const count = services.threads === undefined ? 1 : countThreads(drafts, request.jobs, services.threads);
  if (count < 2) return checkEach(drafts, createDraftChecker(request, services, ground), { terminal, ahead: 1 });
  await ground.corpora.kept;
  const threads = services.threads?.open(count);
  try {
    return await checkEach(drafts, createDraftChecker(request, services, { ...ground, ...(threads === undefined ? {} : { threads }) }), { terminal, ahead: count * draftsAhead });
  } finally {
    await threads?.close();
  }
}

async function checkEach(drafts: readonly Draft[], check: CheckOneDraft, { terminal, ahead }: { readonly terminal: Terminal; readonly ahead: number }): Promise<readonly DraftWithCorpus[]> {
  const checked: DraftWithCorpus[] = [];
  const begun: ReturnType<CheckOneDraft>[] = [];
  let shownAt = -Infinity;
  for (const [index, draft] of drafts.entries()) {
    if (drafts.length >= progressFrom && terminal.nowMs() - shownAt >= progressEveryMs) {
      shownAt = terminal.nowMs();
      terminal.showProgress(`Checking draft ${index + 1} of ${drafts.length}: ${draft.path}`);
    }
    for (const next of drafts.slice(index + begun.length, index + ahead)) {
      const one = check(next);
      // A bug is told when its draft has its turn; until then it is nobody's.
      one.catch(() => undefined);
      begun.push(one);
    }
    const finish = await begun.shift();
    const one = finish?.();
    if (one !== undefined) checked.push(one);
  }
  terminal.showProgress(undefined);
  return checked;
}

async function findChanged({ changedSince }: DraftsRequest, git: Git): Promise<{ readonly only?: ReadonlySet<string> } | { readonly problem: CliProblem }> {
  if (changedSince === undefined) return {};
  try {
    return { only: await git.changedSince(changedSince) };
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    return { problem: { severity: 'error', message: error.message } };
  }
}

/** Without the drafts that settings or ignore files leave out; one that was named itself is told. */
function withoutLeftOut({ drafts, problems }: FoundDrafts, { leftOut }: Corpora): FoundDrafts {
  const kept: Draft[] = [];
  const told: CliProblem[] = [];
  for (const draft of drafts) {
    const reason = leftOut?.(draft.path);
    if (reason === undefined) kept.push(draft);
    else if (draft.isNamed) told.push({ severity: 'warning', path: draft.path, message: `not checked: ${reason}.` });
  }
  return { drafts: kept, problems: [...problems, ...told] };
}

function tellLanguage({ draft, checked: { unreadLanguage } }: DraftWithCorpus): readonly CliProblem[] {
  if (unreadLanguage === undefined || !draft.isNamed) return [];
  return [{ severity: 'warning', path: draft.path, message: `not checked: its language is "${unreadLanguage}", and only English is read.` }];
}
