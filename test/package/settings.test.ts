import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { defaultOptions, ownSettingNames, settingsSchema } from '../../server/src/checker';
import { ownSettings } from '../../server/src/protocol/names';

interface ContributedSetting {
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly scope?: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, ContributedSetting>> }[] };
};
const contributed = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties)) as Readonly<Record<string, ContributedSetting>>;

/** Settings with dotted names, as editors know them. */
const flatten = (group: object, prefix: string): readonly (readonly [string, unknown])[] =>
  Object.entries(group).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 ? flatten(value, `${prefix}.${key}`) : [[`${prefix}.${key}`, value] as const],
  );

describe('the settings in package.json', () => {
  it('are those that the server knows, and the one that the language client reads', () => {
    const keys = Object.keys(settingsSchema.entries).filter((key) => key !== '$schema');
    const known = keys.flatMap((key) =>
      key === 'severity' ? Object.keys(defaultOptions.severity).map((verdict) => `claimlint.severity.${verdict}`) : [`claimlint.${key}`],
    );
    assert.sameMembers(Object.keys(contributed), [...known, ...ownSettingNames.map((name) => `claimlint.${name}`), 'claimlint.trace.server']);
  });

  it('leave to the machine of the user what no workspace may say', () => {
    for (const name of ownSettingNames) assert.equal(contributed[`claimlint.${name}`]?.scope, 'machine');
    assert.deepEqual(ownSettings, ownSettingNames);
  });

  it('show the defaults that hold', () => {
    for (const [name, value] of flatten(defaultOptions, 'claimlint')) assert.deepEqual(contributed[name]?.default, value, name);
  });

  it('offer the values that the server takes', () => {
    assert.deepEqual(contributed['claimlint.citationStyle']?.enum, settingsSchema.entries.citationStyle.wrapped.pipe[0].options);
    assert.deepEqual(contributed['claimlint.codeLens']?.enum, settingsSchema.entries.codeLens.wrapped.pipe[0].options);
  });
});
