import type { Pack } from './corpus/pack';
import { createCheckerOf, DEFAULT_MIN_CONFIDENCE } from './createChecker';
import { compareWithBase } from './doctor/compareWithBase';
import type { Diagnosis, Examination } from './doctor/examination';
import { examineSources } from './doctor/examineSources';
import { examineStatements } from './doctor/examineStatements';
import { examineTopics } from './doctor/examineTopics';
import { examineContradictions } from './doctor/findContradictions';
import { createPackPlaces } from './doctor/packPlaces';
import { examineExamples, testExamples, type PackExampleResult } from './doctor/testExamples';
import { createStatementIndex } from './retrieval/statementIndex';
import type { Problem } from './text/problem';

/** A pack with the text that it was read from. */
export interface PackWithText {
  readonly pack: Pack;
  readonly text: string;
}

/** What packs are examined with beside themselves. */
export interface ExaminationOptions {
  /** ISO 8601 day; absent: days of review are compared with each other only. */
  readonly today?: string;
  /** The packs as they were in an earlier version, to find ids that changed their meaning. */
  readonly base?: readonly Pack[];
  /** As for a checker. In [0, 1]. */
  readonly minConfidence?: number;
}

/**
 * The corpus doctor: what is amiss in packs that can be read, beyond what parsing tells. The packs are examined together,
 * as they are used. Gives the problems of each pack by its `location`, by position; a healthy pack has none.
 *
 * @returns problems `statement-*`, `reading-unread`, `review-dates`, `example-*`, `topic-*`, `source-*`, `id-changed`
 */
export function examinePacks(packs: readonly PackWithText[], options: ExaminationOptions = {}): ExaminedPacks {
  const steps = examineInSteps(packs, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Problems of packs, by the `location` of the pack. */
export type ExaminedPacks = ReadonlyMap<string, readonly Problem[]>;

/** As {@link examinePacks}, for hosts that have other things to do: each step takes some milliseconds, the first as long as a checker takes to be made. */
export function* examineInSteps(packs: readonly PackWithText[], options: ExaminationOptions = {}): Generator<undefined, ExaminedPacks> {
  const examination = createExamination(packs, options);
  const diagnoses: Diagnosis[] = [];
  yield;
  for (const examine of [examineTopics, examineSources, examineStatements, examineContradictions]) {
    diagnoses.push(...examine(examination));
    yield;
  }
  for (const found of examineExamples(examination)) {
    diagnoses.push(...found);
    yield;
  }
  if (options.base !== undefined) diagnoses.push(...compareWithBase(examination, createStatementIndex(options.base)));
  return new Map(packs.map(({ pack }) => [pack.location, diagnoses.filter((found) => found.pack === pack).map(({ problem }) => problem).sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0))]));
}

/** Runs the `match` and `mustNotMatch` sentences of packs, checked together as they are used. */
export function testPackExamples(packs: readonly PackWithText[], options: Pick<ExaminationOptions, 'minConfidence'> = {}): readonly PackExampleResult[] {
  return [...testExamples(createExamination(packs, options))].flat();
}

function createExamination(packs: readonly PackWithText[], { today, minConfidence = DEFAULT_MIN_CONFIDENCE }: ExaminationOptions): Examination {
  const all = packs.map(({ pack }) => pack);
  const index = createStatementIndex(all);
  const checker = createCheckerOf(index, { packs: all, minConfidence });
  return {
    patients: packs.map(({ pack, text }) => ({ pack, places: createPackPlaces(text) })),
    index,
    check: (text) => checker.check(text),
    minConfidence,
    ...(today === undefined ? {} : { today }),
  };
}
