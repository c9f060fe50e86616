import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AddStatementParams, addStatementMethod, type Choice, type NewSource, type PackChoice, parseAddStatementAnswer, parseStatementPreview, previewStatementMethod, type SelectionParams, type StatementPreview } from '../../../server/src/protocol/addStatement';
import { articleLanguages, isPackPath } from '../../../server/src/protocol/names';
import type { StatementPlace } from '../../../server/src/protocol/statementPlace';

/** A choice as the editor lists it; `choice` is absent for the entry that makes a new one. */
interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

/** Records the selected words as a statement: asks for pack, source and topic as far as that is open, and shows the statement in its pack. Rejects where the server is gone. */
export async function addStatement(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const selection = toParams(editor);
  const preview = parseStatementPreview(await client.sendRequest(previewStatementMethod, selection));
  if (preview === undefined) return;
  if ('refusal' in preview) {
    void vscode.window.showWarningMessage(preview.refusal);
    return;
  }
  const chosen = await choose(preview);
  if (chosen === undefined) return;
  const answer = parseAddStatementAnswer(await client.sendRequest(addStatementMethod, { ...selection, ...chosen } satisfies AddStatementParams));
  if (answer === undefined) return;
  if ('refusal' in answer) {
    void vscode.window.showWarningMessage(answer.refusal);
    return;
  }
  await showPlace(answer.place);
  void vscode.window.showInformationMessage(answer.message);
}

/** The text goes along where the server does not have it: it hears of articles and packs only. */
function toParams({ document, selection: { start, end } }: vscode.TextEditor): SelectionParams {
  const isShared = articleLanguages.includes(document.languageId) || isPackPath(document.uri.path);
  return {
    uri: document.uri.toString(),
    version: document.version,
    range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
    ...(isShared ? {} : { text: document.getText() }),
  };
}

async function choose({ packs, quote, newSource }: Extract<StatementPreview, { readonly quote: string }>): Promise<Pick<AddStatementParams, 'pack' | 'source' | 'topic'> | undefined> {
  const [only] = packs;
  const pack = packs.length === 1 ? only : await pickPack(packs, quote);
  if (pack === undefined) return undefined;
  const source = await pickSource(pack, newSource);
  if (source === undefined) return undefined;
  if (pack.topics.length === 0) return { pack: pack.id, source };
  const topic = await vscode.window.showQuickPick(pack.topics.map(toItem), { title: vscode.l10n.t('Topic that the quote is about'), placeHolder: quote });
  return topic?.choice === undefined ? undefined : { pack: pack.id, source, topic: topic.choice.id };
}

async function pickPack(packs: readonly PackChoice[], quote: string): Promise<PackChoice | undefined> {
  const items = packs.map((pack) => ({ ...toItem(pack), detail: pack.readings.join('; '), pack }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Pack to add the statement to'), placeHolder: quote }))?.pack;
}

async function pickSource(pack: PackChoice, proposed: NewSource): Promise<AddStatementParams['source'] | undefined> {
  const likely = pack.sources.slice(0, pack.likelyCount).map(toItem);
  const others = pack.sources.slice(pack.likelyCount).map(toItem);
  const separator: ChoiceItem = { label: vscode.l10n.t('Other sources'), kind: vscode.QuickPickItemKind.Separator };
  const fresh: ChoiceItem = { label: vscode.l10n.t('New source…'), description: proposed.title, alwaysShow: true };
  // The first line is picked by Enter: what the document probably is, else a new source.
  const items = [...likely, fresh, ...(others.length === 0 ? [] : [separator, ...others])];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Source of the quote'), placeHolder: pack.readings.join('; '), matchOnDescription: true });
  if (picked === undefined) return undefined;
  if (picked.choice !== undefined) return { id: picked.choice.id };
  const title = await vscode.window.showInputBox({ title: vscode.l10n.t('Title of the new source'), value: proposed.title });
  if (title === undefined || title.trim() === '') return undefined;
  const url = await vscode.window.showInputBox({ title: vscode.l10n.t('Address of the new source, if it has one'), placeHolder: 'https://', value: proposed.url });
  return url === undefined ? undefined : { title, ...(url.trim() === '' ? {} : { url: url.trim() }) };
}

function toItem(choice: Choice): ChoiceItem {
  return { label: choice.label, description: choice.description, choice };
}

async function showPlace({ uri, range: { start, end } }: StatementPlace): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection });
}
