import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { assert } from 'chai';
import { load } from 'js-yaml';
import * as v from 'valibot';
import { projectFileNames } from '../../server/src/host/readSettings';
import { codeBlocks, readPage } from '../docs/markdownPage';

const associations = v.array(v.strictObject({ fileMatch: v.string(), url: v.pipe(v.string(), v.startsWith('./data/schema/')) }));
const manifest = v.parse(
  v.object({ contributes: v.object({ jsonValidation: associations, yamlValidation: associations }) }),
  JSON.parse(readFileSync('package.json', 'utf8')),
);
const { jsonValidation, yamlValidation } = manifest.contributes;

/** The schema that the manifest gives a file of that name, as editors look it up. */
const schemaOf = (name: string): string => {
  const found = [...jsonValidation, ...yamlValidation].filter(({ fileMatch }) => (fileMatch.startsWith('*') ? name.endsWith(fileMatch.slice(1)) : name === fileMatch));
  assert.lengthOf(found, 1, name);
  return found[0]?.url ?? '';
};

/** What is wrong with `data` as the content of a file of that name: one path and message each. */
const faultsOf = (name: string, data: unknown): readonly string[] => {
  const schema = v.parse(v.record(v.string(), v.unknown()), JSON.parse(readFileSync(schemaOf(name), 'utf8')));
  // A number may be an id too: the pattern of ids then says nothing.
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);
  return validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

const readYaml = (file: string): unknown => load(readFileSync(file, 'utf8'));

describe('the schemas that editors get', () => {
  it('belong to packs and to every name of a project file', () => {
    for (const name of ['sleep.claims.yaml', 'sleep.claims.yml', 'sleep.claims.json']) assert.include(schemaOf(name), 'claims-pack');
    for (const name of projectFileNames) assert.include(schemaOf(name), 'claimlint-config');
  });

  it('accept the built-in pack and the examples of the pages', () => {
    assert.deepEqual(faultsOf('a.claims.yaml', readYaml('data/packs/hair-mesotherapy.claims.yaml')), []);
    for (const block of codeBlocks(readPage('docs/pack-format.md'), 'yaml')) assert.deepEqual(faultsOf('a.claims.yaml', load(block)), []);
    assert.deepEqual(faultsOf('claimlint.config.yaml', load(codeBlocks(readPage('docs/settings.md'), 'yaml')[0] ?? '')), []);
  });

  it('reject what the parser rejects', () => {
    const pack = { claimlint: 1, id: 'a', statements: [{ source: 's', quote: 'q' }] };
    assert.deepEqual(faultsOf('a.claims.json', pack), []);
    assert.isNotEmpty(faultsOf('a.claims.json', { ...pack, claimlint: 2 }));
    assert.isNotEmpty(faultsOf('a.claims.json', { ...pack, id: 'Not An Id' }));
    assert.isNotEmpty(faultsOf('a.claims.json', { ...pack, statements: [{ source: 's', qoute: 'q' }] }));
    assert.isNotEmpty(faultsOf('claimlint.config.json', { severity: { conflict: 'loud' } }));
    assert.isNotEmpty(faultsOf('claimlint.config.json', { pack: [] }));
  });

  it('explain every key that packs do not share with reference managers', () => {
    const schema: unknown = JSON.parse(readFileSync('data/schema/claims-pack.schema.json', 'utf8'));
    const described = v.record(v.string(), v.looseObject({ description: v.pipe(v.string(), v.nonEmpty()) }));
    const format = v.object({ properties: v.intersect([described, v.object({ statements: v.object({ items: v.object({ properties: described }) }) })]) });
    assert.isTrue(v.safeParse(format, schema).success);
  });
});
