import { toOneLine } from './plainText';
import type { CliProblem, Terminal } from './terminal';

/** Prints the problem as one line on standard error: `claimlint: FILE:LINE: what is wrong; what to do.` */
export function reportProblem(terminal: Terminal, problem: CliProblem): void {
  const place = problem.path === undefined ? '' : `${problem.path}${problem.line === undefined ? '' : `:${problem.line}`}: `;
  const severity = problem.severity === 'warning' ? 'warning: ' : '';
  terminal.writeError(`claimlint: ${toOneLine(`${place}${severity}${problem.message}`)}\n`);
}
