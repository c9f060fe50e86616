import { type CodeLens, CodeLensRefreshRequest, type Location, type LocationLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isPackPath } from '../../protocol/names';
import { coalesce } from '../coalesce';
import { guardEvent, guardRequest } from '../guard';
import { toUri } from '../uri';
import { type ImpactFeatures, registerImpact } from '../impact/registerImpact';
import { createHeadingLenses, createPackLenses, resolvePackLens } from './codeLenses';
import { completeCitation } from './completion';
import { createPackLinks } from './documentLinks';
import { createInlayHints } from './inlayHints';
import { createNavigation, type Navigation, type NavigationOptions } from './navigation';
import { findAlike, findDefinitions, findUsesInPack, toLocations } from './places';
import { findWorkspaceSymbols, flattenSymbols, toClaimSymbols, toPackSymbols } from './symbols';
import { registerViews } from './views';

/** Registers everything by which a writer moves between drafts, statements and sources. */
export function registerNavigation(options: NavigationOptions): void {
  const navigation = createNavigation(options);
  registerPlaces(navigation);
  registerLists(navigation);
  registerMarks(navigation, registerImpact(navigation));
  registerViews(navigation);
  registerRefreshes(navigation);
}

function registerPlaces(navigation: Navigation): void {
  const { connection, logError, abilities, words, checkedArticle } = navigation;
  connection.onCompletion(
    guardRequest('textDocument/completion', logError, null, async ({ textDocument, position }) => {
      const inPack = navigation.packs.complete({ textDocument, position });
      if (inPack !== undefined) return inPack;
      const open = await checkedArticle(textDocument.uri);
      return open === undefined ? null : (completeCitation({ ...open, offset: open.document.offsetAt(position), words, takesSnippets: abilities.takesSnippets }) ?? null);
    }),
  );
  connection.onDefinition(
    guardRequest<{ textDocument: { uri: string }; position: { line: number; character: number } }, LocationLink[] | Location[]>('textDocument/definition', logError, [], async ({ textDocument, position }) => {
      const open = await checkedArticle(textDocument.uri);
      const links = open === undefined ? [] : [...findDefinitions(open.document, open.checked, open.document.offsetAt(position))];
      return abilities.takesLinks ? links : links.map(({ targetUri, targetSelectionRange }): Location => ({ uri: targetUri, range: targetSelectionRange }));
    }),
  );
  connection.onReferences(
    guardRequest('textDocument/references', logError, [], async ({ textDocument, position, context }, token): Promise<Location[]> => {
      const pack = openPack(navigation, textDocument.uri);
      const open = pack === undefined ? await checkedArticle(textDocument.uri) : undefined;
      const snapshot = pack === undefined && open === undefined ? undefined : await navigation.snapshot(token);
      if (snapshot === undefined) return [];
      if (pack === undefined) return open === undefined ? [] : toLocations(findAlike(open.checked, open.document.offsetAt(position), snapshot));
      const { uses, declarations } = findUsesInPack(pack, pack.offsetAt(position), snapshot);
      return [...(context.includeDeclaration ? declarations : []), ...toLocations(uses)];
    }),
  );
}

function registerLists(navigation: Navigation): void {
  const { connection, logError, abilities, words, state, articles } = navigation;
  connection.onDocumentSymbol(
    guardRequest('textDocument/documentSymbol', logError, [], async ({ textDocument: { uri } }) => {
      const pack = openPack(navigation, uri);
      const article = pack === undefined ? await articles.one(uri) : undefined;
      const symbols = pack !== undefined ? toPackSymbols(pack) : article === undefined ? [] : toClaimSymbols(article, words);
      return abilities.nestsSymbols ? symbols : flattenSymbols(uri, symbols);
    }),
  );
  connection.onWorkspaceSymbol(
    guardRequest('workspace/symbol', logError, [], async ({ query }, token) =>
      findWorkspaceSymbols(query, state.corpora(), await navigation.snapshot(token), { folders: state.folders(), words }),
    ),
  );
  connection.onDocumentLinks(
    guardRequest('textDocument/documentLink', logError, [], ({ textDocument: { uri } }) => {
      const pack = openPack(navigation, uri);
      return pack === undefined ? [] : createPackLinks(pack, state.folders());
    }),
  );
}

function registerMarks(navigation: Navigation, impact: ImpactFeatures): void {
  const { connection, logError, words, state, articles, checkedArticle } = navigation;
  connection.onCodeLens(
    guardRequest('textDocument/codeLens', logError, [], async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
      const pack = openPack(navigation, uri);
      if (pack === undefined) {
        const open = await checkedArticle(uri);
        return open?.checked.settings.codeLens === 'all' ? createHeadingLenses(open.document, open.checked, words) : [];
      }
      const { settings } = await state.scopeOf(toUri(uri));
      const isInUse = state.corpora().some(({ checker }) => checker.packs.some(({ location }) => toUri(location) === toUri(uri)));
      return isInUse && settings.codeLens !== 'off' ? [...createPackLenses(pack, words), ...(await impact.lenses(pack))] : [];
    }),
  );
  connection.onCodeLensResolve(
    guardRequest<CodeLens, CodeLens>('codeLens/resolve', logError, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }, async (lens, token) => {
      if (lens.command !== undefined) return lens;
      const ofChange = await impact.resolve(lens);
      if (ofChange !== undefined) return ofChange;
      const snapshot = await navigation.snapshot(token);
      return (snapshot === undefined ? undefined : resolvePackLens(lens, snapshot, words)) ?? { ...lens, command: { title: words.stopped, command: '' } };
    }),
  );
  connection.languages.inlayHint.on(
    guardRequest('textDocument/inlayHint', logError, [], async ({ textDocument: { uri }, range }) => {
      const article = await articles.one(uri);
      return article?.settings.inlayHints === true ? createInlayHints(article, range, words) : [];
    }),
  );
}

/** How long a writer pauses before the counts in packs that lie open beside the draft are made anew. */
const refreshPauseMs = 1000;

function registerRefreshes({ connection, documents, state, abilities, articles, logError }: Navigation): void {
  const refresh = guardEvent<undefined>('codeLens/refresh', logError, () => connection.sendRequest(CodeLensRefreshRequest.type));
  const refreshSoon = coalesce(() => void refresh(undefined), refreshPauseMs);
  if (abilities.refreshesCodeLenses) {
    articles.onChange(() => {
      if (documents.all().some(({ uri }) => isPackPath(uri))) refreshSoon.request();
    });
  }
  const refreshHints = guardEvent<undefined>('inlayHint/refresh', logError, () => connection.languages.inlayHint.refresh());
  if (abilities.refreshesInlayHints) state.onGround(() => void refreshHints(undefined));
}

function openPack({ documents }: NavigationOptions, uri: string): TextDocument | undefined {
  return isPackPath(uri) ? documents.get(uri) : undefined;
}
