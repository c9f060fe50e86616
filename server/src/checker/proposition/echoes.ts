import type { EffectDirection } from '../lexicon/lexicon';
import type { Reading } from './reading';

/** An effect on something that another aspect reads better ("causes bruising") is dropped, so is a time of side effects at large where the thing that passes is named. */
export function withoutEchoes(readings: readonly Reading[]): Reading[] {
  const others = readings.filter((reading) => PRESENCE.has(reading.aspect));
  const isPassing = readings.some(({ aspect }) => aspect === 'persistence');
  // What is advised for a time is not denied by the same words for another.
  const isTimed = readings.some(({ position }) => position.kind === 'advice' && position.window !== undefined);
  return readings.filter((reading) => !(isTimed && reading.aspect === 'wording') && !(isPassing && reading.aspect === 'side-effect-duration' && reading.facet.length === 0)).filter((reading) => !isCausing(reading) || !others.some((other) => other.span.start < reading.span.end && reading.span.start < other.span.end));
}

/** "Causes", "occurs", "has no": says no more than that the thing is there, or is not. */
function isCausing(reading: Reading): boolean {
  return reading.position.kind === 'direction' && ECHOES.has(reading.position.direction);
}

const ECHOES: ReadonlySet<EffectDirection> = new Set<EffectDirection>(['cause', 'occur', 'contain', 'lack']);

/** Aspects whose nouns are what a verb of effect causes or removes. */
const PRESENCE: ReadonlySet<string> = new Set(['complications', 'pain', 'downtime', 'dependence']);
