import type { Article, ArticleSentence } from '../article/article';
import { citesSource } from '../citation/sameSource';
import { toPlainLine } from '../citation/markdownText';
import type { Pack, Source } from '../corpus/pack';
import { createPackLookup } from '../retrieval/packLookup';
import type { CitedSource, Finding, JudgedStatement } from './finding';
import { englishFindings } from './findingWords';

/** Sources by pack and id. */
export interface SourceTable {
  find(packId: string, sourceId: string): Source | undefined;
}

/** Makes the table of all packs' sources; nothing is read before it is asked for. */
export function createSourceTable(packs: readonly Pack[]): SourceTable {
  const lookups = new Map(packs.map((pack) => [pack.id, createPackLookup(pack)]));
  return { find: (packId, sourceId) => lookups.get(packId)?.source(sourceId) };
}

/**
 * The finding, with those of its sources that its sentence cites; the message says so where the sentence is cited only to
 * sources that speak against it. A sentence without citations costs nothing, others time linear in the finding's statements.
 */
export function tellCitations(finding: Finding, sentence: ArticleSentence, { article, sources }: { readonly article: Article; readonly sources: SourceTable }): Finding {
  if (sentence.citations.length === 0) return finding;
  const cited = new Map<string, CitedSource & { readonly title: string }>();
  const add = (standing: CitedSource['standing'], statements: readonly JudgedStatement[]): void => {
    for (const { pack, source: id } of statements) {
      const source = sources.find(pack, id);
      if (source === undefined || cited.has(keyOf(pack, id)) || !sentence.citations.some((citation) => citesSource(article, citation, source))) continue;
      cited.set(keyOf(pack, id), { pack, source: id, standing, title: source.title ?? id });
    }
  };
  add('conflicts', finding.conflicts);
  add('differs', finding.tensions);
  add('supports', finding.supports);
  if (cited.size === 0) return finding;
  const isBorneOut = [...cited.values()].some(({ standing }) => standing === 'supports');
  const against = (isBorneOut ? [] : [...cited.values()]).filter(({ standing }) => standing === 'conflicts').map(({ title }) => toPlainLine(title));
  const remark = against.length === 0 ? '' : englishFindings.citedAgainst(against);
  return { ...finding, message: finding.message + remark, cited: [...cited.values()].map(({ pack, source, standing }) => ({ pack, source, standing })) };
}

function keyOf(pack: string, source: string): string {
  return JSON.stringify([pack, source]);
}
