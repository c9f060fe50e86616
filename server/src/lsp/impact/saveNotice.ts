import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { packSizeLimit } from '../../checker';
import { baseNameOf } from '../../host/uris';
import { showUsesMethod } from '../../protocol/impact';
import { isPackPath } from '../../protocol/names';
import { coalesce } from '../coalesce';
import { guardEvent } from '../guard';
import type { Navigation } from '../navigation/navigation';
import { isStopped } from '../navigation/slowWork';
import { toUri } from '../uri';
import { countChanges, type PlacedChange } from './impact';
import { toUses } from './impactLenses';
import type { Worlds } from './worlds';

/** What telling of impacts works with. */
export interface ImpactTools {
  readonly navigation: Navigation;
  readonly worlds: Worlds;
}

/** How long after the last saving the drafts are compared: who saves with every pause is told once. */
const savePauseMs = 1000;

/** After a pack was saved, tells in one sentence which verdicts that changed; nothing where none did, or where lenses are switched off. */
export function registerSaveNotice(tools: ImpactTools): void {
  const { documents, host, logError } = tools.navigation;
  /** As the packs were when the user was told last, or when they were opened. */
  const told = new Map<string, string>();
  const saved = new Map<string, string>();
  const tellAll = guardEvent('impact of saved packs', logError, async () => {
    for (const [uri, after] of [...saved]) {
      saved.delete(uri);
      const before = told.get(uri);
      told.set(uri, after);
      try {
        if (before !== undefined && before !== after) await tell(tools, uri, before, after);
      } catch (error) {
        // Who stopped the reading of the drafts wants to hear nothing of them.
        if (!isStopped(error)) throw error;
      }
    }
  });
  const tellSoon = coalesce(() => void tellAll(undefined), savePauseMs);
  documents.onDidOpen(
    guardEvent('didOpen', logError, async ({ document }) => {
      if (!isPackPath(document.uri)) return;
      const uri = toUri(document.uri);
      const reading = await host.readFile(uri, packSizeLimit);
      if (reading.kind === 'text' && !told.has(uri)) told.set(uri, reading.text);
    }),
  );
  documents.onDidSave(({ document }) => {
    if (!isPackPath(document.uri)) return;
    saved.set(toUri(document.uri), document.getText());
    tellSoon.request();
  });
  documents.onDidClose(({ document }) => told.delete(toUri(document.uri)));
}

async function tell({ navigation, worlds }: ImpactTools, uri: string, before: string, after: string): Promise<void> {
  const { connection, state, words, abilities } = navigation;
  if ((await state.scopeOf(uri)).settings.codeLens === 'off') return;
  const { changes } = await worlds.compare({ uri, before, after });
  if (changes.length === 0) return;
  const counts = countChanges(changes);
  const message = words.impact.saved(baseNameOf(uri), counts);
  if (!abilities.confirms && !abilities.showsDocuments) {
    await connection.sendNotification(ShowMessageNotification.type, { type: counts.newConflicts > 0 ? MessageType.Warning : MessageType.Info, message });
    return;
  }
  const show = { title: words.impact.show };
  const answer = counts.newConflicts > 0 ? connection.window.showWarningMessage(message, show) : connection.window.showInformationMessage(message, show);
  if ((await answer)?.title === show.title) await showChanges(navigation, uri, changes);
}

/** Lists the claims where the front end can; else opens the first. */
export async function showChanges({ connection, abilities }: Navigation, uri: string, changes: readonly PlacedChange[]): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  if (abilities.confirms) await connection.sendNotification(showUsesMethod, toUses(uri, { line: 0, character: 0 }, changes));
  else await connection.window.showDocument({ uri: first.uri, selection: first.range, takeFocus: true });
}
