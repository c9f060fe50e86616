import { applyEdits, type Article, chooseCitationStyle, citationEdit, citesSource, composeEdits, readArticle, type Finding, type JudgedStatement, type TextEdit } from '../../checker';
import type { PlacedStatement } from '../corpus';
import { shortTitleOf } from '../sourceName';
import { addToLibrary } from './addToLibrary';
import { type FileChange, type Fix, type FixContext, type FixProvider, ranks } from './fix';

/** Sources of one side for which a fix is offered. */
const offeredPerSide = 3;

/**
 * Cites a source that agrees, one that does not, or the strongest of both sides at once, in the article's own style and
 * with the entry added to the bibliography that the article names. A source that the sentence cites already has none.
 */
export const citeFixes: FixProvider = (context) => {
  const { finding, words: { finding: { fixes: words } } } = context;
  const supporting = sourcesOf(context, finding.supports).slice(0, offeredPerSide);
  const known = new Set(sourcesOf(context, finding.supports).map(keyOf));
  const conflicting = sourcesOf(context, finding.conflicts).filter((placed) => !known.has(keyOf(placed))).slice(0, offeredPerSide);
  const differing = sourcesOf(context, finding.tensions).filter((placed) => !known.has(keyOf(placed)) && !conflicting.some((other) => keyOf(other) === keyOf(placed)));
  const rank = finding.verdict === 'conflict' ? ranks.citeSupport : ranks.citeAgreed;
  return [
    ...supporting.flatMap((placed) => toFix(context, [placed], { title: words.citeAgreeing(shortTitleOf(placed.source)), rank, mayBePreferred: true })),
    ...bothSides(context, supporting[0], conflicting[0]),
    ...conflicting.flatMap((placed) => toFix(context, [placed], { title: words.citeConflicting(shortTitleOf(placed.source)), rank: ranks.citeOther, mayBePreferred: false })),
    ...differing.slice(0, offeredPerSide).flatMap((placed) => toFix(context, [placed], { title: words.citeDiffering(shortTitleOf(placed.source)), rank: ranks.citeOther, mayBePreferred: false })),
  ];
};

function bothSides(context: FixContext, supporting: PlacedStatement | undefined, conflicting: PlacedStatement | undefined): readonly Fix[] {
  if (supporting === undefined || conflicting === undefined) return [];
  const title = context.words.finding.fixes.citeBoth(shortTitleOf(supporting.source, 40), shortTitleOf(conflicting.source, 40));
  return toFix(context, [supporting, conflicting], { title, rank: ranks.citeBoth, mayBePreferred: true });
}

/** Each source once, by the strongest of its statements. */
function sourcesOf({ checked }: FixContext, statements: readonly JudgedStatement[]): readonly PlacedStatement[] {
  const found = statements.flatMap((judged) => checked.corpus.look(judged) ?? []);
  return found.filter((placed, index) => found.findIndex((other) => keyOf(other) === keyOf(placed)) === index);
}

function keyOf({ pack, source }: PlacedStatement): string {
  return JSON.stringify([pack.id, source.id]);
}

/** The fix that cites all of the statements' sources; none where one of them cannot be cited or is cited already. */
function toFix(context: FixContext, statements: readonly PlacedStatement[], about: Pick<Fix, 'title' | 'rank' | 'mayBePreferred'>): readonly Fix[] {
  const { checked, finding } = context;
  let article = checked.article;
  let edits: readonly TextEdit[] = [];
  let library: FileChange | undefined;
  for (const [index, placed] of statements.entries()) {
    const cited = cite({ context, article, place: moved(finding, edits), placed, library });
    if (cited === undefined) return [];
    edits = composeEdits(checked.article.text, edits, cited.edits);
    library = cited.library;
    if (index < statements.length - 1) article = readArticle(applyEdits(checked.article.text, edits));
  }
  return [{ ...about, edits, ...(library === undefined ? {} : { others: [library] }) }];
}

interface CiteRequest {
  readonly context: FixContext;
  readonly article: Article;
  /** The start of the sentence. */
  readonly place: number;
  readonly placed: PlacedStatement;
  /** What earlier citations of the same fix change in the bibliography. */
  readonly library: FileChange | undefined;
}

interface Cited {
  readonly edits: readonly TextEdit[];
  readonly library: FileChange | undefined;
}

function cite({ context, article, place, placed: { source, statement }, library: before }: CiteRequest): Cited | undefined {
  const style = chooseCitationStyle(article, source, context.checked.settings.citationStyle);
  const sentence = article.sentences.find(({ span }) => span.start <= place && place <= span.end);
  if (sentence === undefined || sentence.citations.some((citation) => citesSource(article, citation, source))) return undefined;
  const { source: keyed, change } = addToLibrary(context.library, source, { style, before });
  const { locator } = statement;
  const edits = citationEdit({ article, sentence: { start: place, end: place }, source: keyed, style, ...(locator === undefined ? {} : { locator }) });
  return edits.length === 0 ? undefined : { edits, library: change };
}

/** Where a finding's sentence begins after insertions. */
function moved({ sentence }: Finding, edits: readonly TextEdit[]): number {
  return edits.filter(({ span }) => span.end <= sentence.start && span.start < sentence.start).reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), sentence.start);
}
