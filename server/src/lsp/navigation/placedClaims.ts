import type { Location, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { hashText, type Article, type Finding, type JudgedStatement } from '../../checker';
import type { ScopeSettings } from '../../host/readSettings';
import type { CheckedArticle } from '../articleChecks';
import type { Corpus } from '../corpus';
import { toRange } from '../positions';
import type { ClaimCounts } from '../words/english';
import type { SideCounts } from '../words/sideCounts';

/** A claim with its place, no longer tied to the text that it was read from. */
export interface PlacedClaim {
  readonly uri: string;
  /** The words that carry the claim. */
  readonly range: Range;
  /** The sentence as it stands in the article, markup included. */
  readonly sentence: string;
  readonly finding: Finding;
}

/** What navigation knows of one article. */
export interface ReadArticle {
  readonly uri: string;
  /** Equal for equal texts. */
  readonly textKey: string;
  /** By position. */
  readonly claims: readonly PlacedClaim[];
  readonly corpus: Corpus;
  readonly settings: ScopeSettings;
}

/** Places the findings of a checked article. */
export function placeClaims(uri: string, checked: CheckedArticle): ReadArticle {
  const { article, result, corpus, settings } = checked;
  return { uri, textKey: textKey(article.text), claims: placeFindings(uri, article, result.findings), corpus, settings };
}

/** Findings of an article with their places, in their order. */
export function placeFindings(uri: string, article: Article, findings: readonly Finding[]): readonly PlacedClaim[] {
  const document = TextDocument.create(uri, '', 0, article.text);
  return findings.map((finding): PlacedClaim => ({ uri, range: toRange(document, finding.span), sentence: article.text.slice(finding.sentence.start, finding.sentence.end), finding }));
}

/** Equal for equal texts, and short. */
export function textKey(text: string): string {
  return `${text.length}-${hashText(text)}`;
}

/** The words of a claim on one line, for lists: marks of emphasis and code are left out. */
export function wordsOf({ finding }: PlacedClaim): string {
  return finding.text.replace(/\*{1,3}|__|~~|`/g, '').replace(/\s+/g, ' ').trim();
}

/** What a claim is counted and grouped as: its verdict, or that a reviewer accepted it. */
export type ClaimKind = keyof ClaimCounts;

/** All kinds, in the order in which they are shown. */
export const claimKinds = ['conflict', 'tension', 'possible', 'unsupported', 'support', 'waived'] as const satisfies readonly ClaimKind[];

/** The kind of a claim. */
export function kindOf({ finding }: PlacedClaim): ClaimKind {
  return finding.waived === undefined ? finding.verdict : 'waived';
}

/** Counts claims by kind. */
export function countKinds(claims: readonly PlacedClaim[]): ClaimCounts {
  const counts = { conflict: 0, tension: 0, support: 0, unsupported: 0, possible: 0, waived: 0 };
  for (const claim of claims) counts[kindOf(claim)] += 1;
  return counts;
}

/** Which list of a finding a statement stands in. */
export type Side = keyof SideCounts;

/** All sides, the deciding ones first. */
export const sides = ['conflicts', 'tensions', 'supports'] as const satisfies readonly Side[];

/** Every statement that speaks to the finding, with its side; deciding sides first, each strongest first. */
export function judgedOf(finding: Finding): readonly { readonly side: Side; readonly judged: JudgedStatement }[] {
  return sides.flatMap((side) => finding[side].map((judged) => ({ side, judged })));
}

/** How many statements take each side. */
export function countSides(finding: Finding): SideCounts {
  return { conflicts: finding.conflicts.length, tensions: finding.tensions.length, supports: finding.supports.length };
}

/** Names a statement across packs of one id in different folders: by file and id. */
export function statementKey(location: Pick<Location, 'uri'>, statementId: string): string {
  return JSON.stringify([location.uri, statementId]);
}
