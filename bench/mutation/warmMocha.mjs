/**
 * Stryker's runner for mocha, kept alive. Stryker starts a new process for a change of code that runs while modules are loaded, in
 * case something of it was kept; that costs seconds. Here such code is tried by the tests alone that call it again, and the
 * checker keeps nothing between two drafts but words and the compiled lexicon: the rooms that those come from are looked at
 * in a new process for each change (`scripts/mutate.mjs`).
 */
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { createMochaTestRunner } from '@stryker-mutator/mocha-runner';

const create = (injector) => {
  const runner = createMochaTestRunner(injector);
  return {
    capabilities: async () => ({ reloadEnvironment: true }),
    init: () => runner.init(),
    dryRun: (options) => runner.dryRun(options),
    mutantRun: (options) => runner.mutantRun(options),
    dispose: () => runner.dispose(),
  };
};
create.inject = createMochaTestRunner.inject;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'warmMocha', create)];
