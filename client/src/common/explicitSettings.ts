import * as vscode from 'vscode';
import { productId } from '../../../server/src/protocol/names';

/**
 * The settings of section `claimlint` that somebody has set for the resource, nested by the dots in their names
 * (`severity.conflict` → `{ severity: { conflict } }`). VS Code fills in the defaults of package.json, which would win over
 * the project file as if the user had chosen them: the server knows the defaults itself.
 *
 * `names` are full setting names; those of other sections are left out.
 */
export function readExplicitSettings(names: readonly string[], resource: vscode.Uri | undefined): Record<string, unknown> {
  const configuration = vscode.workspace.getConfiguration(productId, resource ?? null);
  const settings: Record<string, unknown> = {};
  for (const name of names) {
    if (!name.startsWith(`${productId}.`)) continue;
    const key = name.slice(productId.length + 1);
    if (isSet(configuration.inspect(key))) put(settings, key.split('.'), configuration.get(key));
  }
  return settings;
}

/** Whether any layer other than the defaults holds a value. */
function isSet(found: Readonly<Record<string, unknown>> | undefined): boolean {
  const layers = ['globalValue', 'workspaceValue', 'workspaceFolderValue', 'globalLanguageValue', 'workspaceLanguageValue', 'workspaceFolderLanguageValue'];
  return found !== undefined && layers.some((layer) => found[layer] !== undefined);
}

function put(settings: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (rest.length === 0) {
    settings[first] = value;
    return;
  }
  const known = settings[first];
  const inner: Record<string, unknown> = typeof known === 'object' && known !== null ? { ...known } : {};
  put(inner, rest, value);
  settings[first] = inner;
}

/** Full names of the settings that the extension's package.json offers. */
export function settingNames(packageJson: unknown): readonly string[] {
  let part = packageJson;
  for (const key of ['contributes', 'configuration', 'properties']) {
    if (typeof part !== 'object' || part === null) return [];
    part = new Map<string, unknown>(Object.entries(part)).get(key);
  }
  return typeof part === 'object' && part !== null ? Object.keys(part) : [];
}
