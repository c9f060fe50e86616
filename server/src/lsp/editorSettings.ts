import type { Connection } from 'vscode-languageserver';
import * as v from 'valibot';
import { productId } from '../protocol/names';
import type { EditorAbilities } from './capabilities';

/** The settings that the editor gives. */
export interface EditorSettingsReader {
  /** Layers of settings for an article, unparsed, the stronger last. */
  read(uri: string): Promise<readonly unknown[]>;
  /** Takes the settings that an editor sends along when it cannot be asked for them. */
  takePushed(payload: unknown): void;
}

/** Asks the editor by scope where it can be asked; else keeps what it last sent. */
export function createEditorSettingsReader(connection: Connection, abilities: EditorAbilities, initial: unknown): EditorSettingsReader {
  let pushed: unknown;
  return {
    read: async (uri) => {
      if (!abilities.answersConfiguration) return [initial, pushed];
      const current: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: productId });
      return [initial, current];
    },
    takePushed: (payload) => {
      pushed = sectionOf(payload);
    },
  };
}

const pushedSchema = v.object({ settings: v.record(v.string(), v.unknown()) });

/** Section `claimlint` of a `workspace/didChangeConfiguration`; editors without sections send its content alone. */
function sectionOf(payload: unknown): unknown {
  const parsed = v.safeParse(pushedSchema, payload);
  if (!parsed.success) return undefined;
  const { settings } = parsed.output;
  return productId in settings ? settings[productId] : settings;
}
