/** Loads what `npm run build` compiled. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));

/** A compiled module of the repository, by its source path without the ending: `server/src/checker/index`. */
export const loadBuilt = (source) => {
  const file = `${root}out/${source}.js`;
  if (!existsSync(file)) throw new Error(`${source} is not built; run npm run build first.`);
  return require(file);
};

/** The built-in pack, parsed. */
export const loadBuiltInPack = () => {
  const { parsePack } = loadBuilt('server/src/checker/index');
  const location = `${root}data/packs/hair-mesotherapy.claims.yaml`;
  const { pack } = parsePack(readFileSync(location, 'utf8'), location);
  if (pack === undefined) throw new Error('the built-in pack has errors; run the tests.');
  return pack;
};

/** Rows of a JSON Lines file. */
export const readJsonLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
