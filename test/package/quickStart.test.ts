import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { assert } from 'chai';
import * as v from 'valibot';

const root = path.resolve(__dirname, '../../..');
const load = (file: string): unknown => createRequire(path.join(root, 'package.json'))(file);
const anyFunction = v.custom<(...given: readonly unknown[]) => unknown>((value) => typeof value === 'function');
const versionSchema = v.nullable(v.object({ major: v.number(), minor: v.number(), patch: v.number(), prerelease: v.array(v.union([v.string(), v.number()])) }));

describe('what stands for libraries that the client hardly needs', () => {
  const [parse, realParse] = ['./scripts/client/versionParse.cjs', 'semver/functions/parse'].map((file) => v.parse(anyFunction, load(file)));
  const [satisfies, realSatisfies] = ['./scripts/client/versionSatisfies.cjs', 'semver/functions/satisfies'].map((file) => v.parse(anyFunction, load(file)));
  const read = (version: string): v.InferOutput<typeof versionSchema> => v.parse(versionSchema, parse?.(version));

  it('reads versions of editors as semver does', () => {
    for (const version of ['1.91.0', '1.139.1', '2.0.0', '10.0.300', 'one', '', '1.91', '1.91.0.0']) {
      const real = v.parse(versionSchema, realParse?.(version));
      assert.deepEqual(read(version), real === null ? null : { major: real.major, minor: real.minor, patch: real.patch, prerelease: real.prerelease }, version);
    }
    assert.deepEqual(read('1.105.0-insider')?.prerelease, ['insider']);
  });

  it('tells versions that are new enough as semver does', () => {
    for (const version of ['1.90.9', '1.91.0', '1.91.1', '1.100.0', '2.91.0', '0.91.0', '1.9.0']) assert.equal(satisfies?.(read(version), '^1.91.0'), realSatisfies?.(version, '^1.91.0'), version);
    assert.throws(() => satisfies?.(read('1.91.0'), '>=1.91.0'), 'no range');
  });

  it('knows the range that the client asks for', () => {
    const client = readFileSync(path.join(root, 'node_modules/vscode-languageclient/lib/node/main.js'), 'utf8');
    const range = /REQUIRED_VSCODE_VERSION = '([^']+)'/.exec(client)?.[1];
    assert.isDefined(range);
    assert.isTrue(satisfies?.(read('1.999.0'), range));
  });

  it('hands on the library that matches patterns', () => {
    const { Minimatch } = v.parse(v.object({ Minimatch: v.unknown() }), load('./scripts/client/lazyMinimatch.cjs'));
    assert.typeOf(Minimatch, 'function');
  });
});
