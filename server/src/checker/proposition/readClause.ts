import type { Clause } from './clauses';
import { withoutEchoes } from './echoes';
import type { MarkedSentence } from './marks';
import type { Quantity } from './quantities';
import { readAdvice } from './readAdvice';
import { readAffected } from './readAffected';
import { readChoices } from './readChoice';
import { readChangesAsHarm } from './effectState';
import { readComparisons } from './readComparison';
import { readContents } from './readContents';
import { readEffects } from './readEffect';
import { readEligibility } from './readEligibility';
import { readListedHarms } from './readListedHarms';
import { readMeasured } from './readMeasured';
import { readMore } from './readMore';
import { readOccurrences } from './readOccurrences';
import { readPersistence } from './readPersistence';
import { readPerformer } from './readPerformer';
import { readQuantityAspects } from './readQuantity';
import { readScales } from './readScale';
import { readWording } from './readWording';
import { readSymptoms } from './readSymptoms';
import type { Reading } from './reading';
import type { Subject } from './subject';

/** What is known around a clause. */
export interface ClauseContext {
  readonly subject: Subject;
  readonly quantities: readonly Quantity[];
  readonly isQuote: boolean;
  /** The clause is a condition without which nothing is achieved. */
  readonly isRequired: boolean;
  /** The clause is a question that is said to be open. */
  readonly isOpen: boolean;
}

/** All that is read of a clause that its author asserts; of a condition that is asked for, how, when and how much. */
export function readClause(sentence: MarkedSentence, clause: Clause, { subject, quantities, isQuote, isRequired, isOpen }: ClauseContext): Reading[] {
  if (isOpen) return readEffects(sentence, clause, subject);
  if (isRequired) return [...readQuantityAspects(sentence, clause, quantities), ...readChoices(sentence, clause)];
  const effects = readEffects(sentence, clause, subject);
  return withoutEchoes([
    ...readScales(sentence, clause, isQuote),
    ...readListedHarms(sentence, clause),
    ...readMore(sentence, clause),
    ...readSymptoms(sentence, clause),
    ...readOccurrences(sentence, clause, quantities),
    ...readPersistence(sentence, clause, quantities),
    ...readQuantityAspects(sentence, clause, quantities),
    ...readChoices(sentence, clause),
    ...readEligibility(sentence, clause, quantities),
    ...readAffected(sentence, clause, quantities),
    ...effects,
    ...readContents(sentence, clause),
    ...readChangesAsHarm(sentence, clause),
    ...readComparisons(sentence, clause),
    ...readMeasured(sentence, clause, effects),
    ...readPerformer(sentence, clause),
    ...readAdvice(sentence, clause, quantities),
    ...readWording(sentence, clause),
  ]).filter((reading) => !isLeftOpen(sentence, reading));
}

/**
 * "No evidence that the pen may be shaken", "unclear whether it is kept in the fridge": neither advice nor a figure is given.
 * What it would do is read as unproven, unless that is denied in turn ("no evidence that it does not …").
 */
function isLeftOpen(sentence: MarkedSentence, { aspect, at, position }: Reading): boolean {
  if (aspect === 'evidence') return false;
  const { tokens, grammar } = sentence;
  const frame = grammar('no-evidence').find(({ to }) => to <= at && (CLAUSAL.has(tokens[to - 1]?.lower ?? '') || CLAUSAL.has(tokens[to]?.lower ?? '')) && !tokens.slice(to, at).some(({ lower }) => ENDING.has(lower)));
  if (frame === undefined) return false;
  return !UNPROVEN.has(aspect) || (NEGATORS.some((kind) => grammar(kind).some(({ from }) => from >= frame.to)) && position.kind !== 'wording');
}

/** Aspects whose readers know what is not proven. */
const UNPROVEN: ReadonlySet<string> = new Set(['effect', 'efficacy', 'complications', 'wording']);
const NEGATORS = ['verb-negator', 'noun-negator', 'weak-negator'] as const;
const CLAUSAL: ReadonlySet<string> = new Set(['that', 'whether']);
const ENDING: ReadonlySet<string> = new Set(['but', ';', 'although', 'while', 'so', 'because']);
