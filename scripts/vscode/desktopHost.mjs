/**
 * Runs the suite in VS Code on the desktop: the one that VSCODE_EXECUTABLE names, else one that is downloaded into
 * .vscode-test/. Argument: the workspace folder to open.
 */
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { repositoryRoot } from '../paths.mjs';

const executable = process.env.VSCODE_EXECUTABLE;
const workspace = process.argv[2];
if (workspace === undefined) throw new Error('usage: desktopHost.mjs WORKSPACE');

await runTests({
  ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
  extensionDevelopmentPath: repositoryRoot,
  extensionTestsPath: path.join(repositoryRoot, 'out/vscode-suite/node.js'),
  // A sandbox and a GPU are what a container lacks; neither matters to the tests.
  launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--no-sandbox', '--disable-gpu'],
}).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
