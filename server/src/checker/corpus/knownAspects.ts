import { lexicon } from '../lexicon/lexicon';
import type { Problem } from '../text/problem';
import { createProblem } from '../text/problemCode';
import type { Span } from '../text/span';
import { formatSuggestion } from '../yaml/suggest';

/** Aspects that an explicit reading or a cue phrase may name: those of the lexicon and two that have no table there. */
export const knownAspects: ReadonlySet<string> = new Set([...lexicon.aspects.keys(), 'effect', 'eligibility']);

/** Something that names an aspect, with the place where it does. */
export interface AspectUse<Item> {
  readonly item: Item;
  readonly at: Span | undefined;
}

/** Those that name a known aspect; the others are told as `pack-unknown-aspect`. */
export function keepKnownAspects<Item extends { readonly aspect: string }>(uses: readonly AspectUse<Item>[], subject: string, problems: Problem[]): readonly Item[] {
  return uses.flatMap(({ item, at }) => {
    if (knownAspects.has(item.aspect)) return [item];
    problems.push(createProblem('pack-unknown-aspect', 'error', `${subject}: there is no aspect "${item.aspect}".${formatSuggestion(item.aspect, knownAspects)} The aspects are listed on the page on the pack format.`, at));
    return [];
  });
}
