import Mocha from 'mocha';
import { SuiteReporter } from './suiteReporter';

/** VS Code shows a test's own time-out at the end only; a missing diagnostic should fail sooner. */
const timeoutMs = 20_000;

/** Loads the test files; they need mocha's `describe` and `it`, so they are not imported at the top. */
const loadTests = async (): Promise<void> => {
  await import('./activation.test.js');
  await import('./checking.test.js');
  await import('./ground.test.js');
  await import('./secondReader.test.js');
  await import('./projectFile.test.js');
  await import('./navigation.test.js');
  await import('./fixes.test.js');
  await import('./waivers.test.js');
  await import('./report.test.js');
  await import('./packs.test.js');
};

/**
 * Runs the suite inside VS Code's extension host, which calls this function; the same code runs in the Node host and
 * in the web worker host. Rejects where a test fails: VS Code then ends with an error.
 */
export const run = async (): Promise<void> => {
  const mocha = new Mocha({ ui: 'bdd', timeout: timeoutMs, reporter: SuiteReporter });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadTests();
  const failureCount = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failureCount > 0) throw new Error(`${failureCount.toString()} failed`);
};
