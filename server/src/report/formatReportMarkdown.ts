import { aspectName, escapeMarkdown, formatCitation, webAddress } from '../checker';
import type { EvidenceReport, ReportedClaim, ReportedEvidence } from './evidenceReport';
import { changeWords, relationWords, silenceWords, standingWords, summaryWords, verdictWords } from './words';

/** The report as one page of Markdown (CommonMark with tables). The same report gives the same bytes. */
export function formatReportMarkdown(report: EvidenceReport): string {
  const parts = [head(report), strip(report), aspectTable(report), claimSections(report), waivers(report), sources(report), silences(report), provenance(report)];
  return `${parts.flatMap((lines) => (lines.length === 0 ? [] : [...lines, ''])).join('\n').trimEnd()}\n`;
}

function head(report: EvidenceReport): readonly string[] {
  const { title, draft, comparison } = report;
  return [
    `# Evidence report: ${escape(title)}`,
    '',
    `**${summaryWords(report)}**`,
    '',
    `Draft: ${code(draft.path)}. The report compares the wording of the draft with the wording of sources. What conflicts with a source is not thereby wrong, what is supported not thereby right, and what is not listed was not examined.`,
    ...(comparison === undefined ? [] : ['', `Compared with ${code(comparison.revision)}: ${comparison.unchangedCount} claims are as before and left out, ${comparison.goneCount} are gone.`]),
  ];
}

/** Width of a line of the strip, in sentences. */
const stripWidth = 60;

/** The draft from afar, a character for each sentence; the worst verdict in it counts. */
function strip({ article, claims }: EvidenceReport): readonly string[] {
  const signs = article.sentences.map(({ span }) => {
    const verdicts = claims.filter(({ finding }) => finding.span.start >= span.start && finding.span.start < span.end).map(({ finding }) => (finding.waived === undefined ? finding.verdict : 'waived'));
    return (['conflict', 'tension', 'possible', 'support', 'unsupported', 'waived'] as const).find((verdict) => verdicts.includes(verdict));
  });
  const text = signs.map((verdict) => (verdict === undefined ? '·' : stripSigns[verdict])).join('');
  return ['## The draft from afar', '', '```text', ...(text.match(new RegExp(`.{1,${stripWidth}}`, 'gu')) ?? []), '```', '', 'A sign for each sentence: `X` conflicts, `~` differs in degree, `x` possibly conflicts, `+` is supported, `?` has no source, `o` was accepted, `·` nothing to tell.'];
}

const stripSigns = { conflict: 'X', tension: '~', support: '+', unsupported: '?', possible: 'x', waived: 'o' } as const;

function aspectTable({ aspects }: EvidenceReport): readonly string[] {
  if (aspects.length === 0) return [];
  const rows = aspects.map(({ name, counts }) => `| ${escape(name)} | ${counts.conflict} | ${counts.tension} | ${counts.support} |`);
  return ['## What the claims are about', '', '| aspect | in conflict | different in degree | supported |', '|---|---:|---:|---:|', ...rows];
}

function claimSections({ claims }: EvidenceReport): readonly string[] {
  return ['## Claims and evidence', '', ...(claims.length === 0 ? ['No claim to show.'] : claims.flatMap(claimSection))];
}

function claimSection({ number, line, finding, sentence: [before, words, after], context, sides, change }: ReportedClaim): readonly string[] {
  const kind = finding.waived === undefined ? finding.verdict : 'waived';
  const tags = [verdictWords[kind], ...(change === undefined ? [] : [changeWords(change)])].join(', ');
  return [
    `### ${number}. ${tags} (line ${line}, ${escape(finding.topic)}: ${escape(aspectName(finding.aspect))})`,
    '',
    ...(context.length === 0 ? [] : [context.map(escape).join(' › '), '']),
    `> ${escapeKeepingEnds(before)}**${escape(words)}**${escapeKeepingEnds(after)}`,
    ...(change?.kind === 'changed' ? ['', `Before: “${escape(change.before)}”`] : []),
    ...(finding.waived === undefined ? [] : ['', `Accepted${finding.waived.reviewer === undefined ? '' : ` by ${escape(finding.waived.reviewer)}`}: ${escape(finding.waived.reason)}`]),
    '',
    ...sides.flatMap(({ relation, evidence }) => [`${relationWords[relation]}:`, '', ...evidence.map(quoteItem), '']),
  ];
}

function quoteItem({ judged, source, statement }: ReportedEvidence): string {
  const address = source === undefined ? undefined : webAddress(source);
  const name = escape(source === undefined ? judged.source : (source.title ?? source.id));
  const standing = source === undefined ? '' : standingWords(source, statement?.locator);
  return `- “${escape(judged.quote)}” — ${address === undefined ? name : `[${name}](<${address}>)`}${standing === '' ? '' : `, ${escape(standing)}`}. ${escape(judged.reason)}`;
}

function waivers({ claims }: EvidenceReport): readonly string[] {
  const rows = claims.flatMap(({ number, sentence: [, text], finding: { verdict, waived } }) => (waived === undefined ? [] : [`| ${number} | ${escape(text)} | ${verdictWords[verdict]} | ${escape(waived.reason)} | ${escape(waived.reviewer ?? '')} | ${waived.expires ?? 'no end'} |`]));
  return rows.length === 0 ? [] : ['## Accepted by reviewers', '', '| claim | words | verdict | reason | reviewer | until |', '|---:|---|---|---|---|---|', ...rows];
}

function sources(report: EvidenceReport): readonly string[] {
  const rows = report.sources.map(({ source, counts }) => `| ${escape(formatCitation(source))} | ${escape(standingWords(source, undefined))} | ${counts.conflicts} | ${counts.tensions} | ${counts.supports} |`);
  return rows.length === 0 ? [] : ['## Sources', '', '| source | evidence | claims in conflict | different | supported |', '|---|---|---:|---:|---:|', ...rows];
}

function silences(report: EvidenceReport): readonly string[] {
  const rows = report.silences.flatMap(({ reason, sentences }) => [`- ${silenceWords[reason]}: ${sentences.length}`, ...sentences.map(({ line, text }) => `  - line ${line}: ${escape(text)}`)]);
  return rows.length === 0 ? [] : ['## Not examined, and why', '', ...rows];
}

function provenance({ version, draft, packs, settings }: EvidenceReport): readonly string[] {
  return [
    '## Made from',
    '',
    'The same files and the same version of Claimlint give the same report, byte for byte.',
    '',
    '| what | which | SHA-256 |',
    '|---|---|---|',
    `| Claimlint | ${escape(version)} | |`,
    `| draft | ${escape(draft.path)} | ${draft.sha256} |`,
    ...packs.map(({ pack, sha256 }) => `| pack | ${escape(`${pack.title} (${pack.id})`)} | ${sha256} |`),
    `| settings | ${escape(settings.text)} | ${settings.sha256} |`,
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
