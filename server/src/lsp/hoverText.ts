import type { Location } from 'vscode-languageserver';
import { type Finding, type JudgedStatement, textFragmentAddress, waivableCodes, webAddress } from '../checker';
import type { Corpus } from './corpus';
import { citationRemarks, type CitedSource } from './fixes/citedSources';
import { reasonIn } from './tellInWords';
import { markdownLink, markdownText } from './markdownText';
import { firstOfEachSource, sourceKey } from './eachSource';
import { shortQuote } from './shortQuote';
import { describeInFull, shortTitleOf, titleOf } from './sourceName';
import type { SideCounts } from './words/sideCounts';
import type { Words } from './words/words';

/** How a hover is written down: as Markdown, or as plain text for editors that show no Markdown. */
export type HoverFormat = 'markdown' | 'plaintext';

/** What a hover shows beside the finding. */
export interface HoverContext {
  readonly corpus: Corpus;
  /** Sources that the sentence already cites. */
  readonly cited: readonly CitedSource[];
  readonly words: Words;
  /** Words without which the second reader would see the least of a conflict; empty: it was not asked. */
  readonly tellingWords?: readonly string[];
  /** Names of the quick fixes, best first. */
  readonly fixes: readonly string[];
}

/** Statements shown in full for the side that decides and for each other side. */
const shownOfDeciding = 3;
const shownOfOthers = 2;

/** Statements of a side that are listed below in one line each; the rest is counted in words. Editors cut hovers off after 100,000 characters. */
const listedOfSide = 100;

/** Quick fixes that are named. */
const namedFixes = 4;

/**
 * A finding as a reader wants to weigh it: the verdict with counts; what the sentence already cites; each side, conflicts
 * first, with the draft's words beside those of the source, the quote, and where it comes from; then what can be done, and at
 * the end, in one line each, the statements for which there was no room: a long side must not hide the other. A source speaks once before any speaks twice. Texts of drafts and packs are escaped; links lead to the statement in its
 * pack, to the web page and to the local copy, and nothing runs a command.
 */
export function formatHover(finding: Finding, context: HoverContext, format: HoverFormat): string {
  const writer = writers[format];
  const words = context.words.finding;
  const present = sidesOf(finding).filter(({ statements }) => statements.length > 0);
  const further: string[] = [];
  const blocks = [`${writer.strong(`${verdictOf(finding, words)}.`)} ${writer.text(`${capitalise(context.words.told.aspect(finding.aspect))} (${finding.topic}).`)}`];
  if (finding.waived !== undefined) blocks.push(writer.text(words.accepted(finding.waived.reviewer, finding.waived.reason)));
  blocks.push(...citationRemarks(context.cited, words).map((remark) => writer.text(remark)));
  for (const [index, { side, statements }] of present.entries()) {
    if (present.length > 1) blocks.push(writer.strong(`${words.side(side, sourceCount(statements))}:`));
    const ordered = oneOfEachFirst(statements);
    const inFull = index === 0 ? shownOfDeciding : shownOfOthers;
    for (const judged of ordered.slice(0, inFull)) blocks.push(...formatStatement(judged, { side, aspect: finding.aspect }, context, writer));
    if (ordered.length <= inFull) continue;
    blocks.push(writer.text(words.moreStatements(ordered.length - inFull)));
    further.push(writer.strong(words.others[side]), ...listShortly(ordered.slice(inFull), context, writer));
  }
  const { tellingWords = [] } = context;
  if (tellingWords.length > 0) blocks.push(writer.text(words.tellingWords(tellingWords)));
  const actions = [...context.fixes.slice(0, namedFixes), ...waiverActionsOf(finding, context.words)];
  if (actions.length > 0) blocks.push(writer.strong(words.quickFixes), actions.map((action) => `- ${writer.text(action)}`).join('\n'));
  return [...blocks, ...further].join('\n\n');
}

/** Statements in one line each, the words that decided with what surrounds them; those beyond the list are counted. */
function listShortly(statements: readonly JudgedStatement[], { corpus, words }: HoverContext, writer: Writer): readonly string[] {
  const lines = statements.slice(0, listedOfSide).map((judged) => {
    const placed = corpus.look(judged);
    const title = placed === undefined ? writer.text(judged.source) : writer.place(shortTitleOf(placed.source), placed.location);
    return `- ${writer.text(`“${shortQuote(judged.quote, judged.decision.quoteWords, 80)}”`)} — ${title}`;
  });
  const left = statements.length - lines.length;
  return [lines.join('\n'), ...(left === 0 ? [] : [writer.text(words.finding.beyondList(left))])];
}

/** That a claim can be accepted is named however many fixes there are: it is what a writer does who knows better. */
function waiverActionsOf({ code, waived }: Finding, { waiver: words }: Words): readonly string[] {
  if (waived !== undefined) return [words.takeBack(waived.reason)];
  return waivableCodes.some((waivable) => waivable === code) ? [words.accept] : [];
}

/** What differs between the two formats. */
interface Writer {
  text(text: string): string;
  strong(text: string): string;
  /** The words of the quote that decided are made strong. */
  quote(text: string, words: string): string;
  place(label: string, location: Location): string;
  address(label: string, address: string): string;
}

const writers: Readonly<Record<HoverFormat, Writer>> = {
  markdown: {
    text: markdownText,
    strong,
    quote: (text, words) => {
      const at = words === '' ? -1 : text.indexOf(words);
      if (at < 0) return `> ${markdownText(`“${text}”`)}`;
      const [before, after] = [text.slice(0, at), text.slice(at + words.length)].map(markdownInline);
      return `> “${before ?? ''}${strong(words)}${after ?? ''}”`;
    },
    place: (label, { uri, range }) => markdownLink(label, `${uri}#L${range.start.line + 1},${range.start.character + 1}`),
    address: markdownLink,
  },
  plaintext: {
    text: toOneLine,
    strong: toOneLine,
    quote: (text) => toOneLine(`  “${text}”`),
    place: toOneLine,
    address: (label, address) => `${toOneLine(label)} ${address}`,
  },
};

function formatStatement(judged: JudgedStatement, { side, aspect }: { readonly side: keyof SideCounts; readonly aspect: string }, { corpus, words: all }: HoverContext, writer: Writer): readonly string[] {
  const words = all.finding;
  const { kind, claimWords, quoteWords } = judged.decision;
  const isRejected = corpus.look(judged)?.statement.stance === 'denies';
  const difference = side === 'supports' ? words.agree : isRejected ? '' : `${capitalise(all.told.differences[kind])}.`;
  const compared = [writer.text(words.draft), `${writer.strong(claimWords)}.`, writer.text(isRejected ? words.sourceRejects : words.source), `${writer.strong(quoteWords)}.`, writer.text(difference)].join(' ').trimEnd();
  return [claimWords === '' || quoteWords === '' ? writer.text(reasonIn(judged, { aspect, side }, { corpus, words: all })) : compared, writer.quote(judged.quote, quoteWords), `— ${describePlace(judged, corpus, { writer, words })}`];
}

/** Title, year, evidence level and locator, with links to the statement, the web page and the local copy at the quote. */
function describePlace(judged: JudgedStatement, corpus: Corpus, { writer, words }: { readonly writer: Writer; readonly words: Words['finding'] }): string {
  const placed = corpus.look(judged);
  if (placed === undefined) return writer.text(judged.source);
  const { source, statement, location, copy } = placed;
  const about = describeInFull(source, statement.locator, words);
  const address = webAddress(source);
  return [
    `${writer.place(titleOf(source), location)}${about === '' ? '' : `, ${writer.text(about)}`}`,
    ...(address === undefined ? [] : [writer.address(words.quoteOnPage, textFragmentAddress(address, statement))]),
    ...(copy === undefined ? [] : [writer.place(words.localCopy(copy.range.start.line + 1), copy)]),
  ].join('; ');
}

interface Side {
  readonly side: keyof SideCounts;
  readonly statements: readonly JudgedStatement[];
}

function sidesOf(finding: Finding): readonly Side[] {
  // What the second reader found is set out as a conflict is; the heading says that it is a possible one.
  return [{ side: 'conflicts', statements: finding.possible ?? finding.conflicts }, ...(['tensions', 'supports'] as const).map((side) => ({ side, statements: finding[side] }))];
}

/** `Conflicts with 3 sources, 2 agree`. Sources are counted, not statements, because one article often says a thing twice. */
function verdictOf({ verdict, conflicts, tensions, supports, possible = [] }: Finding, words: Words['finding']): string {
  if (verdict === 'unsupported') return words.unsupported;
  if (verdict === 'possible') return words.possible(sourceCount(possible), possible[0]?.confidence ?? 0);
  return words[verdict]({ conflicts: sourceCount(conflicts), tensions: sourceCount(tensions), supports: sourceCount(supports) });
}

function sourceCount(statements: readonly JudgedStatement[]): number {
  return new Set(statements.map(sourceKey)).size;
}

/** The strongest statement of each source, then the others; both in the order given. */
function oneOfEachFirst(statements: readonly JudgedStatement[]): readonly JudgedStatement[] {
  const firsts = new Set(firstOfEachSource(statements));
  return [...firsts, ...statements.filter((judged) => !firsts.has(judged))];
}

function strong(text: string): string {
  return `**${markdownText(text)}**`;
}

/** As {@link markdownText}, with a blank kept at either end. */
function markdownInline(text: string): string {
  const inner = markdownText(text);
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${inner !== '' && /\s$/.test(text) ? ' ' : ''}`;
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function toOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
