import { listedWords } from '../lexicon/wordLists';
import { stem } from '../text/stem';
import { isStopWord } from './content';
import type { Mark, MarkedSentence } from './marks';

/** Words of how often something comes about. */
export const OFTEN: ReadonlySet<string> = new Set(['frequent', 'frequently', 'common', 'often', 'rarer']);

/** "A drooping lid may occur", "double vision is impossible": what is said to come about stands in front. */
const HAPPENING = listedWords('effect-voice-happening');

/** "Deep furrows did not change", "pain got worse". */
const STAYING = listedWords('effect-voice-staying');

/** "Coughs lasted just as long", "the pain was just as strong". */
const LASTING: ReadonlySet<string> = new Set('long strong often bad severe frequent common high low'.split(' '));

/** Verbs that go on without an object only beside a word of pace: "wounds heal faster". */
const HEALING: ReadonlySet<string> = new Set(['heal', 'clear'].map(stem));
const SLOWED: ReadonlySet<string> = new Set(['slowly', 'slower', 'later', 'poorly', 'badly', 'worse']);
const PACE: ReadonlySet<string> = new Set(['faster', 'sooner', 'quicker', 'quickly', 'better', 'rapidly', ...SLOWED]);

/** "Healed more slowly": the contrary of what the verb says. */
export function isSlowed({ tokens }: MarkedSentence, { from, to }: Mark): boolean {
  return HEALING.has(tokens[from]?.stem ?? '') && tokens.slice(to, to + 2).some(({ lower }) => SLOWED.has(lower));
}

/** Verbs that take an object or none, and words of figures: "fell by 3 points". */
const TURNING: ReadonlySet<string> = new Set(
  ['becom', 'get', 'go', 'ris', 'rise', 'fall', 'drop', 'com', 'come', 'percent', '%', 'point', 'tim', 'respond', ...'increase decrease decline improve worsen lengthen shorten widen narrow thicken thin shrink grow strengthen weaken deteriorate diminish accelerate slow double halve multiply intensify lessen expand heal clear'.split(' ').map(stem)],
);

/** Whether what changes stands in front of the verb though it is not passive: "blood pressure goes up", "risk rose by": nothing acted on stands behind the verb. */
export function isIntransitive(sentence: MarkedSentence, mark: Mark): boolean {
  const stem = sentence.tokens[mark.from]?.stem ?? '';
  const last = sentence.tokens[mark.to - 1]?.lower ?? '';
  if (HAPPENING.has(last) || OFTEN.has(last) || sentence.tokens[mark.from]?.lower === 'unheard') return true;
  if (LASTING.has(last) && mark.to - mark.from > 2) return sentence.tokens[mark.to]?.lower !== 'as';
  if (STAYING.has(last) && (mark.to - mark.from > 1 || !['better', 'worse', 'same'].includes(last))) return sentence.tokens[mark.to]?.kind !== 'word' || isStopWord(sentence.tokens[mark.to]?.lower ?? '');
  if (!TURNING.has(stem)) return false;
  if (stem === 'respond') return true;
  if (HEALING.has(stem)) return PACE.has(sentence.tokens[mark.to]?.lower ?? '') || (sentence.tokens[mark.to]?.lower === 'more' && SLOWED.has(sentence.tokens[mark.to + 1]?.lower ?? ''));
  const after = sentence.tokens[mark.to];
  return !after || after.kind === 'mark' || after.lower.endsWith('ly') || ['by', 'with', 'after', 'when', 'during', 'from', 'to', 'in', 'and', 'along', 'over', 'until', 'within', 'among', 'at', 'as', 'significantly'].includes(after.lower);
}

/** "Blood flow is increased": what is acted on stands in front. */
export function isPassive(sentence: MarkedSentence, mark: Mark): boolean {
  const word = sentence.tokens[mark.to - 1]?.lower ?? '';
  const before = sentence.tokens.slice(Math.max(0, mark.from - 3), mark.to - 1);
  const after = sentence.tokens[mark.to]?.lower ?? '.';
  return /(?:ed|wn|ven)$/.test(word) && before.some((token) => token.stem === 'be') && ['by', '.', ',', 'in', 'with', 'after', 'and'].includes(after);
}
