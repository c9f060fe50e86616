import { assert } from 'chai';
import { createChecker, type CheckResult } from '../../../server/src/checker';
import { packOf } from '../packOf';
import { fakeReader, type FakeReader } from './fakeReader';

const melatonin = packOf({ topics: ['melatonin'], statements: ['Melatonin makes people fall asleep seven minutes sooner.', 'Melatonin makes people fall asleep about eight minutes sooner.'] });

async function checkWith(reader: FakeReader, text: string, pack = melatonin): Promise<CheckResult> {
  const session = createChecker({ packs: [pack] }).openSession();
  session.check(text);
  await reader.read(session.openPairs());
  return session.reread(reader);
}

const verdictsOf = ({ findings }: CheckResult): readonly string[] => findings.map(({ verdict }) => verdict);

const draft = 'Melatonin makes people fall asleep two hours sooner. Melatonin makes people fall asleep seven minutes sooner.';

describe('a conflict of the rules', () => {
  it('is struck out where the second reader sees next to nothing of one in any of its quotes', async () => {
    assert.deepEqual(verdictsOf(await checkWith(fakeReader(() => 0.04), draft)), ['support']);
  });

  it('stays where the reader sees a little of it, or more in one of its quotes', async () => {
    assert.deepEqual(verdictsOf(await checkWith(fakeReader(() => 0.06), draft)), ['conflict', 'support']);
    assert.deepEqual(verdictsOf(await checkWith(fakeReader(({ evidence }) => (evidence.includes('eight') ? 0.2 : 0.01)), draft)), ['conflict', 'support']);
  });

  it('leaves its words, once struck out, to another statement', async () => {
    const slow = 'Melatonin does nothing for people who fall asleep in a noisy room.';
    const pack = packOf({ topics: ['melatonin'], statements: ['Melatonin makes people fall asleep seven minutes sooner.', slow] });
    const { findings } = await checkWith(fakeReader(({ evidence }) => (evidence === slow ? 0.95 : 0.01)), 'Melatonin makes people fall asleep two hours sooner, even in a noisy room.', pack);
    assert.deepEqual(findings.map(({ verdict, possible }) => [verdict, possible?.map(({ quote }) => quote)]), [['possible', [slow]]]);
  });

  it('stays until the reader has read', () => {
    const session = createChecker({ packs: [melatonin] }).openSession();
    const result = session.check(draft);
    session.openPairs();
    assert.deepEqual(session.reread(fakeReader(() => 0)).findings, result.findings);
  });
});

describe('a support of the rules', () => {
  const sooner = 'Melatonin makes people fall asleep seven minutes sooner.';

  it('turns into a possible conflict where the second reader is as sure of one as it has to be', async () => {
    const { findings } = await checkWith(fakeReader(() => 0.9), sooner, packOf({ topics: ['melatonin'], statements: [sooner] }));
    assert.deepEqual(findings.map(({ verdict, text, possible }) => [verdict, text, possible?.map(({ quote }) => quote)]), [['possible', 'seven minutes', [sooner]]]);
    assert.equal(findings[0]?.possible?.[0]?.reason, `The draft says “seven minutes” and the source says “${sooner}”: the second reader takes them for a contradiction.`);
  });

  it('stays where the reader is less sure, or sees a conflict in one of its quotes alone', async () => {
    assert.deepEqual(verdictsOf(await checkWith(fakeReader(() => 0.89), sooner)), ['support']);
    assert.deepEqual(verdictsOf(await checkWith(fakeReader(({ evidence }) => (evidence.includes('eight') ? 0.99 : 0.1)), sooner)), ['support']);
  });
});
