import { assert } from 'chai';
import { parseOptions, parseProjectFile } from '../../../server/src/checker/options/parseOptions';
import { defaultOptions, type GivenOptions, mergeOptions } from '../../../server/src/checker/options/settings';

/** The words that each problem of a project file stands at, with its code. */
const faultsOf = (text: string): readonly string[] =>
  parseProjectFile(text).problems.map(({ code, at }) => `${code}: ${at === undefined ? 'the file' : text.slice(at.start, at.end)}`);

describe('settings from an editor', () => {
  it('are read as they are', () => {
    const given: GivenOptions = { enable: false, packs: ['sleep.claims.yaml'], citationStyle: 'pandoc', minConfidence: 0.7, severity: { support: 'hint' } };
    assert.deepEqual(parseOptions(given), { options: given, problems: [] });
  });

  it('say nothing where the editor has none', () => {
    for (const nothing of [undefined, null, {}]) assert.deepEqual(parseOptions(nothing), { options: {}, problems: [] });
  });

  it('are told and passed over where they are no settings', () => {
    for (const odd of ['on', 3, true, [{ enable: false }]]) {
      const { options, problems } = parseOptions(odd);
      assert.deepEqual(options, {});
      assert.deepEqual(problems.map(({ code }) => code), ['settings-bad-value']);
    }
  });

  it('keep what is right beside what is wrong', () => {
    const { options, problems } = parseOptions({ enable: 'yes', minConfidence: 0.5, severity: { conflict: 'loud', tension: 'hint' } });
    assert.deepEqual(options, { minConfidence: 0.5, severity: { tension: 'hint' } });
    assert.deepEqual(problems.map(({ code }) => code), ['settings-bad-value', 'settings-bad-value']);
  });

  it('suggest the setting that was meant', () => {
    const [problem] = parseOptions({ minConfidance: 1 }).problems;
    assert.equal(problem?.code, 'settings-unknown-key');
    assert.equal(problem?.severity, 'warning');
    assert.include(problem?.message, 'minConfidence');
  });

  it('may hold what the editor keeps there for itself', () => {
    assert.deepEqual(parseOptions({ trace: { server: 'off' } }).problems, []);
  });

  it('refuse numbers outside their range', () => {
    for (const minConfidence of [-0.1, 1.1, Number.NaN]) assert.lengthOf(parseOptions({ minConfidence }).problems, 1);
  });
});

describe('a project file', () => {
  it('is YAML or JSON', () => {
    const expected = { packs: ['sleep.claims.yaml'], minConfidence: 0.8 };
    assert.deepEqual(parseProjectFile('packs:\n  - sleep.claims.yaml\nminConfidence: 0.8\n').options, expected);
    assert.deepEqual(parseProjectFile(JSON.stringify(expected)).options, expected);
  });

  it('may name its schema for editors', () => {
    assert.deepEqual(parseProjectFile('$schema: claimlint-config.schema.json\nminConfidence: 0.8\n'), { options: { minConfidence: 0.8 }, problems: [] });
  });

  it('says nothing when it is empty', () => {
    assert.deepEqual(parseProjectFile('# nothing yet\n'), { options: {}, problems: [] });
  });

  it('has its faults told at the words that are wrong', () => {
    assert.deepEqual(faultsOf('pack: [a]\nminConfidence: high\nseverity:\n  tension: loud\n  suport: off\n'), [
      'settings-unknown-key: pack',
      'settings-bad-value: high',
      'settings-bad-value: loud',
      'settings-unknown-key: suport',
    ]);
  });

  it('has unknown aspects told with what was meant, and the rest of them taken', () => {
    const text = 'aspects:\n  complication: off\n  pain: loud\n  downtime: {conflict: hint}\n  cost: off\n';
    assert.deepEqual(faultsOf(text), ['settings-unknown-key: complication', 'settings-bad-value: loud']);
    assert.include(parseProjectFile(text).problems[0]?.message, 'Did you mean "complications"?');
    assert.deepEqual(parseProjectFile(text).options.aspects, { downtime: { conflict: 'hint' }, cost: 'off' });
  });

  it('has a wrong language and wrong patterns told', () => {
    assert.deepEqual(faultsOf('language: English!\ninclude: content\nexclude: [""]\n'), ['settings-bad-value: English!', 'settings-bad-value: content', 'settings-bad-value: ']);
  });

  it('that is no YAML is told and counts as empty', () => {
    const { options, problems } = parseProjectFile('packs: [a\n');
    assert.deepEqual(options, {});
    assert.deepEqual(problems.map(({ code }) => code), ['syntax']);
  });
});

describe('layers of settings', () => {
  it('give the defaults when all are empty', () => {
    assert.deepEqual(mergeOptions([{}, {}]), defaultOptions);
  });

  it('win over those below, each setting by itself', () => {
    const merged = mergeOptions([{ packs: ['a'], minConfidence: 0.5, severity: { conflict: 'error', support: 'hint' } }, { minConfidence: 0.9, severity: { support: 'information' } }]);
    assert.deepEqual(merged, { ...defaultOptions, packs: ['a'], minConfidence: 0.9, severity: { conflict: 'error', tension: 'information', support: 'information', unsupported: 'hint', possible: 'information' } });
  });

  it('say of one aspect what they say, verdict by verdict, and add up what they exclude', () => {
    const merged = mergeOptions([{ aspects: { pain: { conflict: 'error', support: 'hint' }, cost: 'off' }, exclude: ['a'], include: ['b'] }, { aspects: { pain: 'information' }, exclude: ['c'], include: [] }]);
    assert.deepEqual(merged.aspects, { pain: { conflict: 'information', tension: 'information', support: 'hint' }, cost: { conflict: 'off', tension: 'off', support: 'off', unsupported: 'off', possible: 'off' } });
    assert.deepEqual([merged.exclude, merged.include], [['a', 'c'], ['b']]);
  });

  it('cannot empty the packs of a layer below, as editors send an empty list for none', () => {
    assert.deepEqual(mergeOptions([{ packs: ['a'] }, { packs: [] }]).packs, ['a']);
  });

  it('cannot turn on what a layer below turns off, nor the other way round', () => {
    assert.isFalse(mergeOptions([{ enable: false }, { enable: true }]).enable);
    assert.isFalse(mergeOptions([{ enable: true }, { enable: false }]).enable);
  });
});
