/**
 * The playground: VS Code in the browser with Claimlint installed and the example drafts open, on this machine only.
 * Stays up until Ctrl+C. `--port N` picks the port; without it a free one is taken.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startPlayground } from './vscode/playground.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });

try {
  const playground = await startPlayground({ port: Number(values.port) });
  console.log(`\nOpen ${playground.urlOf('clinic-page.md')}\n\nThe drafts are copies in ${playground.workspace}. Ctrl+C ends.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await playground.stop();
} catch (error) {
  console.error(`start: ${error.message}`);
  process.exitCode = 1;
}
