import { baseNameOf } from '../../host/uris';
import {
  type CiteAnswer,
  citeMethod,
  claimsChangedMethod,
  claimsMarkdownMethod,
  claimsMethod,
  type ClaimsParams,
  type NextClaim,
  nextClaimMethod,
  parseCiteParams,
  parseClaimsParams,
  parseNextClaimParams,
  parseSourcesParams,
  sourcesMethod,
  type ViewTree,
} from '../../protocol/views';
import type { CancellationToken } from 'vscode-languageserver';
import { coalesce } from '../coalesce';
import type { Corpus } from '../corpus';
import { guardEvent, guardRequest } from '../guard';
import { citeAt } from './citeAt';
import { toShownClaims, type ShownClaim } from './claimGroups';
import { toClaimMarkdown } from './claimMarkdown';
import { toClaimTree } from './claimTree';
import { findNextClaim } from './nextClaim';
import type { Navigation } from './navigation';
import { toSourceTree } from './sourceTree';
import { articleLimit } from './articleCache';

/** How long a writer pauses before lists of claims are told to ask again. */
const changePauseMs = 200;

const emptyTree: ViewTree = { summary: '', message: '', nodes: [] };

/** Registers the requests of views that list claims and sources; they are told of changes once they have asked. */
export function registerViews(navigation: Navigation): void {
  const { connection, logError, words, articles, state, checkedArticle, documents } = navigation;
  let hasViews = false;
  const tell = guardEvent<undefined>('claimsChanged', logError, () => connection.sendNotification(claimsChangedMethod));
  const tellSoon = coalesce(() => void tell(undefined), changePauseMs);
  articles.onChange(() => {
    if (hasViews) tellSoon.request();
  });

  connection.onRequest(
    claimsMethod,
    guardRequest<unknown, ViewTree>(claimsMethod, logError, emptyTree, async (given, token) => {
      hasViews = true;
      const params = parseClaimsParams(given);
      if (params === undefined) return emptyTree;
      const found = await readClaims(navigation, params, token);
      if ('message' in found) return { ...emptyTree, message: found.message };
      const tree = toClaimTree(found.claims, params, words);
      return found.isPartial ? { ...tree, message: [words.tooManyDrafts(articleLimit), tree.message].join(' ').trim() } : tree;
    }),
  );
  connection.onRequest(
    claimsMarkdownMethod,
    guardRequest<unknown, string>(claimsMarkdownMethod, logError, '', async (given, token) => {
      const params = parseClaimsParams(given);
      const found = params === undefined ? undefined : await readClaims(navigation, params, token);
      if (params === undefined || found === undefined || 'message' in found) return '';
      const title = params.scope === 'workspace' || params.uri === undefined ? words.claimsOfWorkspace : words.claimsOf(baseNameOf(params.uri) || params.uri);
      return toClaimMarkdown(found.claims, params, words, title);
    }),
  );
  connection.onRequest(
    sourcesMethod,
    guardRequest<unknown, ViewTree>(sourcesMethod, logError, emptyTree, async (given, token) => {
      hasViews = true;
      const params = parseSourcesParams(given);
      if (params === undefined) return emptyTree;
      return toSourceTree(params, { corpora: await corporaOf(navigation, params.uri), snapshot: await navigation.snapshot(token), folders: state.folders(), words });
    }),
  );
  connection.onRequest(
    nextClaimMethod,
    guardRequest<unknown, NextClaim | null>(nextClaimMethod, logError, null, async (given) => {
      const params = parseNextClaimParams(given);
      const article = params === undefined ? undefined : await articles.one(params.uri);
      return params === undefined || article === undefined ? null : findNextClaim(article, params, words);
    }),
  );
  connection.onRequest(
    citeMethod,
    guardRequest<unknown, CiteAnswer>(citeMethod, logError, { kind: 'none', reason: words.nothingToInsert.stale }, async (given) => {
      const params = parseCiteParams(given);
      if (params === undefined) return { kind: 'none', reason: words.nothingToInsert.unknown };
      const open = await checkedArticle(params.uri);
      return citeAt(params, { document: open?.document ?? documents.get(params.uri), checked: open?.checked, words });
    }),
  );
}

type FoundClaims = { readonly claims: readonly ShownClaim[]; readonly isPartial: boolean } | { readonly message: string };

/** The claims of a draft or of the workspace, or why there are none to be had. */
async function readClaims({ articles, state, words, snapshot, documents }: Navigation, { scope, uri }: ClaimsParams, token: CancellationToken): Promise<FoundClaims> {
  if (scope === 'workspace') {
    const read = await snapshot(token);
    return read === undefined ? { message: words.stopped } : { claims: toShownClaims(read.articles, state.folders(), words), isPartial: read.isPartial };
  }
  if (uri === undefined || documents.get(uri) === undefined) return { message: words.noDraft };
  const article = await articles.one(uri);
  return article === undefined ? { message: words.paused } : { claims: toShownClaims([article], state.folders(), words), isPartial: false };
}

/** The corpus of the draft, else those of the open folders, else what is in use at all. */
async function corporaOf({ state }: Navigation, uri: string | undefined): Promise<readonly Corpus[]> {
  const uris = uri === undefined ? state.folders() : [uri];
  const scopes = await Promise.all(uris.map((one) => state.scopeOf(one)));
  return scopes.length > 0 ? [...new Set(scopes.map(({ corpus }) => corpus))] : state.corpora();
}
