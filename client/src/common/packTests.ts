import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExamplePack, type ExampleSentence, listExamplesMethod, parseExampleOutcomes, parseExamplePacks, runExamplesMethod, type RunExamplesParams } from '../../../server/src/protocol/examples';

/** The examples of packs in the Test Explorer. */
export interface PackTests {
  readonly controller: vscode.TestController;
  /** Lists the examples anew; to be called when packs have changed. */
  refresh(): Promise<void>;
}

/** Creates the list, empty until it is refreshed: packs, their statements, and the sentences of each. */
export function createPackTests(client: BaseLanguageClient): PackTests {
  const controller = vscode.tests.createTestController('claimlint.examples', vscode.l10n.t('Claimlint: examples of packs'));
  const refresh = async (): Promise<void> => {
    const packs = parseExamplePacks(await client.sendRequest(listExamplesMethod, {}));
    controller.items.replace(packs.map((pack) => toPackItem(controller, pack)));
  };
  controller.refreshHandler = refresh;
  controller.createRunProfile(vscode.l10n.t('Run'), vscode.TestRunProfileKind.Run, (request, token) => run(client, controller, { request, token }), true);
  return { controller, refresh };
}

function toPackItem(controller: vscode.TestController, { uri, title, statements }: ExamplePack): vscode.TestItem {
  const item = controller.createTestItem(uri, title, vscode.Uri.parse(uri, true));
  item.children.replace(
    statements.map((statement) => {
      const child = toItem(controller, statement);
      child.children.replace(statement.examples.map((example) => toItem(controller, example)));
      return child;
    }),
  );
  return item;
}

function toItem(controller: vscode.TestController, { id, label, place }: ExampleSentence): vscode.TestItem {
  const item = controller.createTestItem(id, label, vscode.Uri.parse(place.uri, true));
  const { start, end } = place.range;
  item.range = new vscode.Range(start.line, start.character, end.line, end.character);
  return item;
}

/** Runs packs as a whole, because that is how they are checked, and tells of the sentences that were asked for. */
async function run(client: BaseLanguageClient, controller: vscode.TestController, { request, token }: { readonly request: vscode.TestRunRequest; readonly token: vscode.CancellationToken }): Promise<void> {
  const testRun = controller.createTestRun(request);
  const wanted = (request.include ?? itemsOf(controller.items)).flatMap(sentencesOf).filter((item) => !(request.exclude ?? []).includes(item));
  for (const item of wanted) testRun.enqueued(item);
  for (const [pack, items] of groupByPack(wanted)) {
    if (token.isCancellationRequested) break;
    const outcomes = new Map(parseExampleOutcomes(await client.sendRequest(runExamplesMethod, { pack } satisfies RunExamplesParams)).map((outcome) => [outcome.id, outcome]));
    for (const item of items) tell(testRun, item, outcomes.get(item.id));
  }
  testRun.end();
}

function tell(testRun: vscode.TestRun, item: vscode.TestItem, outcome: { readonly isPassed: boolean; readonly message: string } | undefined): void {
  if (outcome === undefined) {
    testRun.skipped(item);
    return;
  }
  if (outcome.isPassed) {
    testRun.passed(item);
    return;
  }
  const message = new vscode.TestMessage(outcome.message);
  if (item.uri !== undefined && item.range !== undefined) message.location = new vscode.Location(item.uri, item.range);
  testRun.failed(item, message);
}

/** The sentences of a pack, of a statement, or the sentence itself. */
function sentencesOf(item: vscode.TestItem): readonly vscode.TestItem[] {
  return item.children.size === 0 ? [item] : itemsOf(item.children).flatMap(sentencesOf);
}

function itemsOf(collection: vscode.TestItemCollection): readonly vscode.TestItem[] {
  return [...collection].map(([, item]) => item);
}

function groupByPack(items: readonly vscode.TestItem[]): ReadonlyMap<string, readonly vscode.TestItem[]> {
  const groups = new Map<string, vscode.TestItem[]>();
  for (const item of items) {
    let top = item;
    while (top.parent !== undefined) top = top.parent;
    groups.set(top.id, [...(groups.get(top.id) ?? []), item]);
  }
  return groups;
}
