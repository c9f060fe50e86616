import * as assert from 'node:assert/strict';
import { createChecker, type Finding, type Pack } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import { hashText } from '../../../server/src/checker/corpus/hashText';
import { judgeWaiver, type WaiverGround } from '../../../server/src/checker/waiver/judgeWaivers';
import { recordOf, sealOf } from '../../../server/src/checker/waiver/seal';
import { withProse } from '../../../server/src/checker/waiver/waiveFindings';
import type { Waiver } from '../../../server/src/checker/waiver/waiver';
import { packOf } from '../packOf';

const harmless = 'Acupuncture has no side effects.';
const harm = 'Acupuncture has serious side effects.';
const packNamed = (id: string, quote = harm): Pack => packOf({ id, topics: ['acupuncture'], statements: [quote] });

const base: Waiver = { origin: 'file', at: { start: 0, end: 1 }, reason: 'measured', claim: harmless, code: 'claim-conflict', statements: [{ pack: 'a', statement: 's1' }], files: [] };

interface Held {
  readonly text?: string;
  readonly packs: readonly Pack[];
  readonly ground?: Partial<WaiverGround>;
}

function findingsOf(text: string, packs: readonly Pack[]): readonly Finding[] {
  return createChecker({ packs }).check(text).findings;
}

function hold(waiver: Partial<Waiver>, { text = harmless, packs, ground = {} }: Held): ReturnType<typeof judgeWaiver> {
  const quoteOf: WaiverGround['quoteOf'] = (pack, statement) => packs.find(({ id }) => id === pack)?.statements.find(({ id }) => id === statement)?.quote;
  const full: WaiverGround = { today: '2026-01-31', packs: new Set(packs.map(({ id }) => id)), quoteOf, tellsUnsupported: false, ...ground };
  return judgeWaiver({ ...base, ...waiver }, withProse(readArticle(text), findingsOf(text, packs)), { ground: full, isNamed: true });
}

describe('a waiver beside packs whose statements have the same ids', () => {
  it('covers the statement of its own pack, and not that of the other', () => {
    assert.equal(hold({}, { packs: [packNamed('a'), packNamed('b', 'Acupuncture hurts.')] }).state, 'holds');
    const both = hold({}, { packs: [packNamed('a'), packNamed('b', 'Acupuncture has grave side effects.')] });
    assert.equal(both.state, 'stale');
    assert.match(both.message, /another statement speaks against the claim: “Acupuncture has grave side effects\.”/);
  });

  it('covers both where it names both', () => {
    const statements = [{ pack: 'b', statement: 's1' }, { pack: 'a', statement: 's1' }];
    assert.equal(hold({ statements }, { packs: [packNamed('a'), packNamed('b', 'Acupuncture has grave side effects.')] }).state, 'holds');
  });

  it('is unused where its words stand no more and another statement speaks against the article', () => {
    const packs = [packNamed('a', 'A session of acupuncture takes 30 minutes.'), packNamed('b')];
    assert.equal(hold({ claim: 'A session of acupuncture takes three hours.' }, { packs }).state, 'unused');
  });
});

describe('a waiver that does not hold any more', () => {
  it('says as which code the claim was accepted', () => {
    const { state, message } = hold({ code: 'claim-tension' }, { packs: [packNamed('a')] });
    assert.equal(state, 'stale');
    assert.match(message, /accepted as claim-tension and is claim-conflict now/);
  });

  it('of several claims is stale when only the statements have changed, and says so', () => {
    const seal = sealOf(withProse(readArticle(harmless), findingsOf(harmless, [packNamed('a')])));
    const sealed: Waiver = { origin: 'file', at: { start: 0, end: 1 }, reason: 'measured', statements: [], files: [], seal };
    const judge = (packs: readonly Pack[], text = harmless): ReturnType<typeof judgeWaiver> =>
      judgeWaiver(sealed, withProse(readArticle(text), findingsOf(text, packs)), { ground: { today: '2026-01-31', packs: new Set(['a']), quoteOf: () => harm, tellsUnsupported: false }, isNamed: true });
    assert.equal(judge([packNamed('a')]).state, 'holds');
    assert.match(judge([packNamed('a', 'Acupuncture has grave side effects.')]).message, /^The statements against what this waiver covers have changed/);
    assert.match(judge([packNamed('a')], 'Acupuncture is free of side effects.').message, /^The claims that this waiver covers have changed/);
  });

  it('repeats of a long quote its beginning alone, in one line', () => {
    const quote = `Acupuncture has serious side effects${' in people who are treated with it'.repeat(6)}.`;
    const { message } = hold({ statements: [{ pack: 'a', statement: 's1', quote: hashText('another') }] }, { packs: [packNamed('a', quote)] });
    const [, shown = ''] = /“([^”]*)”/.exec(message) ?? [];
    assert.ok(shown.endsWith('…') && shown.length <= 120 && quote.startsWith(shown.slice(0, -1)), message);
  });

  it('for a possible conflict waits for the second reader before it is told as unused', () => {
    const possible = { code: 'claim-possible', statements: [] } as const;
    assert.equal(hold(possible, { packs: [packNamed('a')] }).state, 'idle');
    assert.equal(hold(possible, { packs: [packNamed('a')], ground: { isReread: true } }).state, 'unused');
    assert.equal(hold({ ...possible, reason: '' }, { packs: [packNamed('a')] }).state, 'noReason');
  });
});

describe('the seal of what a waiver covers', () => {
  const text = `${harmless} A session of acupuncture takes three hours.`;
  const packs = [packOf({ id: 'a', topics: ['acupuncture'], statements: [harm, 'A session of acupuncture takes 30 minutes.'] })];

  it('does not mind the order of findings, and that one stands there twice', () => {
    const covered = withProse(readArticle(text), findingsOf(text, packs));
    assert.equal(covered.length, 2);
    assert.equal(sealOf(covered.toReversed()), sealOf(covered));
    assert.equal(sealOf([...covered, ...covered]), sealOf(covered));
    assert.notEqual(sealOf(covered.slice(0, 1)), sealOf(covered));
  });

  it('is recorded with words only where the sentence makes other claims too', () => {
    const record = (draft: string): ReturnType<typeof recordOf> => {
      const all = findingsOf(draft, packs);
      return recordOf(withProse(readArticle(draft), all).slice(0, 1), all);
    };
    assert.equal(record(text).words, undefined);
    assert.equal(record('Acupuncture has no side effects and a session of acupuncture takes three hours.').words, 'no side effects');
  });

  it('is recorded with the claim in one line', () => {
    const draft = 'Acupuncture\nhas no   side effects.';
    const all = findingsOf(draft, packs);
    const { claim, code, statements } = recordOf(withProse(readArticle(draft), all), all);
    assert.deepEqual({ claim, code, statements }, { claim: 'Acupuncture has no side effects.', code: 'claim-conflict', statements: [{ pack: 'a', statement: 's1', quote: hashText(harm) }] });
  });
});
