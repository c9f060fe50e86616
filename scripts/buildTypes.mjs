/** Bundles the declarations that the type check left in out/ into dist/index.d.ts: the types of the library. */
import path from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { repositoryRoot } from './paths.mjs';

const dataModule = path.join(repositoryRoot, 'out/data.d.ts');

/** Data that some declaration takes the type of; no type of the library depends on it. */
const dataAsUnknown = {
  name: 'data-as-unknown',
  resolveId: (id) => (id.endsWith('.json') ? dataModule : undefined),
  load: (id) => (id === dataModule ? 'declare const data: unknown; export default data;' : undefined),
};

/** Writes dist/index.d.ts; needs out/server/src/index.d.ts. Throws where a type comes from a package, which users would have to install. */
export const buildTypes = async () => {
  const bundle = await rollup({
    input: path.join(repositoryRoot, 'out/server/src/index.d.ts'),
    plugins: [dataAsUnknown, dts()],
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
    // What is imported for types that the library leaves out is gone from the output.
    onwarn: (warning) => {
      if (warning.code === 'UNUSED_EXTERNAL_IMPORT') return;
      throw new Error(`types: ${warning.message}`);
    },
  });
  const { output } = await bundle.write({ file: path.join(repositoryRoot, 'dist/index.d.ts'), format: 'es' });
  await bundle.close();
  const { imports } = output[0];
  if (imports.length > 0) throw new Error(`the library's types import ${imports.join(', ')}`);
};
