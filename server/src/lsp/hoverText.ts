import type { Location } from 'vscode-languageserver';
import type { Finding, JudgedStatement } from '../checker';
import type { Corpus } from './corpus';
import { markdownLink, markdownText } from './markdownText';
import { describeSource, titleOf } from './sourceName';

/** How a hover is written down: as Markdown, or as plain text for editors that show no Markdown. */
export type HoverFormat = 'markdown' | 'plaintext';

/** Statements shown for one side; the rest is counted in words. */
const shownPerSide = 5;

/**
 * A finding as a reader wants to weigh it: the verdict with counts, then each side, strongest first, with the words that
 * clash, the quote and its source, which opens the statement in its pack. Texts of drafts and packs are escaped.
 */
export function formatHover(finding: Finding, corpus: Corpus, format: HoverFormat): string {
  const writer = writers[format];
  const sides = [
    { heading: 'conflict', statements: finding.conflicts },
    { heading: 'differ in degree', statements: finding.tensions },
    { heading: 'agree', statements: finding.supports },
  ] as const;
  const present = sides.filter(({ statements }) => statements.length > 0);
  const counts = present.map(({ heading, statements }) => countSources(statements, heading)).join(', ');
  const blocks = [`${writer.strong(capitalise(counts))} · ${writer.text(`${finding.topic}: ${finding.aspect}`)}`];
  for (const { heading, statements } of present) {
    if (present.length > 1) blocks.push(writer.strong(capitalise(countSources(statements, heading))));
    for (const judged of statements.slice(0, shownPerSide)) blocks.push(formatStatement(judged, corpus, writer));
    const hidden = statements.length - shownPerSide;
    if (hidden > 0) blocks.push(writer.text(`… and ${hidden} more ${hidden === 1 ? 'statement' : 'statements'}`));
  }
  return blocks.join('\n\n');
}

/** What differs between the two formats. */
interface Writer {
  text(text: string): string;
  strong(text: string): string;
  quote(text: string): string;
  link(label: string, location: Location): string;
}

const writers: Readonly<Record<HoverFormat, Writer>> = {
  markdown: {
    text: markdownText,
    strong: (text) => `**${markdownText(text)}**`,
    quote: (text) => `> ${markdownText(`“${text}”`)}`,
    link: (label, { uri, range }) => markdownLink(label, `${uri}#L${range.start.line + 1},${range.start.character + 1}`),
  },
  plaintext: {
    text: toOneLine,
    strong: toOneLine,
    quote: (text) => toOneLine(`  “${text}”`),
    link: toOneLine,
  },
};

function formatStatement(judged: JudgedStatement, corpus: Corpus, writer: Writer): string {
  const placed = corpus.look(judged);
  const { claimWords, quoteWords } = judged.decision;
  const words = claimWords === '' || quoteWords === '' ? [] : [`${writer.strong(claimWords)} ↔ ${writer.strong(quoteWords)}`];
  const title = placed === undefined ? writer.text(judged.source) : writer.link(titleOf(placed.source), placed.location);
  const about = placed === undefined ? '' : describeSource(placed.source);
  const reason = [...words, writer.text(judged.reason)].join(' · ');
  return [reason, '', writer.quote(judged.quote), '', `— ${title}${about === '' ? '' : ` (${writer.text(about)})`}`].join('\n');
}

/** `2 sources conflict`, `1 source agrees`: sources, not statements, because one article often says a thing twice. */
function countSources(statements: readonly JudgedStatement[], verb: string): string {
  const count = new Set(statements.map(({ pack, source }) => JSON.stringify([pack, source]))).size;
  return count === 1 ? `1 source ${verb.replace(/^\w+/, '$&s')}` : `${count} sources ${verb}`;
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function toOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
