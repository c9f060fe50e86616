/**
 * Builds Claimlint: lexicon, type check, bundles in dist/.
 *
 *   node scripts/build.mjs             everything, minified, no source maps: what ships
 *   node scripts/build.mjs --lexicon   the lexicon module only
 *   node scripts/build.mjs --types     lexicon and type check; leaves the compiled tests in out/
 *   node scripts/build.mjs --bundles   lexicon and bundles, without the type check
 *   node scripts/build.mjs --watch     type check and bundles, again at every change, with source maps
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { repositoryRoot } from './paths.mjs';
import { buildTypes } from './buildTypes.mjs';
import { formatThirdPartyNotices } from './thirdPartyNotices.mjs';

const node = { platform: 'node', format: 'cjs', target: 'node20', charset: 'utf8' };
// Module fields first: the CommonJS builds of some packages (UMD) hide their imports from a bundler.
const nodeFields = { mainFields: ['module', 'main'] };
// Code that is kept from one start to the next (server/src/node/codeCache.ts) cannot import while it runs.
const started = { ...node, ...nodeFields, supported: { 'dynamic-import': false } };
const worker = { platform: 'browser', target: 'es2022' };

/** What the command loads only when it is asked for, from files beside it: a check need not read them. */
const apart = {
  name: 'apart',
  setup: (build) => {
    build.onResolve({ filter: /^\.\/server\.js$/ }, () => ({ path: './server/node.js', external: true }));
    build.onResolve({ filter: /^\.\/citationLibrary\.js$/ }, () => ({ path: './cli.citations.js', external: true }));
  },
};

/** The client of a database is loaded by who has named a corpus server, and by nobody else. */
const postgresAt = (file) => ({ name: 'postgres-apart', setup: (build) => build.onResolve({ filter: /^\.\/postgres\/postgres\.js$/ }, () => ({ path: file, external: true })) });

/** Engines read data faster from a text than from an expression of their language. */
const dataAsText = {
  name: 'data-as-text',
  setup: (build) => build.onLoad({ filter: /[\\/](?:lexicon|weights)\.json$/ }, async ({ path: file }) => ({ contents: `module.exports = JSON.parse(${JSON.stringify(await readFile(file, 'utf8'))});`, loader: 'js' })),
};

/**
 * What the client's library loads at each start and hardly needs: 40 kB, a quarter of the time in which VS Code activates the
 * extension. Patterns of files are matched by the same code, loaded when there is one; the version of the editor by three lines.
 */
const quickStart = {
  name: 'quick-start',
  setup: (build) => {
    const stands = { minimatch: 'lazyMinimatch.cjs', 'semver/functions/parse': 'versionParse.cjs', 'semver/functions/satisfies': 'versionSatisfies.cjs' };
    build.onResolve({ filter: /^(?:minimatch|semver\/functions\/\w+)$/ }, ({ path: name, importer }) => (importer.includes('vscode-languageclient') && name in stands ? { path: path.join(repositoryRoot, 'scripts/client', stands[name]) } : undefined));
  },
};

/** Nothing is fetched by importing references. */
const noFetch = { 'sync-fetch': './scripts/noFetch.cjs', 'node-fetch': './scripts/noFetch.cjs' };

/** What is bundled: one entry for each way Claimlint is started. */
export const bundles = [
  { entry: 'client/src/node/extension.ts', out: 'dist/client/node.js', ...node, external: ['vscode'], plugins: [quickStart] },
  { entry: 'client/src/browser/extension.ts', out: 'dist/client/browser.js', ...worker, format: 'cjs', external: ['vscode'], plugins: [quickStart] },
  { entry: 'server/src/node/serve.ts', out: 'dist/server/node.js', ...node, ...nodeFields },
  { entry: 'server/src/node/server.ts', out: 'dist/server/node.main.js', ...started, plugins: [postgresAt('./postgres.js')] },
  { entry: 'server/src/browser/server.ts', out: 'dist/server/browser.js', ...worker, format: 'iife' },
  // Of pg, the parts for other runtimes are left out: they are asked for only where they are installed.
  { entry: 'server/src/node/postgres/postgres.ts', out: 'dist/server/postgres.js', ...node, ...nodeFields, external: ['pg-native', 'pg-cloudflare'] },
  // A module: the runtime of the second reader asks where it lies.
  { entry: 'server/src/node/readerThread.ts', out: 'dist/server/reader.mjs', ...node, ...nodeFields, format: 'esm' },
  { entry: 'server/src/browser/readerWorker.ts', out: 'dist/server/reader.browser.js', ...worker, format: 'iife', define: { 'import.meta.url': 'self.location.href' } },
  { entry: 'server/src/node/start.ts', out: 'dist/cli.js', ...node, ...nodeFields, banner: '#!/usr/bin/env node' },
  { entry: 'server/src/node/cli.ts', out: 'dist/cli.main.js', ...started, plugins: [apart, postgresAt('./server/postgres.js')] },
  { entry: 'server/src/cli/packs/exchange/citationLibrary.ts', out: 'dist/cli.citations.js', ...node, ...nodeFields, alias: noFetch },
  { entry: 'server/src/index.ts', out: 'dist/index.js', ...node, ...nodeFields },
];

/**
 * Mocha's browser build is a script that takes the bundle's own `module` for its own, because Mocha's package says
 * that its files are ES modules; with no `module` in sight it leaves `Mocha` as a global.
 */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `var exports, module, define;\n${await readFile(file, 'utf8')}`,
    })),
};

/** The suite that runs inside VS Code, for its Node host and for its web worker host. Not shipped. */
const testBundles = [
  { entry: 'test/vscode/index.ts', out: 'out/vscode-suite/node.js', ...node, external: ['vscode', 'mocha'] },
  { entry: 'test/vscode/index.ts', out: 'out/vscode-suite/browser.js', ...worker, format: 'cjs', external: ['vscode'], alias: { mocha: './scripts/vscode/browserMocha.cjs' }, plugins: [mochaAsScript] },
];

/** What the second reader's network runs on: one file for every platform. */
const readerRuntime = 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm';

/** Names the code that reads packs, so that what one version kept of them is not taken for the work of another. */
const buildId = async () => {
  const folder = path.join(repositoryRoot, 'server/src');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:ts|json)$/.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(path.join(folder, name)));
  return hash.digest('hex').slice(0, 16);
};

const toOptions = ({ entry, out, banner, plugins = [], ...rest }, isRelease) => ({
  ...rest,
  plugins: [dataAsText, ...plugins],
  absWorkingDir: repositoryRoot,
  entryPoints: [entry],
  outfile: out,
  bundle: true,
  minify: isRelease,
  sourcemap: isRelease ? false : 'linked',
  legalComments: 'none',
  loader: { '.yaml': 'text' },
  metafile: true,
  logLevel: 'warning',
  ...(banner === undefined ? {} : { banner: { js: banner } }),
});

const run = (command, args) =>
  new Promise((resolve, reject) => {
    spawn(command, args, { cwd: repositoryRoot, stdio: 'inherit' })
      .on('error', reject)
      .on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${path.basename(args[0] ?? command)} failed`))));
  });

const typescript = path.join(repositoryRoot, 'node_modules/typescript/bin/tsc');

/** Compiles data/lexicon/ and data/weights/ into the modules that the checker imports. */
const buildLexicon = async () => {
  await run(process.execPath, [path.join(repositoryRoot, 'scripts/buildLexicon.mjs')]);
  await run(process.execPath, [path.join(repositoryRoot, 'scripts/buildWeights.mjs')]);
};

const buildBundles = async () => {
  await rm(path.join(repositoryRoot, 'dist'), { recursive: true, force: true });
  const define = { 'process.env.CLAIMLINT_BUILD': JSON.stringify(await buildId()) };
  const shipped = await Promise.all(bundles.map((bundle) => esbuild.build({ ...toOptions(bundle, true), define: { ...bundle.define, ...define } })));
  await Promise.all(testBundles.map((bundle) => esbuild.build(toOptions(bundle, false))));
  await chmod(path.join(repositoryRoot, 'dist/cli.js'), 0o755);
  await copyFile(path.join(repositoryRoot, readerRuntime), path.join(repositoryRoot, 'dist/server/reader.wasm'));
  const inputs = shipped.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFile(path.join(repositoryRoot, 'dist/THIRD-PARTY-NOTICES.txt'), await formatThirdPartyNotices(inputs));
  for (const { metafile } of shipped) {
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
      console.log(`${file.padEnd(24)} ${(bytes / 1024).toFixed(0).padStart(5)} kB`);
    }
  }
};

const watch = async () => {
  for (const bundle of [...bundles, ...testBundles]) {
    const context = await esbuild.context(toOptions(bundle, false));
    await context.watch();
  }
  await run(process.execPath, [typescript, '-b', '--watch', '--preserveWatchOutput']);
};

const main = async () => {
  await buildLexicon();
  if (process.argv.includes('--lexicon')) return;
  if (process.argv.includes('--watch')) return watch();
  if (!process.argv.includes('--bundles')) await run(process.execPath, [typescript, '-b']);
  if (process.argv.includes('--types')) return;
  await buildBundles();
  // The library's types are made of what the type check leaves.
  if (!process.argv.includes('--bundles')) await buildTypes();
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error) => {
    console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
}
