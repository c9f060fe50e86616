import { assert } from 'chai';
import { createChecker, parseStemVectors, type CheckResult, type TextPair } from '../../../server/src/checker';
import { stem } from '../../../server/src/checker/text/stem';
import { packOf } from '../packOf';
import { fakeReader, type FakeReader } from './fakeReader';

const melatonin = packOf({
  topics: ['melatonin'],
  statements: ['Melatonin tablets are sold over the counter in most pharmacies.', 'participants fell asleep seven minutes sooner', { quote: 'Melatonin cures every cold.', stance: 'denies' }],
});

const draft = 'Melatonin tablets are locked away in every pharmacy. Tea is another matter.';

const always = (conflicts: number): FakeReader => fakeReader(() => conflicts);

async function checkWith(reader: FakeReader, text: string, minConfidence?: number): Promise<CheckResult> {
  const session = createChecker({ packs: [melatonin], ...(minConfidence === undefined ? {} : { minConfidence }) }).openSession();
  session.check(text);
  await reader.read(session.openPairs());
  return session.reread(reader);
}

const possibleIn = (text: string, { findings }: CheckResult): readonly string[] => findings.filter(({ verdict }) => verdict === 'possible').map(({ span }) => text.slice(span.start, span.end));

describe('what the rules leave open', () => {
  const pairsOf = (text: string): readonly TextPair[] => {
    const session = createChecker({ packs: [melatonin] }).openSession();
    session.check(text);
    return session.openPairs();
  };

  it('is paired with statements on its topic that share its words', () => {
    assert.deepEqual(pairsOf(draft), [{ claim: 'Melatonin tablets are locked away in every pharmacy.', evidence: 'Melatonin tablets are sold over the counter in most pharmacies.' }]);
  });

  it('names its topic where the sentence and the quote do not', () => {
    const pack = packOf({ topics: ['melatonin'], statements: ['tablets are sold over the counter in most pharmacies'] });
    const session = createChecker({ packs: [pack] }).openSession();
    session.check('# Melatonin\n\nIts tablets are locked away in every pharmacy.');
    assert.deepEqual(session.openPairs(), [{ claim: 'melatonin: Its tablets are locked away in every pharmacy.', evidence: 'melatonin: tablets are sold over the counter in most pharmacies' }]);
  });

  it('is paired, with vectors, with what lies near it though it shares no word', () => {
    const pack = packOf({ topics: ['melatonin'], statements: ['Melatonin tablets are sold over the counter in most pharmacies.', 'People felt drowsy the next morning.'] });
    const session = createChecker({ packs: [pack] }).openSession();
    session.check('Melatonin leaves everybody wide awake at breakfast.');
    assert.deepEqual(session.openPairs(), []);
    const vectors = parseStemVectors(['awake', 'drowsy', 'pharmacy'].map((word) => `${stem(word)}\t1\t${word === 'pharmacy' ? 'OOOOOOOn' : 'nOOOOOOO'}`).join('\n'));
    assert.isDefined(vectors);
    assert.deepEqual(session.openPairs({ vectors }), [{ claim: 'Melatonin leaves everybody wide awake at breakfast.', evidence: 'melatonin: People felt drowsy the next morning.' }]);
    assert.deepEqual(session.openPairs(), []);
  });

  it('is nothing where a quote is only rejected, or the sentence speaks of something else', () => {
    assert.deepEqual(pairsOf('Melatonin cures every headache.'), []);
    assert.deepEqual(pairsOf('Tea tablets are locked away in every pharmacy.'), []);
  });

  it('is paired under the topic that it names, whoever its subject is, and under that of its section where it names none', () => {
    assert.deepEqual(pairsOf('Pharmacies have no counter for melatonin.'), [{ claim: 'Pharmacies have no counter for melatonin.', evidence: 'Melatonin tablets are sold over the counter in most pharmacies.' }]);
    assert.deepEqual(pairsOf('# Melatonin\n\nNo pharmacy has them on the counter.'), [{ claim: 'melatonin: No pharmacy has them on the counter.', evidence: 'Melatonin tablets are sold over the counter in most pharmacies.' }]);
  });

  it('is read whole where the rules understand nothing of it', () => {
    const session = createChecker({ packs: [packOf({ topics: ['melatonin'], statements: ['Melatonin powder is not made of live cultures.'] })] }).openSession();
    const text = 'No melatonin powder is without cultures.';
    assert.equal(session.check(text).claimCount, 0);
    assert.deepEqual(session.openPairs(), [{ claim: text, evidence: 'Melatonin powder is not made of live cultures.' }]);
  });

  it('is nothing where nobody asserts it', () => {
    assert.deepEqual(pairsOf('Is melatonin locked away in every pharmacy?'), []);
    assert.deepEqual(pairsOf('It is a myth that melatonin is locked away in every pharmacy.'), []);
  });

  it('is no heading, which names what its text is about', () => {
    assert.deepEqual(pairsOf('# Melatonin tablets are locked away in every pharmacy\n\nTea is better.'), []);
  });

  it('is told once, however often it stands in the article', () => {
    assert.lengthOf(pairsOf(`${draft}\n\n${draft}`), 1);
  });
});

describe('a second reading', () => {
  it('adds a possible conflict with its quote and confidence, and changes nothing else', async () => {
    const result = await checkWith(always(0.93), draft);
    assert.deepEqual(possibleIn(draft, result), ['Melatonin tablets are locked away in every pharmacy']);
    const [finding] = result.findings;
    assert.deepEqual([finding?.code, finding?.severity, finding?.conflicts, finding?.supports], ['claim-possible', 'information', [], []]);
    assert.deepEqual(finding?.possible?.map(({ statement, confidence, decision }) => [statement, confidence, decision.kind]), [['s1', 0.93, 'meaning']]);
    assert.equal(result.sentenceCount, 2);
  });

  it('adds nothing below its threshold, nor below the one of the settings', async () => {
    assert.deepEqual(possibleIn(draft, await checkWith(always(0.89), draft)), []);
    assert.deepEqual(possibleIn(draft, await checkWith(always(0.93), draft, 0.95)), []);
  });

  it('adds nothing before it has read', () => {
    const session = createChecker({ packs: [melatonin] }).openSession();
    const result = session.check(draft);
    session.openPairs();
    assert.strictEqual(session.reread(always(1)), result);
  });

  it('leaves alone what the rules have spoken of', async () => {
    const text = 'Melatonin makes people fall asleep two hours sooner.';
    const pack = packOf({ topics: ['melatonin'], statements: ['Melatonin makes people fall asleep seven minutes sooner.', 'Melatonin makes people fall asleep well.'] });
    const session = createChecker({ packs: [pack] }).openSession();
    const result = session.check(text);
    assert.deepEqual(result.findings.map(({ verdict }) => verdict), ['conflict']);
    const reader = always(1);
    await reader.read(session.openPairs());
    assert.deepEqual(session.reread(reader).findings, result.findings);
  });

  it('stays with sentences that only move, and is gone with those that change', async () => {
    const session = createChecker({ packs: [melatonin] }).openSession();
    session.check(draft);
    const reader = always(1);
    await reader.read(session.openPairs());
    const moved = `First of all.\n\n${draft}`;
    session.check(moved);
    assert.deepEqual(possibleIn(moved, session.reread(reader)), ['Melatonin tablets are locked away in every pharmacy']);
    session.check(draft.replace('every pharmacy', 'this pharmacy'));
    assert.deepEqual(session.reread(reader).findings, []);
  });

  it('takes the place of the remark that a claim has no source', async () => {
    const pack = packOf({ topics: ['melatonin'], statements: ['Melatonin tablets cost little in every shop and pharmacy.'] });
    const text = 'Melatonin tablets cost 900 euros in every pharmacy.';
    const session = createChecker({ packs: [pack], unsupported: true }).openSession();
    assert.deepEqual(session.check(text).findings.map(({ verdict }) => verdict), ['unsupported']);
    const reader = always(1);
    await reader.read(session.openPairs());
    assert.deepEqual(session.reread(reader).findings.map(({ verdict }) => verdict), ['possible']);
  });
});
