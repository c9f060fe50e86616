import { formatCitation } from '../checker';
import type { EvidenceReport, ReportedClaim } from './evidenceReport';
import { html, nothing, type Html } from './html';
import { standingOf } from './words/chooseReportWords';
import type { ReportWords } from './words/reportWords';

/** The claims that reviewers have accepted, with reasons; nothing where there are none. */
export function formatWaivers(claims: readonly ReportedClaim[], words: ReportWords): Html {
  const { title, columns, noEnd } = words.waivers;
  const rows = claims.flatMap(({ number, sentence: [, text], finding: { verdict, waived } }) => (waived === undefined ? [] : [{ number, text, verdict, ...waived }]));
  if (rows.length === 0) return nothing;
  return html`<section aria-labelledby="waivers"><h2 id="waivers">${title}</h2>
<table>${tableHead(columns)}
<tbody>${rows.map((row) => html`<tr><td><a href="#claim-${row.number}">${row.number}</a></td><td>“${row.text}”</td><td>${words.verdicts[row.verdict]}</td><td>${row.reason}</td><td>${row.reviewer ?? ''}</td><td>${row.expires ?? noEnd}</td></tr>
`)}</tbody></table></section>
`;
}

/** The sources that speak to a claim, those with most conflicts first. */
export function formatSources({ sources }: EvidenceReport, words: ReportWords): Html {
  if (sources.length === 0) return nothing;
  const { title, columns, notStated } = words.sources;
  return html`<section aria-labelledby="sources"><h2 id="sources">${title}</h2>
<table>${tableHead(columns)}
<tbody>${sources.map(({ source, pack, counts }) => html`<tr><td>${formatCitation(source)}<span class="source">${pack}/${source.id}</span></td><td>${standingOf(source, undefined, words) || notStated}</td><td>${counts.conflicts}</td><td>${counts.tensions}</td><td>${counts.supports}</td></tr>
`)}</tbody></table></section>
`;
}

function tableHead(columns: readonly string[]): Html {
  return html`<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>`;
}

/** What was passed over, and why, to be unfolded reason by reason. */
export function formatSilences({ silences }: EvidenceReport, words: ReportWords): Html {
  if (silences.length === 0) return nothing;
  const total = silences.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return html`<section aria-labelledby="silences"><h2 id="silences">${words.unexamined.title}</h2>
<p class="soft">${words.unexamined.count(total)}</p>
${silences.map(({ reason, sentences }) => html`<details><summary>${words.silences[reason]}: ${sentences.length}</summary><ul>${sentences.map(({ line, text }) => html`<li><span class="soft">${words.claims.line(line)}</span> ${text}</li>`)}</ul></details>
`)}</section>
`;
}

/** What the report was made of: whoever has the same files gets the same page. */
export function formatProvenance({ version, draft, packs, settings, comparison }: EvidenceReport, { made: words }: ReportWords): Html {
  return html`<section aria-labelledby="provenance"><h2 id="provenance">${words.title}</h2>
<p class="soft">${words.note}</p>
<dl>
<dt>Claimlint</dt><dd>${version}</dd>
<dt>${words.draft}</dt><dd>${draft.path}<br><span class="hash">${draft.sha256}</span></dd>
${packs.map(({ pack, sha256 }) => html`<dt>${words.pack}</dt><dd>${pack.title} (${pack.id}, ${words.packSize(pack.statements.length, pack.sources.length)})<br><span class="hash">${sha256}</span></dd>
`)}<dt>${words.settings}</dt><dd><span class="hash">${settings.sha256}</span><pre>${settings.text}</pre></dd>
${comparison === undefined ? nothing : html`<dt>${words.compared}</dt><dd><code>${comparison.revision}</code></dd>
`}</dl></section>`;
}
