import type { ClaimsParams, ViewTree } from '../../protocol/views';
import { messageIn } from '../tellInWords';
import type { Words } from '../words/words';
import { type ClaimGroup, claimsIn, filterClaims, groupClaims, type ShownClaim } from './claimGroups';
import { type LazyNode, serveTree } from './lazyTree';
import { countKinds, wordsOf } from './placedClaims';

/** The claims as a tree of groups. Without claims, the message says why; with a filter, how many match. */
export function toClaimTree(claims: readonly ShownClaim[], { scope, groupBy, filter, parent }: ClaimsParams, words: Words): ViewTree {
  const shown = filterClaims(claims, filter, words);
  const roots = groupClaims(shown, groupBy, words).map((group) => toGroupNode(group, { scope, words }));
  const none = scope === 'draft' ? words.noClaims : words.noClaimsInWorkspace;
  const isFiltered = filter.trim() !== '';
  return {
    summary: words.claimCounts(countKinds(shown.map(({ claim }) => claim))),
    message: claims.length === 0 ? none : shown.length === 0 ? words.noMatch : isFiltered ? words.filtered(shown.length, claims.length, filter.trim()) : '',
    nodes: serveTree(roots, parent, words),
  };
}

interface NodeContext {
  readonly scope: ClaimsParams['scope'];
  readonly words: Words;
}

function toGroupNode(group: ClaimGroup, context: NodeContext): LazyNode {
  const all = claimsIn(group);
  const counts = context.words.claimCounts(countKinds(all.map(({ claim }) => claim)));
  return {
    key: group.id,
    kind: group.kind,
    label: group.title,
    description: String(all.length),
    tooltip: counts,
    accessibleLabel: `${group.title}, ${counts}`,
    isExpanded: group.kind !== 'support' && group.kind !== 'waived',
    childCount: group.groups.length + group.claims.length,
    children: () => [...group.groups.map((one) => toGroupNode(one, context)), ...group.claims.map((claim) => toClaimNode(claim, group, context))],
  };
}

/** What the group already says is not said again behind the claim. */
function toClaimNode(shown: ShownClaim, group: ClaimGroup, { scope, words }: NodeContext): LazyNode {
  const { claim, draft, topic, aspect, kind } = shown;
  const { finding, range, uri } = claim;
  const line = range.start.line + 1;
  const place = scope === 'workspace' ? `${draft}:${line}` : words.line(line);
  const about = group.kind === 'aspect' ? '' : topic === '' ? aspect : `${topic}: ${aspect}`;
  const side = group.kind === 'source' ? shown.sources().find(({ key }) => key === group.id)?.side : undefined;
  const verdict = side === undefined ? words.verdicts[kind] : words.sides[side];
  const text = `“${wordsOf(claim)}”`;
  return {
    key: `${uri}#${range.start.line}:${range.start.character}:${finding.topic}:${finding.aspect}`,
    kind: side === undefined ? kind : sideKinds[side],
    label: text,
    description: [place, about].filter((part) => part !== '').join(' · '),
    tooltip: `${messageIn(finding, shown.article.corpus, words)}\n\n${claim.sentence.replace(/\s+/g, ' ').trim()}`,
    accessibleLabel: [text, verdict, about, place].filter((part) => part !== '').join(', '),
    place: { uri, range },
    isExpanded: false,
    childCount: 0,
    children: () => [],
  };
}

const sideKinds = { conflicts: 'conflict', tensions: 'tension', supports: 'support' } as const;
