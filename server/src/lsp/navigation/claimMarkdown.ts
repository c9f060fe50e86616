import type { JudgedStatement } from '../../checker';
import type { ClaimsParams } from '../../protocol/views';
import { markdownText } from '../markdownText';
import { describeSource, titleOf } from '../sourceName';
import type { Words } from '../words/words';
import { type ClaimGroup, filterClaims, groupClaims, type ShownClaim } from './claimGroups';
import { countKinds, judgedOf } from './placedClaims';

/** The claims as one Markdown text, as the view shows them, each with the quotes of both sides. `title` is one line of plain text. */
export function toClaimMarkdown(claims: readonly ShownClaim[], params: ClaimsParams, words: Words, title: string): string {
  const shown = filterClaims(claims, params.filter, words);
  const head = [`# ${markdownText(title)}`, words.claimCounts(countKinds(shown.map(({ claim }) => claim)))];
  const groups = groupClaims(shown, params.groupBy, words).flatMap((group) => writeGroup(group, 2, { scope: params.scope, words }));
  return `${[...head, ...groups].join('\n\n')}\n`;
}

interface WriteContext {
  readonly scope: ClaimsParams['scope'];
  readonly words: Words;
}

function writeGroup(group: ClaimGroup, level: number, context: WriteContext): readonly string[] {
  const heading = `${'#'.repeat(level)} ${markdownText(group.title)}`;
  const list = group.claims.map((claim) => writeClaim(claim, context)).join('\n');
  return [heading, ...(list === '' ? [] : [list]), ...group.groups.flatMap((one) => writeGroup(one, level + 1, context))];
}

function writeClaim({ claim, article, draft, topic, aspect, kind }: ShownClaim, { scope, words }: WriteContext): string {
  const line = claim.range.start.line + 1;
  const place = scope === 'workspace' ? `${draft}:${line}` : words.line(line);
  const about = topic === '' ? aspect : `${topic}: ${aspect}`;
  const quotes = judgedOf(claim.finding).map(({ side, judged }) => `  - ${words.sides[side]}: ${writeQuote(judged, article, words)}`);
  return [`- **${markdownText(claim.finding.text)}** (${markdownText(place)}; ${markdownText(about)}): ${words.verdicts[kind]}`, ...quotes].join('\n');
}

function writeQuote(judged: JudgedStatement, { corpus }: ShownClaim['article'], words: Words): string {
  const placed = corpus.look(judged);
  const about = placed === undefined ? '' : describeSource(placed.source, words);
  const title = placed === undefined ? judged.source : titleOf(placed.source);
  return `“${markdownText(judged.quote)}” (${markdownText(title)}${about === '' ? '' : `; ${markdownText(about)}`})`;
}
