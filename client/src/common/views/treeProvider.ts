import * as vscode from 'vscode';
import type { ViewNode, ViewTree } from '../../../../server/src/protocol/views';
import { toTreeItem } from './nodeItem';

/** A tree that is read again each time when what it shows has changed; large parts of it only when they are unfolded. */
export interface TreeProvider extends vscode.TreeDataProvider<ViewNode> {
  /** Has the tree read again, as soon as it is in sight. */
  readonly refresh: () => void;
  /** Fires with each tree that was read. */
  readonly onDidRead: vscode.Event<ViewTree>;
  readonly dispose: () => void;
}

/** Creates a provider that asks with `read` for its tree, or for what is under a node; `undefined` shows nothing. */
export function createTreeProvider(read: (parent?: string) => Promise<ViewTree | undefined>): TreeProvider {
  const changed = new vscode.EventEmitter<undefined>();
  const didRead = new vscode.EventEmitter<ViewTree>();
  return {
    onDidChangeTreeData: changed.event,
    onDidRead: didRead.event,
    refresh: () => changed.fire(undefined),
    getTreeItem: toTreeItem,
    getChildren: async (node) => {
      if (node?.isDeferred === false) return [...node.children];
      // The client itself logs a request that failed; a server that is being started again has nothing to show.
      const tree = await read(node?.id).catch(() => undefined);
      if (tree === undefined) return [];
      if (node === undefined) didRead.fire(tree);
      return [...tree.nodes];
    },
    dispose: () => void vscode.Disposable.from(changed, didRead).dispose(),
  };
}
