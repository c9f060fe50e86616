import type { EvidenceReport, ReportedClaim } from './evidenceReport';
import { html, nothing, type Html } from './html';
import { silenceWords, standingWords, verdictWords } from './words';
import { formatCitation } from '../checker';

/** The claims that reviewers have accepted, with reasons; nothing where there are none. */
export function formatWaivers(claims: readonly ReportedClaim[]): Html {
  const rows = claims.flatMap(({ number, sentence: [, text], finding: { verdict, waived } }) => (waived === undefined ? [] : [{ number, text, verdict, ...waived }]));
  if (rows.length === 0) return nothing;
  return html`<section aria-labelledby="waivers"><h2 id="waivers">Accepted by reviewers</h2>
<table><thead><tr><th scope="col">Claim</th><th scope="col">Words</th><th scope="col">Verdict</th><th scope="col">Reason</th><th scope="col">Reviewer</th><th scope="col">Until</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><td><a href="#claim-${row.number}">${row.number}</a></td><td>“${row.text}”</td><td>${verdictWords[row.verdict]}</td><td>${row.reason}</td><td>${row.reviewer ?? ''}</td><td>${row.expires ?? 'no end'}</td></tr>
`)}</tbody></table></section>
`;
}

/** The sources that speak to a claim, those with most conflicts first. */
export function formatSources({ sources }: EvidenceReport): Html {
  if (sources.length === 0) return nothing;
  return html`<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
<table><thead><tr><th scope="col">Source</th><th scope="col">Evidence</th><th scope="col">Claims in conflict</th><th scope="col">Different</th><th scope="col">Supported</th></tr></thead>
<tbody>${sources.map(({ source, pack, counts }) => html`<tr><td>${formatCitation(source)}<span class="source">${pack}/${source.id}</span></td><td>${standingWords(source, undefined) || 'not stated'}</td><td>${counts.conflicts}</td><td>${counts.tensions}</td><td>${counts.supports}</td></tr>
`)}</tbody></table></section>
`;
}

/** What was passed over, and why, to be unfolded reason by reason. */
export function formatSilences({ silences }: EvidenceReport): Html {
  if (silences.length === 0) return nothing;
  const total = silences.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return html`<section aria-labelledby="silences"><h2 id="silences">Not examined, and why</h2>
<p class="soft">${total} sentences, headings and cells of the draft are in none of the claims above.</p>
${silences.map(({ reason, sentences }) => html`<details><summary>${silenceWords[reason]}: ${sentences.length}</summary><ul>${sentences.map(({ line, text }) => html`<li><span class="soft">line ${line}</span> ${text}</li>`)}</ul></details>
`)}</section>
`;
}

/** What the report was made of: whoever has the same files gets the same page. */
export function formatProvenance({ version, draft, packs, settings, comparison }: EvidenceReport): Html {
  return html`<section aria-labelledby="provenance"><h2 id="provenance">Made from</h2>
<p class="soft">The same files and the same version of Claimlint give the same report, byte for byte. Hashes are SHA-256.</p>
<dl>
<dt>Claimlint</dt><dd>${version}</dd>
<dt>Draft</dt><dd>${draft.path}<br><span class="hash">${draft.sha256}</span></dd>
${packs.map(({ pack, sha256 }) => html`<dt>Pack</dt><dd>${pack.title} (${pack.id}, ${pack.statements.length} statements, ${pack.sources.length} sources)<br><span class="hash">${sha256}</span></dd>
`)}<dt>Settings</dt><dd><span class="hash">${settings.sha256}</span><pre>${settings.text}</pre></dd>
${comparison === undefined ? nothing : html`<dt>Compared with</dt><dd><code>${comparison.revision}</code></dd>
`}</dl></section>`;
}
