import { createHash } from 'node:crypto';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { assertWellFormed } from './assertWellFormed';
import { formatReportHtml } from '../../server/src/report/formatReportHtml';
import { formatReportMarkdown } from '../../server/src/report/formatReportMarkdown';
import { reportStyle } from '../../server/src/report/reportStyle';
import { reportOf } from './reportOf';

const styleHash = createHash('sha256').update(reportStyle).digest('base64');
const quotes = ['a session of mesotherapy takes about 20 minutes', 'mesotherapy can lead to an abscess'];
const draft = '# <script>alert(1)</script> *Title* & co\n\nMesotherapy has &lt;b onclick="x">no complications</b>, "truly" it\'s so.\n\nIs it &lt;i>cheap</i>?\n';
const page = (text: string, path = 'draft.md'): string => formatReportHtml(reportOf(text, { quotes, path }), { styleHash });

describe('the page of a report', () => {
  it('allows itself its own style and nothing else', () => {
    const text = page(draft);
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text) ?? [];
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    assert.equal(policy, `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`);
    assert.notMatch(text, /<script|<link|<img|<iframe|\sstyle=|\son\w+="|url\(|@import/i);
  });

  it('shows what a draft, its name and a quote hold letter by letter', () => {
    const text = formatReportHtml(reportOf(draft, { path: '<a>&"\'.md', quotes: [{ quote: 'mesotherapy can lead to an abscess </q><script>x</script>', source: 's1' }] }), { styleHash });
    assert.include(text, '<code>&lt;a&gt;&amp;&quot;&apos;.md</code>');
    assert.include(text, '</mark> &lt;/q&gt;&lt;script&gt;x&lt;/script&gt;”</q>');
    assert.include(text, '&lt;b onclick=&quot;x&quot;&gt;');
  });

  it('has a row for each claim to which the picture leads', () => {
    const text = page('Mesotherapy has no complications.\n\nA session of mesotherapy takes three hours.\n');
    const rows = [...text.matchAll(/<tr id="(claim-\d+)"/g)].map(([, id]) => id);
    assert.deepEqual(rows, ['claim-1', 'claim-2']);
    assert.deepEqual([...text.matchAll(/<a href="#(claim-\d+)" aria-label/g)].map(([, id]) => id), rows);
  });

  it('leads there by links of HTML, since webviews follow no others', () => {
    const [picture = ''] = /<svg class="picture"[\s\S]*?<\/svg>/.exec(page('Mesotherapy has no complications.\n')) ?? [];
    assert.include(picture, '<a href="#claim-1"');
    assert.notInclude(picture.replace(/<foreignObject [^>]*><a [^>]*><\/a><\/foreignObject>/g, ''), '<a');
  });

  it('is one stop of the keyboard for a claim, over however many lines it goes', () => {
    const long = page('Nobody knows how old the treatment is. Mesotherapy has no complications.\n');
    const links = [...long.matchAll(/<a href="#claim-1"[^>]*>/g)].map(([link]) => link);
    assert.lengthOf(links, 2);
    assert.deepEqual(links.map((link) => link.includes('tabindex="-1"')), [false, true]);
  });

  it('counts by aspect in a table that can be read aloud, with bars beside the figures', () => {
    const text = page('Mesotherapy has no complications. Mesotherapy can lead to an abscess.\n');
    const [chart = ''] = /<table class="chart">[\s\S]*?<\/table>/.exec(text) ?? [];
    assert.match(chart, /<tr><th scope="row">complications and side effects<\/th><td class="left">1 <svg [^>]*aria-hidden="true"><rect class="bar conflict" [^>]*\/><\/svg><\/td><td class="right"><svg [^>]*><rect class="bar support" [^>]*\/><\/svg> 1<\/td><\/tr>/);
  });

  it('says under each column of the picture where its first claim stands', () => {
    assert.match(page('Tea.\n\nMesotherapy has no complications.\n'), /<ol class="captions of-4" aria-hidden="true"><li>from line 3<\/li>/);
  });

  it('takes its colours from the theme of VS Code, whatever the scheme of the system is', () => {
    for (const theme of ['vscode-light', 'vscode-dark', 'vscode-high-contrast']) assert.match(reportStyle, new RegExp(`body\\.${theme}\\b[^{]*\\{[^}]*--conflict-back:`), theme);
  });

  it('leads to the draft where the caller says how', () => {
    const report = reportOf('Mesotherapy has no complications.', { quotes });
    assert.include(formatReportHtml(report, { styleHash, linkTo: ({ line }) => `command:open?${line}&"` }), '<a href="command:open?1&amp;&quot;">line 1</a>');
  });

  it('is the same for the same report', () => assert.equal(page(draft), page(draft)));

  it('is well-formed, whatever the draft holds', () => {
    const text = fc.array(fc.constantFrom('Mesotherapy', ' has', ' no', ' complications', '.', ' ', '\n', '\n\n', '# ', '- ', '| a | b |\n|---|---|\n| ', '<b>', '&', '"', "'", '😀', '\ud800', '\u202e', '\u0007', '[x](y)', '```\n', '> ', '<!--')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (source) => assertWellFormed(page(source))));
  });
});

describe('a report in German', () => {
  const report = reportOf('# *Mesotherapy* at home\n\nMesotherapy has no complications. Is it cheap?\n', { quotes, change: (findings) => findings.map((finding) => ({ ...finding, waived: { reason: 'Agreed.', reviewer: 'Jo' } })) });
  const german = formatReportHtml(report, { styleHash, language: 'de' });

  it('says in German all that is not of the draft or a source', () => {
    assert.match(german, /^<!DOCTYPE html>\n<html lang="de">/);
    for (const text of ['Evidenzbericht', 'Keine Behauptung widerspricht einer Quelle, 1 wurde angenommen.', 'Zeile 3', 'Angenommen von Jo: Agreed.', 'Komplikationen und Nebenwirkungen', 'Es geht um: Komplikationen und Nebenwirkungen. Der Entwurf sagt „no complications“', 'Eine Frage: 1', 'Dieselben Dateien']) assert.include(german, text);
    const english = formatReportHtml(report, { styleHash });
    const heads = [...english.matchAll(/<(h2|th|dt|summary)[^>]*>([^<]+)</g)].map(([, , text]) => text ?? '').filter((text) => text !== 'Claimlint');
    for (const head of heads) assert.notInclude(german, `>${head}<`);
  });

  it('tells screen readers which words are English', () => {
    assert.include(german, '<h1 lang="en">Mesotherapy at home</h1>');
    assert.include(german, '<p class="words" lang="en">Mesotherapy has <mark>no complications</mark>.</p>');
    assert.include(german, '<q lang="en">');
  });

  it('says the same in Markdown', () => {
    const text = formatReportMarkdown(report, 'de');
    assert.match(text, /^# Evidenzbericht: Mesotherapy at home\n/);
    assert.include(text, '### 1. Angenommen (Zeile 3, mesotherapy: Komplikationen und Nebenwirkungen)');
    assert.notMatch(text, /\b(?:Draft|Settings|Accepted|Sources)\b/);
  });
});

describe('the Markdown of a report', () => {
  it('has the summary, a strip of the sentences, and each claim with its quotes', () => {
    const text = formatReportMarkdown(reportOf('Mesotherapy has *truly* no complications. It is old.\n', { quotes }));
    assert.include(text, '**1 claim conflicts with a source.**');
    assert.include(text, '```text\nX·\n```');
    assert.include(text, '> Mesotherapy has truly **no complications**.\n');
    assert.include(text, '- “mesotherapy can lead to an abscess” — s2');
  });

  it('is the same for the same report', () => {
    const report = reportOf(draft, { quotes });
    assert.equal(formatReportMarkdown(report), formatReportMarkdown(report));
  });
});
