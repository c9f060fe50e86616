import * as assert from 'node:assert/strict';
import { readOwnSettings } from '../../../server/src/checker/options/ownSettings';
import { shownSeverity, type ShowRules } from '../../../server/src/checker/options/shownSeverity';

describe('how loud a finding is shown', () => {
  const finding = { code: 'claim-conflict', aspect: 'cost', severity: 'warning' } as const;
  const cases: readonly (readonly [what: string, rules: ShowRules, expected: string])[] = [
    ['as it says itself, without settings', { severities: {} }, 'warning'],
    ['as its code is set', { severities: { 'claim-conflict': 'error' } }, 'error'],
    ['as itself where another code is set', { severities: { 'claim-tension': 'error' } }, 'warning'],
    ['as its aspect is set, which is stronger', { severities: { 'claim-conflict': 'error' }, aspectSeverities: { cost: { 'claim-conflict': 'off' } } }, 'off'],
    ['as its code is set where its aspect is set for another code', { severities: { 'claim-conflict': 'error' }, aspectSeverities: { cost: { 'claim-tension': 'off' } } }, 'error'],
    ['as its code is set where another aspect is set', { severities: { 'claim-conflict': 'hint' }, aspectSeverities: { pain: { 'claim-conflict': 'off' } } }, 'hint'],
  ];
  for (const [what, rules, expected] of cases) it(what, () => assert.equal(shownSeverity(finding, rules), expected));

  it('takes nothing from what every object has', () => assert.equal(shownSeverity({ ...finding, aspect: 'constructor' }, { severities: {}, aspectSeverities: {} }), 'warning'));
});

describe('settings that a person gives for themselves', () => {
  const address = 'postgres://reader@corpus.example.org/claims';

  it('are taken from the strongest layer that gives them', () => {
    assert.deepEqual(readOwnSettings([{ corpusServer: 'postgres://other' }, { corpusServer: address }, {}, null, 'x', undefined]), { corpusServer: address, problems: [] });
    assert.deepEqual(readOwnSettings([{ corpusServer: 'POSTGRESQL://a/b' }]), { corpusServer: 'POSTGRESQL://a/b', problems: [] });
  });

  it('are none where nothing is given, and where a stronger layer takes them back', () => {
    for (const layers of [[], [{}], [{ corpusServer: '' }], [{ corpusServer: address }, { corpusServer: '' }], [{ corpusServer: undefined }]]) assert.deepEqual(readOwnSettings(layers), { problems: [] });
  });

  it('are told where they are no address of a database, without a word of what was given', () => {
    for (const given of ['https://example.org', 'x postgres://a/b', 7, null, [address]]) {
      const { corpusServer, problems } = readOwnSettings([{ corpusServer: given }]);
      assert.equal(corpusServer, undefined);
      assert.deepEqual(problems.map(({ code, severity }) => [code, severity]), [['settings-bad-value', 'error']]);
      assert.doesNotMatch(problems[0]?.message ?? '', /example\.org\/?"|a\/b/);
    }
  });
});
