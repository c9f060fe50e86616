import type { Statement } from '../corpus/pack';
import { toProposition } from '../proposition/packWords';
import type { ReadStatement } from '../retrieval/statementIndex';
import { type Diagnosis, type Examination, excerpt, type Patient, plainWords, warn } from './examination';
import { isSameWork } from './sameWork';

/** Statements that nothing is read in, that stand twice, or whose days of review cannot be; explicit readings and cues without effect. */
export function examineStatements(examination: Examination): readonly Diagnosis[] {
  const { patients, index, today } = examination;
  const readings = new Map(index.statements.map((read) => [read.statement, read]));
  return [
    ...patients.flatMap((patient) => [
      ...patient.pack.statements.flatMap((statement) => [
        ...findUnread(statement, readings.get(statement), patient),
        ...findUnreadReadings(statement, patient),
        ...findImpossibleDays(statement, patient, today),
      ]),
      ...findUnreadCues(patient),
    ]),
    ...findDoubles(examination),
  ];
}

function findUnread(statement: Statement, read: ReadStatement | undefined, { pack }: Patient): readonly Diagnosis[] {
  // Explicit readings that cannot be used are told as such.
  if (read === undefined || read.reading.propositions.length > 0 || statement.reads !== undefined) return [];
  return [warn(pack, 'statement-unread', `Statement "${statement.id}": no claim was read in this quote, so no draft can be compared with it. Quote a whole clause with a subject and a verb, or say what it means under "reads".`, { at: statement.at })];
}

/** Aspects whose answers are no position that could be named. */
const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['effect', 'what a treatment does is read from the quote only'],
  ['eligibility', 'who can have it is read from the quote only'],
]);

function findUnreadReadings(statement: Statement, { pack, places }: Patient): readonly Diagnosis[] {
  return (statement.reads ?? []).flatMap((reading, index) => {
    if (toProposition(reading, statement.at, undefined) !== undefined) return [];
    const reason = IN_WORDS.get(reading.aspect) ?? `"${reading.position}" holds no figure of this kind, such as "10 to 30 minutes"`;
    return [warn(pack, 'reading-unread', `Statement "${statement.id}": the reading of "${reading.aspect}" has no effect: ${reason}. Correct it, or remove it.`, { at: places.statement(statement.at, 'reads', index) })];
  });
}

function findUnreadCues({ pack, places }: Patient): readonly Diagnosis[] {
  return pack.cues.flatMap((cue, index) => {
    if (toProposition(cue, { start: 0, end: 0 }, undefined) !== undefined) return [];
    const reason = IN_WORDS.get(cue.aspect) ?? `"${cue.position}" holds no figure of this kind`;
    return [warn(pack, 'reading-unread', `Cue "${cue.phrase}" has no effect: ${reason}. Correct its position, or remove it.`, { at: places.cue(index) })];
  });
}

function findImpossibleDays({ id, reviewed, expires, at }: Statement, { pack, places }: Patient, today: string | undefined): readonly Diagnosis[] {
  const found: Diagnosis[] = [];
  if (reviewed !== undefined && today !== undefined && reviewed > today) {
    found.push(warn(pack, 'review-dates', `Statement "${id}" was reviewed on ${reviewed}, which is still to come. Write the day of the last review.`, { at: places.statement(at, 'reviewed') }));
  }
  if (reviewed !== undefined && expires !== undefined && expires < reviewed) {
    found.push(warn(pack, 'review-dates', `Statement "${id}" expires on ${expires}, before its review on ${reviewed}. Write a later day under "expires".`, { at: places.statement(at, 'expires') }));
  }
  return found;
}

/** A quote of one publication that was recorded before, with the same topic and stance; in whichever pack. */
function findDoubles({ patients, index }: Examination): readonly Diagnosis[] {
  const known = new Map<string, ReadStatement[]>();
  const placesOf = new Map(patients.map(({ pack, places }) => [pack, places]));
  return index.statements.flatMap((read) => {
    const { pack, statement, source } = read;
    const topic = statement.topic === undefined ? undefined : index.topicKey(pack, statement.topic);
    const key = JSON.stringify([plainWords(statement.quote), topic, statement.stance, placeOf(statement)]);
    const others = known.get(key) ?? [];
    const first = others.find((other) => (other.pack === pack && other.statement.source === statement.source) || isSameWork(other.source, source));
    known.set(key, [...others, read]);
    if (first === undefined) return [];
    const where = first.pack === pack ? '' : ` of pack "${first.pack.id}"`;
    const related = { ...(first.pack === pack ? {} : { location: first.pack.location }), at: first.statement.at, message: `Statement "${first.statement.id}": “${excerpt(first.statement.quote)}”` };
    return [warn(pack, 'statement-duplicate', `Statement "${statement.id}" repeats "${first.statement.id}"${where}: the same words of the same source count twice. Remove one of the two.`, { at: placesOf.get(pack)?.statement(statement.at, 'quote') ?? statement.at, related: [related] })];
  });
}

/** The same words at two places of a source are two statements where prefix, suffix or locator say so. */
function placeOf({ prefix = '', suffix = '', locator = '' }: Statement): string {
  return [plainWords(prefix), plainWords(suffix), locator].join('|');
}
