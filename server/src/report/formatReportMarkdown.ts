import { escapeMarkdown, formatCitation, type Language, tellReason, webAddress } from '../checker';
import type { EvidenceReport, ReportedClaim, ReportedEvidence, ReportedSide } from './evidenceReport';
import { chooseReportWords, standingOf } from './words/chooseReportWords';
import type { ReportWords } from './words/reportWords';

/** The report as one page of Markdown (CommonMark with tables). `language` is that of the page; draft and quotes stay as they are. The same report gives the same bytes. */
export function formatReportMarkdown(report: EvidenceReport, language: Language = 'en'): string {
  const words = chooseReportWords(language);
  const parts = [head, strip, aspectTable, claimSections, waivers, sources, silences, provenance].map((write) => write(report, words));
  return `${parts.flatMap((lines) => (lines.length === 0 ? [] : [...lines, ''])).join('\n').trimEnd()}\n`;
}

function head(report: EvidenceReport, words: ReportWords): readonly string[] {
  const { title, draft, comparison } = report;
  return [
    `# ${words.title}: ${escape(title)}`,
    '',
    `**${words.summary(report)}**`,
    '',
    `${words.draft}: ${code(draft.path)}. ${words.caution}`,
    ...(comparison === undefined ? [] : ['', `${words.made.compared} ${code(comparison.revision)}: ${words.compared(comparison.unchangedCount, comparison.goneCount)}.`]),
  ];
}

/** Width of a line of the strip, in sentences. */
const stripWidth = 60;

/** The draft from afar, a character for each sentence; the worst verdict in it counts. */
function strip({ article, claims }: EvidenceReport, words: ReportWords): readonly string[] {
  const signs = article.sentences.map(({ span }) => {
    const verdicts = claims.filter(({ finding }) => finding.span.start >= span.start && finding.span.start < span.end).map(({ finding }) => (finding.waived === undefined ? finding.verdict : 'waived'));
    return (['conflict', 'tension', 'possible', 'support', 'unsupported', 'waived'] as const).find((verdict) => verdicts.includes(verdict));
  });
  const text = signs.map((verdict) => (verdict === undefined ? '·' : stripSigns[verdict])).join('');
  return [`## ${words.picture.title}`, '', '```text', ...(text.match(new RegExp(`.{1,${stripWidth}}`, 'gu')) ?? []), '```', '', words.strip];
}

const stripSigns = { conflict: 'X', tension: '~', support: '+', unsupported: '?', possible: 'x', waived: 'o' } as const;

function aspectTable({ aspects }: EvidenceReport, words: ReportWords): readonly string[] {
  if (aspects.length === 0) return [];
  const rows = aspects.map(({ aspect, counts }) => `| ${escape(words.findings.aspect(aspect))} | ${counts.conflict} | ${counts.tension} | ${counts.support} |`);
  return [`## ${words.aspects.title}`, '', `| ${words.aspects.column} | ${words.figures.conflict} | ${words.figures.tension} | ${words.figures.support} |`, '|---|---:|---:|---:|', ...rows];
}

function claimSections({ claims }: EvidenceReport, words: ReportWords): readonly string[] {
  return [`## ${words.claims.title}`, '', ...(claims.length === 0 ? [words.claims.none] : claims.flatMap((claim) => claimSection(claim, words)))];
}

function claimSection({ number, line, finding, sentence: [before, words, after], context, sides, change }: ReportedClaim, say: ReportWords): readonly string[] {
  const kind = finding.waived === undefined ? finding.verdict : 'waived';
  const tags = [say.verdicts[kind], ...(change === undefined ? [] : [say.changes[change.kind]])].join(', ');
  return [
    `### ${number}. ${tags} (${say.claims.line(line)}, ${escape(finding.topic)}: ${escape(say.findings.aspect(finding.aspect))})`,
    '',
    ...(context.length === 0 ? [] : [context.map(escape).join(' › '), '']),
    `> ${escapeKeepingEnds(before)}**${escape(words)}**${escapeKeepingEnds(after)}`,
    ...(change?.kind === 'changed' ? ['', escape(say.before(change.before))] : []),
    ...(finding.waived === undefined ? [] : ['', escape(say.accepted(finding.waived.reviewer, finding.waived.reason))]),
    '',
    ...sides.flatMap(({ relation, evidence }) => [`${say.relations[relation]}:`, '', ...evidence.map((one) => quoteItem(one, { aspect: finding.aspect, side: relation }, say)), '']),
  ];
}

function quoteItem({ judged, source, statement }: ReportedEvidence, about: { readonly aspect: string; readonly side: ReportedSide['relation'] }, say: ReportWords): string {
  const address = source === undefined ? undefined : webAddress(source);
  const name = escape(source === undefined ? judged.source : (source.title ?? source.id));
  const standing = source === undefined ? '' : standingOf(source, statement?.locator, say);
  return `- “${escape(judged.quote)}” — ${address === undefined ? name : `[${name}](<${address}>)`}${standing === '' ? '' : `, ${escape(standing)}`}. ${escape(tellReason(judged, { ...about, stance: statement?.stance }, say.findings))}`;
}

function waivers({ claims }: EvidenceReport, words: ReportWords): readonly string[] {
  const rows = claims.flatMap(({ number, sentence: [, text], finding: { verdict, waived } }) => (waived === undefined ? [] : [`| ${number} | ${escape(text)} | ${words.verdicts[verdict]} | ${escape(waived.reason)} | ${escape(waived.reviewer ?? '')} | ${waived.expires ?? words.waivers.noEnd} |`]));
  return rows.length === 0 ? [] : [`## ${words.waivers.title}`, '', `| ${words.waivers.columns.join(' | ')} |`, '|---:|---|---|---|---|---|', ...rows];
}

function sources(report: EvidenceReport, words: ReportWords): readonly string[] {
  const rows = report.sources.map(({ source, counts }) => `| ${escape(formatCitation(source))} | ${escape(standingOf(source, undefined, words))} | ${counts.conflicts} | ${counts.tensions} | ${counts.supports} |`);
  return rows.length === 0 ? [] : [`## ${words.sources.title}`, '', `| ${words.sources.columns.join(' | ')} |`, '|---|---|---:|---:|---:|', ...rows];
}

function silences(report: EvidenceReport, words: ReportWords): readonly string[] {
  const rows = report.silences.flatMap(({ reason, sentences }) => [`- ${words.silences[reason]}: ${sentences.length}`, ...sentences.map(({ line, text }) => `  - ${words.claims.line(line)}: ${escape(text)}`)]);
  return rows.length === 0 ? [] : [`## ${words.unexamined.title}`, '', ...rows];
}

function provenance({ version, draft, packs, settings }: EvidenceReport, { made: words }: ReportWords): readonly string[] {
  return [
    `## ${words.title}`,
    '',
    words.note,
    '',
    `| ${words.what} | ${words.which} | SHA-256 |`,
    '|---|---|---|',
    `| Claimlint | ${escape(version)} | |`,
    `| ${words.draft} | ${escape(draft.path)} | ${draft.sha256} |`,
    ...packs.map(({ pack, sha256 }) => `| ${words.pack} | ${escape(`${pack.title} (${pack.id})`)} | ${sha256} |`),
    `| ${words.settings} | ${escape(settings.text)} | ${settings.sha256} |`,
  ];
}

// eslint-disable-next-line no-control-regex -- these are the characters to remove.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSAFE, '');
}

function escape(text: string): string {
  return escapeMarkdown(toLine(text).trim());
}

/** Keeps the blank beside the words that are set off. */
function escapeKeepingEnds(text: string): string {
  return escapeMarkdown(toLine(text));
}

function code(text: string): string {
  const line = toLine(text);
  return line.includes('`') ? escapeMarkdown(line) : `\`${line}\``;
}
