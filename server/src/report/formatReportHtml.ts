import { drawAspects } from './aspectChart';
import { drawDraft } from './draftPicture';
import type { EvidenceReport, ReportedClaim, ReportedEvidence, ReportedSide } from './evidenceReport';
import { html, nothing, type Html } from './html';
import { formatProvenance, formatSilences, formatSources, formatWaivers } from './reportParts';
import { reportStyle } from './reportStyle';
import { changeWords, relationWords, standingWords, summaryWords, verdictWords } from './words';
import { aspectName, formatCitation, textFragmentAddress, webAddress, type Verdict } from '../checker';

/** How the page is shown. */
export interface PageOptions {
  /** SHA-256 of {@link reportStyle} in base64: the only style that the page allows itself; it allows no script and nothing from elsewhere. */
  readonly styleHash: string;
  /** Address that leads to a claim's place in the draft; absent: the page cannot open it. */
  readonly linkTo?: (claim: ReportedClaim) => string;
}

/** The report as one self-contained HTML page. The same report gives the same bytes: there is no date in it. */
export function formatReportHtml(report: EvidenceReport, options: PageOptions): string {
  const { title, draft, claims, aspects } = report;
  const chart = drawAspects(aspects);
  const body = html`<main>
<header>
<p class="kicker">Evidence report</p>
<h1>${title}</h1>
<p class="lead">${summaryWords(report)}</p>
<p class="soft"><code>${draft.path}</code>${compared(report)}. The report compares the wording of the draft with the wording of sources. What conflicts with a source is not thereby wrong, what is supported not thereby right, and what is not listed was not examined.</p>
${figures(report)}
</header>
<section aria-labelledby="picture"><h2 id="picture">The draft from afar</h2>
<div class="panel">${drawDraft(report)}${legend(report)}</div></section>
${chart === nothing ? nothing : html`<section aria-labelledby="aspects"><h2 id="aspects">What the claims are about</h2>
<div class="panel">${chart}</div>
<p class="soft">Claims counted by verdict; in brackets, those that differ from a source in degree.</p></section>`}
<section aria-labelledby="claims"><h2 id="claims">Claims and evidence</h2>
${claims.length === 0 ? html`<p>No claim to show.</p>` : claimTable(claims, options)}</section>
${formatWaivers(claims)}${formatSources(report)}${formatSilences(report)}${formatProvenance(report)}
</main>`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${options.styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${`Evidence report: ${title}`}</title>
<style>${{ html: reportStyle }}</style>
</head>
<body>
${body}
</body>
</html>
`.html;
}

function compared({ comparison }: EvidenceReport): Html {
  if (comparison === undefined) return nothing;
  const { revision, unchangedCount, goneCount } = comparison;
  return html`, compared with <code>${revision}</code>: ${unchangedCount} ${unchangedCount === 1 ? 'claim is' : 'claims are'} as before and left out, ${goneCount} ${goneCount === 1 ? 'is' : 'are'} gone`;
}

const verdictOrder: readonly (Verdict | 'waived')[] = ['conflict', 'tension', 'possible', 'support', 'unsupported', 'waived'];

/** Verdicts that occur, and the three that everybody looks for. */
function shownVerdicts({ counts }: EvidenceReport): readonly (Verdict | 'waived')[] {
  return verdictOrder.filter((verdict) => counts[verdict] > 0 || ['conflict', 'tension', 'support'].includes(verdict));
}

function figures(report: EvidenceReport): Html {
  return html`<ul class="figures">${shownVerdicts(report).map((verdict) => html`<li class="${verdict}"><b>${report.counts[verdict]}</b> ${figureWords[verdict]}</li>`)}</ul>`;
}

const figureWords: Readonly<Record<Verdict | 'waived', string>> = { conflict: 'in conflict', tension: 'different in degree', support: 'supported', unsupported: 'without a source', possible: 'possibly in conflict', waived: 'accepted' };

function legend(report: EvidenceReport): Html {
  return html`<ul class="legend">${shownVerdicts(report).map((verdict) => html`<li class="${verdict}"><i></i>${figureWords[verdict]}</li>`)}</ul>`;
}

function claimTable(claims: readonly ReportedClaim[], options: PageOptions): Html {
  return html`<table class="claims">
<thead><tr><th class="place" scope="col">Claim</th><th class="claim" scope="col">What the draft says</th><th scope="col">What the sources say</th></tr></thead>
<tbody>
${claims.map((claim) => claimRow(claim, options))}</tbody>
</table>`;
}

function claimRow(claim: ReportedClaim, { linkTo }: PageOptions): Html {
  const { number, line, finding, sentence, context, sides, change } = claim;
  const kind = finding.waived === undefined ? finding.verdict : 'waived';
  const place = linkTo === undefined ? html`line ${line}` : html`<a href="${linkTo(claim)}">line ${line}</a>`;
  const [before, words, after] = sentence;
  return html`<tr id="claim-${number}" class="${kind}">
<td class="place"><span class="number">${number}</span><br><span class="soft">${place}</span></td>
<td class="claim"><span class="tag">${verdictWords[kind]}</span>${kind === 'waived' ? html`<span class="tag ${finding.verdict}">${verdictWords[finding.verdict]}</span>` : nothing}${change === undefined ? nothing : html`<span class="tag plain">${changeWords(change)}</span>`}
${context.length === 0 ? nothing : html`<p class="source">${context.join(' › ')}</p>`}<p class="words">${before}<mark>${words}</mark>${after}</p>
<p class="soft source">${finding.topic}: ${aspectName(finding.aspect)}</p>${change === undefined ? nothing : changeNote(claim)}${waiverNote(claim)}</td>
<td>${sides.length === 0 ? html`<p class="soft">No statement of the packs speaks to it.</p>` : sides.map((side) => sideBlock(side))}</td>
</tr>
`;
}

function changeNote({ change, finding }: ReportedClaim): Html {
  if (change?.kind === 'changed') return html`<p class="note">Before: “${change.before}”</p>`;
  if (change?.kind !== 'evidence') return nothing;
  const { before } = change;
  return html`<p class="note">Before: ${verdictWords[before.verdict].toLowerCase()}, with ${before.conflicts.length} conflicting, ${before.tensions.length} differing and ${before.supports.length} supporting statements; now ${finding.conflicts.length}, ${finding.tensions.length} and ${finding.supports.length}.</p>`;
}

function waiverNote({ finding: { waived } }: ReportedClaim): Html {
  return waived === undefined ? nothing : html`<p class="note">Accepted${waived.reviewer === undefined ? '' : ` by ${waived.reviewer}`}: ${waived.reason}</p>`;
}

const sideClasses: Readonly<Record<ReportedSide['relation'], Verdict>> = { conflicts: 'conflict', tensions: 'tension', supports: 'support', possible: 'possible' };

/** Quotes of a side that are shown at once; the rest can be unfolded. */
const quotesShown = 3;

function sideBlock({ relation, evidence }: ReportedSide): Html {
  const rest = evidence.slice(quotesShown);
  return html`<div class="side ${sideClasses[relation]}"><h3>${relationWords[relation]}</h3>
<ul>${evidence.slice(0, quotesShown).map(quoteItem)}</ul>${rest.length === 0 ? nothing : html`<details><summary>${rest.length} more</summary><ul>${rest.map(quoteItem)}</ul></details>`}</div>`;
}

function quoteItem({ judged, source, statement }: ReportedEvidence): Html {
  const { quote, decision } = judged;
  const at = quote.indexOf(decision.quoteWords);
  const words = at < 0 || decision.quoteWords === '' ? html`${quote}` : html`${quote.slice(0, at)}<mark>${decision.quoteWords}</mark>${quote.slice(at + decision.quoteWords.length)}`;
  const address = source === undefined ? undefined : webAddress(source);
  const name = source === undefined ? judged.source : (source.title ?? source.id);
  const standing = source === undefined ? '' : standingWords(source, statement?.locator);
  const link = address === undefined ? html`${name}` : html`<a href="${textFragmentAddress(address, statement ?? { quote })}" title="${source === undefined ? '' : formatCitation(source)}">${name}</a>`;
  return html`<li><q>“${words}”</q><span class="source">${link}${standing === '' ? '' : `, ${standing}`}</span><span class="source">${judged.reason}</span></li>`;
}
