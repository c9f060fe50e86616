import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';

/** Names of settings that a person gives for themselves, in the editor's own settings only: no project file and no pack can give them. */
export const ownSettingNames: readonly string[] = ['corpusServer'];

/** Such settings, as far as they are right. */
export interface OwnSettings {
  /** Absent: none. */
  readonly corpusServer?: string;
  readonly problems: readonly Problem[];
}

/** Reads them from what an editor gives, the stronger last: anything may come. */
export function readOwnSettings(layers: readonly unknown[]): OwnSettings {
  const given = layers.flatMap((layer) => (typeof layer === 'object' && layer !== null && 'corpusServer' in layer ? [layer.corpusServer] : [])).at(-1);
  if (given === undefined || given === '') return { problems: [] };
  if (typeof given === 'string' && /^postgres(?:ql)?:\/\//i.test(given)) return { corpusServer: given, problems: [] };
  return { problems: [createProblem('settings-bad-value', 'error', 'The setting "corpusServer" is not usable. Write the address of a PostgreSQL database, such as postgres://reader@corpus.example.org/claims.')] };
}
