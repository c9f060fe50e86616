import type { Problem } from './problem';
import type { Span } from './span';

/** Every code of a {@link Problem}; `docs/problems.md` has a section for each. */
export const problemCodes = [
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'file-outside',
  'syntax',
  'duplicate-key',
  'pack-empty',
  'pack-version',
  'pack-unknown-key',
  'pack-missing-field',
  'pack-bad-value',
  'pack-bad-id',
  'pack-bad-date',
  'pack-bad-url',
  'pack-language',
  'pack-evidence-range',
  'pack-duplicate-id',
  'pack-unknown-source',
  'pack-unknown-topic',
  'pack-unknown-aspect',
  'pack-unknown-position',
  'pack-review-due',
  'pack-duplicate',
  'pack-unknown',
  'pack-not-fetched',
  'pack-hash',
  'lock-unreadable',
  'corpus-server-away',
  'corpus-server-place',
  'package-packs',
  'quote-not-found',
  'quote-ambiguous',
  'bibliography-format',
  'bibliography-entry',
  'statement-unread',
  'statement-duplicate',
  'statement-contradiction',
  'reading-unread',
  'review-dates',
  'example-missed',
  'example-flagged',
  'topic-unused',
  'topic-name-shared',
  'source-unused',
  'source-uncitable',
  'source-duplicate',
  'source-retracted',
  'id-changed',
  'settings-unknown-key',
  'settings-missing-field',
  'settings-bad-value',
  'waiver-stale',
  'waiver-expired',
  'waiver-unused',
  'waiver-no-reason',
  'waiver-unsealed',
  'waiver-bad-comment',
  'waiver-unknown-key',
  'waiver-missing-field',
  'waiver-bad-value',
] as const;

/** A code of the closed list. */
export type ProblemCode = (typeof problemCodes)[number];

const known: ReadonlySet<string> = new Set(problemCodes);

/** Whether the word is a code of the closed list. */
export function isProblemCode(word: string): word is ProblemCode {
  return known.has(word);
}

/** A problem with a code of the closed list; without `at` the whole file is meant. */
export function createProblem(code: ProblemCode, severity: Problem['severity'], message: string, at?: Span): Problem {
  return at === undefined ? { code, severity, message } : { code, severity, message, at };
}

/** The problem with what should stand in its place, where that is known. */
export function proposing(problem: Problem, replacement: string | undefined): Problem {
  return replacement === undefined ? problem : { ...problem, replacement };
}
