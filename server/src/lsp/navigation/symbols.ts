import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readPackOutline } from '../../checker';
import type { Corpus } from '../corpus';
import { createRangeReader } from '../positions';
import { titleOf } from '../sourceName';
import type { Words } from '../words/words';
import { nameOfDraft } from './claimGroups';
import { kindOf, type ReadArticle, wordsOf } from './placedClaims';
import type { Snapshot } from './workspaceArticles';

/** The claims of an article, in order of position. */
export function toClaimSymbols({ claims }: ReadArticle, words: Words): DocumentSymbol[] {
  return claims.map((claim) => ({
    name: toName(wordsOf(claim)),
    detail: words.verdicts[kindOf(claim)],
    kind: SymbolKind.Event,
    range: claim.range,
    selectionRange: claim.range,
  }));
}

/** The sources of a pack with their statements, in the order of the file; statements of unknown sources stand by themselves. */
export function toPackSymbols(pack: TextDocument): DocumentSymbol[] {
  const text = pack.getText();
  const { sources, statements } = readPackOutline(text);
  const readRange = createRangeReader(text);
  const statementSymbol = (statement: (typeof statements)[number]): DocumentSymbol => ({
    name: toName(statement.quote),
    detail: statement.id,
    kind: SymbolKind.String,
    range: readRange(statement.span),
    selectionRange: readRange(statement.quoteSpan),
  });
  const known = new Set(sources.map(({ id }) => id));
  const ofSources = sources.map((source): DocumentSymbol => ({
    name: toName(source.title),
    detail: source.id,
    kind: SymbolKind.Class,
    range: readRange(source.span),
    selectionRange: readRange(source.nameSpan),
    children: statements.filter((statement) => statement.source === source.id).map(statementSymbol),
  }));
  return [...ofSources, ...statements.filter(({ source }) => !known.has(source)).map(statementSymbol)];
}

/** Symbols without levels, for editors that know no others. */
export function flattenSymbols(uri: string, symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, selectionRange, children = [] }) => [
    { name, kind, location: { uri, range: selectionRange }, ...(containerName === undefined ? {} : { containerName }) },
    ...flattenSymbols(uri, children, name),
  ]);
}

/** Symbols that are sent at once: more than anybody reads; typing on narrows them down. */
const symbolLimit = 300;

/** Statements of the corpora and claims of the workspace in which every word of the query occurs, statements first; at most 300. */
export function findWorkspaceSymbols(query: string, corpora: readonly Corpus[], snapshot: Snapshot | undefined, context: { readonly folders: readonly string[]; readonly words: Words }): SymbolInformation[] {
  const wanted = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const statements = corpora.flatMap((corpus) =>
    corpus.checker.packs.flatMap((pack) =>
      pack.statements.flatMap(({ id }): SymbolInformation[] => {
        const placed = corpus.find(pack.id, id);
        return placed === undefined ? [] : [{ name: toName(placed.statement.quote), kind: SymbolKind.String, location: placed.location, containerName: titleOf(placed.source) }];
      }),
    ),
  );
  const claims = (snapshot?.articles ?? []).flatMap(({ uri, claims: own }) =>
    own.map((claim): SymbolInformation => ({
      name: toName(wordsOf(claim)),
      kind: SymbolKind.Event,
      location: { uri, range: claim.range },
      containerName: `${nameOfDraft(uri, context.folders)}: ${context.words.verdicts[kindOf(claim)]}`,
    })),
  );
  const matching = [...statements, ...claims].filter(({ name, containerName = '' }) => {
    const text = `${name} ${containerName}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return [...new Map(matching.map((symbol) => [JSON.stringify([symbol.location, symbol.name]), symbol])).values()].slice(0, symbolLimit);
}

/** Symbols have names that are not empty and stand on one line. */
function toName(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || '–';
}
