import * as assert from 'node:assert/strict';
import * as v from 'valibot';
import { createChecker, judgePair, type SecondReader } from '../../server/src/checker';
import { openNodeReader } from '../../server/src/node/nodeReader';
import { fakeReader } from '../checker/rereading/fakeReader';
import { packOf } from '../checker/packOf';
import { fixturePlaces } from '../reader/fixturePlaces';
import { corpusWith, run, type CliRun } from './fakeCli';

const pack = packOf({ id: 'melatonin', topics: ['melatonin'], statements: ['Melatonin tablets are sold over the counter in pharmacies.'] });
const draft = 'Melatonin tablets are locked away in pharmacies.\n\nMelatonin tablets lie in drawers of pharmacies.\n';

const report = v.object({ files: v.array(v.object({ findings: v.array(v.object({ verdict: v.string(), code: v.string(), text: v.string(), conflicts: v.array(v.unknown()), possible: v.optional(v.array(v.object({ statement: v.string(), confidence: v.number() }))) })) })), summary: v.looseObject({ conflicts: v.number(), possible: v.optional(v.number()) }) });

const check = (words: readonly string[], reader: () => Promise<SecondReader | undefined>, setting: 'rules' | 'hybrid' = 'rules'): Promise<CliRun> =>
  run(['check', 'a.md', ...words], { files: { 'a.md': draft }, services: { createChecker, loadCorpora: corpusWith([], { packs: [pack], reader: setting }), openReader: reader } });

const fixture = (): Promise<SecondReader | undefined> => openNodeReader(fixturePlaces);

describe('--reader', () => {
  it('hybrid reports possible conflicts with their quotes, and fails for none of them', async () => {
    const { out, status, errors } = await check(['--reader', 'hybrid', '--format', 'json'], fixture);
    const { files, summary } = v.parse(report, JSON.parse(out));
    assert.deepEqual(files[0]?.findings.map(({ verdict, code, text, possible, conflicts }) => [verdict, code, text, possible?.map(({ statement }) => statement), conflicts]), [['possible', 'claim-possible', 'Melatonin tablets are locked away in pharmacies', ['s1'], []]]);
    assert.deepEqual([summary.possible, summary.conflicts], [1, 0]);
    assert.deepEqual([status, errors], [0, []]);
    const text = await check(['--reader', 'hybrid'], fixture);
    assert.match(text.out, /possible conflict .*\n.*locked away.*\n {2}possibly conflicts with\n {4}“Melatonin tablets are sold over the counter in pharmacies\.”/);
    assert.match(text.out, /no claims conflict with the sources, 1 possibly conflicts/);
  });

  it('hybrid gives the same bytes each time', async () => {
    const [first, second] = [await check(['--reader', 'hybrid', '--format', 'sarif'], fixture), await check(['--reader', 'hybrid', '--format', 'sarif'], fixture)];
    assert.equal(first.out, second.out);
    assert.match(first.out, /"ruleId": "claim-possible"/);
  });

  it('is stronger than the settings, which hold where it is not given', async () => {
    const reader = fakeReader(() => 1);
    await check(['--reader', 'rules'], () => Promise.resolve(reader), 'hybrid');
    assert.deepEqual(reader.asked, []);
    await check([], () => Promise.resolve(reader), 'hybrid');
    assert.equal(reader.asked.length, 2);
  });

  it('is hinted at on a screen where nobody has chosen', async () => {
    const hint = /--reader hybrid takes longer and lists possible conflicts too\.\n$/;
    const told = async ({ isScreen = true, words = [], setting, input = draft, hasReader = true }: { isScreen?: boolean; words?: readonly string[]; setting?: 'rules'; input?: string; hasReader?: boolean }): Promise<string> =>
      (await run(['check', '-', ...words], { input, isScreen, env: { NO_COLOR: '1' }, services: { createChecker, loadCorpora: corpusWith([], { packs: [pack], ...(setting === undefined ? {} : { reader: setting }) }), ...(hasReader ? { openReader: fixture } : {}) } })).out;
    assert.match(await told({}), hint);
    for (const other of [{ isScreen: false }, { words: ['--reader', 'rules'] }, { setting: 'rules' as const }, { input: 'Rain?' }, { hasReader: false }, { words: ['--format', 'json'] }]) assert.doesNotMatch(await told(other), hint, JSON.stringify(other));
  });

  it('hybrid says once that there is no reader, and lets the rules judge', async () => {
    const { errors, status } = await check(['--reader', 'hybrid', 'a.md'], () => Promise.resolve(undefined));
    assert.deepEqual([errors, status], [['claimlint: warning: the second reader is not installed. The rules alone have judged. Install Claimlint again, or choose --reader rules.'], 0]);
  });

  it('hybrid says once that the reader has broken down, and lets the rules judge', async () => {
    const broken: SecondReader = { ...fakeReader(() => 1), read: () => Promise.reject(new Error('no memory')) };
    const { errors, status } = await check(['--reader', 'hybrid'], () => Promise.resolve(broken));
    assert.equal(status, 0);
    assert.equal(errors.length, 1);
    assert.match(errors[0] ?? '', /the second reader has broken down \(no memory\)/);
  });

  it('has two values', async () => {
    const { status, errors } = await check(['--reader', 'neural'], fixture);
    assert.equal(status, 2);
    assert.match(errors.join('\n'), /rules, hybrid/);
  });
});

describe('claimlint judge --reader hybrid', () => {
  const input = `${JSON.stringify({ id: 1, claim: 'It is locked.', evidence: 'It is over the counter.' })}\n`;
  const judge = (words: readonly string[], openReader: () => Promise<SecondReader | undefined>): Promise<CliRun> => run(['judge', '--pairs', '-', ...words], { input, services: { judgePair, openReader } });

  it('weighs both judges', async () => {
    const { out } = await judge(['--reader', 'hybrid'], fixture);
    const row = v.parse(v.object({ label: v.string(), confidence: v.number() }), JSON.parse(out));
    assert.equal(row.label, 'conflicts');
    const agreed = v.parse(v.object({ label: v.string() }), JSON.parse((await judge(['--reader', 'hybrid'], () => Promise.resolve(fakeReader(() => 0)))).out));
    assert.equal(agreed.label, 'neutral');
  });

  it('gives no figures where there is no reader', async () => {
    const { out, status, errors } = await judge(['--reader', 'hybrid'], () => Promise.resolve(undefined));
    assert.deepEqual([out, status, errors.length], ['', 2, 1]);
  });
});
