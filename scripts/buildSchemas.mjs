/**
 * Writes the JSON Schemas in data/schema/ from the schemas that the checker parses with.
 *
 *   node scripts/buildSchemas.mjs           writes them
 *   node scripts/buildSchemas.mjs --check   fails where a written one is not up to date
 */
import { Buffer } from 'node:buffer';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import esbuild from 'esbuild';
import { repositoryRoot } from './paths.mjs';

const schemas = [
  { module: 'server/src/checker/corpus/packSchema.ts', name: 'packSchema', file: 'claims-pack.schema.json', title: 'Claimlint claims pack' },
  { module: 'server/src/checker/options/settings.ts', name: 'settingsSchema', file: 'claimlint-config.schema.json', title: 'Claimlint project file' },
  { module: 'server/src/checker/waiver/waiverSchema.ts', name: 'waiverFileSchema', file: 'claimlint-waivers.schema.json', title: 'Claimlint waiver file' },
];

/** The module's exports; TypeScript is bundled in memory. */
const load = async (module) => {
  const { outputFiles } = await esbuild.build({ absWorkingDir: repositoryRoot, entryPoints: [module], bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};

const generate = async ({ module, name, title }) => {
  // Checks beyond JSON Schema, such as real calendar days, are left to the parser.
  const { $schema, ...schema } = toJsonSchema((await load(module))[name], { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
};

for (const schema of schemas) {
  const file = path.join(repositoryRoot, 'data/schema', schema.file);
  const text = await generate(schema);
  if (!process.argv.includes('--check')) await writeFile(file, text);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`data/schema/${schema.file} is not up to date; run "node scripts/buildSchemas.mjs"`);
    process.exitCode = 1;
  }
}
