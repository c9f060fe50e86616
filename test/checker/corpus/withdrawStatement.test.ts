import { assert } from 'chai';
import { applyEdits, parsePack, withdrawStatement, type Withdrawal } from '../../../server/src/checker';

const head = 'claimlint: 1\nid: tea\ntopics: [{id: tea, names: [tea]}]\nsources: [{id: leaf, title: Leaf}]\n';
const block = `${head}statements:
  # Cost.
  - id: cost
    source: leaf
    quote: tea costs little # words
    match:
      - Tea is expensive. # must conflict

  # Harm.
  - id: harm
    source: leaf
    quote: >-
      tea causes
      no harm
`;
const flow = `${head}statements:
  - {id: cost, source: leaf, quote: tea costs little} # first
  - { id: harm, source: leaf,
      quote: "tea causes {no} harm" } # second
`;
const json = '{"claimlint": 1, "id": "tea", "sources": [{"id": "leaf"}],\n "statements": [\n  {"id": "cost", "source": "leaf", "quote": "tea costs little"},\n  {"id": "harm", "source": "leaf", "quote": "tea causes no harm"}\n ]}\n';

/** The text after the statement in whose quote the words stand is withdrawn. */
const withdraw = (text: string, words: string, how: Withdrawal): string | undefined => {
  const edit = withdrawStatement(text, text.indexOf(words), how, '2026-01-31');
  return edit === undefined ? undefined : applyEdits(text, [edit]);
};

const idsOf = (text: string | undefined): readonly string[] => parsePack(text ?? '', 'tea.claims.yaml').pack?.statements.map(({ id }) => id) ?? [];

describe('a statement that is withdrawn', () => {
  it('is retracted in the form in which it is written', () => {
    assert.equal(withdraw(block, 'costs little', 'retract'), block.replace('# must conflict', '# must conflict\n    retracted: 2026-01-31'));
    assert.equal(withdraw(block, 'causes', 'retract'), block.replace('      no harm', '      no harm\n    retracted: 2026-01-31'));
    assert.equal(withdraw(flow, 'costs little', 'retract'), flow.replace('little}', 'little, retracted: 2026-01-31}'));
    assert.equal(withdraw(flow, 'causes', 'retract'), flow.replace('harm" }', 'harm", retracted: 2026-01-31 }'));
    assert.equal(withdraw(json, 'costs little', 'retract'), json.replace('little"}', 'little", "retracted": "2026-01-31"}'));
  });

  it('keeps the line breaks of the file', () => {
    assert.equal(withdraw(block.replaceAll('\n', '\r\n'), 'costs little', 'retract'), block.replace('# must conflict', '# must conflict\n    retracted: 2026-01-31').replaceAll('\n', '\r\n'));
  });

  it('is removed with its lines, and nothing else is', () => {
    assert.equal(withdraw(block, 'costs little', 'remove'), block.replace(/ {2}- id: cost[\s\S]*must conflict\n/, ''));
    assert.equal(withdraw(block, 'causes', 'remove'), block.replace(/ {2}- id: harm[\s\S]*/, ''));
    assert.equal(withdraw(flow, 'costs little', 'remove'), flow.replace(/.*# first\n/, ''));
    assert.equal(withdraw(flow, 'causes', 'remove'), flow.replace(/ {2}- \{ id: harm[\s\S]*/, ''));
    assert.equal(withdraw(flow.replaceAll('\n', '\r\n'), 'costs little', 'remove'), flow.replace(/.*# first\n/, '').replaceAll('\n', '\r\n'));
  });

  it('takes its comma along in a list in brackets', () => {
    assert.equal(withdraw(json, 'costs little', 'remove'), json.replace('{"id": "cost", "source": "leaf", "quote": "tea costs little"},\n  ', ''));
    assert.equal(withdraw(json, 'causes', 'remove'), json.replace(',\n  {"id": "harm", "source": "leaf", "quote": "tea causes no harm"}', ''));
  });

  it('leaves an empty list where it was the only one', () => {
    const only = `${head}statements:\n  - {source: leaf, quote: tea costs little}\nlicense: MIT\n`;
    assert.equal(withdraw(only, 'costs little', 'remove'), `${head}statements: []\nlicense: MIT\n`);
  });

  it('is no longer among those that are compared, and its id stays taken', () => {
    const retracted = withdraw(flow, 'costs little', 'retract') ?? '';
    assert.deepEqual(idsOf(retracted), ['harm']);
    const again = parsePack(`${retracted}  - {id: cost, source: leaf, quote: tea costs much}\n`, 'tea.claims.yaml');
    assert.deepEqual([again.problems.map(({ code }) => code), again.pack?.statements.map(({ id }) => id)], [['pack-duplicate-id'], ['harm']]);
  });

  it('that was retracted is not retracted twice, and what is no quote is left alone', () => {
    assert.isUndefined(withdraw(withdraw(flow, 'costs little', 'retract') ?? '', 'costs little', 'retract'));
    assert.isUndefined(withdraw(flow, 'claimlint', 'remove'));
    assert.isUndefined(withdraw('statements: "open', 'open', 'remove'));
  });

  it('leaves a pack without any other, which is told', () => {
    const { pack, problems } = parsePack(`${head}statements:\n  - {source: leaf, quote: tea costs little, retracted: 2026-01-31}\n`, 'tea.claims.yaml');
    assert.deepEqual([pack, problems.map(({ code, severity }) => [code, severity])], [undefined, [['pack-empty', 'warning']]]);
  });
});
