/**
 * A check for Stryker by which it tries a part of the changes alone: as many as the setting `sample` says, drawn over all files that
 * it changes. The same code gives the same sample, for the draw goes by a hash of each change. The others are reported as changes
 * that do not compile, which Stryker does not try and `scripts/mutate.mjs` does not count.
 */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

/** The place of a change in the draw: by where and what it is, not by when Stryker came to it. */
const place = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  createHash('sha256').update(JSON.stringify([relative('.', fileName).replaceAll('\\', '/'), start, end, mutatorName, replacement])).digest('hex');

const draw = ({ sample }) => {
  let drawn = new Set();
  const byPlace = (mutants) => mutants.map((mutant) => ({ id: mutant.id, at: place(mutant) })).sort((one, other) => (one.at < other.at ? -1 : 1));
  return {
    init: async () => undefined,
    /** Is asked once, with all changes, before any is checked. */
    group: async (mutants) => {
      drawn = new Set(byPlace(mutants).slice(0, sample).map(({ id }) => id));
      return [mutants.map(({ id }) => id)];
    },
    check: async (mutants) => Object.fromEntries(mutants.map(({ id }) => [id, drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' }])),
  };
};
draw.inject = tokens(commonTokens.options);

export const strykerValidationSchema = { properties: { sample: { description: 'How many changes are tried.', type: 'integer', minimum: 1 } } };
export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', draw)];
