import type { FindingCode } from '../finding/finding';
import type { Span } from '../text/span';

/** Codes of findings that can be waived: agreement needs no waiver. */
export const waivableCodes = ['claim-conflict', 'claim-tension', 'claim-unsupported', 'claim-possible'] as const satisfies readonly FindingCode[];

/** A code of the closed list of findings that can be waived. */
export type WaivableCode = (typeof waivableCodes)[number];

/** A statement that a claim was accepted in spite of. */
export interface WaivedStatement {
  readonly pack: string;
  readonly statement: string;
  /** `hashText` of the quote as the reviewer saw it; absent: whatever it says. */
  readonly quote?: string;
}

/** A reviewer's recorded decision to accept a claim, or the claims of a part of an article. */
export interface Waiver {
  readonly origin: 'file' | 'comment' | 'frontMatter';
  /** Where it stands, in the waiver file or in the article. */
  readonly at: Span;
  /** Empty: none was given, and the waiver does not hold. */
  readonly reason: string;
  readonly reviewer?: string;
  /** ISO 8601 days: of the decision, and the last one on which it holds. */
  readonly accepted?: string;
  readonly expires?: string;
  /** The sentence that was accepted, as prose. Absent: every claim in its scope. */
  readonly claim?: string;
  /** The words of the sentence that were accepted, where it makes several claims. Absent: all its claims. */
  readonly words?: string;
  /** Fingerprint of what the waiver covered when it was recorded (`sealOf`). Absent: it covers what is there. */
  readonly seal?: string;
  /** Absent: findings of every code that can be waived. */
  readonly code?: WaivableCode;
  /** Empty: whatever statements speak against the claim. */
  readonly statements: readonly WaivedStatement[];
  /** Of one in the waiver file: patterns of the articles that it is for, in the language of `.gitignore`; empty: all below the file's folder. */
  readonly files: readonly string[];
  /** Of a comment: the part of the article that it is for, empty where there is none. Absent: the whole article. */
  readonly scope?: Span;
}

/** What has become of a waiver. `idle`: it speaks of packs or findings that are not asked for, so nothing can be said. */
export type WaiverState = 'holds' | 'stale' | 'expired' | 'unused' | 'noReason' | 'idle';

/** A waiver, held against an article. */
export interface JudgedWaiver {
  readonly waiver: Waiver;
  readonly state: WaiverState;
  /** How many findings of the article it covers; 0 unless it holds. */
  readonly coveredCount: number;
  /** What to tell of it, in one or two sentences; empty where it holds or is idle. */
  readonly message: string;
  /** Of a stale one: what it would have to say to hold again, absent where no claim was found that it may mean. Of one that holds: what it covers, where it does not say so itself. */
  readonly renewal?: WaiverRenewal;
}

/** What a waiver covers, as it is recorded. */
export interface WaiverRenewal extends Pick<Waiver, 'claim' | 'words' | 'code' | 'statements'> {
  readonly seal: string;
}
