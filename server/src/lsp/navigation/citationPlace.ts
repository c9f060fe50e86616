import type { Article, ArticleSentence, Finding, JudgedStatement, Source, Span } from '../../checker';
import type { Corpus } from '../corpus';
import { judgedOf, type Side } from './placedClaims';

/** A source with what it says to a sentence, if anything. */
export interface RankedSource {
  readonly pack: string;
  readonly source: Source;
  /** The strongest of its statements that speak to the sentence. */
  readonly says?: { readonly side: Side; readonly aspect: string; readonly judged: JudgedStatement };
}

/** Which side a writer who wants to cite most likely wants first. */
const sideOrder: Readonly<Record<Side, number>> = { supports: 0, tensions: 1, conflicts: 2 };

/** Every source of the corpus: those that speak to the sentence first, agreeing before conflicting, each side strongest first; then the others as the packs have them. */
export function rankSources(corpus: Corpus, findings: readonly Finding[]): readonly RankedSource[] {
  const said = new Map<string, NonNullable<RankedSource['says']>>();
  const judged = findings.flatMap((finding) => judgedOf(finding).map((one) => ({ ...one, aspect: finding.aspect }))).sort((a, b) => sideOrder[a.side] - sideOrder[b.side] || b.judged.confidence - a.judged.confidence);
  for (const one of judged) {
    const key = keyOf(one.judged.pack, one.judged.source);
    if (!said.has(key)) said.set(key, one);
  }
  const order = [...said.keys()];
  const rank = ({ pack, source }: RankedSource): number => {
    const index = order.indexOf(keyOf(pack, source.id));
    return index < 0 ? order.length : index;
  };
  return corpus.checker.packs
    .flatMap((pack) =>
      pack.sources.map((source): RankedSource => {
        const says = said.get(keyOf(pack.id, source.id));
        return { pack: pack.id, source, ...(says === undefined ? {} : { says }) };
      }),
    )
    .map((ranked) => ({ ranked, rank: rank(ranked) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ ranked }) => ranked);
}

/**
 * The sentence that a citation at this place belongs to: the one around it, else the one that ends before it with nothing but
 * blanks, closing marks and citations between them. `undefined` where there is none, as in code.
 */
export function sentenceAt(article: Article, offset: number): ArticleSentence | undefined {
  const before = article.sentences.findLast(({ span }) => span.start <= offset);
  if (before === undefined || before.span.end >= offset) return before;
  const between = { start: before.span.end, end: offset };
  const bare = withoutCitations(article, between);
  return /^[\s*_~)\]"'”’»]*$/.test(bare) && !/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/.test(bare) ? before : undefined;
}

function withoutCitations(article: Article, span: Span): string {
  let bare = '';
  let position = span.start;
  for (const { span: own } of article.citations) {
    if (own.start < position || own.start >= span.end) continue;
    bare += article.text.slice(position, own.start);
    position = Math.min(own.end, span.end);
  }
  return bare + article.text.slice(position, span.end);
}

function keyOf(pack: string, source: string): string {
  return JSON.stringify([pack, source]);
}
