import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, type Finding, type JudgedStatement, type Pack, type Silence, type SilenceReason, type Source, type Statement, type Verdict } from '../checker';
import { compareClaims, type BaseCheck, type ClaimChange } from './compareClaims';
import { objectMark, plainParts, plainSentence } from './plainSentence';

/** What a report is made of. The same request gives the same report. */
export interface ReportRequest {
  /** Version of Claimlint. */
  readonly version: string;
  readonly draft: HashedText & { readonly path: string };
  /** The draft's text, read; without its byte order mark. */
  readonly article: Article;
  /** What was found, by position, waived claims among it. */
  readonly findings: readonly Finding[];
  /** Sentences without a finding. */
  readonly silences: readonly Silence[];
  readonly packs: readonly PackWithHash[];
  /** The settings in use, in readable form. */
  readonly settings: HashedText;
  /** The draft as it was: only what has changed since is reported. */
  readonly base?: BaseCheck;
}

/** A text with the SHA-256 of its UTF-8 bytes, in hexadecimal. */
export interface HashedText {
  readonly text: string;
  readonly sha256: string;
}

/** A pack with the SHA-256 of its file. */
export interface PackWithHash {
  readonly pack: Pack;
  readonly sha256: string;
}

/** One draft, with everything that a medical reviewer is shown: data, for writers of HTML and Markdown. */
export interface EvidenceReport {
  readonly version: string;
  /** The article's title, else its file name. */
  readonly title: string;
  readonly draft: ReportRequest['draft'];
  readonly article: Article;
  readonly counts: Readonly<Record<Verdict | 'waived', number>>;
  /** By position, numbered from one. */
  readonly claims: readonly ReportedClaim[];
  /** Aspects of the claims that are not waived, those with most conflicts first. */
  readonly aspects: readonly AspectTally[];
  /** Sentences on which nothing is said, by reason, in the order in which the reasons are given here. */
  readonly silences: readonly SilenceGroup[];
  readonly sources: readonly ReportedSource[];
  readonly packs: readonly PackWithHash[];
  readonly settings: HashedText;
  /** Present in a comparison with an earlier state of the draft. */
  readonly comparison?: { readonly revision: string; readonly unchangedCount: number; readonly goneCount: number };
}

/** One claim with the evidence on both sides. */
export interface ReportedClaim {
  readonly number: number;
  readonly finding: Finding;
  /** From one. */
  readonly line: number;
  /** The sentence without markup, in three parts: the middle one is the claim's words. */
  readonly sentence: readonly [string, string, string];
  /** What surrounds the sentence and says of what it speaks: headings, the lead-in of a list, the headers of a table cell; outermost first. */
  readonly context: readonly string[];
  readonly sides: readonly ReportedSide[];
  readonly change?: ClaimChange;
}

/** The statements that stand in one relation to a claim; at least one, strongest first. */
export interface ReportedSide {
  readonly relation: 'conflicts' | 'tensions' | 'supports' | 'possible';
  readonly evidence: readonly ReportedEvidence[];
}

/** One statement with its source. */
export interface ReportedEvidence {
  readonly judged: JudgedStatement;
  /** Absent where the pack has lost them since. */
  readonly statement?: Statement;
  readonly source?: Source;
}

/** How the claims on one aspect stand to the sources. */
export interface AspectTally {
  readonly aspect: string;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Sentences that were passed over for one reason, without markup. */
export interface SilenceGroup {
  readonly reason: SilenceReason;
  readonly sentences: readonly { readonly line: number; readonly text: string }[];
}

/** A source that speaks to at least one claim. */
export interface ReportedSource {
  readonly pack: string;
  readonly source: Source;
  /** Claims that it conflicts with, differs from, supports. */
  readonly counts: Readonly<Record<ReportedSide['relation'], number>>;
}

/** Reasons in the order in which a reader wants to know them: first what may be a gap of the corpus or of the reader. */
const reasons: readonly SilenceReason[] = ['no-source', 'other-topic', 'reported', 'rejected', 'conditional', 'question', 'quotation', 'label', 'note', 'no-claim'];

/** Gathers what the pages show. */
export function createEvidenceReport(request: ReportRequest): EvidenceReport {
  const { version, draft, article, packs, settings, base } = request;
  const document = TextDocument.create(draft.path, 'markdown', 0, article.text);
  const lineOf = (offset: number): number => document.positionAt(offset).line + 1;
  const compared = base === undefined ? undefined : compareClaims(base, { article, findings: request.findings });
  const findings = request.findings.filter((finding) => compared === undefined || compared.changes.has(finding));
  const look = createLookUp(packs);
  const claims = findings.map((finding, index): ReportedClaim => {
    const change = compared?.changes.get(finding);
    return { number: index + 1, finding, line: lineOf(finding.span.start), sentence: plainParts(article, finding), context: contextOf(article, finding), sides: sidesOf(finding, look), ...(change === undefined ? {} : { change }) };
  });
  return {
    version,
    title: article.title?.replaceAll(objectMark, '…') ?? draft.path.slice(draft.path.lastIndexOf('/') + 1),
    draft,
    article,
    counts: countVerdicts(findings),
    claims,
    aspects: tallyAspects(findings),
    silences: compared === undefined ? groupSilences(request.silences, article, lineOf) : [],
    sources: tallySources(claims),
    packs,
    settings,
    ...(base === undefined || compared === undefined ? {} : { comparison: { revision: base.revision, unchangedCount: request.findings.length - findings.length, goneCount: compared.goneCount } }),
  };
}

/** Headings without the article's title, which stands above all. */
function contextOf({ sentences, title }: Article, { span }: Finding): readonly string[] {
  const block = sentences.find((sentence) => sentence.span.start <= span.start && span.start < sentence.span.end)?.block;
  if (block === undefined) return [];
  const { headings, leadIn, rowHeader, columnHeader } = block;
  const parts = [...headings.filter((heading) => heading !== title), leadIn, rowHeader, columnHeader].flatMap((part) => (part === undefined || part === '' ? [] : [part.replaceAll(objectMark, '…')]));
  return [...new Set(parts)];
}

type LookUp = (judged: JudgedStatement) => ReportedEvidence;

function createLookUp(packs: readonly PackWithHash[]): LookUp {
  const known = new Map(packs.map(({ pack }) => [pack.id, { sources: new Map(pack.sources.map((source) => [source.id, source])), statements: new Map(pack.statements.map((statement) => [statement.id, statement])) }]));
  return (judged) => {
    const source = known.get(judged.pack)?.sources.get(judged.source);
    const statement = known.get(judged.pack)?.statements.get(judged.statement);
    return { judged, ...(source === undefined ? {} : { source }), ...(statement === undefined ? {} : { statement }) };
  };
}

function sidesOf(finding: Finding, look: LookUp): readonly ReportedSide[] {
  return (['conflicts', 'tensions', 'possible', 'supports'] as const).flatMap((relation) => {
    const judged = finding[relation] ?? [];
    return judged.length === 0 ? [] : [{ relation, evidence: judged.map(look) }];
  });
}

function countVerdicts(findings: readonly Finding[]): EvidenceReport['counts'] {
  const counts = { ...noVerdicts, waived: 0 };
  for (const { verdict, waived } of findings) counts[waived === undefined ? verdict : 'waived'] += 1;
  return counts;
}

const noVerdicts: Readonly<Record<Verdict, number>> = { conflict: 0, tension: 0, support: 0, unsupported: 0, possible: 0 };

function tallyAspects(findings: readonly Finding[]): readonly AspectTally[] {
  const tallies = new Map<string, AspectTally>();
  for (const { aspect, verdict, waived } of findings) {
    if (waived !== undefined) continue;
    const { counts } = tallies.get(aspect) ?? { counts: noVerdicts };
    tallies.set(aspect, { aspect, counts: { ...counts, [verdict]: counts[verdict] + 1 } });
  }
  const total = ({ counts }: AspectTally): number => counts.conflict + counts.tension + counts.support;
  return [...tallies.values()].sort((a, b) => b.counts.conflict - a.counts.conflict || b.counts.tension - a.counts.tension || total(b) - total(a) || (a.aspect < b.aspect ? -1 : 1));
}

function groupSilences(silences: readonly Silence[], article: Article, lineOf: (offset: number) => number): readonly SilenceGroup[] {
  return reasons.flatMap((reason) => {
    const sentences = silences.filter((silence) => silence.reason === reason).map(({ span }) => ({ line: lineOf(span.start), text: plainSentence(article, span) }));
    return sentences.length === 0 ? [] : [{ reason, sentences }];
  });
}

function tallySources(claims: readonly ReportedClaim[]): readonly ReportedSource[] {
  const tallies = new Map<string, ReportedSource>();
  for (const { sides } of claims) {
    for (const { relation, evidence } of sides) {
      const distinct = new Map(evidence.flatMap(({ judged, source }) => (source === undefined ? [] : [[JSON.stringify([judged.pack, judged.source]), { pack: judged.pack, source }] as const])));
      for (const [key, { pack, source }] of distinct) {
        const { counts } = tallies.get(key) ?? { counts: { conflicts: 0, tensions: 0, supports: 0, possible: 0 } };
        tallies.set(key, { pack, source, counts: { ...counts, [relation]: counts[relation] + 1 } });
      }
    }
  }
  return [...tallies.values()].sort((a, b) => b.counts.conflicts - a.counts.conflicts || b.counts.supports - a.counts.supports || (a.source.id < b.source.id ? -1 : 1));
}
