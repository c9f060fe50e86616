import type { EffectDirection } from '../lexicon/lexicon';
import type { Span } from '../text/span';

/** What a span of a sentence asserts: an aspect, an answer to it, and the words that carry it. Spans are offsets into the sentence. */
export interface Proposition {
  /** Id of an aspect of the lexicon, `effect` (something raises or lowers something) or `eligibility` (who can have it). */
  readonly aspect: string;
  readonly position: Position;
  /** The words that carry the claim: what a squiggle marks. */
  readonly span: Span;
  /**
   * What narrows the answer, as stems: the named side effect, the thing acted on, the condition treated. Empty: the aspect at large.
   * Two answers about different things do not meet.
   */
  readonly facet: readonly string[];
  /** Who or what acts, as stems, where it is not the topic: what somebody else does says nothing of the topic. */
  readonly agent: readonly string[];
  /** Content stems of its clause. */
  readonly context: readonly string[];
  /** Groups of people to whom it is restricted, ids of `data/lexicon/groups.yaml`; empty: everybody. */
  readonly groups: readonly string[];
  /** Topic of the pack it speaks of; absent when no pack topic is meant. */
  readonly topic?: string;
  readonly certainty: Certainty;
  /** Claims every case: "anyone", "always", "completely". */
  readonly isUniversal: boolean;
  /** Of how many, of what kind of people, and on whose word, as marks of `shares.ts`, `sides.ts` and `hearsay.ts`; absent: it does not say. */
  readonly scope?: readonly string[];
  /** The text mentions it to reject it: "it is a myth that …". Absent: it asserts it. */
  readonly isDenied?: boolean;
}

/** Strength of the assertion, weakest first. */
export type Certainty = 'possible' | 'can' | 'likely' | 'plain' | 'certain';

/** What is asserted on an aspect. */
export type Position = ScalePosition | QuantityPosition | ChoicePosition | DirectionPosition | EligibilityPosition | ComparisonPosition | AdvicePosition | WordingPosition;

/** A stretch `[low, high]` of a scale, both included. */
export interface ScalePosition {
  readonly kind: 'scale';
  readonly low: number;
  readonly high: number;
}

/** An interval in the base unit of its dimension (days, mg, mm, years, percent, plain counts); `high` may be Infinity. */
export interface QuantityPosition {
  readonly kind: 'quantity';
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
  /** "About", "fast": the edges are soft. */
  readonly isVague: boolean;
  /** "Do not exceed": no amount that is meant to be taken. */
  readonly isCeiling?: boolean;
}

/** Options affirmed and options denied. */
export interface ChoicePosition {
  readonly kind: 'choice';
  readonly affirmed: readonly string[];
  readonly denied: readonly string[];
}

/** Something raises, lowers, betters or worsens the facet, or (negated) does not. */
export interface DirectionPosition {
  readonly kind: 'direction';
  readonly direction: EffectDirection;
  readonly isNegated: boolean;
  /** How far: "slightly", "dramatically"; `open`: it does not say. */
  readonly degree: 'open' | 'little' | 'much';
}

/** Whether the groups (none: everybody) can have it. */
export interface EligibilityPosition {
  readonly kind: 'eligibility';
  /** `ask`: only after advice; `unknown`: whether it is safe is not known. */
  readonly allowed: 'yes' | 'no' | 'ask' | 'unknown';
  /** Of whom by age; absent: no age is named. */
  readonly ages?: Ages;
}

/** Years of age, `[low, high)`; `high` may be Infinity. */
export interface Ages {
  readonly low: number;
  readonly high: number;
}

/** One thing set against another; the facet holds what is compared ("effective", "price"). */
export interface ComparisonPosition {
  readonly kind: 'comparison';
  /** Whether the left side has more of it, less, or as much. */
  readonly relation: 'more' | 'less' | 'same';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What is to be done; the facet holds the action and its circumstances. */
export interface AdvicePosition {
  readonly kind: 'advice';
  /** `do`: required or advised; `may`: allowed; `free`: allowed without asking a doctor; `ask`: only after asking; `needless`; `not`: forbidden or advised against. */
  readonly advice: 'do' | 'may' | 'free' | 'ask' | 'needless' | 'not';
  /** Stems of what is done, but for having or taking the topic; empty: no more than that. */
  readonly actions: readonly string[];
  /** Stems that stand in a list: advice on a list is advice on each of it. */
  readonly listed: readonly string[];
  /** Content stems of the whole sentence: circumstances that another clause names. */
  readonly circumstances: readonly string[];
  /** When it holds, in days from the event that is spoken of, before it negative; absent: no time is named. */
  readonly window?: Window;
}

/** A stretch of time in days; either end may be infinite. */
export interface Window {
  readonly low: number;
  readonly high: number;
}

/** Before the stem of a word of which the clause holds the opposite. */
export const OPPOSITE = 'opposite:';

/** Before a figure of a clause that is read by its words. */
export const FIGURE = 'figure:';

/** Before a word by which one thing stands to another in time. */
export const RELATION = 'relation:';

/** Before the name of a group of those who do not belong to it: "non-smokers". */
export const NON = 'non:';

/** Before the name of a group that is left out of everybody. */
export const EXCEPT = 'except:';

/** A clause by its words alone: the facet holds its content. */
export interface WordingPosition {
  readonly kind: 'wording';
  readonly isNegated: boolean;
}
