import { readdirSync, readFileSync } from 'node:fs';
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

describe('known vulnerabilities', () => {
  const tools = async (): Promise<{ readonly bundledPackages: (notices: string) => unknown; readonly judgeAudit: (report: unknown, bundled: unknown) => unknown }> => {
    const isFunction = v.custom<(...given: readonly unknown[]) => unknown>((value) => typeof value === 'function');
    return v.parse(v.object({ bundledPackages: isFunction, judgeAudit: isFunction }), await import(pathToFileURL(path.join(root, 'scripts/audit.mjs')).href));
  };
  const cause = { title: 'reads too far', url: 'https://example.org/1' };
  const report = { vulnerabilities: { 'js-yaml': { severity: 'high', via: [cause] }, '@scope/tool': { severity: 'low', via: ['js-yaml'] } } };

  it('fail where they are in what ships, and are told of what does not', async () => {
    const { bundledPackages, judgeAudit } = await tools();
    const bundled = bundledPackages('Claimlint contains code of these packages.\n\njs-yaml 5.5.0\n-------------\n\nMIT\n\n@scope/part 1.0.0-rc.1\n----------------------\n\nISC\n');
    assert.deepEqual(bundled, new Set(['js-yaml', '@scope/part']));
    assert.deepEqual(judgeAudit(report, bundled), { faults: ['js-yaml: high, reads too far (https://example.org/1)'], others: ['@scope/tool: low'] });
    assert.deepEqual(judgeAudit({ vulnerabilities: {} }, bundled), { faults: [], others: [] });
  });

  it('are not known where the registry does not answer', async () => {
    const { judgeAudit } = await tools();
    for (const answer of [{ message: '405 Method Not Allowed', statusCode: 405 }, {}, null, undefined]) assert.isUndefined(judgeAudit(answer, new Set()));
  });
});

describe('the data', () => {
  it('have their origin and licence, each file or folder in a row of data/README.md', () => {
    const page = readFileSync(path.join(root, 'data/README.md'), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').map((cell) => cell.trim()));
    for (const row of rows) assert.isTrue(row.length >= 6 && row.slice(1, 5).every((cell) => cell !== ''), row.join(' | '));
    const named = rows.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []));
    const files = readdirSync(path.join(root, 'data'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.relative(path.join(root, 'data'), path.join(parentPath, name)).replaceAll(path.sep, '/'));
    assert.isAbove(files.length, 10);
    const isNamed = (file: string): boolean => file === 'README.md' || named.some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name));
    assert.deepEqual(files.filter((file) => !isNamed(file)), []);
  });
});
