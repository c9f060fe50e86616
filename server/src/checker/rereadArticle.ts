import { toResult, type ArticleCheck, type ArticleContext } from './checkArticle';
import { type BlockCheck, type Step, tellBlock } from './checkBlock';
import { withoutPrefix, type CheckedSentence } from './checkSentence';
import { placeFinding, type SentenceFinding } from './finding/createFinding';
import type { CheckResult } from './finding/finding';
import { proposePairs } from './openPairs';
import { findPossibleConflicts, type OpenPair, type Reread } from './rereading/possibleConflict';
import type { TextPair } from './rereading/secondReader';
import { overlaps } from './text/span';

/** What a second reader is asked about articles, and what becomes of its answers. */
export interface Rereading {
  /** Yields after each sentence that is looked at for the first time. */
  openPairs(check: ArticleCheck): Generator<undefined, readonly TextPair[]>;
  reread(check: ArticleCheck, reader: Reread): CheckResult;
}

/** Remembers the open pairs of sentences for as long as their checks are: a sentence that has not changed is not asked again. */
export function createRereading(context: ArticleContext): Rereading {
  const known = new WeakMap<CheckedSentence, readonly OpenPair[]>();
  const addTo = (step: Step, place: Parameters<typeof placeFinding>[2], reader: Reread): Step => {
    const { checked } = step;
    const pairs = checked === undefined ? undefined : known.get(checked);
    if (checked === undefined || pairs === undefined || pairs.length === 0) return step;
    const added = findPossibleConflicts(checked.prose, pairs, { reader, minConfidence: context.minConfidence, found: withPrefix(checked), topicId: context.index.topicId });
    if (added.length === 0) return step;
    const { silence: _, ...rest } = step;
    const findings = [...step.findings, ...added.map((finding) => placeFinding(withoutPrefix(finding, checked.prefixLength), step.sentence, place))];
    // What a statement speaks to, if only possibly, does not want for one.
    return { ...rest, findings: findings.filter(({ verdict, span }) => verdict !== 'unsupported' || !findings.some((other) => other.verdict === 'possible' && overlaps(other.span, span))) };
  };
  return {
    *openPairs({ blocks }) {
      const texts = new Map<string, TextPair>();
      for (const { checked, sentence } of blocks.flatMap(({ steps }) => steps)) {
        // A heading names what its text is about; a reader of pairs would take the name for a claim.
        if (checked === undefined || sentence.block.kind === 'heading' || sentence.block.kind === 'title') continue;
        const before = known.get(checked);
        const pairs = before ?? proposePairs(checked, context.index);
        known.set(checked, pairs);
        for (const pair of pairs) texts.set(JSON.stringify([pair.texts.claim, pair.texts.evidence]), pair.texts);
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

/** The findings of a sentence with their places in the whole text that was read. */
function withPrefix({ findings, prefixLength }: CheckedSentence): readonly SentenceFinding[] {
  return prefixLength === 0 ? findings : findings.map((finding) => ({ ...finding, proseSpan: { start: finding.proseSpan.start + prefixLength, end: finding.proseSpan.end + prefixLength } }));
}
