import type { CodeLens, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import { readPackOutline } from '../../checker';
import { commands } from '../../protocol/names';
import type { CheckedArticle } from '../articleChecks';
import { createRangeReader, toRange } from '../positions';
import { toUri } from '../uri';
import type { Words } from '../words/words';
import type { SideCounts } from '../words/sideCounts';
import { countKinds, placeClaims, statementKey } from './placedClaims';
import { toLocations } from './places';
import type { Snapshot, Use } from './workspaceArticles';

const dataSchema = v.object({ format: v.literal(1), uri: v.string(), statement: v.string() });

/** The lenses of a pack, one above each statement, still without counts. */
export function createPackLenses(pack: TextDocument, words: Words): CodeLens[] {
  const text = pack.getText();
  const readRange = createRangeReader(text);
  const uri = toUri(pack.uri);
  return readPackOutline(text).statements.map(({ id, span, isRetracted }) => {
    const range = firstLine(readRange(span));
    return isRetracted ? { range, command: { title: words.impact.retracted, command: '' } } : { range, data: { format: 1, uri, statement: id } satisfies v.InferOutput<typeof dataSchema> };
  });
}

/** The lens with the drafts counted that agree and conflict; it opens their sentences. `undefined` where its data is not ours. */
export function resolvePackLens(lens: CodeLens, snapshot: Snapshot, words: Words): CodeLens | undefined {
  const parsed = v.safeParse(dataSchema, lens.data);
  if (!parsed.success) return undefined;
  const { uri, statement } = parsed.output;
  const uses = snapshot.uses.get(statementKey({ uri }, statement)) ?? [];
  const title = words.draftUses(countDrafts(uses));
  const locations = toLocations(uses);
  const command = locations.length === 0 ? { title, command: '' } : { title, command: commands.showUses, arguments: [{ uri, position: lens.range.start, locations }] };
  return { ...lens, command };
}

/** A draft that both agrees and conflicts counts on both sides. */
function countDrafts(uses: readonly Use[]): SideCounts {
  const count = (wanted: Use['side']): number => new Set(uses.filter(({ side }) => side === wanted).map(({ claim }) => claim.uri)).size;
  return { conflicts: count('conflicts'), tensions: count('tensions'), supports: count('supports') };
}

/** Lenses above the headings of a draft that counts the claims of each section, sections within it included; it opens the first of them. */
export function createHeadingLenses(document: TextDocument, checked: CheckedArticle, words: Words): CodeLens[] {
  const { article } = checked;
  const { claims } = placeClaims(document.uri, checked);
  const headings = article.sentences.filter(({ block, startsBlock }) => startsBlock && (block.kind === 'heading' || block.kind === 'title'));
  return headings.flatMap((heading, index): CodeLens[] => {
    const next = headings.slice(index + 1).find(({ block }) => block.headings.length <= heading.block.headings.length);
    const end = next?.span.start ?? article.text.length;
    const own = claims.filter(({ finding }) => finding.span.start >= heading.span.start && finding.span.start < end);
    const [first] = own;
    if (first === undefined) return [];
    const title = words.claimCounts(countKinds(own));
    return [{ range: firstLine(toRange(document, heading.span)), command: { title, command: commands.openStatement, arguments: [{ uri: document.uri, range: first.range }] } }];
  });
}

function firstLine({ start }: Range): Range {
  return { start, end: start };
}
