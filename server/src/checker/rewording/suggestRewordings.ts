import type { Article, ArticleSentence } from '../article/article';
import { applyEdits, type TextEdit } from '../citation/textEdit';
import type { CheckResult, Finding, JudgedStatement } from '../finding/finding';
import { contains, joinSpans, overlaps, textOf, type Span } from '../text/span';
import { locateClaim, type Candidate, type ClaimText, type ProseChange } from './claimText';
import { softenAbsence } from './softenAbsence';
import { softenAbsolutes } from './softenAbsolute';
import { takeFigure } from './takeFigure';
import { takeHedge } from './takeHedge';

/** Another wording of a claim, which was read again and conflicts with fewer sources. */
export interface Rewording {
  /** What it changes, as the reader sees it, with a word around it where that helps: "has no side effects". */
  readonly oldWords: string;
  readonly newWords: string;
  /** Changes of the article, by position. */
  readonly edits: readonly TextEdit[];
  /** The statement whose figure or hedge it takes over; absent: the claim's own words, softened. */
  readonly from?: JudgedStatement;
  /** Sources that the sentence still conflicts with on this aspect. */
  readonly conflictCount: number;
}

/** What is to be reworded, and how a result is read. */
export interface RewordingRequest {
  readonly article: Article;
  /** The findings of the article. */
  readonly result: CheckResult;
  readonly finding: Finding;
  /** Checks another text as the article was checked. Called once for each wording that comes into question, twenty times at most. */
  readonly check: (text: string) => CheckResult;
  /** Evidence level of a statement's source, 1 (strongest) to 5; a conflict with strong evidence weighs more. Absent: all weigh the same. */
  readonly evidenceOf?: (judged: JudgedStatement) => number | undefined;
}

/** Wordings that are tried at most, and that are given at most. */
const triedLimit = 20;
const givenLimit = 3;

/**
 * Weaker wordings of a claim that conflicts or differs in degree, those with the fewest conflicts left first; of equal
 * ones those in a source's own words first. Empty where none would be good English and weaken a conflict: each is
 * applied and checked, and given only if the sentence then conflicts with fewer sources and nothing else is worse.
 */
export function suggestRewordings(request: RewordingRequest): readonly Rewording[] {
  const { article, finding, result } = request;
  if (finding.verdict === 'support') return [];
  const sentence = article.sentences.find(({ span }) => contains(span, finding.sentence));
  const claim = sentence && locateClaim(sentence, finding);
  if (sentence === undefined || claim === undefined) return [];
  const weigh = createScales(request);
  const before = weigh(result, finding);
  const seen = new Set<string>();
  const found: Rewording[] = [];
  for (const { changes, from } of candidatesOf(claim).slice(0, triedLimit)) {
    const edits = toEdits(article, sentence, changes);
    const text = edits && applyEdits(article.text, edits);
    if (edits === undefined || text === undefined || seen.has(text) || text === article.text) continue;
    seen.add(text);
    const after = request.check(text);
    const weight = weigh(after, { span: moveSpan(finding.span, edits), sentence: moveSpan(finding.sentence, edits) });
    if (!isBetter(weight, before) || (from !== undefined && isNamed(after, finding, from))) continue;
    found.push({ ...describe(claim, changes), edits, conflictCount: weight.conflictCount, ...(from === undefined ? {} : { from }) });
  }
  return found.toSorted((a, b) => a.conflictCount - b.conflictCount).slice(0, givenLimit);
}

interface Attempt {
  readonly changes: Candidate;
  readonly from?: JudgedStatement;
}

function candidatesOf(claim: ClaimText): readonly Attempt[] {
  const { conflicts, tensions } = claim.finding;
  const sources = [...conflicts, ...tensions].slice(0, 8);
  return [
    ...sources.flatMap((from) => [...takeFigure(claim, from), ...takeHedge(claim, from)].map((changes) => ({ changes, from }))),
    ...[...softenAbsence(claim), ...softenAbsolutes(claim)].map((changes) => ({ changes })),
  ];
}

/** How much stands against a claim: sources in conflict and differing in degree by weight, each once for a finding. */
interface Weight {
  /** Of the findings on the claim's aspect that touch its words. */
  readonly conflicts: number;
  readonly conflictCount: number;
  readonly tensions: number;
  /** Sources in conflict with the rest of the sentence, and findings that conflict in other sentences. */
  readonly others: number;
}

function createScales({ finding: { aspect }, evidenceOf }: RewordingRequest): (result: CheckResult, place: { readonly span: Span; readonly sentence: Span }) => Weight {
  const weightOf = (judged: JudgedStatement): number => 6 - (evidenceOf?.(judged) ?? 5);
  const sum = (findings: readonly Finding[], list: (finding: Finding) => readonly JudgedStatement[]): number => findings.reduce((total, finding) => total + bySource(list(finding)).reduce((part, judged) => part + weightOf(judged), 0), 0);
  return ({ findings }, place) => {
    const here = findings.filter((finding) => overlaps(finding.sentence, place.sentence));
    const isOwn = (finding: Finding): boolean => finding.aspect === aspect && overlaps(finding.span, place.span);
    const own = here.filter(isOwn);
    const elsewhere = findings.filter((finding) => finding.verdict === 'conflict' && !here.includes(finding)).length;
    return {
      conflicts: sum(own, ({ conflicts }) => conflicts),
      conflictCount: own.reduce((count, { conflicts }) => count + bySource(conflicts).length, 0),
      tensions: sum(own, ({ tensions }) => tensions),
      others: elsewhere + sum(here.filter((finding) => !isOwn(finding)), ({ conflicts }) => conflicts),
    };
  };
}

/** The strongest statement of each source. */
function bySource(statements: readonly JudgedStatement[]): readonly JudgedStatement[] {
  return [...new Map(statements.toReversed().map((judged) => [JSON.stringify([judged.pack, judged.source]), judged])).values()];
}

/** Where a span lies after the edits; what is inserted at its edges belongs to it. */
function moveSpan({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const shiftOf = (isBefore: (span: Span) => boolean): number => edits.filter(({ span }) => isBefore(span)).reduce((total, { span, newText }) => total + newText.length - (span.end - span.start), 0);
  const first = edits.find(({ span }) => span.start < start && span.end > start)?.span.start ?? start;
  return { start: first + shiftOf((span) => span.end < first), end: Math.max(end, ...edits.filter(({ span }) => span.start <= end).map(({ span }) => span.end)) + shiftOf((span) => span.start <= end) };
}

/** Conflicts weigh more than any number of tensions, so that rewording again and again comes to an end. */
function isBetter(after: Weight, before: Weight): boolean {
  if (after.others > before.others) return false;
  return after.conflicts < before.conflicts || (after.conflicts === 0 && before.conflicts === 0 && after.tensions < before.tensions);
}

/** Whether a statement still conflicts with the claim on its aspect. */
function isNamed({ findings }: CheckResult, { sentence, aspect }: Finding, { pack, statement }: JudgedStatement): boolean {
  const isIt = (judged: JudgedStatement): boolean => judged.pack === pack && judged.statement === statement;
  return findings.some((finding) => finding.sentence.start === sentence.start && finding.aspect === aspect && finding.conflicts.some(isIt));
}

/** The changes in the article; `undefined` where markup stands between the words that change. */
function toEdits(article: Article, sentence: ArticleSentence, changes: Candidate): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const { span, newText } of [...changes].sort((a, b) => a.span.start - b.span.start)) {
    const source = sentence.toSource(span);
    const written = textOf(article.text, source);
    // Words on two lines are the same words, unless the second line opens with the mark of a quotation or list.
    if (written.replace(/(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ') !== textOf(sentence.text, span)) return undefined;
    if (source.start < (edits.at(-1)?.span.end ?? 0)) return undefined;
    edits.push({ span: source, newText });
  }
  return edits.length === 0 ? undefined : edits;
}

/** The words before and after, from the first change or the claim's start to the last change or its end. */
function describe({ prose, tokens, from, to }: ClaimText, changes: readonly ProseChange[]): { readonly oldWords: string; readonly newWords: string } {
  const claimed = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? prose.length };
  const changed = changes.map(({ span }) => span).reduce(joinSpans);
  const isNear = changed.start - claimed.end < 30 && claimed.start - changed.end < 30;
  const shown = isNear ? joinSpans(changed, claimed) : changed;
  const moved = changes.map(({ span, newText }) => ({ span: { start: span.start - shown.start, end: span.end - shown.start }, newText }));
  const oldWords = prose.slice(shown.start, shown.end);
  return { oldWords, newWords: applyEdits(oldWords, moved.toSorted((a, b) => a.span.start - b.span.start)) };
}
