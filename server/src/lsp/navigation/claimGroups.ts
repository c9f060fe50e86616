import { baseNameOf, isInside } from '../../host/uris';
import type { ClaimsParams } from '../../protocol/views';
import { titleOf } from '../sourceName';
import { toUri } from '../uri';
import type { Words } from '../words/words';
import { claimKinds, type ClaimKind, judgedOf, kindOf, type PlacedClaim, type ReadArticle, type Side } from './placedClaims';

/** A claim with what it is shown by. */
export interface ShownClaim {
  readonly claim: PlacedClaim;
  readonly article: ReadArticle;
  readonly kind: ClaimKind;
  /** How the draft is called: relative to its open folder. */
  readonly draft: string;
  readonly topic: string;
  readonly aspect: string;
  /** Each source that speaks to it once, with its strongest side. */
  readonly sources: () => readonly SpeakingSource[];
}

/** A source that speaks to a claim. */
export interface SpeakingSource {
  /** Unique among packs. */
  readonly key: string;
  readonly title: string;
  readonly side: Side;
}

/** Claims that are shown under one heading, or smaller groups of them. */
export interface ClaimGroup {
  /** Unique among its siblings. */
  readonly id: string;
  readonly kind: ClaimKind | 'topic' | 'aspect' | 'source';
  readonly title: string;
  /** Empty where there are smaller groups. */
  readonly claims: readonly ShownClaim[];
  readonly groups: readonly ClaimGroup[];
}

/** What was prepared of articles, which stay the same as long as nothing in them changes. */
const prepared = new WeakMap<ReadArticle, { readonly draft: string; readonly claims: readonly ShownClaim[] }>();

/** Prepares the claims of articles, in their order; `folders` are the open ones. */
export function toShownClaims(articles: readonly ReadArticle[], folders: readonly string[], words: Words): readonly ShownClaim[] {
  return articles.flatMap((article) => {
    const draft = nameOfDraft(article.uri, folders);
    const known = prepared.get(article);
    if (known?.draft === draft) return known.claims;
    const topics = new Map(article.corpus.checker.packs.flatMap(({ topics }) => topics).map(({ id, names }) => [id, names[0] ?? id]));
    const claims = article.claims.map((claim): ShownClaim => {
      const { topic, aspect } = claim.finding;
      return { claim, article, draft, kind: kindOf(claim), topic: topics.get(topic) ?? topic, aspect: words.told.aspect(aspect), sources: () => sourcesOf(claim, article) };
    });
    prepared.set(article, { draft, claims });
    return claims;
  });
}

/** How a draft is called in lists. */
export function nameOfDraft(uri: string, folders: readonly string[]): string {
  const normalised = toUri(uri);
  const folder = folders.find((one) => isInside(one, normalised));
  // Folders of remote machines and on the web have no path of this machine: only what lies below them is shown.
  return folder === undefined ? baseNameOf(normalised) || uri : decodeURIComponent(normalised.slice(folder.replace(/\/$/, '').length + 1));
}

/** The claims in which every word of the filter occurs, in any case: in their own text or in what is shown of them. */
export function filterClaims(claims: readonly ShownClaim[], filter: string, words: Words): readonly ShownClaim[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return claims;
  return claims.filter(({ claim, kind, draft, topic, aspect, sources }) => {
    const quotes = judgedOf(claim.finding).map(({ judged }) => judged.quote);
    const text = [claim.sentence, claim.finding.text, words.verdictGroups[kind], words.verdicts[kind], kind, draft, topic, aspect, claim.finding.aspect, ...sources().map(({ title }) => title), ...quotes].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/**
 * Puts claims together: by verdict, the gravest first; by topic and within it by aspect, in alphabetical order; or by source,
 * those with most claims first, where a claim stands under each source that speaks to it. Within a group the order is kept.
 */
export function groupClaims(claims: readonly ShownClaim[], groupBy: ClaimsParams['groupBy'], words: Words): readonly ClaimGroup[] {
  switch (groupBy) {
    case 'verdict':
      return claimKinds
        .map((kind) => ({ id: kind, kind, title: words.verdictGroups[kind], claims: claims.filter((claim) => claim.kind === kind), groups: [] }))
        .filter((group) => group.claims.length > 0);
    case 'topic':
      return byTitle(partition(claims, ({ topic }) => [topic])).map(([topic, ofTopic]) => ({
        id: topic,
        kind: 'topic',
        title: topic,
        claims: [],
        groups: byTitle(partition(ofTopic, ({ aspect }) => [aspect])).map(([aspect, ofAspect]) => ({ id: aspect, kind: 'aspect', title: aspect, claims: ofAspect, groups: [] })),
      }));
    case 'source':
      return groupBySource(claims, words);
  }
}

function groupBySource(claims: readonly ShownClaim[], words: Words): readonly ClaimGroup[] {
  const titles = new Map<string, string>();
  const groups = partition(claims, (claim) => {
    const sources = claim.sources();
    for (const { key, title } of sources) titles.set(key, title);
    return sources.length === 0 ? [''] : sources.map(({ key }) => key);
  });
  return [...groups]
    .map(([key, ofSource]): ClaimGroup => ({ id: key, kind: 'source', title: titles.get(key) ?? words.noSource, claims: ofSource, groups: [] }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || b.claims.length - a.claims.length || a.title.localeCompare(b.title));
}

/** All claims of a group and of the groups in it. */
export function claimsIn({ claims, groups }: ClaimGroup): readonly ShownClaim[] {
  return [...claims, ...groups.flatMap(claimsIn)];
}

function partition(claims: readonly ShownClaim[], keysOf: (claim: ShownClaim) => readonly string[]): ReadonlyMap<string, readonly ShownClaim[]> {
  const groups = new Map<string, ShownClaim[]>();
  for (const claim of claims) {
    for (const key of keysOf(claim)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [claim]);
      else known.push(claim);
    }
  }
  return groups;
}

function byTitle(groups: ReadonlyMap<string, readonly ShownClaim[]>): readonly (readonly [string, readonly ShownClaim[]])[] {
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

function sourcesOf({ finding }: PlacedClaim, { corpus }: ReadArticle): readonly SpeakingSource[] {
  const found = new Map<string, SpeakingSource>();
  for (const { side, judged } of judgedOf(finding)) {
    const key = JSON.stringify([judged.pack, judged.source]);
    const placed = corpus.look(judged);
    if (!found.has(key)) found.set(key, { key, title: placed === undefined ? judged.source : titleOf(placed.source), side });
  }
  return [...found.values()];
}
