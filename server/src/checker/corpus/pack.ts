import type { CslItem } from '../citation/cslItem';
import type { Span } from '../text/span';

/** A claims pack, parsed: one corpus of source statements. The format is in `docs/pack-format.md`. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Under which licence it may be used: an SPDX id or words. */
  readonly license?: string;
  /** Where it comes from: an address or words. */
  readonly origin?: string;
  /** Where the pack's text came from, as the host named it (a path or URI); shown, never opened by the checker. */
  readonly location: string;
  readonly topics: readonly Topic[];
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  /** The pack's own cue phrases. */
  readonly cues: readonly PackCue[];
}

/** What a pack is about. */
export interface Topic {
  readonly id: string;
  /** All the ways a draft may call it; the first is used in messages. */
  readonly names: readonly string[];
}

/** A publication: a CSL-JSON item with Claimlint's two additions. */
export interface Source extends CslItem {
  /** Oxford CEBM level, 1 (systematic review) to 5 (expert opinion). */
  readonly evidence?: number;
  /** Local copy, relative to the pack. */
  readonly file?: string;
}

/** One quote of a source. */
export interface Statement {
  readonly id: string;
  /** Id of a source of the same pack. */
  readonly source: string;
  /** Exact words of the source. */
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly locator?: string;
  /** Topic id; absent: the topic the quote names, else the pack's first topic. */
  readonly topic?: string;
  /** `denies`: the source mentions it only to reject it. */
  readonly stance: 'asserts' | 'denies';
  readonly match: readonly string[];
  readonly mustNotMatch: readonly string[];
  /** ISO 8601 days. */
  readonly reviewed?: string;
  readonly expires?: string;
  readonly note?: string;
  /** Explicit reading: overrides what the reader finds in the quote. */
  readonly reads?: readonly ExplicitReading[];
  /** Where the statement stands in the pack's text; the related information of a finding opens it. */
  readonly at: Span;
}

/** A reading given by the pack's author: an aspect of the lexicon and a position or quantity in words ("none", "10 to 30 minutes"). */
export interface ExplicitReading {
  readonly aspect: string;
  readonly position: string;
}

/** A cue phrase of the pack's own: like an entry of the lexicon. */
export interface PackCue {
  readonly phrase: string;
  readonly aspect: string;
  readonly position: string;
}
