import type { JudgedStatement, Verdict } from '../checker';
import type { CheckedDraft, CheckReport, CheckSummary, PlacedFinding } from './checkReport';
import { toOneLine } from './plainText';
import { createNameSource, type NameSource } from './sourceNames';
import type { Style } from './style';

/** How the text report is written. */
export interface TextOptions {
  readonly style: Style;
  /** Whether claims that the sources support are listed too, and not only counted. */
  readonly showsSupport: boolean;
  /** Whether a person reads it, who may be told what else there is. */
  readonly givesHints: boolean;
}

/**
 * The report as a writer likes to read it: for each claim its place, the sentence with the words marked, the verdict
 * and the quotes of both sides; at the end one line of counts. Text of drafts and packs is made harmless for a terminal.
 */
export function formatText(report: CheckReport, options: TextOptions): string {
  const nameSource = createNameSource(report.packs);
  const parts = report.drafts.flatMap((draft) =>
    draft.findings
      .filter(({ finding }) => finding.waived === undefined && (options.showsSupport || finding.verdict !== 'support'))
      .map((placed) => formatFinding(draft, placed, { nameSource, style: options.style })),
  );
  const hint = options.givesHints && report.isUnread === true && report.summary.claims > 0 ? `${options.style.quiet(readerHint)}\n` : '';
  return [...parts, `${formatSummary(report.summary, options.style)}\n${hint}`].join('\n');
}

const readerHint = 'The rules alone have judged. --reader hybrid takes longer and lists possible conflicts too.';

interface Look {
  readonly nameSource: NameSource;
  readonly style: Style;
}

function formatFinding(draft: CheckedDraft, placed: PlacedFinding, { nameSource, style }: Look): string {
  const { finding, range } = placed;
  const place = `${toOneLine(draft.path)}:${range.start.line + 1}:${range.start.character + 1}`;
  const about = toOneLine(`${finding.topic}: ${finding.aspect}`);
  const sides = [
    { label: 'conflicts with', colour: style.conflict, list: finding.conflicts },
    { label: 'differs in degree from', colour: style.tension, list: finding.tensions },
    { label: 'possibly conflicts with', colour: style.tension, list: finding.possible ?? [] },
    { label: 'is supported by', colour: style.support, list: finding.supports },
  ];
  return [
    `${style.strong(place)}  ${verdictWord(finding.verdict, style)}  ${style.quiet(about)}`,
    `    ${markSentence(placed, style)}`,
    ...sides
      .filter(({ list }) => list.length > 0)
      .flatMap(({ label, colour, list }) => [`  ${colour(label)}`, ...list.slice(0, quotesShown).flatMap((judged) => formatStatement(judged, { nameSource, style })), ...formatRest(list.length - quotesShown, style)]),
    '',
  ].join('\n');
}

/** How many quotes of each side are shown: the strongest decide, and many sources repeat each other. JSON holds all. */
const quotesShown = 3;

function formatRest(restCount: number, style: Style): readonly string[] {
  return restCount > 0 ? [style.quiet(`    … and ${count(restCount, 'more statement', 'more statements')}`)] : [];
}

function formatStatement(judged: JudgedStatement, { nameSource, style }: Look): readonly string[] {
  const quote = `    “${toOneLine(judged.quote)}”`;
  return [quote, style.quiet(`      ${nameSource(judged.pack, judged.source)}`), `      ${toOneLine(judged.reason)}`];
}

function verdictWord(verdict: Verdict, style: Style): string {
  switch (verdict) {
    case 'conflict':
      return style.conflict('conflict');
    case 'tension':
      return style.tension('tension');
    case 'support':
      return style.support('support');
    case 'unsupported':
      return style.quiet('unsupported');
    case 'possible':
      return style.tension('possible conflict');
  }
}

/** How much of a long sentence is shown on each side of the marked words. */
const contextLength = 110;

/** The sentence on one line with the claim's words marked; far ends of a long one are cut at a space. */
function markSentence({ sentence, mark }: PlacedFinding, style: Style): string {
  const before = sentence.slice(0, mark.start);
  const after = sentence.slice(mark.end);
  // A place holder keeps the white space beside the mark while each part is put on one line.
  const head = toOneLine(`${before}|`).slice(0, -1);
  const tail = toOneLine(`|${after}`).slice(1);
  return `${cutHead(head)}${style.mark(toOneLine(sentence.slice(mark.start, mark.end)))}${cutTail(tail)}`;
}

function cutHead(text: string): string {
  if (text.length <= contextLength) return text;
  const kept = text.slice(-contextLength);
  return `… ${kept.slice(kept.indexOf(' ') + 1)}`;
}

function cutTail(text: string): string {
  if (text.length <= contextLength) return text;
  const kept = text.slice(0, contextLength);
  const end = kept.lastIndexOf(' ');
  return `${end > 0 ? kept.slice(0, end) : kept} …`;
}

function formatSummary(summary: CheckSummary, style: Style): string {
  const read = `${count(summary.files, 'file', 'files')}, ${count(summary.sentences, 'sentence', 'sentences')}`;
  const conflicts = `${count(summary.conflicts, 'claim conflicts', 'claims conflict')} with the sources`;
  const parts = [
    summary.conflicts > 0 ? style.conflict(conflicts) : conflicts.replace(/^0/, 'no'),
    ...(summary.tensions > 0 ? [style.tension(`${count(summary.tensions, 'differs', 'differ')} in degree`)] : []),
    ...(summary.possible === undefined ? [] : [style.tension(count(summary.possible, 'possibly conflicts', 'possibly conflict'))]),
    ...(summary.supports > 0 ? [style.support(`${count(summary.supports, 'is', 'are')} supported`)] : []),
    ...(summary.unsupported === undefined ? [] : [style.quiet(`${count(summary.unsupported, 'has', 'have')} no source`)]),
    ...(summary.waived === undefined ? [] : [style.quiet(`${count(summary.waived, 'is', 'are')} waived`)]),
    ...(summary.known === undefined ? [] : [style.quiet(`${count(summary.known, 'is', 'are')} known from the baseline`)]),
  ];
  return `${read}: ${parts.join(', ')}.`;
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
