import { applyEdits, chooseCitationStyle, citesSource, contrastEdits, type Finding } from '../../checker';
import type { CheckedArticle } from '../articleChecks';
import type { PlacedStatement } from '../corpus';
import { shortTitleOf } from '../sourceName';
import { addToLibrary } from './addToLibrary';
import { type Fix, type FixContext, type FixProvider, ranks } from './fix';
import { tryOut } from './tryOut';

/** Sources whose words are offered. */
const offered = 2;

/**
 * Adds what a source says against a claim, in its own words, behind the sentence: for a writer who keeps the claim and
 * lets both sides speak. Sources that the sentence cites are left out. What is added claims nothing itself: offered is
 * only what leaves all findings as they were.
 */
export const contrastFixes: FixProvider = (context) => {
  const { checked: { article, corpus }, finding } = context;
  const citations = article.sentences.find(({ span }) => span.start === finding.sentence.start)?.citations ?? [];
  const placed = finding.conflicts.flatMap((judged) => corpus.look(judged) ?? []);
  return placed
    .filter(({ source, pack }, index) => placed.findIndex((other) => other.source.id === source.id && other.pack.id === pack.id) === index)
    .filter(({ source }) => !citations.some((citation) => citesSource(article, citation, source)))
    .slice(0, offered)
    .flatMap((statement) => toFix(context, statement));
};

function toFix({ checked, finding, library, words }: FixContext, { source, statement }: PlacedStatement): readonly Fix[] {
  const { article, settings } = checked;
  const style = chooseCitationStyle(article, source, settings.citationStyle);
  const { source: keyed, change } = addToLibrary(library, source, { style });
  const edits = contrastEdits({ article, sentence: finding.sentence, source: keyed, statement, style }).find((given) => keepsFindings(checked, applyEdits(article.text, given)));
  if (edits === undefined) return [];
  return [{ title: words.finding.fixes.addOpposite(shortTitleOf(source)), rank: ranks.addOpposite, mayBePreferred: false, edits, ...(change === undefined ? {} : { others: [change] }) }];
}

/** Whether a text has the same findings, in the same words, as the article. */
function keepsFindings(checked: CheckedArticle, text: string): boolean {
  const [before, after] = [checked.result, tryOut(checked, text)].map(({ findings }) => JSON.stringify(findings.map(keyOf)));
  return before === after;
}

function keyOf({ text, code, topic, aspect, conflicts, tensions, supports }: Finding): unknown {
  return [text, code, topic, aspect, ...[conflicts, tensions, supports].map((side) => side.map(({ pack, statement }) => [pack, statement]))];
}
