import type { CslName, Pack, Source } from '../checker';
import { toOneLine } from './plainText';

/** Names a source the way a person would: `Title (Ewers 2019, evidence level 2)`. */
export type NameSource = (packId: string, sourceId: string) => string;

/** Looks sources up in these packs; an unknown one is named by its id. */
export function createNameSource(packs: readonly Pack[]): NameSource {
  const names = new Map<string, string>();
  for (const pack of packs) {
    for (const source of pack.sources) names.set(keyOf(pack.id, source.id), nameOf(source));
  }
  return (packId, sourceId) => names.get(keyOf(packId, sourceId)) ?? toOneLine(sourceId);
}

function keyOf(packId: string, sourceId: string): string {
  return JSON.stringify([packId, sourceId]);
}

function nameOf(source: Source): string {
  const first = source.author?.[0];
  const others = (source.author?.length ?? 0) > 1 ? ' et al.' : '';
  const year = source.issued?.['date-parts']?.[0]?.[0];
  const by = [first === undefined ? '' : familyOf(first) + others, year === undefined ? '' : String(year)].filter((part) => part !== '').join(' ');
  const level = source.evidence === undefined ? '' : `evidence level ${source.evidence}`;
  const about = [by, level].filter((part) => part !== '').join(', ');
  return toOneLine(`${source.title ?? source.id}${about === '' ? '' : ` (${about})`}`);
}

function familyOf(name: CslName): string {
  return name.family ?? name.literal ?? name.given ?? '';
}
