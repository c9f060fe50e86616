import { toResult, type ArticleCheck, type ArticleContext } from './checkArticle';
import { type BlockCheck, type Step, tellBlock } from './checkBlock';
import { placed, type CheckedSentence } from './checkSentence';
import { placeFinding } from './finding/createFinding';
import type { CheckResult } from './finding/finding';
import { contestedPairs, proposePairs, type ProposedPairs } from './openPairs';
import { isStruckOut, isTurned, type ContestedConflict } from './rereading/contest';
import { createNearnessFinder, type NearnessFinder } from './rereading/nearness';
import { findPossibleConflicts, type Reread } from './rereading/possibleConflict';
import type { PairFinder, TextPair } from './rereading/secondReader';
import type { StemVectors } from './rereading/stemVectors';
import { overlaps } from './text/span';

/** What a second reader is asked about articles, and what becomes of its answers. */
export interface Rereading {
  /** Yields after each sentence that is looked at for the first time. */
  openPairs(check: ArticleCheck, by: PairFinder): Generator<undefined, readonly TextPair[]>;
  reread(check: ArticleCheck, reader: Reread): CheckResult;
}

/** What the reader is asked of a sentence, as `vectors` find it. */
interface Asked extends ProposedPairs {
  readonly vectors: StemVectors | undefined;
  readonly contested: readonly ContestedConflict[];
}

/** Remembers the open pairs of sentences for as long as their checks are: a sentence that has not changed is not asked again. */
export function createRereading(context: ArticleContext): Rereading {
  const known = new WeakMap<CheckedSentence, Asked>();
  let finder: { readonly vectors: StemVectors | undefined; readonly nearness: NearnessFinder } | undefined;
  const addTo = (step: Step, place: Parameters<typeof placeFinding>[2], reader: Reread): Step => {
    const { checked } = step;
    const asked = checked === undefined ? undefined : known.get(checked);
    if (checked === undefined || asked === undefined || asked.open.length + asked.backed.length + asked.contested.length === 0) return step;
    // The findings of a step are those of its sentence, placed, in the same order.
    const inPlace = checked.found;
    const gone = inPlace.map((finding, index) => isTurned(finding, asked.backed, reader) || asked.contested.some((conflict) => conflict.finding === checked.findings[index] && isStruckOut(conflict, reader)));
    // Words of what is struck out are open again.
    const found = inPlace.filter((_, index) => gone[index] !== true);
    const added = findPossibleConflicts(checked.prose, [...asked.open, ...asked.backed], { reader, minConfidence: context.minConfidence, found, topicId: context.index.topicId });
    if (added.length === 0 && !gone.includes(true)) return step;
    const { silence: _, ...rest } = step;
    const left = step.findings.filter((_, index) => gone[index] !== true);
    const findings = [...left, ...added.map((finding) => placeFinding(placed(finding, checked.place), step.sentence, place))];
    // What a statement speaks to, if only possibly, does not want for one.
    return { ...rest, findings: findings.filter(({ verdict, span }) => verdict !== 'unsupported' || !findings.some((other) => other.verdict === 'possible' && overlaps(other.span, span))) };
  };
  return {
    *openPairs({ blocks }, { vectors }) {
      if (finder === undefined || finder.vectors !== vectors) finder = { vectors, nearness: createNearnessFinder(context.index.topics, vectors) };
      const { nearness } = finder;
      const texts = new Map<string, TextPair>();
      for (const { checked, sentence } of blocks.flatMap(({ steps }) => steps)) {
        // A heading names what its text is about; a reader of pairs would take the name for a claim.
        if (checked === undefined || sentence.block.kind === 'heading' || sentence.block.kind === 'title') continue;
        const last = known.get(checked);
        const before = last?.vectors === vectors ? last : undefined;
        const asked = before ?? { vectors, ...proposePairs(checked, context.index, nearness), contested: contestedPairs(checked, context.index) };
        known.set(checked, asked);
        for (const pair of [...asked.contested.flatMap(({ pairs }) => pairs), ...[...asked.open, ...asked.backed].map((pair) => pair.texts)]) texts.set(JSON.stringify([pair.claim, pair.evidence]), pair);
        if (before === undefined) yield;
      }
      return [...texts.values()];
    },
    reread: ({ article, blocks, result }, reader) => {
      const reread = blocks.map((check): BlockCheck => {
        const place = { text: article.text, start: check.block.start };
        const steps = check.steps.map((step) => addTo(step, place, reader));
        return steps.every((step, index) => step === check.steps[index]) ? check : tellBlock({ ...check, steps }, article, context.sources);
      });
      return reread.every((check, index) => check === blocks[index]) ? result : toResult(reread);
    },
  };
}
