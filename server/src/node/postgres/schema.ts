/** The tables of a corpus server. Texts of packs are kept as JSON in columns of text: it takes every character that JSON can write. */
export const createTables = `
CREATE SCHEMA IF NOT EXISTS claimlint;
CREATE TABLE IF NOT EXISTS claimlint.packs (
  id text PRIMARY KEY,
  format integer NOT NULL,
  head text NOT NULL,
  revision text NOT NULL,
  statement_count integer NOT NULL
);
CREATE TABLE IF NOT EXISTS claimlint.sources (
  pack text NOT NULL REFERENCES claimlint.packs ON DELETE CASCADE,
  id text NOT NULL,
  json text NOT NULL,
  PRIMARY KEY (pack, id)
);
CREATE TABLE IF NOT EXISTS claimlint.statements (
  pack text NOT NULL REFERENCES claimlint.packs ON DELETE CASCADE,
  place integer NOT NULL,
  id text NOT NULL,
  source text NOT NULL,
  json text NOT NULL,
  PRIMARY KEY (pack, place)
);
CREATE TABLE IF NOT EXISTS claimlint.evidence (
  pack text NOT NULL REFERENCES claimlint.packs ON DELETE CASCADE,
  place integer NOT NULL,
  topic text NOT NULL,
  aspect text NOT NULL,
  words text[] NOT NULL,
  lexemes tsvector NOT NULL
);
CREATE INDEX IF NOT EXISTS evidence_by_topic ON claimlint.evidence (pack, aspect, topic, place);
CREATE INDEX IF NOT EXISTS evidence_by_words ON claimlint.evidence USING gin (lexemes);
`;

/** Format of the tables; packs of another one are not used. */
export const tableFormat = 1;

/** Packs, with what tells one state from another. */
export const selectPacks = `SELECT id, head, revision, statement_count AS "statementCount" FROM claimlint.packs WHERE format = ${tableFormat} ORDER BY id`;

/**
 * What answers a question, in one row. $1 pack, $2 topics (empty: any), $3 aspect, $4 words, $5 the words as a query, $6 limit,
 * $7 by words alone.
 *
 * Full-text search finds evidence that shares words, and how many it shares ranks it; on a topic, the first in order fill up
 * what is left. Which of all that has come is compared in the end is decided where the claim is.
 */
export const selectAnswer = `
WITH asked AS (SELECT $4::text[] AS words, NULLIF($5::text, '')::tsquery AS query),
sharing AS (
  SELECT place FROM (
    SELECT evidence.place, cardinality(evidence.words) AS own, cardinality(asked.words) AS given,
      (SELECT count(*) FROM unnest(evidence.words) AS word WHERE word = ANY (asked.words)) AS shared
    FROM claimlint.evidence, asked
    WHERE pack = $1 AND aspect = $3 AND (cardinality($2::text[]) = 0 OR topic = ANY ($2::text[])) AND lexemes @@ asked.query
  ) AS counted
  WHERE NOT $7::boolean OR shared >= least(2, own, given)
  ORDER BY shared DESC, place LIMIT $6::integer
),
headmost AS (
  SELECT place FROM claimlint.evidence
  WHERE NOT $7::boolean AND pack = $1 AND aspect = $3 AND topic = ANY ($2::text[])
  ORDER BY place LIMIT $6::integer + 1
),
found AS (
  SELECT statements.* FROM claimlint.statements
  WHERE pack = $1 AND place IN (SELECT place FROM sharing UNION SELECT place FROM headmost)
)
SELECT NOT $7::boolean AND (SELECT count(*) FROM headmost) <= $6::integer AS "isWhole",
  (SELECT coalesce(json_agg(json_build_object('place', place, 'id', id, 'json', json) ORDER BY place), '[]') FROM found) AS statements,
  (SELECT coalesce(json_agg(json_build_object('id', sources.id, 'json', sources.json) ORDER BY sources.id), '[]')
   FROM claimlint.sources WHERE pack = $1 AND id IN (SELECT source FROM found)) AS sources`;
