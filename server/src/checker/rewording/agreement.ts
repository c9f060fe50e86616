import { phrases } from './phrases';

const PLURAL_VERBS: ReadonlyMap<string, string> = new Map([['is', 'are'], ['was', 'were'], ['has', 'have'], ['does', 'do']]);

/** Verbs that are the same in both numbers. */
const MODALS: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might', 'will', 'would', 'shall', 'should', 'must', 'cannot', 'had', 'did']);

/**
 * The form that a verb takes when its subject becomes plural ("is" to "are", "needs" to "need", "can" stays);
 * `undefined` where the word is not known to be a verb in the singular or one without number.
 */
export function toPluralVerb(word: string): string | undefined {
  if (MODALS.has(word)) return word;
  const irregular = PLURAL_VERBS.get(word);
  if (irregular !== undefined) return irregular;
  return [word.replace(/ies$/, 'y'), word.replace(/(ch|sh|ss|x|zz|o)es$/, '$1'), word.replace(/s$/, '')].find((base) => base !== word && phrases.verbs.has(base));
}

/** "cause" to "causes", "carry" to "carries". */
export function toThirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:ch|sh|ss|x|zz|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** "session" to "sessions"; words that are plural already stay. */
export function toPlural(noun: string): string {
  if (isPlural(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:ch|sh|ss|x|zz)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Whether a noun looks plural: "effects", not "loss", "virus" or "tetanus". */
export function isPlural(noun: string): boolean {
  return /[^su]s$/.test(noun) && !/(?:is|ness)$/.test(noun);
}

/** "a" or "an", as the word after it sounds. */
export function indefiniteArticle(next: string): 'a' | 'an' {
  if (/^(?:hour|honest|heir|8|11\b|18\b)/i.test(next)) return 'an';
  return /^(?:[aio]|e(?!u)|u(?!ni|se|su|ti))/i.test(next) ? 'an' : 'a';
}
