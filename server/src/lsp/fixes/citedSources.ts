import { citesSource, type Finding, type LibraryEntry, libraryKey, type Source } from '../../checker';
import type { CheckedArticle } from '../articleChecks';
import { titleOf } from '../sourceName';
import type { Words } from '../words/words';

/** How a source that a sentence cites stands to the claim in it; `unrelated`: none of its statements speaks to it. */
export type Standing = 'conflicts' | 'differs' | 'supports' | 'unrelated';

/** A source of a pack that the sentence of a finding already cites. */
export interface CitedSource {
  readonly source: Source;
  readonly standing: Standing;
}

/** Larger corpora are not searched for what a citation could mean: each footnote is compared with each source. */
const sourceLimit = 2000;

/**
 * The sources of the packs that the sentence of a finding cites, in order of packs. Citations of works that no pack holds
 * are not among them. `entries` are those of the article's bibliography, whose keys stand for sources. Linear in the number of sources; sentences without citations cost nothing.
 */
export function citedSourcesOf({ article, corpus }: Pick<CheckedArticle, 'article' | 'corpus'>, finding: Finding, entries: readonly LibraryEntry[] = []): readonly CitedSource[] {
  const citations = article.sentences.find(({ span }) => span.start === finding.sentence.start)?.citations ?? [];
  if (citations.length === 0) return [];
  const standings = new Map<string, Standing>();
  for (const [standing, statements] of [['supports', finding.supports], ['differs', finding.tensions], ['conflicts', finding.conflicts]] as const) {
    for (const { pack, source } of statements) standings.set(JSON.stringify([pack, source]), standing);
  }
  return corpus.checker.packs
    .flatMap((pack) => pack.sources.map((source) => ({ source, standing: standings.get(JSON.stringify([pack.id, source.id])) ?? ('unrelated' as const) })))
    .slice(0, sourceLimit)
    .filter(({ source }) => {
      const { key, isKnown } = libraryKey(source, entries);
      return citations.some((citation) => citesSource(article, citation, isKnown && citation.kind === 'pandoc' ? { ...source, id: key } : source));
    });
}

/** What a reader must know of the citations: that they do not bear the claim out. Empty where one does: then both sides are cited. */
export function citationRemarks(cited: readonly CitedSource[], words: Words['finding']): readonly string[] {
  if (cited.some(({ standing }) => standing === 'supports')) return [];
  return cited.flatMap(({ source, standing }) => (standing === 'supports' ? [] : [words.cited[standing](titleOf(source))]));
}
