import { doiOf } from '../citation/address';
import type { Source } from '../corpus/pack';
import { plainWords } from './examination';

/** Keys that two records of one publication share at least one of; a title alone is one where it is long enough to tell. */
export function workKeys(source: Source): readonly string[] {
  const doi = doiOf(source)?.toLowerCase();
  const url = source.URL?.trim().toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '').replace(/(?<![/#])[/#]+$/, '');
  return [
    ...(doi === undefined ? [] : [`doi ${doi}`]),
    ...(source.PMID === undefined ? [] : [`pmid ${source.PMID}`]),
    // The address of a front page is that of many publications.
    ...(url === undefined || !url.includes('/') ? [] : [`url ${url}`]),
    ...titleKeys(source),
  ];
}

/** Whether both are records of one publication. */
export function isSameWork(a: Source, b: Source): boolean {
  const keys = new Set(workKeys(a));
  return workKeys(b).some((key) => keys.has(key)) && !hasOtherIdentifier(a, b);
}

/** Two DOIs are two publications, whatever else agrees. */
function hasOtherIdentifier(a: Source, b: Source): boolean {
  const [one, two] = [doiOf(a), doiOf(b)];
  return one !== undefined && two !== undefined && one.toLowerCase() !== two.toLowerCase();
}

function titleKeys({ title = '', author = [], issued }: Source): readonly string[] {
  const words = plainWords(title);
  if (words.length < 12) return [];
  const [first] = author;
  const year = issued?.['date-parts']?.[0]?.[0] ?? '';
  return [`title ${words} ${plainWords(first?.family ?? first?.literal ?? '')} ${year}`];
}
