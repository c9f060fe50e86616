import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import * as v from 'valibot';

const root = path.resolve(__dirname, '../../..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

const lock = v.parse(
  v.object({ packages: v.record(v.string(), v.object({ version: v.optional(v.string()), resolved: v.optional(v.string()), integrity: v.optional(v.string()), dev: v.optional(v.boolean()), hasInstallScript: v.optional(v.boolean()) })) }),
  readJson('package-lock.json'),
);
const installed = Object.entries(lock.packages).filter(([name]) => name !== '');

describe('what is installed', () => {
  it('runs nothing on the machine of who installs Claimlint', () => {
    const { scripts } = v.parse(v.object({ scripts: v.record(v.string(), v.string()) }), readJson('package.json'));
    assert.doesNotHaveAnyKeys(scripts, ['preinstall', 'install', 'postinstall']);
    assert.deepEqual(installed.filter(([, { dev, hasInstallScript }]) => dev !== true && hasInstallScript === true).map(([name]) => name), []);
  });

  it('is pinned by its hash, and comes from no place but the registry', () => {
    assert.isAbove(installed.length, 100);
    assert.deepEqual(installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([name]) => name), []);
    assert.deepEqual(installed.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')).map(([name]) => name), []);
  });
});

describe('what is bundled', () => {
  it('has a licence that lets it be part of Claimlint', async () => {
    const notices = v.parse(v.object({ isPermissive: v.function() }), await import(pathToFileURL(path.join(root, 'scripts/thirdPartyNotices.mjs')).href));
    for (const licence of ['MIT', 'ISC', '(BSD-2-Clause OR GPL-3.0)', 'MIT AND Apache-2.0']) assert.isTrue(notices.isPermissive(licence), licence);
    for (const licence of ['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', '', undefined]) assert.isFalse(notices.isPermissive(licence), String(licence));
  });
});
