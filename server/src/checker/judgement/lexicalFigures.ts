import type { Quantity } from '../proposition/quantities';
import type { LexicalReading } from './lexicalReading';

/** Two ranges closer than this, as a share of the higher bound, count as the same figure. */
const TOLERANCE = 0.05;

/** Beyond e² times as much, more tells nothing new. */
const WIDEST_GAP = 2;

/** How the figures of a claim meet those of a statement: the same number written, quantities of one kind that agree, that differ, that have no counterpart. */
export interface FigureComparison {
  readonly sharedNumbers: number;
  readonly lostNumbers: number;
  readonly sameQuantities: number;
  readonly otherQuantities: number;
  readonly lostQuantities: number;
  /** How far the closest comparable quantity lies off, as a logarithm of their ratio, at most {@link WIDEST_GAP}; the largest of the claim's. */
  readonly quantityGap: number;
}

/** Compares all figures of both sides. Quadratic in the figures of a pair, of which there are few. */
export function compareFigures(claim: readonly LexicalReading[], statement: readonly LexicalReading[]): FigureComparison {
  const numbers = new Set(claim.flatMap((reading) => reading.numbers));
  const others = new Set(statement.flatMap((reading) => reading.numbers));
  const sharedNumbers = [...numbers].filter((number) => others.has(number)).length;
  const quantities = statement.flatMap((reading) => reading.quantities);
  let sameQuantities = 0;
  let otherQuantities = 0;
  let lostQuantities = 0;
  let quantityGap = 0;
  for (const own of claim.flatMap((reading) => reading.quantities)) {
    const comparable = quantities.filter((other) => isComparable(own, other));
    if (comparable.length === 0) lostQuantities++;
    else if (comparable.some((other) => meet(own, other))) sameQuantities++;
    else otherQuantities++;
    if (comparable.length > 0) quantityGap = Math.max(quantityGap, Math.min(WIDEST_GAP, ...comparable.map((other) => gapOf(own, other))));
  }
  return { sharedNumbers, lostNumbers: numbers.size - sharedNumbers, sameQuantities, otherQuantities, lostQuantities, quantityGap };
}

function isComparable(a: Quantity, b: Quantity): boolean {
  return a.dimension === b.dimension && (a.dimension !== 'count' || a.counted === b.counted);
}

function meet(a: Quantity, b: Quantity): boolean {
  return a.low <= b.high * (1 + TOLERANCE) && b.low <= a.high * (1 + TOLERANCE);
}

function gapOf(a: Quantity, b: Quantity): number {
  if (meet(a, b)) return 0;
  const [low, high] = a.low < b.low ? [a.high, b.low] : [b.high, a.low];
  return low <= 0 ? WIDEST_GAP : Math.abs(Math.log(high / low));
}
