import { listedWords } from '../lexicon/wordLists';
import type { MarkedSentence } from './marks';

/** Mark of what a source passes on as the word of others, who need not be right. */
export const HEARSAY = 'hearsay';
/** Mark of what a source says nobody knows, or is still being looked into. */
export const OPEN = 'open';
/** Mark of what a source says is not known: it leaves room for a claim that it may be. */
export const UNKNOWN = 'unknown';
/** Mark of a link of which the source says that it need not be a cause. */
export const UNCAUSED = 'uncaused';

const CLAIMING = listedWords('hearsay-claiming');
const THINKING = listedWords('hearsay-thinking');
/** Whose word a source gives as its own. */
const TRUSTED = listedWords('hearsay-trusted');
const DOUBTFUL: ReadonlySet<string> = new Set(['some', 'once', 'few', 'certain', 'many']);
const LOOKING = listedWords('hearsay-looking');
const LOOKED_INTO = listedWords('hearsay-looked-into');
const NOT_KNOWN: ReadonlySet<string> = new Set(['known', 'unclear', 'unknown', 'uncertain']);
const CAUSAL: ReadonlySet<string> = new Set(['causal', 'causality', 'causation', 'causally']);

/** All words at which a sentence may take something back. */
const TELLING: ReadonlySet<string> = new Set([...CLAIMING, ...THINKING, ...LOOKING, ...LOOKED_INTO, ...CAUSAL, 'whether', 'cause']);

/** What a source's sentence takes back of its own words: {@link HEARSAY}, {@link OPEN}, {@link UNCAUSED}. */
export function readHearsay({ tokens }: MarkedSentence): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (!TELLING.has(lower)) continue;
    const next = tokens[at + 1]?.lower;
    if ((CLAIMING.has(lower) || THINKING.has(lower)) && (next === 'that' || next === 'to') && at < 9 && isHearsay(tokens.slice(0, at).map((token) => token.lower), lower)) found.push(HEARSAY);
    if (LOOKING.has(lower) && next === 'whether') found.push(OPEN);
    if (LOOKED_INTO.has(lower) && tokens[at - 1]?.lower === 'being') found.push(OPEN);
    if (lower === 'whether' && NOT_KNOWN.has(tokens[at - 1]?.lower ?? '') && (tokens[at - 1]?.lower !== 'known' || tokens[at - 2]?.lower === 'not')) found.push(UNKNOWN);
    if ((CAUSAL.has(lower) || (lower === 'cause' && next === 'and' && tokens[at + 2]?.lower === 'effect')) && tokens.some((token) => token.lower === 'not' || token.lower === 'no' || token.lower === "n't" || token.lower === 'unproven')) found.push(UNCAUSED);
  }
  return found;
}

/** "Many websites claim that", "it has been claimed that", "some doctors believe that"; not "experts believe that", "nobody claims that". */
function isHearsay(before: readonly string[], verb: string): boolean {
  if (before.some((word) => word === 'not' || word === 'no' || word === "n't" || word === 'nobody' || word === 'none')) return false;
  if (before.some((word) => TRUSTED.has(word)) && (!before.some((word) => DOUBTFUL.has(word)) || !THINKING.has(verb))) return false;
  return CLAIMING.has(verb) || before.some((word) => DOUBTFUL.has(word) || word === 'people' || word === 'often' || word === 'it');
}
