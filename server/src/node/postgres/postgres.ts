import type { EvidenceQuestion, EvidenceRow } from '../../checker';
import type { CorpusServer, PushedPack } from '../../host/server/corpusServer';
import { createConnection, type Connection } from './connection';
import { createTables, selectAnswer, selectPacks, tableFormat } from './schema';

/** Rows that are sent together. */
const rowsPerInsert = 2000;

/** A corpus server in a PostgreSQL database, in a schema `claimlint` of its own. Reading needs no right but to read there. */
export function openPostgres(address: string): CorpusServer {
  const asking = createConnection(address, false);
  return {
    readPacks: () => asking.query(selectPacks),
    answer: async (questions, limit) => {
      const answers: unknown[] = [];
      for (const question of questions) answers.push(await answer(asking, question, limit));
      return answers;
    },
    push: async (pack) => {
      const pushing = createConnection(address, true);
      try {
        await push(pushing, pack);
      } finally {
        await pushing.close();
      }
    },
    close: () => asking.close(),
  };
}

async function answer({ query }: Connection, { pack, topics, aspect, words, by }: EvidenceQuestion, limit: number): Promise<unknown> {
  const known = words.filter(isStorable);
  const [row] = await query(selectAnswer, [pack, topics, aspect, known, known.map(toLexeme).join(' | '), limit, by === 'words']);
  return row;
}

async function push(connection: Connection, pack: PushedPack): Promise<void> {
  const { query } = connection;
  await query(createTables);
  await query('BEGIN');
  try {
    await query('DELETE FROM claimlint.packs WHERE id = $1', [pack.id]);
    await query('INSERT INTO claimlint.packs (id, format, head, revision, statement_count) VALUES ($1, $2, $3, $4, $5)', [pack.id, tableFormat, pack.head, pack.revision, pack.statements.length]);
    for (const part of partsOf(pack.sources)) {
      await query('INSERT INTO claimlint.sources (pack, id, json) SELECT $1, * FROM unnest($2::text[], $3::text[])', [pack.id, part.map(({ id }) => id), part.map(({ json }) => json)]);
    }
    let place = 0;
    for (const part of partsOf(pack.statements)) {
      const places = part.map(() => (place += 1) - 1);
      await query('INSERT INTO claimlint.statements (pack, place, id, source, json) SELECT $1, * FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[])', [pack.id, places, part.map(({ id }) => id), part.map(({ source }) => source), part.map(({ json }) => json)]);
    }
    for (const part of partsOf(flatten(pack.rows))) {
      const words = part.map((row) => row.words.filter(isStorable).join(wordEnd));
      await query(insertEvidence, [pack.id, part.map(({ statement }) => statement), part.map(({ topic }) => topic), part.map(({ aspect }) => aspect), words]);
    }
    await query('COMMIT');
  } catch (error) {
    await query('ROLLBACK').catch(() => undefined);
    throw error;
  }
  // Without fresh counts the planner takes the longest way to every statement.
  await query('ANALYZE claimlint.packs, claimlint.sources, claimlint.statements, claimlint.evidence');
}

/** Lists of words cannot be sent as rows of one array: each is one text, cut there. */
const wordEnd = '\u0001';
const insertEvidence = `
INSERT INTO claimlint.evidence (pack, place, topic, aspect, words, lexemes)
SELECT $1, place, topic, aspect, words, array_to_tsvector(words)
FROM (SELECT place, topic, aspect, array_remove(string_to_array(joined, E'\\x01'), '') AS words FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[]) AS given (place, topic, aspect, joined)) AS rows`;

/** PostgreSQL keeps no NUL, no half of a pair and no lexeme of more than 2 kB; such words find nothing anyway. */
function isStorable(word: string): boolean {
  return word !== '' && word.length < 200 && !/\p{Cs}/u.test(word) && !word.includes('\0') && !word.includes(wordEnd);
}

/** A word as a full-text query writes it. */
function toLexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function* flatten(rows: Iterable<readonly EvidenceRow[]>): Generator<EvidenceRow> {
  for (const own of rows) yield* own;
}

function* partsOf<Item>(items: Iterable<Item>): Generator<readonly Item[]> {
  let part: Item[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < rowsPerInsert) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
