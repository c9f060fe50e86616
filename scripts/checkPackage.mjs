/**
 * Fails where what ships, to the Marketplace or to npm, holds a file that it should not, lacks one that it needs, or
 * is too big. Run after the build; `npm run package` makes the .vsix and runs it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import yauzl from 'yauzl';
import { repositoryRoot } from './paths.mjs';

const maxBundleBytes = 1.5 * 1024 * 1024;

const pages = [/^(readme|changelog|security)\.md$/i, /^license(\.txt)?$/i, /^docs\/.+\.(md|png)$/];
const data = [/^data\/README\.md$/, /^data\/packs\/.+\.yaml$/, /^data\/lexicon\/.+\.(yaml|txt)$/, /^data\/weights\/.+\.(json|yaml|txt)$/, /^data\/schema\/.+\.json$/];
const common = [/^package\.json$/, ...pages, ...data, /^dist\/THIRD-PARTY-NOTICES\.txt$/, /^dist\/server\/(node|node\.main|browser|postgres)\.js$/, /^dist\/server\/reader\.(mjs|wasm|browser\.js)$/, /^data\/reader\/(model\.onnx|vocab\.txt|vectors\.txt|reader\.json|.+\.md)$/];

/** The second reader: its thread, its runtime and its model. */
const reader = ['dist/server/reader.mjs', 'dist/server/reader.wasm', 'data/reader/model.onnx', 'data/reader/vocab.txt', 'data/reader/vectors.txt', 'data/reader/reader.json'];

/** What each package may hold and must hold, as paths inside it. */
const expectations = {
  vsix: {
    allowed: [...common, /^images\/icon\.png$/, /^package\.nls(\.[a-z-]+)?\.json$/, /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/, /^dist\/client\/(node|browser)\.js$/],
    required: [
      'package.json', 'package.nls.json', 'package.nls.de.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'images/icon.png', 'data/packs/hair-mesotherapy.claims.yaml', 'data/packs/general-health.claims.yaml',
      'dist/client/node.js', 'dist/client/browser.js', 'dist/server/node.js', 'dist/server/node.main.js', 'dist/server/browser.js', 'dist/server/postgres.js', ...reader, 'dist/THIRD-PARTY-NOTICES.txt',
    ],
  },
  npm: {
    allowed: [...common, /^dist\/cli(\.main|\.citations)?\.js$/, /^dist\/index\.(js|d\.ts)$/],
    required: ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'dist/cli.js', 'dist/cli.main.js', 'dist/cli.citations.js', 'dist/index.js', 'dist/index.d.ts', 'dist/server/node.js', 'dist/server/node.main.js', 'dist/server/postgres.js', ...reader, 'data/packs/hair-mesotherapy.claims.yaml', 'data/packs/general-health.claims.yaml'],
  },
};

/** What is wrong with a package that holds `files`, one line each; empty where nothing is. */
export const findPackageFaults = (kind, files) => {
  const { allowed, required } = expectations[kind];
  return [
    ...files.filter((file) => !allowed.some((pattern) => pattern.test(file))).map((file) => `${kind}: ${file} must not ship`),
    ...required.filter((file) => !files.includes(file)).map((file) => `${kind}: ${file} is missing`),
  ];
};

/** The files of a .vsix, as paths inside the extension. */
const listVsix = (vsix) =>
  new Promise((resolve, reject) => {
    yauzl.open(vsix, { lazyEntries: false }, (error, zip) => {
      if (error) return reject(error);
      const files = [];
      zip.on('entry', ({ fileName }) => files.push(fileName));
      zip.on('error', reject);
      zip.on('end', () => resolve(files.flatMap((file) => (file.startsWith('extension/') ? [file.slice('extension/'.length)] : []))));
    });
  });

const listNpm = () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const output = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: repositoryRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32',
  });
  const packed = JSON.parse(output);
  // npm 12 gives an object by package name where older ones give a list.
  const [{ files }] = Array.isArray(packed) ? packed : Object.values(packed);
  return files.map((file) => file.path);
};

/** The code of an editor: its client and server, without the lexicon and the weights that the server's bundle holds as data. */
const findBigBundles = () => {
  const sizeOf = (file) => statSync(path.join(repositoryRoot, file), { throwIfNoEntry: false })?.size ?? 0;
  const dataBytes = ['server/src/checker/lexicon/lexicon.json', 'server/src/checker/judgement/weights.json'].reduce((sum, file) => sum + sizeOf(file), 0);
  return [['dist/client/node.js', 'dist/server/node.main.js'], ['dist/client/browser.js', 'dist/server/browser.js']].flatMap((pair) => {
    const bytes = pair.reduce((sum, file) => sum + sizeOf(file), 0) - dataBytes;
    return bytes < maxBundleBytes ? [] : [`${pair.join(' and ')} have ${bytes} bytes without their data, more than ${maxBundleBytes}`];
  });
};

/** Path of the .vsix that `npm run package` makes. */
export const vsixPath = (() => {
  const { name, version } = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'));
  return path.join(repositoryRoot, `${name}-${version}.vsix`);
})();

/** Checks both packages; throws with every fault. */
export const checkPackages = async () => {
  const vsix = await listVsix(vsixPath);
  const npm = listNpm();
  const faults = [...findPackageFaults('vsix', vsix), ...findPackageFaults('npm', npm), ...findBigBundles()];
  if (faults.length > 0) throw new Error(`the packages are not as they should be:\n  ${faults.join('\n  ')}`);
  const size = (statSync(vsixPath).size / 1024).toFixed(0);
  console.log(`${path.basename(vsixPath)}: ${vsix.length} files, ${size} kB; npm: ${npm.length} files`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  checkPackages().catch((error) => {
    console.error(`checkPackage: ${error.message}`);
    process.exitCode = 1;
  });
}
