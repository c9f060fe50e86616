import type { ArticleSentence } from './article/article';
import type { CheckedSentence } from './checkSentence';
import { isListedMyth } from './proposition/pageHeading';
import type { Discourse } from './proposition/antecedent';

/** Sentences remembered by a checker; the oldest half is dropped beyond it. About 1 kB each. */
const MEMO_LIMIT = 20_000;

/** Sentences that were checked before. */
export interface SentenceMemo {
  /** The sentence as it was checked in the same surroundings, else as `read` checks it now. */
  of(sentence: ArticleSentence, discourse: Discourse, read: (discourse: Discourse) => CheckedSentence): CheckedSentence;
}

/** Remembers sentences by text and context, so that after an edit only what changed is read again. */
export function createSentenceMemo(): SentenceMemo {
  const known = new Map<string, CheckedSentence>();
  return {
    of(sentence, discourse, read) {
      const antecedent = typeof discourse.antecedent === 'object' ? discourse.antecedent.topic : (discourse.antecedent ?? '');
      const { kind, leadIn, rowHeader, columnHeader } = sentence.block;
      const key = [discourse.sectionTopic, antecedent, discourse.isAside, kind, leadIn, rowHeader, columnHeader, sentence.asks, isListedMyth(sentence), sentence.text].join('\n');
      const hit = known.get(key);
      if (hit) return hit;
      if (known.size >= MEMO_LIMIT) dropOldest(known);
      const fresh = read(discourse);
      known.set(key, fresh);
      return fresh;
    },
  };
}

function dropOldest(known: Map<string, CheckedSentence>): void {
  let left = MEMO_LIMIT / 2;
  for (const key of known.keys()) {
    if (left-- <= 0) return;
    known.delete(key);
  }
}
