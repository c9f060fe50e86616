import { runCli } from '../cli/program';
import { runCheckThread } from './checkThread';
import { createCliServices } from './cliServices';
import { createNodeCorpusServers } from './corpusServers';
import { createNodeTerminal } from './nodeTerminal';

/** The server starts as it is loaded, and only when asked for: checking a draft should not wait for its libraries. */
async function serveStdio(): Promise<void> {
  await import('./server.js');
}

/** The file that starts this one, with the code that was kept of it; where nothing is bundled, this one itself. */
const threadFile = __filename.replace(/\.main\.js$/, '.js');

async function main(): Promise<void> {
  const servers = createNodeCorpusServers();
  try {
    // The status is set and not forced, so that everything written still arrives.
    process.exitCode = await runCli(process.argv.slice(2), createCliServices(process.cwd(), { serveStdio, servers, threadFile }), createNodeTerminal());
  } catch (error) {
    process.stderr.write(`claimlint: this is a bug in claimlint, not in your draft; please report it with these lines.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  } finally {
    // An open connection would keep the process.
    await servers.close();
  }
}

if (!runCheckThread()) void main();
