import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { claimsChangedMethod, type ViewNode } from '../../../../server/src/protocol/views';
import { createAskForCitation, createDropProvider } from './citation';
import { registerReport } from './report';
import { registerClaimSteps } from './claimSteps';
import { createClaimsStatus } from './claimsStatus';
import { createClaimsView } from './claimsView';
import { createCurrentDraft } from './currentDraft';
import { createSourcesView, dragAndDropController, sourceMimeType } from './sourcesView';

/** The views, for other extensions and tests. */
export interface Views {
  readonly claims: vscode.TreeDataProvider<ViewNode>;
  readonly sources: vscode.TreeDataProvider<ViewNode>;
  /** What a source that is dragged takes along, and what becomes of it where it is dropped. */
  readonly drag: vscode.TreeDragAndDropController<ViewNode>;
  readonly drop: vscode.DocumentDropEditProvider;
  /** Ends what the views hold. */
  readonly dispose: () => void;
}

/** Creates the views and everything that goes with them. They ask the server once it runs. */
export function registerViews(client: BaseLanguageClient, articles: readonly vscode.DocumentFilter[]): Views {
  const draft = createCurrentDraft(articles);
  const ask = createAskForCitation(client);
  const claims = createClaimsView(client, draft);
  const sources = createSourcesView(client, draft, ask);
  const status = createClaimsStatus(articles, claims.readDraft);
  const report = registerReport(client, draft);
  const drop = createDropProvider(ask, sourceMimeType);
  const refresh = (): void => {
    claims.tree.refresh();
    sources.tree.refresh();
    status.refresh();
    report.refresh();
  };
  const subscriptions = [
    draft,
    claims,
    sources,
    status,
    report,
    draft.onDidChange(status.refresh),
    ...registerClaimSteps(client, draft),
    vscode.languages.registerDocumentDropEditProvider([...articles], drop),
    client.onNotification(claimsChangedMethod, refresh),
    // A server that was started again knows of no view that waits for news.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) refresh();
    }),
  ];
  return { claims: claims.tree, sources: sources.tree, drag: dragAndDropController, drop, dispose: () => void vscode.Disposable.from(...subscriptions).dispose() };
}
