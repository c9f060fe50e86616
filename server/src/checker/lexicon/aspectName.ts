import { aspectLabel, lexicon } from './lexicon';

/** How an aspect is called in front of readers: `complications` of itself, `effect` as “what it does”. Unknown ids are shown as they are. */
export function aspectName(id: string): string {
  return aspectLabel(lexicon, id);
}
