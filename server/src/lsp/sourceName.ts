import type { Source } from '../checker';
import type { Words } from './words/words';

/** Title of a source, else its id. */
export function titleOf(source: Source): string {
  return source.title ?? source.id;
}

/** First author, year and evidence level as far as known: `Smith et al., 2019, evidence level 2`. Empty where nothing is. */
export function describeSource(source: Source, words: Pick<Words, 'evidenceLevel'>): string {
  const evidence = source.evidence === undefined ? undefined : words.evidenceLevel(source.evidence);
  return [authorsOf(source), yearOf(source), evidence].filter((part) => part !== undefined).join(', ');
}

/** As {@link describeSource}, with the level in words and the place within the source: `2019, evidence level 2 of 5: randomised trial, p. 12`. */
export function describeInFull(source: Source, locator: string | undefined, words: Words['finding']): string {
  const { evidence } = source;
  // What a level of the Oxford scale (CEBM, 2011, questions on treatment) stands for.
  const name = isLevel(evidence) ? words.evidenceLevels[evidence] : undefined;
  const level = evidence === undefined ? undefined : `${words.evidenceLevel(evidence)}${name === undefined ? '' : ` (${name})`}`;
  return [authorsOf(source), yearOf(source), level, locator].filter((part) => part !== undefined).join(', ');
}

function isLevel(evidence: number | undefined): evidence is keyof Words['finding']['evidenceLevels'] {
  return evidence !== undefined && [1, 2, 3, 4, 5].includes(evidence);
}

/** A title cut to what fits a menu: 60 characters, or as many as are given. */
export function shortTitleOf(source: Source, limit = 60): string {
  const characters = Array.from(titleOf(source).replace(/\s+/g, ' '));
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('').trimEnd()}…`;
}

function authorsOf({ author: [first, ...others] = [] }: Source): string | undefined {
  const name = first?.family ?? first?.literal ?? first?.given;
  return name === undefined ? undefined : name + (others.length > 0 ? ' et al.' : '');
}

function yearOf({ issued }: Source): string | undefined {
  return issued?.['date-parts']?.[0]?.[0]?.toString() ?? issued?.literal;
}
