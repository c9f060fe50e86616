import type { Pack, Statement } from '../corpus/pack';
import { type Diagnosis, type Examination, excerpt, warn } from './examination';

/** How one example sentence of a statement fared. */
export interface ExampleResult {
  readonly statement: Statement;
  /** `match`: must conflict with the statement; `mustNotMatch`: must not. */
  readonly kind: 'match' | 'mustNotMatch';
  /** Number in the statement's list. */
  readonly index: number;
  readonly sentence: string;
  readonly isPassed: boolean;
  /** What was found instead of what the example wants, in words; empty where it passed. */
  readonly found: string;
}

/** The result with the pack that the example stands in. */
export interface PackExampleResult extends ExampleResult {
  readonly pack: Pack;
}

/** Checks each example sentence of each pack by itself, in the order of the packs; a statement's examples at a time. Linear in the number of examples. */
export function* testExamples({ patients, check }: Pick<Examination, 'patients' | 'check'>): Generator<readonly PackExampleResult[], void> {
  for (const { pack } of patients) {
    for (const statement of pack.statements) {
      yield (['match', 'mustNotMatch'] as const).flatMap((kind) =>
        statement[kind].map((sentence, index) => {
          const outcome = checkExample(sentence, pack.id, statement.id, check);
          const isPassed = outcome.isConflict === (kind === 'match');
          return { pack, statement, kind, index, sentence, isPassed, found: isPassed ? '' : outcome.found };
        }),
      );
    }
  }
}

/** Tells the examples that fail, a statement's at a time. */
export function* examineExamples(examination: Examination): Generator<readonly Diagnosis[], void> {
  const placesOf = new Map(examination.patients.map(({ pack, places }) => [pack, places]));
  for (const results of testExamples(examination)) {
    yield results.flatMap((result) => {
      const { pack, statement, kind, index, sentence, isPassed, found } = result;
      if (isPassed) return [];
      const at = placesOf.get(pack)?.statement(statement.at, kind, index);
      const quoted = `Statement "${statement.id}": “${excerpt(sentence)}”`;
      return [
        kind === 'match'
          ? warn(pack, 'example-missed', `${quoted} should conflict with the quote, but ${found}. Say it more plainly, or give the statement a reading under "reads".`, { at })
          : warn(pack, 'example-flagged', `${quoted} should not conflict with the quote, but ${found}. Narrow the quote, or correct the example.`, { at }),
      ];
    });
  }
}

function checkExample(sentence: string, packId: string, statementId: string, check: Examination['check']): { readonly isConflict: boolean; readonly found: string } {
  const { findings, claimCount } = check(sentence);
  const isIt = (judged: { readonly pack: string; readonly statement: string }): boolean => judged.pack === packId && judged.statement === statementId;
  const conflict = findings.flatMap(({ conflicts }) => conflicts).find(isIt);
  if (conflict !== undefined) return { isConflict: true, found: `it does: ${conflict.reason.replace(/\.$/, '')}` };
  if (findings.some(({ tensions }) => tensions.some(isIt))) return { isConflict: false, found: 'it differs in degree only' };
  if (findings.some(({ supports }) => supports.some(isIt))) return { isConflict: false, found: 'it agrees with it' };
  return { isConflict: false, found: claimCount === 0 ? 'no claim was read in it' : 'the two were not found to speak of the same thing' };
}
