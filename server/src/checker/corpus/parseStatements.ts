import type * as v from 'valibot';
import type { Problem } from '../text/problem';
import { createProblem, proposing } from '../text/problemCode';
import type { Span } from '../text/span';
import type { Locator } from '../yaml/locate';
import { parsePart } from '../yaml/parsePart';
import { formatSuggestion, suggest } from '../yaml/suggest';
import { hashText } from './hashText';
import { type AspectUse, keepKnownAspects } from './knownAspects';
import type { ExplicitReading, Source, Statement, Topic } from './pack';
import { statementSchema } from './packSchema';

/** What statements are read against; problems are added to it. */
export interface StatementContext {
  readonly file: Locator;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly problems: Problem[];
  /** ISO 8601 day. */
  readonly today?: string;
}

const codes = { unknownKey: 'pack-unknown-key', missingField: 'pack-missing-field', badValue: 'pack-bad-value' } as const;

/** The usable statements in their order, without those that were retracted; what is wrong with the others is told. */
export function parseStatements(items: readonly unknown[], context: StatementContext): readonly Statement[] {
  const { file, problems } = context;
  const sourceIds = new Set(context.sources.map(({ id }) => id));
  const topicIds = new Set(context.topics.map(({ id }) => id));
  const statements = new Map<string, Statement>();
  const retractedIds = new Set<string>();

  items.forEach((item, index) => {
    const subject = nameOf(item, index);
    const { output, problems: own } = parsePart(statementSchema, item, { locator: file, subject, codes });
    problems.push(...own);
    if (output === undefined || typeof item !== 'object' || item === null) return;
    const { source, topic } = output;
    // The id holds on to the quote: it stays when others are added, and a changed quote is another statement.
    const id = output.id ?? `${source}-${hashText(output.quote)}`;
    const at = (key: string): Span | undefined => file.valueOf(item, key) ?? file.spanOf(item);
    if (!sourceIds.has(source)) {
      problems.push(proposing(createProblem('pack-unknown-source', 'error', `${subject}: there is no source "${source}".${formatSuggestion(source, sourceIds)} Declare it under "sources"; until then the statement is left out.`, at('source')), suggest(source, sourceIds)));
    } else if (topic !== undefined && !topicIds.has(topic)) {
      problems.push(proposing(createProblem('pack-unknown-topic', 'error', `${subject}: there is no topic "${topic}".${formatSuggestion(topic, topicIds)} Declare it under "topics"; until then the statement is left out.`, at('topic')), suggest(topic, topicIds)));
    } else if (statements.has(id) || retractedIds.has(id)) {
      problems.push(createProblem('pack-duplicate-id', 'error', `The id "${id}" is used above. Give this statement another one; until then it is left out.`, at(output.id === undefined ? 'quote' : 'id')));
    } else if (output.retracted !== undefined) {
      retractedIds.add(id);
    } else {
      if (isDue(output.expires, context.today)) problems.push(createProblem('pack-review-due', 'information', `${subject} was to be reviewed by ${output.expires ?? ''}. Compare it with its source, then set "reviewed" and a new "expires".`, at('expires')));
      const uses = (output.reads ?? []).map((reading, index) => ({ item: reading, ...placesOfReading(item, index, file) }));
      statements.set(id, toStatement({ ...output, reads: keepKnownAspects(uses, subject, problems) }, id, at('quote')));
    }
  });
  return [...statements.values()];
}

type StatementFields = Omit<v.InferOutput<typeof statementSchema>, 'reads' | 'retracted'> & { readonly reads: readonly ExplicitReading[] };

/** Absent fields stay absent; what has a default gets it. */
function toStatement({ reads, ...fields }: StatementFields, id: string, at: Span | undefined): Statement {
  return { stance: 'asserts', match: [], mustNotMatch: [], ...fields, id, ...(reads.length === 0 ? {} : { reads }), at: at ?? { start: 0, end: 0 } };
}

function placesOfReading(item: object, index: number, file: Locator): Pick<AspectUse<unknown>, 'aspectAt' | 'positionAt'> {
  const readings: unknown = Reflect.get(item, 'reads');
  const reading: unknown = Array.isArray(readings) ? readings[index] : undefined;
  if (typeof reading !== 'object' || reading === null) return { aspectAt: file.valueOf(item, 'reads'), positionAt: undefined };
  return { aspectAt: file.valueOf(reading, 'aspect'), positionAt: file.valueOf(reading, 'position') };
}

function isDue(expires: string | undefined, today: string | undefined): boolean {
  return expires !== undefined && today !== undefined && expires < today;
}

function nameOf(item: unknown, index: number): string {
  const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined;
  return typeof id === 'string' && id.length <= 80 ? `Statement "${id}"` : `Statement ${index + 1}`;
}
