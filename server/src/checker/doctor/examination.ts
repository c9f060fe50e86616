import type { Pack } from '../corpus/pack';
import type { CheckResult } from '../finding/finding';
import type { StatementIndex } from '../retrieval/statementIndex';
import type { Problem, RelatedPlace } from '../text/problem';
import { createProblem, type ProblemCode } from '../text/problemCode';
import type { Span } from '../text/span';
import type { PackPlaces } from './packPlaces';

/** A pack on the table, with its places. */
export interface Patient {
  readonly pack: Pack;
  readonly places: PackPlaces;
}

/** What the examinations work on. */
export interface Examination {
  /** In the order in which they are in use. */
  readonly patients: readonly Patient[];
  /** Their statements, read. */
  readonly index: StatementIndex;
  /** Checks a sentence against all of them. */
  readonly check: (text: string) => CheckResult;
  /** Judgements below it do not count, as in a check. In [0, 1]. */
  readonly minConfidence: number;
  /** ISO 8601 day; absent: days of review are compared with each other only. */
  readonly today?: string;
}

/** Something to tell, and in which pack. */
export interface Diagnosis {
  readonly pack: Pack;
  readonly problem: Problem;
}

/** Where a diagnosis belongs. */
export interface DiagnosisPlace {
  /** Absent: the pack as a whole. */
  readonly at: Span | undefined;
  readonly related?: readonly RelatedPlace[];
}

/** Something that wants mending. */
export function warn(pack: Pack, code: ProblemCode, message: string, place: DiagnosisPlace): Diagnosis {
  return { pack, problem: toProblem(createProblem(code, 'warning', message, place.at), place) };
}

/** Something worth knowing that may well be right. */
export function inform(pack: Pack, code: ProblemCode, message: string, place: DiagnosisPlace): Diagnosis {
  return { pack, problem: toProblem(createProblem(code, 'information', message, place.at), place) };
}

function toProblem(problem: Problem, { related = [] }: DiagnosisPlace): Problem {
  return related.length === 0 ? problem : { ...problem, related };
}

/** The words of a text, lower case and one blank apart: by it, quotes and titles are the same. */
export function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** A text shortened to be quoted in a message. */
export function excerpt(text: string, length = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
