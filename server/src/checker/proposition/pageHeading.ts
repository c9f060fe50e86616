import type { ArticleSentence } from '../article/article';
import { vocabulary } from '../lexicon/vocabulary';
import { tokenize } from '../text/tokens';
import { isStopWord } from './content';

/** Whether a heading speaks of the page, its reader or what the page is about, and brings up nothing of its own: "Questions we hear", "Is it safe?". */
export function isOfPage(heading: string): boolean {
  const words = tokenize(heading).filter(({ kind }) => kind === 'word');
  const isQuestion = heading.endsWith('?') || ASKING.has(words[0]?.lower ?? '');
  if (isQuestion && words.some(({ lower }) => POINTING.has(lower))) return true;
  const { ofPage } = vocabulary().colourless;
  return words.every(({ lower, stem: own }) => isStopWord(lower) || ofPage.has(own) || lower.length < 2);
}

/** "Our other treatments", "Alternatives": of anything but what the page is about. */
export function isOfOthers(heading: string): boolean {
  return /^(?:(?:our|some|more|the) )?(?:other|further|alternative) (?:treatments?|offers?|services?|methods?|options?|procedures?|therap(?:y|ies)|remed(?:y|ies)|products?)(?: |$)|^alternatives?(?: to |$)|\balso (?:on offer|in our)\b|\binstead$/i.test(heading);
}

const ASKING: ReadonlySet<string> = new Set('who what when where why how which'.split(' '));
const POINTING: ReadonlySet<string> = new Set('it this they them i you we me my your our us'.split(' '));

/** The first sentence of an item in a list of myths: not the writer's own word. */
export function isListedMyth({ block, startsBlock }: ArticleSentence): boolean {
  return startsBlock && block.kind === 'listItem' && (isOfMyths(block.headings.at(-1) ?? '') || isOfMyths(block.leadIn ?? ''));
}

/** "Common myths", "Five misconceptions about X:", unless facts stand there too. */
function isOfMyths(heading: string): boolean {
  return heading.split(' ', 4).some((word) => MYTHS.test(word)) && !/\b(?:facts?|truths?|reality|true or false|busted|debunked)\b/i.test(heading);
}

const MYTHS = /^(?:myths|misconceptions|falsehoods|half-truths|lies)[:,]?$/i;
