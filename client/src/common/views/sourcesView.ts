import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { viewCommands, viewIds } from '../../../../server/src/protocol/names';
import { parseViewTree, type SourceName, sourcesMethod, type SourcesParams, type ViewNode } from '../../../../server/src/protocol/views';
import { applyCitation, type AskForCitation } from './citation';
import type { CurrentDraft } from './currentDraft';
import { askFilter } from './filterInput';
import { createTreeProvider, type TreeProvider } from './treeProvider';

/** The view that lists packs, sources and statements. */
export interface SourcesView {
  readonly tree: TreeProvider;
  readonly dispose: () => void;
}

/** What the view hands to an editor when a line is dragged there. */
export const sourceMimeType = 'application/vnd.claimlint.source';

const isFilteredKey = 'claimlint.sourcesFiltered';

/** Creates the view with its commands. A source can be cited at the cursor, or dragged to where it is to be cited. */
export function createSourcesView(client: BaseLanguageClient, draft: CurrentDraft, ask: AskForCitation): SourcesView {
  let filter = '';
  const toParams = (): SourcesParams => {
    const uri = draft.document()?.uri.toString();
    return uri === undefined ? { filter } : { filter, uri };
  };
  const tree = createTreeProvider(async (parent) => {
    const params: SourcesParams = parent === undefined ? toParams() : { ...toParams(), parent };
    return parseViewTree(await client.sendRequest<unknown>(sourcesMethod, params));
  });
  const view = vscode.window.createTreeView<ViewNode>(viewIds.sources, { treeDataProvider: tree, showCollapseAll: true, dragAndDropController });
  const setFilter = async (wanted: string): Promise<void> => {
    filter = wanted;
    await vscode.commands.executeCommand('setContext', isFilteredKey, wanted !== '');
    tree.refresh();
  };
  const cite = async (node: ViewNode | undefined): Promise<void> => {
    const source: SourceName | undefined = (node ?? view.selection[0])?.source;
    const editor = draft.editor();
    if (source === undefined || editor === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft, put the cursor into a sentence, and choose a source in the Sources view.'));
      return;
    }
    await applyCitation(editor, source, ask);
  };
  const subscriptions = [
    view,
    tree,
    tree.onDidRead(({ summary, message }) => {
      view.description = summary;
      view.message = message;
    }),
    draft.onDidChange(tree.refresh),
    vscode.commands.registerCommand(viewCommands.cite, cite),
    vscode.commands.registerCommand(viewCommands.filterSources, async () => {
      const wanted = await askFilter(filter);
      if (wanted !== undefined) await setFilter(wanted);
    }),
    vscode.commands.registerCommand(viewCommands.clearSourcesFilter, () => setFilter('')),
  ];
  return { tree, dispose: () => void vscode.Disposable.from(...subscriptions).dispose() };
}

/** Hands the source of a line that is dragged to where it is dropped. */
export const dragAndDropController: vscode.TreeDragAndDropController<ViewNode> = {
  dragMimeTypes: [sourceMimeType],
  dropMimeTypes: [],
  handleDrag: (nodes, data) => {
    const [source] = nodes.flatMap((node) => node.source ?? []);
    if (source !== undefined) data.set(sourceMimeType, new vscode.DataTransferItem(JSON.stringify(source)));
  },
};
