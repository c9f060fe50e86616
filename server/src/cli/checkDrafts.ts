import type { Checker, CheckerOptions, Pack } from '../checker';
import { checkDraft, type CheckedDraft } from './checkReport';
import type { Corpora, Corpus, LoadCorpora } from './corpus';
import { readDrafts, type Draft, type DraftRequest, type FoundDrafts } from './drafts';
import { GitProblem, type Git } from './git';
import type { CliProblem, Terminal } from './terminal';
import { createDraftWaiver, noWaivers, type DraftWaiver, type WaiverOutcome } from './waivers/waiveDrafts';

/** Which drafts to check, and against what. */
export interface DraftsRequest extends Omit<DraftRequest, 'only'> {
  /** Only drafts that differ from this git revision are checked. */
  readonly changedSince?: string;
  /** Packs by path or id; empty: the project's or the built-in one. */
  readonly corpus: readonly string[];
  /** Claims without a source are findings too, whatever the settings say. */
  readonly tellsUnsupported: boolean;
}

/** What drafts are checked with. */
export interface CheckServices {
  readonly version: string;
  readonly loadCorpora: LoadCorpora;
  readonly createChecker: (options: CheckerOptions) => Checker;
  readonly git: Git;
}

/** Drafts, checked. */
export interface CheckedDrafts {
  readonly drafts: readonly DraftWithCorpus[];
  /** Packs that any of them was checked against, each once. */
  readonly packs: readonly Pack[];
  readonly corpora: Corpora;
  /** What became of the waivers of the drafts and of their waiver files. */
  readonly waivers: WaiverOutcome;
  /** Errors and warnings of arguments, settings, packs, waivers and drafts. */
  readonly problems: readonly CliProblem[];
}

/** One draft with what it was checked against. */
export interface DraftWithCorpus {
  readonly draft: Draft;
  readonly corpus: Corpus;
  readonly checked: CheckedDraft;
}

/** Reads drafts, settings and packs and checks what can be checked; everything else is a problem. */
export async function checkDrafts(request: DraftsRequest, services: CheckServices, terminal: Terminal): Promise<CheckedDrafts> {
  const changed = await findChanged(request, services.git);
  if ('problem' in changed) return { drafts: [], packs: [], corpora: { corpusOf: () => ({ packs: [] }), problems: [] }, waivers: noWaivers, problems: [changed.problem] };
  const found = await readDrafts({ ...request, ...changed }, terminal);
  const corpora = await services.loadCorpora({ named: request.corpus, draftPaths: found.drafts.map(({ path }) => path) });
  const { drafts, problems } = withoutLeftOut(found, corpora);
  const waiving = createDraftWaiver(corpora.waivers);
  const checked = drafts.flatMap(createDraftChecker(request, services, { corpora, waiving }));
  const waivers = waiving.outcome();
  const told = [...corpora.problems, ...problems, ...checked.flatMap(tellLanguage), ...waivers.problems];
  const isWithoutPack = checked.length < drafts.length && !told.some(({ severity }) => severity === 'error');
  return {
    drafts: checked,
    packs: [...new Map(checked.flatMap(({ corpus }) => corpus.packs).map((pack) => [pack.location, pack])).values()],
    corpora,
    waivers,
    problems: isWithoutPack ? [...told, { severity: 'error', message: 'no claims pack to check against; name one with --corpus PACK or in the project settings.' }] : told,
  };
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

/** Checks a draft against its corpus; one whose corpus has no pack is left out. Drafts with the same corpus share a checker. */
function createDraftChecker({ tellsUnsupported }: DraftsRequest, { createChecker }: CheckServices, { corpora: { corpusOf }, waiving }: { readonly corpora: Corpora; readonly waiving: DraftWaiver }): (draft: Draft) => readonly DraftWithCorpus[] {
  const checkers = new Map<Corpus, Checker>();
  return (draft) => {
    const corpus = corpusOf(draft.path);
    const { packs, minConfidence, language, unsupported } = corpus;
    if (packs.length === 0) return [];
    const given = { ...(minConfidence === undefined ? {} : { minConfidence }), ...(language === undefined ? {} : { language }) };
    const tells = tellsUnsupported || unsupported === true;
    const checker = checkers.get(corpus) ?? createChecker({ packs, unsupported: tells, ...given });
    checkers.set(corpus, checker);
    return [{ draft, corpus, checked: checkDraft(draft, { checker, show: { severities: {}, ...corpus }, waive: waiving.waiverOf(draft, { packs, tellsUnsupported: tells }) }) }];
  };
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
