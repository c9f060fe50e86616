import type { Decision } from './finding';
import { englishFindings } from './findingWords';

/** One plain sentence: the words of both sides and how they differ or agree. Never says who is right. `aspect` is its name for readers. */
export function reasonOf(label: string, { kind, claimWords, quoteWords }: Decision, stance: 'asserts' | 'denies', aspect: string): string {
  return englishFindings.reason({ aspect, claimWords, quoteWords, isRejected: stance === 'denies', ...(label === 'supports' ? {} : { difference: kind }) });
}
