import type { ArticleSentence } from '../article/article';
import type { Proposition } from '../proposition/proposition';
import { overlaps, textOf } from '../text/span';
import type { SentenceFinding } from './createFinding';
import { englishFindings } from './findingWords';

/** Aspects that are read from mere figures, words or comparisons: too little to tell what a source would have to say. */
const VAGUE_ASPECTS: ReadonlySet<string> = new Set(['figure', 'wording', 'comparison', 'advice']);

/**
 * Whether a claim is worth a source of its own: it speaks of a topic of a pack, answers a question about it, and the
 * author asserts the answer. Left out are what "may" be (no source could contradict it), and headings, which the text
 * below them carries out. Questions, quotations, reported opinions and conditions are no claims to begin with.
 */
export function isCheckWorthy({ topic, aspect, certainty }: Proposition, { block }: ArticleSentence): boolean {
  return topic !== undefined && !VAGUE_ASPECTS.has(aspect) && certainty !== 'possible' && block.kind !== 'heading' && block.kind !== 'title';
}

/**
 * Findings for the claims of one sentence on which no statement says anything, in order of position. Words that already
 * have a finding get none, so that each claim is told once.
 */
export function createUnsupported(prose: string, claims: readonly Proposition[], context: { readonly found: readonly SentenceFinding[]; readonly topicId: (topic: string) => string }): SentenceFinding[] {
  const unsupported: SentenceFinding[] = [];
  for (const claim of [...claims].sort((a, b) => a.span.start - b.span.start)) {
    if ([...context.found, ...unsupported].some(({ proseSpan }) => overlaps(proseSpan, claim.span))) continue;
    unsupported.push({
      verdict: 'unsupported',
      code: 'claim-unsupported',
      severity: 'hint',
      message: englishFindings.unsupported(textOf(prose, claim.span)),
      proseSpan: claim.span,
      topic: context.topicId(claim.topic ?? ''),
      aspect: claim.aspect,
      conflicts: [],
      tensions: [],
      supports: [],
    });
  }
  return unsupported;
}
