import type { Article, Finding } from '../checker';
import { plainParts } from './plainSentence';

/** The draft as it was checked in an earlier state, with the settings and packs of then. */
export interface BaseCheck {
  /** As the user named it. */
  readonly revision: string;
  /** Absent: there was no such draft. */
  readonly article?: Article;
  readonly findings: readonly Finding[];
}

/** What became of a claim since the earlier state. */
export type ClaimChange =
  | { readonly kind: 'added' }
  /** The words have changed; `before` is the sentence as it was, without markup. */
  | { readonly kind: 'changed'; readonly before: string }
  /** The words are the same, but other statements speak to them, or others have accepted it. */
  | { readonly kind: 'evidence'; readonly before: Pick<Finding, 'verdict' | 'conflicts' | 'tensions' | 'supports'> };

/** Two states of a draft, compared. */
export interface ComparedClaims {
  /** The claims of now that are not as they were. */
  readonly changes: ReadonlyMap<Finding, ClaimChange>;
  /** Claims of then that are no more. */
  readonly goneCount: number;
}

/** Sentences that share fewer of their words than this are two, not one that was changed. In [0, 1]. */
const likenessFloor = 0.4;

/**
 * Finds out which claims are new, worded anew, or judged by other evidence than before; their place in the draft does not
 * matter. Each claim of then stands for one of now. Quadratic only in claims of one aspect that were changed.
 */
export function compareClaims(base: BaseCheck, { article, findings }: { readonly article: Article; readonly findings: readonly Finding[] }): ComparedClaims {
  const before = base.findings.map((finding) => describe(finding, base.article));
  const left = new Set(before);
  const changes = new Map<Finding, ClaimChange>();
  const now = findings.map((finding) => describe(finding, article));
  const reworded = now.filter((claim) => {
    const same = before.find((other) => left.has(other) && other.wording === claim.wording);
    if (same === undefined) return true;
    left.delete(same);
    if (same.evidence !== claim.evidence) changes.set(claim.finding, { kind: 'evidence', before: same.finding });
    return false;
  });
  for (const claim of reworded) {
    const nearest = [...left]
      .filter(({ finding }) => finding.topic === claim.finding.topic && finding.aspect === claim.finding.aspect)
      .map((other) => ({ other, likeness: likenessOf(other.sentence, claim.sentence) }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (nearest === undefined || nearest.likeness < likenessFloor) {
      changes.set(claim.finding, { kind: 'added' });
      continue;
    }
    left.delete(nearest.other);
    changes.set(claim.finding, { kind: 'changed', before: nearest.other.sentence });
  }
  return { changes, goneCount: left.size };
}

interface DescribedClaim {
  readonly finding: Finding;
  /** On one line, without markup: setting a word in bold changes no claim. */
  readonly sentence: string;
  /** Equal: the same claim in the same words. */
  readonly wording: string;
  /** Equal: the same verdict from the same quotes, accepted or not for the same reason. */
  readonly evidence: string;
}

function describe(finding: Finding, article: Article | undefined): DescribedClaim {
  const { topic, aspect, verdict, conflicts, tensions, supports, possible, waived } = finding;
  const [before, words, after] = article === undefined ? ['', finding.text, ''] : plainParts(article, finding);
  const sentence = toLine(before + words + after);
  const quotes = [conflicts, tensions, supports, ...(possible === undefined ? [] : [possible])].map((list) => list.map(({ pack, statement, quote }) => JSON.stringify([pack, statement, quote])).sort());
  return {
    finding,
    sentence,
    wording: JSON.stringify([topic, aspect, toLine(words), sentence]),
    evidence: JSON.stringify([verdict, quotes, waived?.reason ?? null]),
  };
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Shared words by all words (Jaccard), letter case aside. */
function likenessOf(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  if (left === undefined || right === undefined || left.size + right.size === 0) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}
