import type { Source } from '../checker';

/** Title of a source, else its id. */
export function titleOf(source: Source): string {
  return source.title ?? source.id;
}

/** First author, year and evidence level as far as known: `Smith et al., 2019, evidence level 2`. Empty where nothing is. */
export function describeSource(source: Source): string {
  const [first, ...others] = source.author ?? [];
  const name = first?.family ?? first?.literal ?? first?.given;
  const author = name === undefined ? undefined : name + (others.length > 0 ? ' et al.' : '');
  const year = source.issued?.['date-parts']?.[0]?.[0];
  const evidence = source.evidence === undefined ? undefined : `evidence level ${source.evidence}`;
  return [author, year, evidence].filter((part) => part !== undefined).join(', ');
}
