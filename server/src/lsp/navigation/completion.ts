import { type CompletionItem, CompletionItemKind, type CompletionList, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, type ArticleSentence, chooseCitationStyle, citationEdit, type CitationStyle, readArticle, type Span, type TextEdit } from '../../checker';
import type { CheckedArticle } from '../articleChecks';
import { markdownText } from '../markdownText';
import { toRange } from '../positions';
import type { Corpus } from '../corpus';
import { describeSource, titleOf } from '../sourceName';
import { reasonIn } from '../tellInWords';
import type { Words } from '../words/words';
import { type CitationContext, readCitationContext } from './citationContext';
import { type RankedSource, rankSources, sentenceAt } from './citationPlace';

/** What completes a citation. */
export interface CompletionRequest {
  readonly document: TextDocument;
  /** The check of the document's present version. */
  readonly checked: CheckedArticle;
  readonly offset: number;
  readonly words: Words;
  /** Whether the editor places its cursor inside what is inserted. */
  readonly takesSnippets: boolean;
}

/** Sources offered at once; typing on narrows them down. Each costs one reading of the changed part of the article. */
const offerLimit = 40;

/**
 * What can stand where `[^`, `[@` or the word "cite" has been typed: sources that speak to the sentence first, then the others,
 * then footnotes that the draft already has. Taking one inserts what the quick fix would, its definition included. Sources
 * that the sentence already cites are left out. `undefined` where no citation is being typed.
 */
export function completeCitation(request: CompletionRequest): CompletionList | undefined {
  const { document, checked, offset } = request;
  const text = document.getText();
  const context = readCitationContext(text, offset);
  if (context === undefined) return undefined;
  const { start, end } = context.spanWithBlanks;
  const article = readArticle(text.slice(0, start) + text.slice(end));
  const sentence = sentenceAt(article, start);
  const findings = sentence === undefined ? [] : checked.result.findings.filter(({ span }) => span.start >= sentence.span.start && span.end <= sentence.span.end);
  const matching = sentence === undefined ? [] : rankSources(checked.corpus, findings).filter(({ source }) => isTyped(`${source.id} ${titleOf(source)}`, context));
  const items = matching.slice(0, offerLimit).flatMap((ranked, index) => {
    const cited = sentence === undefined ? undefined : cite({ request, context, article, sentence, ranked });
    return cited === undefined ? [] : [describe(ranked, index, cited, { words: request.words, corpus: checked.corpus })];
  });
  const labels = context.kind === 'footnote' ? footnoteItems(request, context, article, items.length) : [];
  return { isIncomplete: matching.length > offerLimit, items: [...items, ...labels] };
}

function isTyped(name: string, { kind, typed }: CitationContext): boolean {
  return kind === 'snippet' || name.toLowerCase().includes(typed.toLowerCase());
}

interface CiteRequest {
  readonly request: CompletionRequest;
  readonly context: CitationContext;
  /** The article without what was typed. */
  readonly article: Article;
  readonly sentence: ArticleSentence;
  readonly ranked: RankedSource;
}

type Insertion = Pick<CompletionItem, 'textEdit' | 'additionalTextEdits' | 'insertTextFormat' | 'filterText'>;

function cite({ request, context, article, sentence, ranked }: CiteRequest): Insertion | undefined {
  const { document, checked, takesSnippets } = request;
  const { source, says } = ranked;
  const filterText = `${document.getText().slice(context.span.start, request.offset)} ${source.id} ${titleOf(source)}`;
  if (context.kind === 'member') return { filterText, textEdit: { range: toRange(document, context.span), newText: toKey(source.id) } };
  const locator = says === undefined ? undefined : checked.corpus.look(says.judged)?.statement.locator;
  const style = styleOf(context) ?? chooseCitationStyle(article, source, checked.settings.citationStyle);
  const [first, second] = citationEdit({ article, sentence: sentence.span, source, style, ...(locator === undefined ? {} : { locator }) });
  if (first === undefined) return undefined;
  const { mark, rest } = splitMark(first);
  const gap = context.spanWithBlanks;
  const toPlace = (position: number): Span => {
    const moved = position > gap.start || (position === gap.start && gap.start === article.text.length) ? position + gap.end - gap.start : position;
    return { start: moved, end: moved };
  };
  const others = second === undefined ? [] : [{ range: toRange(document, toPlace(second.span.start)), newText: second.newText }];
  if (first.span.start === gap.start) {
    const range = toRange(document, gap);
    return rest !== '' && takesSnippets
      ? { filterText, insertTextFormat: InsertTextFormat.Snippet, textEdit: { range, newText: `${escapeSnippet(mark)}$0${escapeSnippet(rest)}` }, additionalTextEdits: others }
      : { filterText, textEdit: { range, newText: mark + rest }, additionalTextEdits: others };
  }
  if (context.kind === 'snippet') {
    const elsewhere = { range: toRange(document, toPlace(first.span.start)), newText: first.newText };
    return { filterText, textEdit: { range: toRange(document, gap), newText: '' }, additionalTextEdits: [elsewhere, ...others] };
  }
  // The writer has chosen a place within the sentence: the mark goes there, the definition where it belongs.
  const definition = rest === '' ? others : [{ range: toRange(document, toPlace(first.span.start)), newText: rest }];
  return { filterText, textEdit: { range: toRange(document, context.span), newText: bareMark(mark) }, additionalTextEdits: definition };
}

function styleOf({ kind }: CitationContext): CitationStyle | undefined {
  if (kind === 'snippet') return undefined;
  return kind === 'footnote' ? 'footnote' : 'pandoc';
}

/** At the end of a text, mark and definition come as one insertion. */
function splitMark({ newText }: TextEdit): { readonly mark: string; readonly rest: string } {
  const at = newText.search(/[\r\n]/);
  return at < 0 ? { mark: newText, rest: '' } : { mark: newText.slice(0, at), rest: newText.slice(at) };
}

/** Where the sentence has a Pandoc citation already, the mark is one more key of it. */
function bareMark(mark: string): string {
  const alone = mark.trim();
  return alone.startsWith(';') ? `[${alone.slice(1).trim()}]` : alone;
}

/** One key of a Pandoc citation: https://pandoc.org/MANUAL.html#citation-syntax. */
function toKey(id: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*$/u.test(id) ? `@${id}` : `@{${id}}`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function describe({ source, says }: RankedSource, index: number, insertion: Insertion, { words, corpus }: { readonly words: Words; readonly corpus: Corpus }): CompletionItem {
  const about = describeSource(source, words);
  return {
    label: titleOf(source),
    labelDetails: { description: says === undefined ? source.id : words.sides[says.side] },
    kind: CompletionItemKind.Reference,
    detail: [says === undefined ? '' : words.sides[says.side], about].filter((part) => part !== '').join(' · '),
    ...(says === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: `> “${markdownText(says.judged.quote)}”\n\n${markdownText(reasonIn(says.judged, says, { corpus, words }))}` } }),
    sortText: String(index).padStart(5, '0'),
    ...insertion,
  };
}

function footnoteItems({ document, words, offset }: CompletionRequest, context: CitationContext, article: Article, from: number): readonly CompletionItem[] {
  const range = toRange(document, context.span);
  return article.footnotes
    .filter(({ label, text }) => isTyped(`${label} ${text}`, context))
    .map(({ label, text }, index) => ({
      label,
      labelDetails: { description: words.existingFootnote },
      kind: CompletionItemKind.Text,
      detail: text.slice(0, 200),
      sortText: String(from + index).padStart(5, '0'),
      filterText: `${document.getText().slice(context.span.start, offset)} ${label} ${text.slice(0, 200)}`,
      textEdit: { range, newText: `[^${label}]` },
    }));
}
