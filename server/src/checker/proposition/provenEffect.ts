import type { Proposition } from './proposition';

/** The propositions of a sentence, those on evidence with what it is on: "no evidence that it prevents dementia" says nothing of the heart. */
export function withProvenEffect(propositions: readonly Proposition[]): readonly Proposition[] {
  if (!propositions.some(isBare)) return propositions;
  return propositions.map((proposition) => {
    if (!isBare(proposition)) return proposition;
    const effect = propositions.find(({ aspect, facet, span }) => aspect === 'effect' && facet.length > 0 && span.start > proposition.span.start);
    return effect === undefined ? proposition : { ...proposition, facet: effect.facet };
  });
}

function isBare({ aspect, facet }: Proposition): boolean {
  return aspect === 'evidence' && facet.length === 0;
}
