import { listedStems, listedWords } from '../lexicon/wordLists';
import type { Token } from '../text/tokens';
import { openTopic, pronounTopic, type Discourse } from './antecedent';
import { isStopWord } from './content';
import type { MarkedSentence } from './marks';
import { isTransparent, type TopicMention } from './subject';

/** "The coil", in a section on the hormonal coil: its topic by the last word of its name. */
export function pointedAt(tokens: readonly Token[], heads: ReadonlyMap<string, readonly string[]> | undefined, { sectionTopic }: Discourse): TopicMention[] {
  if (heads === undefined || heads.size === 0 || sectionTopic === undefined) return [];
  return tokens.flatMap((token, from) => {
    const before = tokens[from - 1];
    const isBare = MASS.test(token.lower) && (before === undefined || before.kind === 'mark' || isStopWord(before.lower));
    const isPointing = (isBare || POINTING.has(before?.lower ?? '')) && heads.get(token.stem)?.includes(sectionTopic) === true;
    return isPointing ? [{ entry: sectionTopic, from, to: from + 1 }] : [];
  });
}

/** Heads that need no article: "after bleaching". */
const MASS = /(?:ing|therapy|puncture)$/;
const POINTING: ReadonlySet<string> = new Set(['the', 'this', 'your']);

/**
 * Words behind a verb or a preposition that point back to what the text is about: "alcohol is allowed with it", "smokers must
 * not have the treatment". None where the sentence speaks of another thing before them, which they may mean as well.
 */
export function pointedBack(sentence: MarkedSentence, discourse: Discourse): TopicMention[] {
  const { tokens, mentions } = sentence;
  if (mentions.length > 0) return [];
  const [it, remedy] = [pronounTopic(discourse), openTopic(discourse)];
  if (remedy === undefined) return [];
  for (let at = 1; at < tokens.length; at++) {
    const topic = isObjectPronoun(tokens, at) ? it : isPointingName(sentence, at) ? remedy : undefined;
    if (topic !== undefined) return namesOtherThing(sentence, at) ? [] : [{ entry: topic, from: at, to: at + 1 }];
  }
  return [];
}

/** "It" that is no subject: behind a verb or a preposition, with nothing behind it that could be its verb. */
function isObjectPronoun(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'it') return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.kind !== 'word' || OPENING.has(before.lower)) return false;
  return after === undefined || after.kind === 'mark' || ENDING.has(after.lower) || after.lower.endsWith('ly');
}

/** Words behind which "it" begins a clause. */
const OPENING = listedWords('pointing-opening');
/** Words that stand behind an object and begin no predicate. */
const ENDING = listedWords('pointing-ending');

/** "The treatment", "this medicine", with nothing that says which other one. */
function isPointingName({ tokens }: MarkedSentence, at: number): boolean {
  return at > 1 && REMEDIES.has(tokens[at]?.stem ?? '') && POINTING.has(tokens[at - 1]?.lower ?? '') && !NARROWING.has(tokens[at + 1]?.lower ?? '') && (tokens[at + 1]?.kind !== 'word' || isStopWord(tokens[at + 1]?.lower ?? ''));
}

const REMEDIES = listedStems('pointing-remedies');
const NARROWING: ReadonlySet<string> = new Set(['of', 'for', 'against', 'called', 'named', 'or']);

/** "Rinse the lens and dry it": a thing of its own stands in front, behind the first words, which are the subject. */
function namesOtherThing(sentence: MarkedSentence, end: number): boolean {
  return sentence.tokens.some(({ lower }, at) => at > 0 && at < end - 1 && DETERMINERS.has(lower) && !isTransparent(sentence, at + 1) && sentence.tokens[at + 1]?.kind === 'word');
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'your', 'this', 'another']);
