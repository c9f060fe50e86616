import type { Location, LocationLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ArticleCitation, citesSource, type Finding, readPackOutline, type PackOutline, type Span } from '../../checker';
import type { CheckedArticle } from '../articleChecks';
import type { PlacedStatement } from '../corpus';
import { createRangeReader, toRange } from '../positions';
import { toUri } from '../uri';
import { judgedOf, statementKey } from './placedClaims';
import type { Snapshot, Use } from './workspaceArticles';

/**
 * Where the statements stand that speak to the phrase at the offset, the deciding ones first; or, on a citation, the statements
 * of the cited source: those that speak to the sentence, else all. Empty where there are neither.
 */
export function findDefinitions(document: TextDocument, { article, result, corpus }: CheckedArticle, offset: number): readonly LocationLink[] {
  const isAt = (span: Span): boolean => span.start <= offset && offset <= span.end;
  const citation = [...article.citations, ...article.footnotes.map(({ label, span }): ArticleCitation => ({ kind: 'footnote', target: label, span }))].find(({ span }) => isAt(span));
  if (citation !== undefined) {
    const near = result.findings.filter(({ sentence }) => sentence.start <= citation.span.start && citation.span.end <= sentence.end + citationReach);
    const ofFindings = placedOf(near, corpus).filter(({ source }) => citesSource(article, citation, source));
    const all = ofFindings.length > 0 ? ofFindings : corpus.checker.packs.flatMap((pack) => {
      const cited = new Set(pack.sources.filter((source) => citesSource(article, citation, source)).map(({ id }) => id));
      return pack.statements.filter(({ source }) => cited.has(source)).flatMap(({ id }) => corpus.find(pack.id, id) ?? []);
    });
    return toLinks(document, citation.span, all);
  }
  const found = result.findings.filter(({ span }) => isAt(span));
  const [first] = found;
  return first === undefined ? [] : toLinks(document, first.span, placedOf(found, corpus));
}

/** Citations stand behind the closing punctuation of their sentence, several in a row at most this far, in characters. */
const citationReach = 200;

function placedOf(findings: readonly Finding[], corpus: CheckedArticle['corpus']): readonly PlacedStatement[] {
  return findings.flatMap(judgedOf).flatMap(({ judged }) => corpus.look(judged) ?? []);
}

function toLinks(document: TextDocument, origin: Span, placed: readonly PlacedStatement[]): readonly LocationLink[] {
  const links = placed.map(({ location: { uri, range } }): LocationLink => ({ originSelectionRange: toRange(document, origin), targetUri: uri, targetRange: range, targetSelectionRange: range }));
  return [...new Map(links.map((link) => [JSON.stringify([link.targetUri, link.targetRange]), link])).values()];
}

/** The uses of the statements that the offset of a pack lies in: of one statement, or of all of a source; in order of URI and position, each once. */
export function findUsesInPack(pack: TextDocument, offset: number, snapshot: Snapshot): { readonly uses: readonly Use[]; readonly declarations: readonly Location[] } {
  const text = pack.getText();
  const outline = readPackOutline(text);
  const readRange = createRangeReader(text);
  const { line } = pack.positionAt(offset);
  const isOn = (span: Span): boolean => {
    const range = readRange(span);
    return range.start.line <= line && line <= range.end.line;
  };
  const statements = statementsAt(outline, isOn);
  const uri = toUri(pack.uri);
  const uses = statements.flatMap(({ id }) => snapshot.uses.get(statementKey({ uri }, id)) ?? []);
  return { uses: [...new Set(uses)], declarations: statements.map(({ quoteSpan }) => ({ uri, range: readRange(quoteSpan) })) };
}

function statementsAt({ statements, sources }: PackOutline, isOn: (span: Span) => boolean): PackOutline['statements'] {
  const own = statements.filter(({ span }) => isOn(span));
  if (own.length > 0) return own;
  const source = sources.find(({ span }) => isOn(span));
  return source === undefined ? [] : statements.filter((statement) => statement.source === source.id);
}

/** The sentences of the workspace to which the same statements speak as to the phrase at the offset; by URI and position, each once. */
export function findAlike({ result, corpus }: CheckedArticle, offset: number, snapshot: Snapshot): readonly Use[] {
  const found = result.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const uses = placedOf(found, corpus).flatMap(({ location, statement }) => snapshot.uses.get(statementKey(location, statement.id)) ?? []);
  return [...new Map(uses.map((use) => [use.claim, use])).values()];
}

/** Uses as locations, each sentence once. */
export function toLocations(uses: readonly Use[]): Location[] {
  const locations = uses.map(({ claim: { uri, range } }): Location => ({ uri, range }));
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
}
