import { createPackPlaces, testPackExamples, type PackExampleResult, type Span, type Statement } from '../../checker';
import type { ExampleOutcome, ExamplePack, ExampleStatement } from '../../protocol/examples';
import type { StatementPlace } from '../../protocol/statementPlace';
import { createRangeReader } from '../positions';
import type { WritablePack } from './recordSelection';

/** The examples of packs, for a list of tests; packs without any are left out. */
export function listExamples(packs: readonly WritablePack[]): readonly ExamplePack[] {
  return packs.flatMap(({ uri, text, pack }): readonly ExamplePack[] => {
    const places = createPackPlaces(text);
    const readRange = createRangeReader(text);
    const placeOf = (span: Span): StatementPlace => ({ uri, range: readRange(span) });
    const statements = pack.statements.flatMap((statement): readonly ExampleStatement[] => {
      const examples = kinds.flatMap((kind) => statement[kind].map((sentence, index) => ({ id: idOf(statement, kind, index), label: `${kind === 'match' ? '≠' : '='} ${sentence}`, place: placeOf(places.statement(statement.at, kind, index)) })));
      return examples.length === 0 ? [] : [{ id: statement.id, label: statement.id, place: placeOf(statement.at), examples }];
    });
    return statements.length === 0 ? [] : [{ uri, title: pack.title, statements }];
  });
}

/** Runs the examples of one pack, checked by itself. */
export function runExamples({ pack, text }: WritablePack): readonly ExampleOutcome[] {
  return testPackExamples([{ pack, text }]).map((result) => ({ id: idOf(result.statement, result.kind, result.index), isPassed: result.isPassed, message: messageOf(result) }));
}

const kinds = ['match', 'mustNotMatch'] as const;

function idOf({ id }: Statement, kind: PackExampleResult['kind'], index: number): string {
  return JSON.stringify([id, kind, index]);
}

function messageOf({ isPassed, kind, found, statement }: PackExampleResult): string {
  return isPassed ? '' : `This ${kind === 'match' ? 'should' : 'should not'} conflict with “${statement.quote}”, but ${found}.`;
}
