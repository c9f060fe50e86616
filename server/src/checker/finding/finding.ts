import type { DecisionKind } from '../judgement/relation';
import type { Span } from '../text/span';

/**
 * What the reader is told of a claim. `unsupported`: no statement supports or conflicts with it; only told where that was
 * asked for. `possible`: the rules have nothing to say, and the second reader takes a statement for a contradiction.
 */
export type Verdict = 'conflict' | 'tension' | 'support' | 'unsupported' | 'possible';

/** NLI label of a statement (premise) to a claim (hypothesis): contradiction, entailment, neutral. */
export type Label = 'conflicts' | 'supports' | 'neutral';

/** Closed list of finding codes; each has a page `docs/findings/<code>.md`. */
export type FindingCode = 'claim-conflict' | 'claim-tension' | 'claim-support' | 'claim-unsupported' | 'claim-possible';

/** How loud a finding is shown, in LSP's words. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The words that decided a judgement, as data: hover, report and terminal show exactly these. */
export interface Decision {
  readonly kind: DecisionKind;
  /** Words of the draft. */
  readonly claimWords: string;
  /** Words of the quote. */
  readonly quoteWords: string;
}

/** One statement of a pack, judged against a claim. */
export interface JudgedStatement {
  readonly pack: string;
  readonly statement: string;
  readonly source: string;
  readonly quote: string;
  /** In [0, 1]. */
  readonly confidence: number;
  /** One plain sentence: which words differ or agree and how. */
  readonly reason: string;
  readonly decision: Decision;
  /** Where the second reader judged: the two texts as it was given them. */
  readonly read?: { readonly claim: string; readonly evidence: string };
}

/** A source of a finding that the sentence of its claim already cites. */
export interface CitedSource {
  readonly pack: string;
  readonly source: string;
  /** How its strongest statement bears on the claim. */
  readonly standing: 'conflicts' | 'differs' | 'supports';
}

/** The decision of a reviewer to accept a claim, as a finding carries it. */
export interface AppliedWaiver {
  readonly reason: string;
  /** Who decided; absent where nobody is named. */
  readonly reviewer?: string;
  /** Last day on which it holds, ISO 8601; absent: no end. */
  readonly expires?: string;
}

/** One claim of the article that at least one statement supports or conflicts with, certainly or possibly, or an unsupported one. */
export interface Finding {
  readonly verdict: Verdict;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One line for the Problems panel. */
  readonly message: string;
  /** The words that carry the claim. */
  readonly span: Span;
  /** The sentence they stand in. */
  readonly sentence: Span;
  /** Exactly the article's text in `span`. */
  readonly text: string;
  readonly topic: string;
  readonly aspect: string;
  /** Strongest first, in all three lists. */
  readonly conflicts: readonly JudgedStatement[];
  readonly tensions: readonly JudgedStatement[];
  readonly supports: readonly JudgedStatement[];
  /** Statements that the second reader takes for contradictions, strongest first; present with the verdict `possible` alone. */
  readonly possible?: readonly JudgedStatement[];
  /** Sources of the lists above that the sentence cites; absent: none. */
  readonly cited?: readonly CitedSource[];
  /** Present where a reviewer has accepted the claim: it is neither shown as a problem nor counted. */
  readonly waived?: AppliedWaiver;
}

/** The findings of one article, by position, with what was read. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly sentenceCount: number;
  /** Claims read, whether or not a statement speaks to them. */
  readonly claimCount: number;
  /** Sentences without a finding, by position, each with the reason. */
  readonly silences?: readonly Silence[];
  /** BCP 47 tag of the article's language where that is one that is not read; nothing was checked then. */
  readonly unreadLanguage?: string;
}

/** A sentence without a finding. */
export interface Silence {
  readonly span: Span;
  readonly reason: SilenceReason;
}

/**
 * Why nothing is said of a sentence. `quotation`, `note`, `label`: it is no word of the author; `question`,
 * `conditional`, `reported`, `rejected`: it claims nothing of its own; `no-claim`: nothing in it was understood as a
 * claim; `other-topic`: it speaks of nothing that a pack is about; `no-source`: no statement speaks to its claim.
 */
export type SilenceReason = 'quotation' | 'note' | 'label' | 'question' | 'conditional' | 'reported' | 'rejected' | 'no-claim' | 'other-topic' | 'no-source';
