import { runCheck, type CheckRequest } from './checkCommand';
import type { CheckServices } from './checkServices';
import type { ExitStatus, Terminal } from './terminal';

/** Empties the screen and what can be scrolled back to, so that each report stands alone. */
const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/** Checks the drafts, and again each time that something has changed; gives the status of the last check when the watch ends. */
export async function runWatch(request: CheckRequest, services: CheckServices, terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const _ of services.watch()) {
    if (terminal.isScreen) await terminal.write(clearScreen);
    status = await runCheck(request, services, terminal);
    terminal.writeError('claimlint: watching for changes; Ctrl+C ends it.\n');
  }
  return status;
}
