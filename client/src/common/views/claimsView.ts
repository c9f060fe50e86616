import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { viewCommands, viewIds } from '../../../../server/src/protocol/names';
import { claimsMarkdownMethod, claimsMethod, type ClaimsParams, groupings, parseViewTree, type ViewNode, type ViewTree } from '../../../../server/src/protocol/views';
import type { CurrentDraft } from './currentDraft';
import { askFilter } from './filterInput';
import { createTreeProvider, type TreeProvider } from './treeProvider';

/** The view that lists claims. */
export interface ClaimsView {
  readonly tree: TreeProvider;
  /** The tree of the current draft, whatever the view shows. */
  readonly readDraft: () => Promise<ViewTree | undefined>;
  readonly dispose: () => void;
}

/** Context keys, which package.json's menus ask for. */
const contextKeys = { scope: 'claimlint.claimsScope', isFiltered: 'claimlint.claimsFiltered' } as const;

/** Creates the view with its commands; it shows the claims of the current draft by verdict until the user wants it otherwise. */
export function createClaimsView(client: BaseLanguageClient, draft: CurrentDraft): ClaimsView {
  let wanted: Pick<ClaimsParams, 'scope' | 'groupBy' | 'filter'> = { scope: 'draft', groupBy: 'verdict', filter: '' };
  const toParams = (): ClaimsParams => {
    const uri = draft.document()?.uri.toString();
    return uri === undefined ? wanted : { ...wanted, uri };
  };
  const read = async (params: ClaimsParams): Promise<ViewTree | undefined> => parseViewTree(await client.sendRequest<unknown>(claimsMethod, params));
  const tree = createTreeProvider((parent) => read(parent === undefined ? toParams() : { ...toParams(), parent }));
  const view = vscode.window.createTreeView<ViewNode>(viewIds.claims, { treeDataProvider: tree, showCollapseAll: true });
  const change = async (changes: Partial<typeof wanted>): Promise<void> => {
    wanted = { ...wanted, ...changes };
    await vscode.commands.executeCommand('setContext', contextKeys.scope, wanted.scope);
    await vscode.commands.executeCommand('setContext', contextKeys.isFiltered, wanted.filter !== '');
    tree.refresh();
  };
  const register = (command: string, run: () => unknown): vscode.Disposable => vscode.commands.registerCommand(command, run);
  const subscriptions = [
    view,
    tree,
    tree.onDidRead(({ summary, message }) => {
      view.description = summary;
      view.message = message;
    }),
    draft.onDidChange(() => {
      if (wanted.scope === 'draft') tree.refresh();
    }),
    register(viewCommands.claimsOfWorkspace, () => change({ scope: 'workspace' })),
    register(viewCommands.claimsOfDraft, () => change({ scope: 'draft' })),
    register(viewCommands.groupClaims, async () => {
      const groupBy = await pickGrouping(wanted.groupBy);
      if (groupBy !== undefined) await change({ groupBy });
    }),
    register(viewCommands.filterClaims, async () => {
      const filter = await askFilter(wanted.filter);
      if (filter !== undefined) await change({ filter });
    }),
    register(viewCommands.clearClaimsFilter, () => change({ filter: '' })),
    register(viewCommands.refreshClaims, tree.refresh),
    register(viewCommands.copyClaims, () => copyClaims(client, toParams())),
  ];
  return {
    tree,
    readDraft: () => read({ ...toParams(), scope: 'draft', groupBy: 'verdict', filter: '' }),
    dispose: () => void vscode.Disposable.from(...subscriptions).dispose(),
  };
}

async function copyClaims(client: BaseLanguageClient, params: ClaimsParams): Promise<void> {
  const markdown = await client.sendRequest<unknown>(claimsMarkdownMethod, params);
  if (typeof markdown !== 'string' || markdown === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no claims to copy.'));
    return;
  }
  await vscode.env.clipboard.writeText(markdown);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Claims copied as Markdown'), 4000);
}

async function pickGrouping(current: ClaimsParams['groupBy']): Promise<ClaimsParams['groupBy'] | undefined> {
  const labels = { verdict: vscode.l10n.t('Verdict'), topic: vscode.l10n.t('Topic and aspect'), source: vscode.l10n.t('Source') };
  const items = groupings.map((groupBy) => ({ groupBy, label: labels[groupBy], ...(groupBy === current ? { description: vscode.l10n.t('as now') } : {}) }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group claims by') });
  return picked?.groupBy;
}
