import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addStatement, applyEdits, describeReading, type DocumentClues, formatReading, likelyLikeness, parsePack, rankSources, readArticle, selectQuote, type Pack, type Source, type Statement, webAddress } from '../../checker';
import { resolveUri, folderOf } from '../../host/uris';
import type { AddStatementParams, Choice, NewSource, PackChoice } from '../../protocol/addStatement';
import { createRangeReader } from '../positions';
import { describeSource, titleOf } from '../sourceName';
import { english } from '../words/english';
import { toUri } from '../uri';
import { isArticle } from '../workspaceState';

/** Words of a document as a quotation: exact, with what stands around them where they stand there twice. */
export interface SelectedQuote {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Longest selection that is taken for a quote, as the pack format has it. */
const longestQuote = 5000;

/** The quotation of a selection; `undefined` where nothing but white space is selected, or too much. From Markdown, the prose is taken: no emphasis marks, no addresses. */
export function quoteOf(document: TextDocument, start: number, end: number): SelectedQuote | undefined {
  const text = document.getText();
  if (end - start > longestQuote * 2) return undefined;
  const selected = text.slice(start, end);
  const prose = isArticle(document) ? proseOf(selected) : selected;
  const isPlain = prose.replace(/\s+/g, ' ').trim() === selected.replace(/\s+/g, ' ').trim();
  const selector = isPlain ? selectQuote(text, start, end) : { quote: prose.replace(/\s+/g, ' ').trim() };
  return selector.quote === '' || selector.quote.length > longestQuote ? undefined : selector;
}

function proseOf(markdown: string): string {
  const sentences = readArticle(markdown).sentences.map(({ text }) => text);
  return sentences.length === 0 ? markdown : sentences.join(' ');
}

/** A pack that can be written to, with its text. */
export interface WritablePack {
  readonly uri: string;
  readonly text: string;
  readonly pack: Pack;
}

/** A pack to choose, with its sources: those first that the document probably is. */
export function toPackChoice({ uri, pack }: WritablePack, quote: SelectedQuote, clues: DocumentClues, documentUri: string): PackChoice {
  const own = toUri(documentUri);
  const ranked = rankSources(pack.sources, clues, ({ file }: Source) => file !== undefined && resolveUri(folderOf(uri), file) === own);
  const sources = ranked.map(({ source }) => source);
  const statement = toStatement(quote, sources[0]?.id ?? 'source');
  const readings = describeReading(pack, statement);
  const named = new Set(readings.map(({ topicId }) => topicId));
  const isNamed = pack.topics.some(({ names }) => names.some((name) => quote.quote.toLowerCase().includes(name.toLowerCase())));
  const topics = pack.topics.length < 2 || isNamed ? [] : [...pack.topics].sort((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)));
  return {
    id: uri,
    label: pack.title,
    description: pack.id,
    sources: sources.map((source): Choice => ({ id: source.id, label: titleOf(source), description: describeSource(source, english) })),
    likelyCount: ranked.filter(({ likeness }) => likeness >= likelyLikeness).length,
    topics: topics.map(({ id, names }): Choice => ({ id, label: names[0] ?? id, description: id })),
    readings: readings.map(formatReading),
  };
}

/** What a new source of this document would be called, and its address on the web. */
export function proposeSource({ titles, addresses }: DocumentClues): NewSource {
  const url = addresses.map((address) => webAddress(/^10\.\d{4,9}\//.test(address) ? { DOI: address } : { URL: address })).find((address) => address !== undefined);
  return { title: titles[0] ?? '', url: url ?? '' };
}

/** What adding changes in the pack, and where the statement stands then. */
export interface Recorded {
  readonly edit: WorkspaceEdit;
  readonly location: Location;
  readonly message: string;
}

/** Adds a quotation to a pack's text. `version` of the pack's document where the editor has it open and understands versions. */
export function recordQuote(target: WritablePack, quote: SelectedQuote, { source, topic }: Pick<AddStatementParams, 'source' | 'topic'>, context: { readonly today: string; readonly version?: number }): Recorded | { readonly refusal: string } {
  const { uri, text, pack } = target;
  const sourceId = 'id' in source ? source.id : newSourceId(source.title, pack);
  const newSource = 'id' in source ? undefined : { id: sourceId, type: 'webpage', title: source.title, URL: source.url };
  const added = addStatement(text, { source: sourceId, ...quote, ...(topic === undefined ? {} : { topic }), reviewed: context.today }, { knownSources: pack.sources.map(({ id }) => id), ...(newSource === undefined ? {} : { newSource }) });
  if ('refusal' in added) return added;
  const readRange = createRangeReader(text);
  const edits = added.edits.map(({ span, newText }) => ({ range: readRange(span), newText }));
  const written = applyEdits(text, added.edits);
  const after = parsePack(written, uri, { bibliography: pack.sources }).pack;
  const statement = after?.statements.find(({ id }) => id === added.id);
  const readings = after === undefined || statement === undefined ? [] : describeReading(after, statement).map(formatReading);
  return {
    edit: context.version === undefined ? { changes: { [uri]: edits } } : { documentChanges: [{ textDocument: { uri, version: context.version }, edits }] },
    location: { uri, range: createRangeReader(written)(statement?.at ?? { start: 0, end: 0 }) },
    message: readings.length === 0 ? 'Added. Nothing was read in this quote: quote a whole clause, or say what it means under “reads”.' : `Added. Read as: ${readings.join('; ')}.`,
  };
}

function toStatement(quote: SelectedQuote, source: string): Statement {
  return { id: 'new', source, ...quote, stance: 'asserts', match: [], mustNotMatch: [], at: { start: 0, end: quote.quote.length } };
}

/** `The science behind tea` gives `science-behind-tea`. */
function newSourceId(title: string, { sources }: Pack): string {
  const words = (title.normalize('NFKD').toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !['the', 'a', 'an', 'of', 'and', 'for'].includes(word));
  const stem = words.slice(0, 4).join('-') || 'source';
  const taken = new Set(sources.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}
