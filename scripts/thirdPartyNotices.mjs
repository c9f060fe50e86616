import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Licences that ask for no more than their own text, which the notices give. */
const permissive = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense']);

/** Whether an SPDX expression without nested brackets lets the package be part of ours: any choice of it that is all permissive. */
export const isPermissive = (licence) =>
  typeof licence === 'string' && licence.replace(/[()]/g, '').split(' OR ').some((choice) => choice.split(' AND ').every((id) => permissive.has(id.trim())));

/** Packages that come without a licence file, and the one of the same project and licence whose file holds for them. */
const licencedWith = new Map([
  ['@citation-js/date', '@citation-js/core'],
  ['@citation-js/name', '@citation-js/core'],
]);

/** Packages whose licence stands in their repository or their readme alone: a copy of it, in scripts/licences/. */
const licenceCopies = new Map([['onnxruntime-web', 'onnxruntime.txt'], ['onnxruntime-common', 'onnxruntime.txt'], ['pg-types', 'pg-types.txt'], ['pgpass', 'pgpass.txt']]);

/**
 * The licences of the packages whose files were bundled, as text; their licences ask for it.
 * `inputs` are the input paths of esbuild metafiles. Throws where a package has no licence file
 * or a licence that is not permissive.
 */
export const formatThirdPartyNotices = async (inputs) => {
  const folders = [...new Set(inputs.flatMap((input) => packageFolder.exec(input)?.[0] ?? []))].sort();
  const notices = new Map();
  for (const folder of folders) {
    const absolute = path.join(repositoryRoot, folder);
    const { name, version, license } = JSON.parse(await readFile(path.join(absolute, 'package.json'), 'utf8'));
    if (!isPermissive(license)) throw new Error(`${folder} is bundled under the licence ${String(license)}: it may not ship with Claimlint`);
    const copy = licenceCopies.get(name);
    if (copy !== undefined) {
      notices.set(`${name} ${version}`, (await readFile(path.join(repositoryRoot, 'scripts/licences', copy), 'utf8')).trim());
      continue;
    }
    const holder = licencedWith.get(name);
    const licenceFolder = holder === undefined ? absolute : path.join(absolute.slice(0, -name.length), holder);
    const licenceFile = (await readdir(licenceFolder)).find((file) => /^licen[cs]e([.-]|$)/i.test(file));
    if (licenceFile === undefined) throw new Error(`${folder} is bundled but has no licence file`);
    notices.set(`${name} ${version}`, (await readFile(path.join(licenceFolder, licenceFile), 'utf8')).trim());
  }
  // Words taken from WordNet are part of the weights and of the lexicon.
  notices.set('WordNet', (await readFile(path.join(repositoryRoot, 'data/weights/wordnet-licence.txt'), 'utf8')).trim());
  const parts = [...notices].map(([title, text]) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`);
  return `Claimlint contains code and data of these packages.\n\n${parts.join('\n\n')}`;
};
