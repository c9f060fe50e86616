import { lexicon } from '../lexicon/lexicon';
import type { Problem } from '../text/problem';
import { createProblem, proposing } from '../text/problemCode';
import type { Span } from '../text/span';
import { formatSuggestion, suggest } from '../yaml/suggest';

let known: ReadonlySet<string> | undefined;

/** Aspects that an explicit reading or a cue phrase may name: those of the lexicon and two that have no table there. */
export function knownAspects(): ReadonlySet<string> {
  return (known ??= new Set([...lexicon.aspects.keys(), 'effect', 'eligibility']));
}

/** Something that names an aspect and a position on it, with the places where it does. */
export interface AspectUse<Item> {
  readonly item: Item;
  readonly aspectAt: Span | undefined;
  readonly positionAt: Span | undefined;
}

/** Those that name a known aspect and a position that it has; the others are told. */
export function keepKnownAspects<Item extends { readonly aspect: string; readonly position: string }>(uses: readonly AspectUse<Item>[], subject: string, problems: Problem[]): readonly Item[] {
  return uses.filter(({ item: { aspect, position }, aspectAt, positionAt }) => {
    if (!knownAspects().has(aspect)) {
      problems.push(proposing(createProblem('pack-unknown-aspect', 'error', `${subject}: there is no aspect "${aspect}".${formatSuggestion(aspect, knownAspects())} The page on the pack format lists the aspects.`, aspectAt), suggest(aspect, knownAspects())));
      return false;
    }
    const positions = positionsOf(aspect);
    if (positions === undefined || positions.includes(position)) return true;
    problems.push(createProblem('pack-unknown-position', 'error', `${subject}: "${aspect}" has no position "${position}". Write one of: ${positions.join(', ')}.`, positionAt ?? aspectAt));
    return false;
  }).map(({ item }) => item);
}

/** The positions that the aspect has; `undefined` where it takes quantities or words. */
export function positionsOf(id: string): readonly string[] | undefined {
  const aspect = lexicon.aspects.get(id);
  if (aspect?.kind === 'scale') return aspect.scale;
  return aspect?.kind === 'choice' ? aspect.options : undefined;
}
