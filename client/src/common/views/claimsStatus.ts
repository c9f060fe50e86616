import * as vscode from 'vscode';
import { viewCommands } from '../../../../server/src/protocol/names';
import type { ViewTree } from '../../../../server/src/protocol/views';

/** The line in the language status of a draft that counts its claims, or says why there are none. */
export interface ClaimsStatus {
  readonly refresh: () => void;
  readonly dispose: () => void;
}

/** Creates the line; it opens the Claims view. */
export function createClaimsStatus(articles: readonly vscode.DocumentFilter[], read: () => Promise<ViewTree | undefined>): ClaimsStatus {
  const item = vscode.languages.createLanguageStatusItem('claimlint.claims', [...articles]);
  item.name = vscode.l10n.t('Claimlint claims');
  item.text = 'Claimlint';
  item.command = { title: vscode.l10n.t('Show claims'), command: viewCommands.showClaims };
  const show = async (): Promise<void> => {
    const tree = await read().catch(() => undefined);
    if (tree !== undefined) item.text = tree.summary === '' ? tree.message : tree.summary;
  };
  return { refresh: () => void show(), dispose: () => item.dispose() };
}
