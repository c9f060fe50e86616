import type { EffectDirection, GrammarClass } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import { isStopWord } from './content';
import { findHappening } from './happening';
import { covers, type MarkedSentence } from './marks';
import type { Reading } from './reading';

/** "Chapped lips never occur", "blood fats are not affected": its subject is what comes about or is acted on, so that the clause names no remedy. */
export function isWhatHappens(sentence: MarkedSentence, clause: Clause, { aspect, position, agent = [] }: Reading): boolean {
  if (aspect === 'risk-rate') return findHappening(sentence, clause)?.isMet === false;
  if (aspect === 'persistence') return true;
  return position.kind === 'direction' && HAPPENING.has(position.direction) && agent.length === 0;
}

const HAPPENING: ReadonlySet<EffectDirection> = new Set<EffectDirection>(['occur', 'none']);

/** Words behind which stands what something comes about with. */
const JOINING: ReadonlySet<string> = new Set(['with', 'after', 'from', 'on', 'by', 'following', 'through', 'during', 'under', 'without', 'among', 'before', 'than', 'unlike', 'versus']);

/** Classes of words that name no other remedy or illness. */
const GENERAL: readonly GrammarClass[] = ['hypernym', 'people', 'body', 'neutral-noun', 'answer-noun', 'determiner', 'universal', 'low-degree', 'high-degree', 'full-degree', 'near-degree', 'only', 'possible', 'likely', 'certain', 'few-cases', 'many-cases', 'most-cases', 'verb-negator', 'noun-negator', 'auxiliary', 'pronoun-subject', 'verb'];

/** Whether the clause says what something comes about with, and that is neither a word for the remedy nor people: "in the control group", "after chemotherapy". */
export function namesOtherCause(sentence: MarkedSentence, clause: Clause): boolean {
  for (let at = clause.from; at < clause.to; at++) {
    if (OTHERS.has(sentence.tokens[at]?.lower ?? '')) return true;
    if (JOINING.has(sentence.tokens[at]?.lower ?? '') && isOther(sentence, clause, at + 1)) return true;
  }
  return false;
}

const OTHERS: ReadonlySet<string> = new Set(['placebo', 'sham', 'control', 'controls', 'untreated', 'unvaccinated', 'comparison', 'background', 'disease', 'illness']);

/** Whether one of the words up to the end of the phrase is a name of its own. */
function isOther(sentence: MarkedSentence, clause: Clause, from: number): boolean {
  for (let at = from; at < Math.min(clause.to, from + 4); at++) {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || JOINING.has(token.lower) || token.lower === 'of' || token.lower === 'who') return false;
    if (sentence.mentions.some((mention) => covers(mention, at))) return false;
    if (isStopWord(token.lower) || /(?:ing|ly|th)$/.test(token.lower) || GENERAL.some((kind) => sentence.grammarAt(at).includes(kind))) continue;
    // A describing word in front of the word for the remedy.
    const next = sentence.grammarAt(at + 1);
    if (next.includes('hypernym') || next.includes('people') || next.includes('body')) continue;
    return !sentence.grammarAt(at + 2).includes('hypernym');
  }
  return false;
}
