import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import { load } from 'js-yaml';
import * as v from 'valibot';
import { listTopics, packPath, readCases, readPairs, splits, type CaseFile } from './cases';

const packFormat = v.object({ id: v.string(), sources: v.array(v.object({ id: v.string() })), statements: v.array(v.object({ id: v.string(), source: v.string() })) });

function countOf<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter(isCounted).length;
}

function checkUnique(ids: readonly string[]): void {
  assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
}

describe('the development set', () => {
  const topics = listTopics();
  const files = splits.flatMap((split) => topics.map((topic) => readCases(topic, split)));
  const cases = files.flatMap((file) => file.cases);

  it('has at least nine topics and 460 cases, about half of them silent', () => {
    assert.ok(topics.length >= 9);
    assert.ok(cases.length >= 460);
    const silentShare = countOf(cases, ({ expect }) => expect === 'silent') / cases.length;
    assert.ok(silentShare > 0.44 && silentShare < 0.56, `silent: ${silentShare}`);
  });

  it('gives every case and pair an id and a text of its own', () => {
    checkUnique(cases.map(({ id }) => id));
    checkUnique(cases.map(({ text }) => text));
    checkUnique(readPairs().map(({ id }) => id));
    checkUnique(readPairs().map(({ claim, evidence }) => `${claim} | ${evidence}`));
  });

  it('names files after what they hold', () => {
    const expected = splits.flatMap((split) => topics.map((topic) => `${topic}.${split}`));
    assert.deepEqual(files.map(({ topic, split }) => `${topic}.${split}`), expected);
  });

  it('holds back a third of each topic, of conflicts and of silent texts alike', () => {
    for (const topic of topics) {
      for (const expect of ['conflict', 'silent']) {
        const [dev = 0, held = 0] = splits.map((split) => countOf(readCases(topic, split).cases, (one) => one.expect === expect));
        const heldShare = held / (dev + held);
        assert.ok(heldShare > 0.28 && heldShare < 0.39, `${topic} ${expect}: ${heldShare}`);
      }
    }
  });

  for (const file of files) {
    it(`marks words that occur once and names statements that exist: ${file.topic}, ${file.split}`, () => checkMarks(file));
  }

  it('has about 150 pairs with at least 40 of each label', () => {
    const pairs = readPairs();
    assert.ok(pairs.length >= 145);
    for (const label of ['supports', 'conflicts', 'neutral']) assert.ok(countOf(pairs, (pair) => pair.label === label) >= 40, label);
  });
});

function checkMarks({ topic, cases }: CaseFile): void {
  const pack = v.parse(packFormat, load(fs.readFileSync(packPath(topic), 'utf8')));
  const statements = new Set(pack.statements.map(({ id }) => id));
  const sources = new Set(pack.sources.map(({ id }) => id));
  assert.equal(pack.id, topic);
  for (const one of cases) {
    if (one.expect === 'silent') continue;
    for (const words of [one.span, ...(one.also ?? [])]) {
      assert.equal(one.text.split(words).length, 2, `${one.id}: "${words}" must occur once`);
    }
    assert.ok(one.statements !== undefined || one.sources !== undefined, `${one.id} names neither statements nor sources`);
    for (const id of one.statements ?? []) assert.ok(statements.has(id), `${one.id}: no statement "${id}"`);
    for (const id of one.sources ?? []) assert.ok(sources.has(id), `${one.id}: no source "${id}"`);
  }
}
