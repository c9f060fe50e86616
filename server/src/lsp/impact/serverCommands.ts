import type { Withdrawal } from '../../checker';
import { commands } from '../../protocol/names';

/** The commands that take a statement out of use, with how. */
export const withdrawalCommands: Readonly<Record<string, Withdrawal>> = { [commands.retractStatement]: 'retract', [commands.removeStatement]: 'remove' };

/** Commands that our own front ends carry out themselves; for others, the server has the editor open the place. */
const openingCommands: readonly string[] = [commands.openStatement, commands.showUses];

/** Whether a command opens a place. */
export function isOpening(command: string): boolean {
  return openingCommands.includes(command);
}

/** The commands that the server carries out; `opens`: those too by which an editor opens a place that has no commands of ours. */
export function serverCommands(opens: boolean): string[] {
  return [...Object.keys(withdrawalCommands), ...(opens ? openingCommands : [])];
}
