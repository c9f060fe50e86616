import { createArticleReader } from './article/readArticle';
import { checkArticle, type ArticleCheck, type ArticleContext } from './checkArticle';
import type { Checker, CheckerOptions, CheckSession } from './checker';
import { createRereading } from './rereadArticle';
import { createSourceNotes } from './citation/sourceNotes';
import { createSourceTable } from './finding/tellCitations';
import { createStatementIndex, type StatementIndex } from './retrieval/statementIndex';
import { createSentenceMemo } from './sentenceMemo';

/** Judgements below it are not shown unless the caller says otherwise. */
export const DEFAULT_MIN_CONFIDENCE = 0.6;

/** Reads the packs and gives a checker for any number of articles. Linear in the length of all quotes. */
export function createChecker(options: CheckerOptions): Checker {
  return createCheckerOf(createStatementIndex(options.packs), options);
}

/** A checker on statements that were read before, of the same packs. */
export function createCheckerOf(index: StatementIndex, options: CheckerOptions): Checker {
  const context: ArticleContext = {
    index,
    minConfidence: options.minConfidence ?? DEFAULT_MIN_CONFIDENCE,
    tellsUnsupported: options.unsupported === true,
    language: options.language ?? 'en',
    memo: createSentenceMemo(),
    headings: new Map(),
    sources: createSourceTable(options.packs),
    sourceNotes: createSourceNotes(() => options.packs.flatMap(({ sources }) => sources)),
  };
  return {
    packs: options.packs,
    check: (articleText) => finish(checkArticle(createArticleReader().read(articleText), context)).result,
    openSession: () => openSession(context),
  };
}

function openSession(context: ArticleContext): CheckSession {
  const reader = createArticleReader();
  const rereading = createRereading(context);
  let last: ArticleCheck = { article: reader.read(''), blocks: [], result: { findings: [], sentenceCount: 0, claimCount: 0 } };
  const checkInSteps = function* (articleText: string): ReturnType<CheckSession['checkInSteps']> {
    last = yield* checkArticle(reader.read(articleText), context, last);
    return { result: last.result, article: last.article };
  };
  return {
    check: (articleText) => finish(checkInSteps(articleText)).result,
    checkInSteps,
    openPairs: (by = {}) => finish(rereading.openPairs(last, by)),
    openPairsInSteps: (by = {}) => rereading.openPairs(last, by),
    reread: (by) => rereading.reread(last, by),
    get article() {
      return last.article;
    },
  };
}

/** Goes through all steps without a pause. */
function finish<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
