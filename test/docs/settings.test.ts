import * as assert from 'node:assert/strict';
import * as v from 'valibot';
import { DEFAULT_MIN_CONFIDENCE, defaultOptions, ownSettingNames, parseProjectFile, settingsSchema } from '../../server/src/checker';
import { severitySchema } from '../../server/src/checker/options/settings';
import { projectFileNames } from '../../server/src/host/readSettings';
import { codeBlocks, readPage } from './markdownPage';

const page = readPage('docs/settings.md');
const rows = new Map([...page.matchAll(/^\| `([a-zA-Z.]+)` \| (.+?) \| (.+) \|$/gm)].map(([, name = '', standard = '', text = '']) => [name, { standard, text }]));
const verdicts = Object.keys(severitySchema.entries);
const names = Object.keys(settingsSchema.entries)
  .filter((name) => name !== '$schema')
  .flatMap((name) => (name === 'severity' ? verdicts.map((verdict) => `severity.${verdict}`) : [name]));
const values = { citationStyle: settingsSchema.entries.citationStyle.wrapped.options, codeLens: settingsSchema.entries.codeLens.wrapped.options, reader: settingsSchema.entries.reader.wrapped.pipe[0].options, 'severity.conflict': severitySchema.entries.conflict.wrapped.options };

describe('docs/settings.md', () => {
  it('has a row for each setting, in the order of the table in the code', () => {
    assert.deepEqual([...rows.keys()], names);
  });

  it('gives the defaults that there are', () => {
    const { enable, citationStyle, severity, unsupported, reader, codeLens, inlayHints, language } = defaultOptions;
    const expected: Readonly<Record<string, string>> = { enable: `\`${enable}\``, packs: 'none', citationStyle: `\`${citationStyle}\``, minConfidence: `\`${DEFAULT_MIN_CONFIDENCE}\``, unsupported: `\`${unsupported}\``, reader: `\`${reader}\``, reviewer: 'none', waivers: 'the nearest', aspects: 'none', include: 'none', exclude: 'none', language: `\`${language}\``, codeLens: `\`${codeLens}\``, inlayHints: `\`${inlayHints}\`` };
    for (const [name, { standard }] of rows) {
      const verdict = (['conflict', 'tension', 'support', 'unsupported', 'possible'] as const).find((one) => name === `severity.${one}`);
      assert.equal(standard, verdict === undefined ? expected[name] : `\`${severity[verdict]}\``, name);
    }
    const { packs, include, exclude, aspects } = defaultOptions;
    assert.deepEqual({ packs, include, exclude, aspects }, { packs: [], include: [], exclude: [], aspects: {} });
  });

  it('names every value that a setting can have', () => {
    for (const [name, choices] of Object.entries(values)) {
      for (const choice of choices) {
        assert.ok(rows.get(name)?.text.includes(`\`${choice}\``) === true, `${name}: ${choice}`);
        assert.deepEqual(parseProjectFile(name.includes('.') ? `severity: {conflict: ${choice}}` : `${name}: ${choice}`).problems, []);
      }
    }
  });

  it('shows a project file with every shared setting that is read without a problem', () => {
    const [block = ''] = codeBlocks(page, 'yaml');
    const { options, problems } = parseProjectFile(block);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.keys(options).sort(), ['aspects', 'citationStyle', 'exclude', 'include', 'language', 'minConfidence', 'packs', 'severity']);
  });

  it('names each kind of project file', () => {
    for (const name of projectFileNames) assert.ok(page.includes(name) || page.includes(`\`${name.slice(name.lastIndexOf('.'))}\``), name);
  });
});

describe('the settings of VS Code', () => {
  const manifest = v.parse(
    v.object({ contributes: v.object({ configuration: v.array(v.object({ properties: v.record(v.string(), v.object({ default: v.exactOptional(v.unknown()), enum: v.exactOptional(v.array(v.string())) })) })) }) }),
    JSON.parse(readPage('package.json')),
  );
  const properties = new Map(manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties)).map(([name, property]) => [name.replace('claimlint.', ''), property]));
  properties.delete('trace.server');
  for (const name of ownSettingNames) {
    assert.ok(page.includes(`claimlint.${name}`), name);
    properties.delete(name);
  }

  it('are the settings of the table', () => {
    assert.deepEqual([...properties.keys()].sort(), names.toSorted());
  });

  it('have the same defaults and values', () => {
    const { severity, ...others } = defaultOptions;
    const defaults = { ...others, 'severity.conflict': severity.conflict, 'severity.tension': severity.tension, 'severity.support': severity.support, 'severity.unsupported': severity.unsupported, 'severity.possible': severity.possible };
    assert.deepEqual(Object.fromEntries([...properties].filter(([, property]) => property.default !== undefined).map(([name, property]) => [name, property.default])), defaults);
    assert.deepEqual(properties.get('citationStyle')?.enum, values.citationStyle);
    assert.deepEqual(properties.get('codeLens')?.enum, values.codeLens);
    assert.deepEqual(properties.get('reader')?.enum, values.reader);
    for (const verdict of verdicts) assert.deepEqual(properties.get(`severity.${verdict}`)?.enum, values['severity.conflict']);
  });
});
