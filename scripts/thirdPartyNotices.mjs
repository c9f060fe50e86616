import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * The licences of the packages whose files were bundled, as text; their licences ask for it.
 * `inputs` are the input paths of esbuild metafiles. Throws where a package has no licence file.
 */
export const formatThirdPartyNotices = async (inputs) => {
  const folders = [...new Set(inputs.flatMap((input) => packageFolder.exec(input)?.[0] ?? []))].sort();
  const notices = new Map();
  for (const folder of folders) {
    const absolute = path.join(repositoryRoot, folder);
    const { name, version } = JSON.parse(await readFile(path.join(absolute, 'package.json'), 'utf8'));
    const licenceFile = (await readdir(absolute)).find((file) => /^licen[cs]e([.-]|$)/i.test(file));
    if (licenceFile === undefined) throw new Error(`${folder} is bundled but has no licence file`);
    notices.set(`${name} ${version}`, (await readFile(path.join(absolute, licenceFile), 'utf8')).trim());
  }
  // Words taken from WordNet are part of the weights and of the lexicon.
  notices.set('WordNet', (await readFile(path.join(repositoryRoot, 'data/weights/wordnet-licence.txt'), 'utf8')).trim());
  const parts = [...notices].map(([title, text]) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`);
  return `Claimlint contains code and data of these packages.\n\n${parts.join('\n\n')}`;
};
