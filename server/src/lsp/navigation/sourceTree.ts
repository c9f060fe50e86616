import type { Pack, Source, Statement } from '../../checker';
import type { SourcesParams, ViewTree } from '../../protocol/views';
import type { Corpus, PlacedStatement } from '../corpus';
import { describeSource, titleOf } from '../sourceName';
import type { Words } from '../words/words';
import { nameOfDraft } from './claimGroups';
import { type LazyNode, serveTree } from './lazyTree';
import { statementKey, wordsOf } from './placedClaims';
import type { Snapshot, Use } from './workspaceArticles';

/** What the tree of sources is made from. */
export interface SourceTreeOptions {
  /** Packs of the same file in several corpora are shown once. */
  readonly corpora: readonly Corpus[];
  /** Where statements are used; absent: not known, and not shown. */
  readonly snapshot: Snapshot | undefined;
  /** Open folders. */
  readonly folders: readonly string[];
  readonly words: Words;
}

/** Packs, their sources, the statements of each and the sentences that each speaks to; all in the order of the pack. */
export function toSourceTree({ filter, parent }: SourcesParams, options: SourceTreeOptions): ViewTree {
  const { words, corpora } = options;
  const wanted = filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const packs = new Map<string, { readonly pack: Pack; readonly corpus: Corpus }>();
  for (const corpus of corpora) for (const pack of corpus.checker.packs) if (!packs.has(pack.location)) packs.set(pack.location, { pack, corpus });
  const roots = [...packs.values()].map(({ pack, corpus }) => toPackNode(pack, corpus, { ...options, wanted })).filter(({ childCount }) => childCount > 0 || wanted.length === 0);
  const count = [...packs.values()].reduce((sum, { pack }) => sum + pack.statements.length, 0);
  const shown = roots.reduce((sum, pack) => sum + pack.children().reduce((all, source) => all + source.childCount, 0), 0);
  return {
    summary: words.statements(shown),
    message: packs.size === 0 ? words.noPacks : roots.length === 0 ? words.noMatch : wanted.length > 0 ? words.filteredStatements(shown, count, filter.trim()) : '',
    nodes: serveTree(roots, parent, words),
  };
}

interface PackContext extends SourceTreeOptions {
  /** Words that must all occur, in lower case. */
  readonly wanted: readonly string[];
}

function toPackNode(pack: Pack, corpus: Corpus, context: PackContext): LazyNode {
  const { words } = context;
  const children = pack.sources.map((source) => toSourceNode({ pack, source, corpus }, context)).filter(({ childCount }) => childCount > 0 || context.wanted.length === 0);
  const count = words.statements(pack.statements.length);
  const first = pack.statements[0];
  const uri = first === undefined ? undefined : lookUp(corpus, pack, first)?.location.uri;
  const start = { line: 0, character: 0 };
  return {
    key: pack.location,
    kind: 'pack',
    label: pack.title,
    description: count,
    tooltip: `${pack.title} (${pack.id})\n${count}`,
    accessibleLabel: `${pack.title}, ${count}`,
    ...(uri === undefined ? {} : { place: { uri, range: { start, end: start } } }),
    isExpanded: true,
    childCount: children.length,
    children: () => children,
  };
}

function toSourceNode({ pack, source, corpus }: { readonly pack: Pack; readonly source: Source; readonly corpus: Corpus }, context: PackContext): LazyNode {
  const { words, wanted } = context;
  const title = titleOf(source);
  const about = describeSource(source, words);
  const isNamed = hasAll(`${title} ${about} ${source.id} ${pack.title}`, wanted);
  const statements = pack.statements
    .filter((statement) => statement.source === source.id && (isNamed || hasAll(`${title} ${statement.id} ${statement.quote}`, wanted)))
    .flatMap((statement) => lookUp(corpus, pack, statement) ?? []);
  const description = [about, words.statements(statements.length)].filter((part) => part !== '').join(' · ');
  return {
    key: source.id,
    kind: 'source',
    label: title,
    description,
    tooltip: [title, about, source.id].filter((part) => part !== '').join('\n'),
    accessibleLabel: `${title}, ${description}`,
    source: { pack: pack.id, source: source.id },
    isExpanded: false,
    childCount: statements.length,
    children: () => statements.map((placed) => toStatementNode(placed, context)),
  };
}

function toStatementNode({ pack, statement, location }: PlacedStatement, { snapshot, folders, words }: PackContext): LazyNode {
  const uses = snapshot?.uses.get(statementKey(location, statement.id)) ?? [];
  const used = snapshot === undefined ? '' : words.usedIn(uses.length);
  const quote = `“${statement.quote.replace(/\s+/g, ' ')}”`;
  return {
    key: statement.id,
    kind: 'statement',
    label: quote,
    description: used,
    tooltip: [quote, statement.locator, statement.note].filter((part) => part !== undefined).join('\n'),
    accessibleLabel: [quote, used].filter((part) => part !== '').join(', '),
    place: location,
    source: { pack: pack.id, source: statement.source },
    isExpanded: false,
    childCount: uses.length,
    children: () => uses.map((use) => toUseNode(use, { folders, words })),
  };
}

const useKinds = { conflicts: 'conflict', tensions: 'tension', supports: 'support' } as const;

function toUseNode({ claim, side }: Use, { folders, words }: Pick<SourceTreeOptions, 'folders' | 'words'>): LazyNode {
  const { uri, range, finding, sentence } = claim;
  const text = `“${wordsOf(claim)}”`;
  const place = `${nameOfDraft(uri, folders)}:${range.start.line + 1}`;
  return {
    key: `${uri}#${range.start.line}:${range.start.character}:${finding.aspect}`,
    kind: useKinds[side],
    label: text,
    description: place,
    tooltip: sentence.replace(/\s+/g, ' '),
    accessibleLabel: `${text}, ${words.sides[side]}, ${place}`,
    place: { uri, range },
    isExpanded: false,
    childCount: 0,
    children: () => [],
  };
}

function lookUp(corpus: Corpus, pack: Pack, statement: Statement): PlacedStatement | undefined {
  return corpus.find(pack.id, statement.id);
}

function hasAll(text: string, wanted: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return wanted.every((word) => lower.includes(word));
}
