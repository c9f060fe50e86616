import type { DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Finding, JudgedStatement } from '../checker';
import type { Corpus } from './corpus';
import { firstOfEachSource } from './eachSource';
import { shortQuote } from './shortQuote';
import { shortTitleOf } from './sourceName';
import type { Words } from './words/words';

/**
 * Places that a diagnostic tells at most, and of each side at least, as far as there are so many. Editors show all of them above
 * the hover, and every key sends them anew: with hundreds of sources to a claim they are most of what goes to the editor.
 */
const shownPlaces = 8;
const shownOfEachSide = 2;

/**
 * The places in packs that a finding speaks of: the deciding side first, each side strongest first, as the finding lists them; of
 * each source one statement for a side. What is too many is counted in one place more, which leads to the first that was left out.
 */
export function toRelatedPlaces(finding: Finding, corpus: Corpus, words: Words): DiagnosticRelatedInformation[] {
  const { relations, morePlaces } = words.finding;
  const sides = (['conflicts', 'tensions', 'possible', 'supports'] as const).map((side) => ({ verb: relations[side], statements: firstOfEachSource(finding[side] ?? []) }));
  const counts = shareOut(sides.map(({ statements }) => statements.length));
  const told = sides.flatMap(({ verb, statements }, index) => statements.slice(0, counts[index]).flatMap((judged) => place(judged, corpus, (title) => `${verb}: “${shortQuote(judged.quote, judged.decision.quoteWords)}” (${title})`)));
  const left = sides.flatMap(({ statements }, index) => statements.slice(counts[index]));
  const [first] = left;
  return first === undefined ? told : [...told, ...place(first, corpus, () => morePlaces(left.length))];
}

/** How many of each side are told: its least, then, in the order given, what there is room for. One alone is never left out. */
function shareOut(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= shownPlaces + 1) return counts;
  const least = counts.map((count) => Math.min(count, shownOfEachSide));
  let room = shownPlaces - least.reduce((sum, count) => sum + count, 0);
  return counts.map((count, index) => {
    const own = least[index] ?? 0;
    const more = Math.min(room, count - own);
    room -= more;
    return own + more;
  });
}

function place(judged: JudgedStatement, corpus: Corpus, tell: (title: string) => string): DiagnosticRelatedInformation[] {
  const placed = corpus.look(judged);
  return placed === undefined ? [] : [{ location: placed.location, message: tell(shortTitleOf(placed.source, 30)) }];
}
