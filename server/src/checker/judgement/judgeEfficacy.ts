import type { Proposition } from '../proposition/proposition';
import { facetLikeness } from './likeness';
import { NEUTRAL, type Relation } from './relation';

/** Likeness from which both speak of the same condition: "acute" and "chronic" tell two apart. */
const BAR = 0.8;

/** "Is of no use in eczema" against "improves eczema": whether something works, and that it changes the very thing it is said to work on. */
export function judgeEfficacy(claim: Proposition, statement: Proposition): Relation {
  const [efficacy, effect] = claim.aspect === 'efficacy' ? [claim, statement] : [statement, claim];
  if (efficacy.position.kind !== 'scale' || effect.position.kind !== 'direction') return NEUTRAL;
  if (isUselessAtLarge(efficacy) && isRelief(effect)) return { label: 'conflicts', confidence: 0.65, kind: statement.certainty === 'possible' ? 'evidence' : 'negation' };
  if (effect.agent.length > 0 || efficacy.facet.length === 0 || facetLikeness(efficacy.facet, effect.facet) < BAR) return NEUTRAL;
  const { direction, isNegated } = effect.position;
  if (direction === 'link' || direction === 'cause') return NEUTRAL;
  const works = !isNegated && direction !== 'none' && direction !== 'worse';
  const isUseless = efficacy.position.high <= 1 && efficacy.position.low === 0;
  if (!isUseless && efficacy.position.low < 2) return NEUTRAL;
  const kind = statement.certainty === 'possible' ? 'evidence' : 'negation';
  return works === isUseless ? { label: 'conflicts', confidence: 0.75, kind } : { label: 'supports', confidence: 0.7, kind };
}

/** "Is no better than placebo", "does not work", whatever for. */
function isUselessAtLarge({ position, facet, groups, scope = [] }: Proposition): boolean {
  return position.kind === 'scale' && position.high === 0 && facet.length + groups.length + scope.length === 0;
}

/** "Relieves hot flushes": said to work. */
function isRelief({ position, agent, groups, certainty, topic }: Proposition): boolean {
  return position.kind === 'direction' && position.direction === 'relieve' && !position.isNegated && agent.length + groups.length === 0 && topic !== undefined && certainty !== 'possible';
}
