import { drawAspects } from './aspectChart';
import { drawDraft } from './draftPicture';
import type { EvidenceReport, ReportedClaim, ReportedEvidence, ReportedSide } from './evidenceReport';
import { html, nothing, type Html } from './html';
import { formatProvenance, formatSilences, formatSources, formatWaivers } from './reportParts';
import { reportStyle } from './reportStyle';
import { chooseReportWords, standingOf } from './words/chooseReportWords';
import type { ReportWords } from './words/reportWords';
import { type Finding, formatCitation, type Language, tellReason, textFragmentAddress, webAddress, type Verdict } from '../checker';

/** How the page is shown. */
export interface PageOptions {
  /** SHA-256 of {@link reportStyle} in base64: the only style that the page allows itself; it allows no script and nothing from elsewhere. */
  readonly styleHash: string;
  /** Of the page; draft and quotes stay as they are. Default: English. */
  readonly language?: Language;
  /** Address that leads to a claim's place in the draft; absent: the page cannot open it. */
  readonly linkTo?: (claim: ReportedClaim) => string;
}

/** What the parts of the page are made with. */
interface PageContext extends Pick<PageOptions, 'linkTo'> {
  readonly words: ReportWords;
  /** Marks English words in a page of another language, so that screen readers speak them as such. */
  readonly english: Html;
}

/** The report as one self-contained HTML page. The same report gives the same bytes: there is no date in it. */
export function formatReportHtml(report: EvidenceReport, { styleHash, language = 'en', linkTo }: PageOptions): string {
  const { title, draft, claims, aspects } = report;
  const words = chooseReportWords(language);
  const english = language === 'en' ? nothing : html` lang="en"`;
  const context: PageContext = { words, english, ...(linkTo === undefined ? {} : { linkTo }) };
  const chart = drawAspects(aspects, words);
  const body = html`<main>
<header>
<p class="kicker">${words.title}</p>
<h1${english}>${title}</h1>
<p class="lead">${words.summary(report)}</p>
<p class="soft"><code>${draft.path}</code>${compared(report, words)}. ${words.caution}</p>
${figures(report, words)}
</header>
<section aria-labelledby="picture"><h2 id="picture">${words.picture.title}</h2>
<div class="panel">${drawDraft(report, words)}${legend(report, words)}</div></section>
${chart === nothing ? nothing : html`<section aria-labelledby="aspects"><h2 id="aspects">${words.aspects.title}</h2>
<div class="panel">${chart}</div>
<p class="soft">${words.aspects.note}</p></section>`}
<section aria-labelledby="claims"><h2 id="claims">${words.claims.title}</h2>
${claims.length === 0 ? html`<p>${words.claims.none}</p>` : claimTable(claims, context)}</section>
${formatWaivers(claims, words)}${formatSources(report, words)}${formatSilences(report, words)}${formatProvenance(report, words)}
</main>`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${`${words.title}: ${title}`}</title>
<style>${{ html: reportStyle }}</style>
</head>
<body>
${body}
</body>
</html>
`.html;
}

function compared({ comparison }: EvidenceReport, words: ReportWords): Html {
  if (comparison === undefined) return nothing;
  const { revision, unchangedCount, goneCount } = comparison;
  return html`, ${words.comparedWith} <code>${revision}</code>: ${words.compared(unchangedCount, goneCount)}`;
}

const verdictOrder: readonly (Verdict | 'waived')[] = ['conflict', 'tension', 'possible', 'support', 'unsupported', 'waived'];

/** Verdicts that occur, and the three that everybody looks for. */
function shownVerdicts({ counts }: EvidenceReport): readonly (Verdict | 'waived')[] {
  return verdictOrder.filter((verdict) => counts[verdict] > 0 || ['conflict', 'tension', 'support'].includes(verdict));
}

function figures(report: EvidenceReport, words: ReportWords): Html {
  return html`<ul class="figures">${shownVerdicts(report).map((verdict) => html`<li class="${verdict}"><b>${report.counts[verdict]}</b> ${words.figures[verdict]}</li>`)}</ul>`;
}

function legend(report: EvidenceReport, words: ReportWords): Html {
  return html`<ul class="legend">${shownVerdicts(report).map((verdict) => html`<li class="${verdict}"><i></i>${words.figures[verdict]}</li>`)}</ul>`;
}

function claimTable(claims: readonly ReportedClaim[], context: PageContext): Html {
  const { claims: heads } = context.words;
  return html`<table class="claims">
<thead><tr><th class="place" scope="col">${heads.number}</th><th class="claim" scope="col">${heads.draft}</th><th scope="col">${heads.sources}</th></tr></thead>
<tbody>
${claims.map((claim) => claimRow(claim, context))}</tbody>
</table>`;
}

function claimRow(claim: ReportedClaim, page: PageContext): Html {
  const { words: say, english, linkTo } = page;
  const { number, line, finding, sentence, context, sides, change } = claim;
  const kind = finding.waived === undefined ? finding.verdict : 'waived';
  const place = linkTo === undefined ? html`${say.claims.line(line)}` : html`<a href="${linkTo(claim)}">${say.claims.line(line)}</a>`;
  const [before, words, after] = sentence;
  return html`<tr id="claim-${number}" class="${kind}">
<td class="place"><span class="number">${number}</span><br><span class="soft">${place}</span></td>
<td class="claim"><span class="tag">${say.verdicts[kind]}</span>${kind === 'waived' ? html`<span class="tag ${finding.verdict}">${say.verdicts[finding.verdict]}</span>` : nothing}${change === undefined ? nothing : html`<span class="tag plain">${say.changes[change.kind]}</span>`}
${context.length === 0 ? nothing : html`<p class="source"${english}>${context.join(' › ')}</p>`}<p class="words"${english}>${before}<mark>${words}</mark>${after}</p>
<p class="soft source">${finding.topic}: ${say.findings.aspect(finding.aspect)}</p>${change === undefined ? nothing : changeNote(claim, page)}${waiverNote(claim, say)}</td>
<td>${sides.length === 0 ? html`<p class="soft">${say.claims.noStatement}</p>` : sides.map((side) => sideBlock(side, finding.aspect, page))}</td>
</tr>
`;
}

function changeNote({ change, finding }: ReportedClaim, { words }: PageContext): Html {
  if (change?.kind === 'changed') return html`<p class="note">${words.before(change.before)}</p>`;
  if (change?.kind !== 'evidence') return nothing;
  const counts = ({ conflicts, tensions, supports }: Pick<Finding, 'conflicts' | 'tensions' | 'supports'>): readonly number[] => [conflicts.length, tensions.length, supports.length];
  return html`<p class="note">${words.evidenceBefore(words.verdicts[change.before.verdict].toLowerCase(), counts(change.before), counts(finding))}</p>`;
}

function waiverNote({ finding: { waived } }: ReportedClaim, words: ReportWords): Html {
  return waived === undefined ? nothing : html`<p class="note">${words.accepted(waived.reviewer, waived.reason)}</p>`;
}

const sideClasses: Readonly<Record<ReportedSide['relation'], Verdict>> = { conflicts: 'conflict', tensions: 'tension', supports: 'support', possible: 'possible' };

/** Quotes of a side that are shown at once; the rest can be unfolded. */
const quotesShown = 3;

function sideBlock({ relation, evidence }: ReportedSide, aspect: string, page: PageContext): Html {
  const item = (one: ReportedEvidence): Html => quoteItem(one, { aspect, side: relation }, page);
  const rest = evidence.slice(quotesShown);
  return html`<div class="side ${sideClasses[relation]}"><h3>${page.words.relations[relation]}</h3>
<ul>${evidence.slice(0, quotesShown).map(item)}</ul>${rest.length === 0 ? nothing : html`<details><summary>${page.words.claims.more(rest.length)}</summary><ul>${rest.map(item)}</ul></details>`}</div>`;
}

function quoteItem({ judged, source, statement }: ReportedEvidence, about: { readonly aspect: string; readonly side: ReportedSide['relation'] }, { words: say, english }: PageContext): Html {
  const { quote, decision } = judged;
  const at = quote.indexOf(decision.quoteWords);
  const words = at < 0 || decision.quoteWords === '' ? html`${quote}` : html`${quote.slice(0, at)}<mark>${decision.quoteWords}</mark>${quote.slice(at + decision.quoteWords.length)}`;
  const address = source === undefined ? undefined : webAddress(source);
  const name = source === undefined ? judged.source : (source.title ?? source.id);
  const standing = source === undefined ? '' : standingOf(source, statement?.locator, say);
  const link = address === undefined ? html`${name}` : html`<a href="${textFragmentAddress(address, statement ?? { quote })}" title="${source === undefined ? '' : formatCitation(source)}">${name}</a>`;
  return html`<li><q${english}>“${words}”</q><span class="source">${link}${standing === '' ? '' : `, ${standing}`}</span><span class="source">${tellReason(judged, { ...about, stance: statement?.stance }, say.findings)}</span></li>`;
}
