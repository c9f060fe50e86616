import * as vscode from 'vscode';
import { commands } from '../../../../server/src/protocol/names';
import type { NodeKind, ViewNode } from '../../../../server/src/protocol/views';

/** Context values of lines, which package.json's menus ask for. */
export const contextValues = { citable: 'citable', other: 'other' } as const;

/** The line of a tree as VS Code shows it; what it says comes from the server. */
export function toTreeItem(node: ViewNode): vscode.TreeItem {
  const collapsed = node.isExpanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(node.label, node.children.length === 0 && !node.isDeferred ? vscode.TreeItemCollapsibleState.None : collapsed);
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.iconPath = icons[node.kind];
  item.accessibilityInformation = { label: node.accessibleLabel };
  item.contextValue = node.source === undefined ? contextValues.other : contextValues.citable;
  // A line that can be unfolded is unfolded by a click; its place is opened from what is in it.
  if (node.place !== undefined && node.kind !== 'pack') item.command = { title: vscode.l10n.t('Open'), command: commands.openStatement, arguments: [node.place] };
  return item;
}

const icon = (name: string, color?: string): vscode.ThemeIcon => new vscode.ThemeIcon(name, color === undefined ? undefined : new vscode.ThemeColor(color));

const icons: Readonly<Record<NodeKind, vscode.ThemeIcon>> = {
  conflict: icon('warning', 'list.warningForeground'),
  tension: icon('arrow-swap', 'problemsInfoIcon.foreground'),
  support: icon('pass', 'testing.iconPassed'),
  unsupported: icon('question'),
  possible: icon('lightbulb'),
  waived: icon('verified'),
  topic: icon('tag'),
  aspect: icon('symbol-field'),
  source: icon('book'),
  pack: icon('library'),
  statement: icon('quote'),
  more: icon('ellipsis'),
};
