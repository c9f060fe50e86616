import { escapeMarkdown, type JudgedStatement, type Verdict } from '../checker';
import type { CheckedDraft, CheckReport, CheckSummary, PlacedFinding } from './checkReport';
import { toOneLine } from './plainText';
import { createNameSource, type NameSource } from './sourceNames';

/** The report as GitHub Flavored Markdown, for a comment or a job summary: a table of counts, then each draft's conflicts and tensions with the quotes folded below. */
export function formatMarkdown(report: CheckReport): string {
  const nameSource = createNameSource(report.packs);
  return `${[...formatSummary(report.summary), ...report.drafts.flatMap((draft) => formatDraft(draft, nameSource))].join('\n')}\n`;
}

function formatSummary(summary: CheckSummary): readonly string[] {
  const { files, sentences, conflicts, tensions, supports, possible = 0, unsupported = 0, waived = 0, known = 0 } = summary;
  const counts = { 'conflict with the sources': conflicts, 'differ in degree': tensions, 'possibly conflict': possible, 'are supported': supports, 'have no source': unsupported, 'are waived': waived, 'are known from the baseline': known };
  const shown = Object.entries(counts).filter(([name, count]) => count > 0 || name === 'conflict with the sources');
  return [
    '## Claimlint',
    '',
    `${files} ${files === 1 ? 'draft' : 'drafts'}, ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}. Claims that …`,
    '',
    `| ${shown.map(([name]) => name).join(' | ')} |`,
    `|${shown.map(() => '---:').join('|')}|`,
    `| ${shown.map(([, count]) => count).join(' | ')} |`,
  ];
}

function formatDraft({ path, findings }: CheckedDraft, nameSource: NameSource): readonly string[] {
  const shown = findings.filter(({ finding }) => finding.verdict !== 'support' && finding.waived === undefined);
  return shown.length === 0 ? [] : ['', `### ${escape(path)}`, '', ...shown.flatMap((placed) => formatFinding(placed, nameSource))];
}

function formatFinding({ finding, range, sentence, mark }: PlacedFinding, nameSource: NameSource): readonly string[] {
  // Place holders keep the white space beside the mark while each part is put on one line.
  const before = escape(`${sentence.slice(0, mark.start)}|`).replace(/\\\|$/, '');
  const after = escape(`|${sentence.slice(mark.end)}`).replace(/^\\\|/, '');
  const marked = `${before}**${escape(sentence.slice(mark.start, mark.end))}**${after}`;
  const sides: readonly (readonly [string, readonly JudgedStatement[]])[] = [
    ['Conflicts with', finding.conflicts],
    ['Differs in degree from', finding.tensions],
    ['Possibly conflicts with', finding.possible ?? []],
    ['Is supported by', finding.supports],
  ];
  const quotes = sides.flatMap(([label, list]) => list.slice(0, quotesShown).map(({ pack, source, quote }) => `  - ${label}: “${escape(quote)}” — ${escape(nameSource(pack, source))}`));
  return [
    `- **${verdictWords[finding.verdict]}**, line ${range.start.line + 1}, ${escape(`${finding.topic}: ${finding.aspect}`)}: ${marked}`,
    ...(quotes.length === 0 ? [] : ['', `  <details><summary>${quotes.length === 1 ? '1 quote' : `${quotes.length} quotes`}</summary>`, '', ...quotes, '', '  </details>']),
    '',
  ];
}

/** How many quotes of each side are shown, the strongest first: a comment has a limited length. */
const quotesShown = 5;

const verdictWords: Readonly<Record<Verdict, string>> = { conflict: 'Conflict', tension: 'Tension', support: 'Support', unsupported: 'No source', possible: 'Possible conflict' };

/** The text on one line as Markdown that shows it letter by letter; a word joiner keeps GitHub from turning names and numbers into mentions. */
function escape(text: string): string {
  return escapeMarkdown(toOneLine(text)).replace(/[@#](?=\w)/g, '$&\u2060');
}
