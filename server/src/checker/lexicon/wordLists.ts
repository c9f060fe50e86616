import { stem } from '../text/stem';
import data from './lexicon.json';

/** Name of a list in `data/lexicon/lists.yaml`. */
export type WordList = keyof typeof data.lists;

/** The words of a list, as they are written. */
export function listedWords(name: WordList): ReadonlySet<string> {
  return new Set(data.lists[name]);
}

/** The stems of the words of a list. */
export function listedStems(name: WordList): ReadonlySet<string> {
  return new Set(data.lists[name].map(stem));
}
