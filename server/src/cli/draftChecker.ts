import { createHash } from 'node:crypto';
import type { Checker, CheckResult, SecondReader } from '../checker';
import type { CheckServices, DraftsRequest } from './checkServices';
import type { CheckThreads } from './checkThreads';
import { placeFindings, plainTextOf, type CheckedDraft } from './checkReport';
import type { Corpora, Corpus } from './corpus';
import type { DraftReader } from './draftReader';
import type { Draft } from './drafts';
import { openResultCache, type ResultCache } from './resultCache';
import type { DraftFiles } from './terminal';
import type { DraftWaiver } from './waivers/waiveDrafts';

/** One draft with what it was checked against. */
export interface DraftWithCorpus {
  readonly draft: Draft;
  readonly corpus: Corpus;
  readonly checked: CheckedDraft;
}

/**
 * Checks a draft against its corpus; `undefined` where that has no pack. Several may be checked at the same time. What it
 * gives is called in the order of the drafts: waivers are told in it.
 */
export type CheckOneDraft = (draft: Draft) => Promise<() => DraftWithCorpus | undefined>;

/** What drafts are checked on, besides the services. */
export interface DraftGround {
  readonly corpora: Corpora;
  readonly waiving: DraftWaiver;
  readonly reading: DraftReader;
  readonly files: DraftFiles;
  /** Absent: this thread checks. */
  readonly threads?: CheckThreads;
}

/** Creates the check of single drafts. Drafts with the same corpus share a checker, which is made when the first of them is not in the cache. */
export function createDraftChecker(request: DraftsRequest, services: CheckServices, { corpora, waiving, reading, files, threads }: DraftGround): CheckOneDraft {
  const checks = new Map<Corpus, (text: string) => Promise<CheckResult>>();
  return async (draft) => {
    const corpus = corpora.corpusOf(draft.path);
    if (corpus.packs.length === 0) return () => undefined;
    const tellsUnsupported = request.tellsUnsupported || corpus.unsupported === true;
    const reader = await reading.of(corpus.reader);
    const check = checks.get(corpus) ?? createCheck(corpus, { services, tellsUnsupported, ...(threads === undefined || reader !== undefined ? {} : { threads }), check: (checker, text) => reading.check(checker, text, reader), cache: openCache(corpus, { request, services, corpora, files, tellsUnsupported, reader }) });
    checks.set(corpus, check);
    const result = await check(plainTextOf(draft));
    return () => ({ draft, corpus, checked: placeFindings(draft, { result, show: { severities: {}, ...corpus }, waive: waiving.waiverOf(draft, { packs: corpus.packs, tellsUnsupported, isReread: reader !== undefined }) }) });
  };
}

interface CheckParts {
  readonly services: CheckServices;
  readonly tellsUnsupported: boolean;
  readonly check: (checker: Checker, text: string) => Promise<CheckResult>;
  readonly threads?: CheckThreads;
  readonly cache: ResultCache | undefined;
}

/** Checks after which no more is asked of corpus servers for one draft: each may lead to statements that bring other questions. */
const settleLimit = 5;

function createCheck({ packs, minConfidence, language, settle, origin }: Corpus, { services, tellsUnsupported, check, cache, threads }: CheckParts): (text: string) => Promise<CheckResult> {
  let checker: Checker | undefined;
  const given = { ...(minConfidence === undefined ? {} : { minConfidence }), ...(language === undefined ? {} : { language }) };
  const ground = origin === undefined ? undefined : { ...origin, unsupported: tellsUnsupported, ...given };
  const checkHere = async (text: string): Promise<CheckResult> => {
    checker ??= services.createChecker({ packs, unsupported: tellsUnsupported, ...given });
    let result = await check(checker, text);
    for (let count = 0; count < settleLimit && (await settle?.()) === true; count += 1) {
      checker = services.createChecker({ packs, unsupported: tellsUnsupported, ...given });
      result = await check(checker, text);
    }
    return result;
  };
  return async (text) => {
    const kept = await cache?.read(text);
    if (kept !== undefined) return kept;
    const result = (ground === undefined ? undefined : await threads?.check(ground, text)) ?? (await checkHere(text));
    await cache?.write(text, result);
    return result;
  };
}

interface CacheParts {
  readonly request: DraftsRequest;
  readonly services: CheckServices;
  readonly corpora: Corpora;
  readonly files: DraftFiles;
  readonly tellsUnsupported: boolean;
  readonly reader: SecondReader | undefined;
}

/** A cache for these packs and settings; none where none was asked for, or where the packs' texts are not known. */
function openCache({ packs, minConfidence, language }: Corpus, { request, services, corpora, files, tellsUnsupported, reader }: CacheParts): ResultCache | undefined {
  const { cacheFolder: folder } = request;
  const { buildId } = services;
  if (folder === undefined || buildId === undefined) return undefined;
  const hashes = packs.map((pack) => {
    const text = corpora.packText?.(pack);
    // A bibliography beside the pack gives it sources: what was parsed counts, and not the pack's own text alone.
    return text === undefined ? undefined : createHash('sha256').update(JSON.stringify([pack.location, text, pack.sources])).digest('hex');
  });
  const known = hashes.filter((hash) => hash !== undefined);
  if (known.length < packs.length) return undefined;
  return openResultCache({ folder, files, ground: [buildId, ...known, JSON.stringify([minConfidence ?? null, language ?? null, tellsUnsupported, reader?.id ?? null])] });
}
