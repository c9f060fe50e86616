import Mocha from 'mocha';

const print = (line: string): void => {
  console.log(line);
};

/** Prints each test on a line and closes with the counts that scripts/vscode/runSuite.mjs reads. */
export class SuiteReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on('pass', (test) => print(`  ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => print(`  - ${test.fullTitle()}`));
    runner.on('fail', (test, error: unknown) => {
      print(`  ✘ ${test.fullTitle()}\n    ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
    runner.on('end', () => {
      const { passes, failures, pending } = this.stats;
      print(`claimlint suite: ${passes} passed, ${failures} failed, ${pending} skipped`);
    });
  }
}
