/**
 * Where quality is lost on the way from a marked sentence to its judgement: each stage of the checker on the development
 * cases of test/quality, given what the stage before should have found. Only the `dev` split is looked at.
 */
import { readFileSync } from 'node:fs';
import { loadBuilt } from './built.mjs';

/** What a case expects, in the words of a relation. */
const relationOf = { conflict: 'conflicts', tension: 'tension', support: 'supports' };

/** Aspects that the checker compares beside equal ones. */
const areRelated = (a, b) => a === b || [a, b].sort().join() === 'effect,efficacy' || [a, b].sort().join() === 'effect-duration,maintenance';

/** The propositions of an article, with the article span of each. */
const readClaims = (text, index) => {
  const { readArticle } = loadBuilt('server/src/checker/article/readArticle');
  const { createDiscourseReader } = loadBuilt('server/src/checker/proposition/discourse');
  const { readSentence } = loadBuilt('server/src/checker/proposition/readSentence');
  const discourse = createDiscourseReader(index.topics, new Map());
  return readArticle(text).sentences.flatMap((sentence) => {
    const reading = readSentence(sentence.text, { topics: index.topics, spelling: index.spelling, cues: index.cues, discourse: discourse.before(sentence), isQuote: false });
    discourse.after(sentence, reading);
    return reading.propositions.map((proposition) => ({ proposition, span: sentence.span }));
  });
};

const isExpected = ({ statements, sources }, { statement }) => statements?.includes(statement.id) === true || sources?.includes(statement.source) === true;

const scoreCase = (marked, index) => {
  const { overlaps } = loadBuilt('server/src/checker/text/span');
  const { markedSpans } = loadBuilt('test/quality/score');
  const { judgeClaim } = loadBuilt('server/src/checker/judgement/judgeClaim');
  const { judgePositions } = loadBuilt('server/src/checker/judgement/judgePositions');
  const spans = markedSpans(marked);
  const claims = readClaims(marked.text, index).filter(({ span }) => spans.some((one) => overlaps(one, span))).map(({ proposition }) => proposition);
  const expected = index.statements.filter((read) => isExpected(marked, read));
  const quotes = expected.flatMap(({ reading }) => reading.propositions);
  const pairs = claims.flatMap((claim) => quotes.map((quote) => ({ claim, quote })));
  const onTopic = claims.filter(({ topic }) => quotes.some((quote) => quote.topic === topic));
  const answering = pairs.filter(({ claim, quote }) => areRelated(claim.aspect, quote.aspect) && claim.aspect !== 'wording');
  const found = claims.flatMap(({ topic, aspect }) => (topic === undefined ? [] : index.evidenceFor(topic, aspect)));
  const ranks = claims.map((claim) => (claim.topic === undefined ? -1 : judgeClaim(claim, index.evidenceFor(claim.topic, claim.aspect)).findIndex(({ evidence }) => isExpected(marked, evidence.read)))).filter((rank) => rank >= 0);
  const label = relationOf[marked.expect];
  return {
    read: claims.length > 0,
    quoteRead: quotes.length > 0,
    topic: onTopic.length > 0,
    aspect: answering.length > 0,
    retrieved: found.some(({ read }) => isExpected(marked, read)),
    rank: ranks.length === 0 ? Infinity : Math.min(...ranks),
    position: answering.some(({ claim, quote }) => judgePositions(claim, { ...quote, ...(claim.topic === undefined ? {} : { topic: claim.topic }) }).label === label),
  };
};

const share = (rows, test) => `${rows.filter(test).length}/${rows.length}`.padStart(9) + (rows.length === 0 ? '' : ` ${((100 * rows.filter(test).length) / rows.length).toFixed(1).padStart(5)} %`);

/** Prints one line a stage: of the cases that had what the stage needs, those that it got right. */
export const printStages = () => {
  const { listTopics, packPath, readCases } = loadBuilt('test/quality/cases');
  const { parsePack } = loadBuilt('server/src/checker/index');
  const { createStatementIndex } = loadBuilt('server/src/checker/retrieval/statementIndex');
  const rows = listTopics().flatMap((topic) => {
    const index = createStatementIndex([parsePack(readFileSync(packPath(topic), 'utf8'), packPath(topic)).pack]);
    return readCases(topic, 'dev').cases.filter(({ expect }) => expect !== 'silent').map((marked) => scoreCase(marked, index));
  });
  const read = rows.filter((row) => row.read && row.quoteRead);
  const agreed = read.filter(({ topic, aspect }) => topic && aspect);
  const retrieved = agreed.filter((row) => row.retrieved);
  console.log('\nstages on the development cases, each given what it needs');
  for (const [name, some, test] of [
    ['claim read', rows, (row) => row.read],
    ['quote read', rows, (row) => row.quoteRead],
    ['topic, both read', read, (row) => row.topic],
    ['aspect, both read', read, (row) => row.aspect],
    ['retrieval, topic and aspect agree', agreed, (row) => row.retrieved],
    ['  judged first of all retrieved', retrieved, (row) => row.rank < 1],
    ['  among the first 3', retrieved, (row) => row.rank < 3],
    ['  judged at all', retrieved, (row) => row.rank < Infinity],
    ['position, aspect agrees', read.filter((row) => row.aspect), (row) => row.position],
  ]) console.log(`${name.padEnd(36)}${share(some, test)}`);
};
