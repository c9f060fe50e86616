import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { load } from 'js-yaml';
import * as v from 'valibot';

const root = path.resolve(__dirname, '..', '..', '..');
const packPath = path.join(root, 'data', 'packs', 'hair-mesotherapy.claims.yaml');
const articlesFolder = path.join(root, '..', 'shared', 'sources');

const kebabCase = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = v.pipe(v.string(), v.nonEmpty());
const sentences = v.pipe(v.array(v.pipe(text, v.regex(/[.!?]$/, 'an example is a whole sentence'))), v.nonEmpty());

// Strict objects, so that a misspelt key fails here instead of being passed over.
const packFormat = v.strictObject({
  claimlint: v.literal(1),
  id: v.literal('hair-mesotherapy'),
  title: text,
  language: v.literal('en'),
  topics: v.array(v.strictObject({ id: kebabCase, names: v.pipe(v.array(text), v.nonEmpty()) })),
  sources: v.array(
    v.strictObject({
      id: kebabCase,
      type: v.literal('webpage'),
      title: text,
      author: v.optional(v.array(v.strictObject({ family: text, given: text }))),
      evidence: v.literal(5),
    }),
  ),
  statements: v.array(
    v.strictObject({
      id: kebabCase,
      source: kebabCase,
      quote: text,
      prefix: v.optional(text),
      suffix: v.optional(text),
      topic: v.optional(kebabCase),
      stance: v.optional(v.picklist(['asserts', 'denies'])),
      match: v.optional(sentences),
      mustNotMatch: v.optional(sentences),
      note: v.optional(text),
    }),
  ),
});

const catalogueFormat = v.array(
  v.object({
    id: text,
    file: text,
    type: text,
    title: text,
    author: v.optional(v.array(v.object({ family: text, given: text }))),
  }),
);

// Most quotes have 4 to 20 words; the few longer ones lose their sense when cut.
const longestQuoteWords = 30;
const longestQuoteCharacters = 200;

describe('the hair-mesotherapy pack', () => {
  let pack: v.InferOutput<typeof packFormat>;
  let statements: (typeof pack)['statements'];

  before('is YAML in the format of a claims pack', () => {
    pack = readPack();
    statements = pack.statements;
  });

  it('holds the five sources and 100 to 160 statements, some from each', () => {
    assert.equal(pack.sources.length, 5);
    assert.ok(statements.length >= 100 && statements.length <= 160, `${statements.length} statements`);
    for (const source of pack.sources) {
      const own = statements.filter((statement) => statement.source === source.id);
      assert.ok(own.length >= 20, `${source.id} has only ${own.length} statements`);
    }
  });

  it('has mesotherapy as its first topic, and no name that belongs to two topics', () => {
    assert.deepEqual(
      pack.topics.map((topic) => topic.id),
      ['mesotherapy', 'minoxidil', 'finasteride', 'hair-loss'],
    );
    const names = pack.topics.flatMap((topic) => topic.names.map((name) => name.toLowerCase()));
    assert.deepEqual(repeated(names), []);
  });

  it('never uses an id twice', () => {
    assert.deepEqual(repeated(statements.map((statement) => statement.id)), []);
    assert.deepEqual(repeated(pack.sources.map((source) => source.id)), []);
  });

  it('names only sources and topics that it declares', () => {
    const sources = new Set(pack.sources.map((source) => source.id));
    const topics = new Set(pack.topics.map((topic) => topic.id));
    for (const { id, source, topic } of statements) {
      assert.ok(sources.has(source), `${id}: source ${source} is not declared`);
      assert.ok(topic === undefined || topics.has(topic), `${id}: topic ${topic} is not declared`);
    }
  });

  it('says the topic of every statement whose quote does not name exactly one', () => {
    for (const { id, quote } of statements.filter((statement) => statement.topic === undefined)) {
      const named = pack.topics.filter(({ names }) =>
        names.some((name) => quote.toLowerCase().includes(name.toLowerCase())),
      );
      assert.equal(named.length, 1, `${id}: the quote names ${named.length} topics`);
    }
  });

  it('quotes short excerpts', () => {
    for (const { id, quote } of statements) {
      const wordCount = quote.split(/\s+/u).length;
      assert.ok(quote.length <= longestQuoteCharacters, `${id}: ${quote.length} characters`);
      assert.ok(wordCount <= longestQuoteWords, `${id}: ${wordCount} words`);
      assert.equal(quote, quote.trim(), `${id}: white space around the quote`);
    }
  });

  it('quotes the same words of a source twice only for different topics', () => {
    const keys = statements.map(({ source, quote, topic }) => `${source} | ${topic ?? ''} | ${quote}`);
    assert.deepEqual(repeated(keys), []);
  });

  it('gives examples for at least 25 statements, and no sentence as both kinds of example', () => {
    const both = statements.filter(({ match, mustNotMatch }) => match !== undefined && mustNotMatch !== undefined);
    assert.ok(both.length >= 25, `${both.length} statements have both kinds`);
    for (const { id, match = [], mustNotMatch = [] } of statements) {
      assert.deepEqual(repeated([...match, ...mustNotMatch]), [], id);
    }
  });

  it('gives the bibliographic facts that are known and no others', function () {
    const catalogue = readCatalogue() ?? skipWithoutArticles(this);
    assert.deepEqual(
      pack.sources.map(({ id, type, title, author }) => ({ id, type, title, author })),
      catalogue.map(({ id, type, title, author }) => ({ id, type, title, author })),
    );
  });

  it('quotes words that stand in the article, at exactly one place', function () {
    const catalogue = readCatalogue() ?? skipWithoutArticles(this);
    const articles = new Map(catalogue.map(({ id, file }) => [id, normalise(readArticle(file))]));
    const wrong = statements.flatMap(({ id, source, quote, prefix = '', suffix = '' }) => {
      const count = countOccurrences(articles.get(source) ?? '', normalise(prefix + quote + suffix));
      return count === 1 ? [] : [`${id}: ${count} times`];
    });
    assert.deepEqual(wrong, []);
  });
});

function readPack(): v.InferOutput<typeof packFormat> {
  return v.parse(packFormat, load(readFileSync(packPath, 'utf8')));
}

function readCatalogue(): v.InferOutput<typeof catalogueFormat> | undefined {
  const file = path.join(articlesFolder, 'sources.json');
  return existsSync(file) ? v.parse(catalogueFormat, JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

function readArticle(file: string): string {
  return readFileSync(path.join(articlesFolder, file), 'utf8');
}

function skipWithoutArticles(context: Mocha.Context): never {
  // The articles are not part of the project, so a bare clone cannot verify against them.
  if (context.test !== undefined) context.test.title += ' (skipped: no articles in ../shared/sources)';
  return context.skip();
}

function normalise(words: string): string {
  return words.replace(/\s+/gu, ' ');
}

function countOccurrences(article: string, words: string): number {
  let count = 0;
  for (let at = article.indexOf(words); at !== -1; at = article.indexOf(words, at + 1)) count += 1;
  return count;
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
