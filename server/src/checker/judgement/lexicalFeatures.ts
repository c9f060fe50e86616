import { alignWords, compareAligned, coverageOf, oppositeShare, orderOf, sidesOf, type AlignedDifference, type Alignment } from './lexicalAlignment';
import { clip, countCue, joinStances, meanStance, wordsOf, type LexicalComparison } from './lexicalComparison';
import type { Stance } from './lexicalCues';
import { compareFigures, type FigureComparison } from './lexicalFigures';
import type { LexicalReading } from './lexicalReading';
import type { CueClass } from './lexicalWords';
import type { Relation } from './relation';

/** Words at least so rare name what a text is about. */
const RARE = 5;

/** Cues counted in the statement's nearest sentence, up to 2. */
const NEAREST_CUES: readonly CueClass[] = [
  'neg', 'none', 'unproven', 'untrue', 'hedge', 'sure', 'advise', 'need', 'can', 'only', 'many', 'few', 'good', 'bad', 'cause', 'link', 'than', 'burden', 'up', 'down', 'time', 'equal', 'aim', 'contrast',
];
/** Cues counted in the statement as a whole, up to 3. */
const STATEMENT_CUES: readonly CueClass[] = ['none', 'unproven', 'neg', 'sure', 'hedge', 'aim'];

/** All that the features are taken from, worked out once for a pair. */
interface Facts {
  readonly comparison: LexicalComparison;
  readonly statement: readonly LexicalReading[];
  readonly rule: Relation | undefined;
  /** Stance of the claim, of the nearest sentence, and of the statement on the whole. */
  readonly claim: Stance;
  readonly nearest: Stance;
  readonly mean: Stance;
  readonly difference: AlignedDifference;
  readonly each: readonly AlignedDifference[];
  readonly figures: FigureComparison;
  readonly subjectCoverage: number;
  readonly objectCoverage: number;
  /** Denied on one side only. */
  readonly isDeniedOnce: boolean;
  /** See {@link sidesOf}. */
  readonly side: number;
}

type Feature = readonly [name: string, valueOf: (facts: Facts) => number];

const COVERAGE: readonly Feature[] = [
  ['coverage', ({ comparison }) => coverageOf(comparison.whole)],
  ['nearestCoverage', ({ comparison }) => comparison.nearest.coverage],
  ['rareCoverage', ({ comparison }) => coverageOf(comparison.whole, RARE)],
  ['nearestRareCoverage', ({ comparison }) => coverageOf(comparison.nearest.alignment, RARE)],
  ['lastCoverage', ({ comparison }) => comparison.sentences.at(-1)?.coverage ?? 0],
  ['coverageBack', ({ comparison }) => coverageOf(alignWords(comparison.nearest.reading.words, wordsOf(comparison.claim)))],
  ['rarestMissing', ({ comparison }) => comparison.whole.reduce((rarest, { weight, word }) => (weight === 0 ? Math.max(rarest, word.rarity) : rarest), 0)],
  ['subjectCoverage', ({ subjectCoverage }) => subjectCoverage],
  ['objectCoverage', ({ objectCoverage }) => objectCoverage],
  ['lesserCoverage', ({ subjectCoverage, objectCoverage }) => Math.min(subjectCoverage, objectCoverage)],
  ['order', ({ comparison }) => orderOf(comparison.nearest.alignment)],
];

const STANCE: readonly Feature[] = [
  ['polarity', ({ nearest }) => nearest.polarity],
  ['meanPolarity', ({ mean }) => mean.polarity],
  ['polarityProduct', ({ claim, nearest }) => claim.polarity * nearest.polarity],
  ['meanPolarityProduct', ({ claim, mean }) => claim.polarity * mean.polarity],
  ['tone', ({ nearest }) => nearest.tone],
  ['meanTone', ({ mean }) => mean.tone],
  ['toneProduct', ({ claim, nearest }) => claim.tone * nearest.tone],
  ['meanToneProduct', ({ claim, mean }) => clip(claim.tone * mean.tone, 4)],
  ['trend', ({ nearest }) => nearest.trend],
  ['meanTrend', ({ mean }) => mean.trend],
  ['trendProduct', ({ claim, nearest }) => claim.trend * nearest.trend],
  ['meanTrendProduct', ({ claim, mean }) => claim.trend * mean.trend],
  ['amount', ({ nearest }) => nearest.amount],
  ['meanAmount', ({ mean }) => mean.amount],
  ['amountProduct', ({ claim, nearest }) => claim.amount * nearest.amount],
  ['denial', ({ nearest }) => nearest.denial],
  ['meanDenial', ({ mean }) => mean.denial],
  ['meanDenialProduct', ({ claim, mean }) => (claim.denial > 0 ? -1 : 1) * mean.denial],
  ['deniedOnce', ({ comparison, isDeniedOnce }) => (isDeniedOnce ? comparison.nearest.coverage : 0)],
  ['deniedTwice', ({ comparison, claim, isDeniedOnce }) => (!isDeniedOnce && claim.denial > 0 ? comparison.nearest.coverage : 0)],
  // Neither side denies, both do, the claim alone does, the statement alone does.
  ['denialKind', ({ claim, isDeniedOnce }) => (isDeniedOnce ? (claim.denial > 0 ? -1 : -2) : claim.denial > 0 ? 2 : 1)],
  ['chain', ({ nearest }) => nearest.chain],
  ['chainProduct', ({ claim, nearest }) => claim.chain * nearest.chain],
  ['coveredChain', ({ claim, nearest, comparison }) => claim.chain * nearest.chain * comparison.nearest.coverage],
  ['side', ({ side }) => side],
  ['trendAcross', ({ claim, nearest, side }) => side * Math.sign(claim.trend) * Math.sign(nearest.trend)],
];

const DIFFERENCE: readonly Feature[] = [
  ['negatedOnce', ({ difference }) => difference.negatedOnce],
  ['negatedTwice', ({ difference }) => difference.negatedTwice],
  ['sameDirection', ({ difference }) => difference.sameDirection],
  ['otherDirection', ({ difference }) => difference.otherDirection],
  ['halfDirection', ({ difference }) => difference.halfDirection],
  ['netDirection', ({ difference }) => difference.sameDirection - difference.otherDirection],
  ['mostNegatedOnce', ({ each }) => greatest(each, ({ negatedOnce }) => negatedOnce)],
  ['mostOtherDirection', ({ each }) => greatest(each, ({ otherDirection }) => otherDirection)],
  ['mostSameDirection', ({ each }) => greatest(each, ({ sameDirection }) => sameDirection)],
  ['opposite', ({ comparison }) => oppositeShare(comparison.whole)],
  ['nearestOpposite', ({ comparison }) => oppositeShare(comparison.nearest.alignment)],
  ['finding', ({ statement }) => Math.min(3, statement.reduce((sum, { numbers }) => sum + numbers.length, 0) + 2 * countCue(statement, 'sure'))],
  ['aimShare', ({ statement }) => countCue(statement, 'aim') / statement.length],
  ['sharedNumbers', ({ figures }) => figures.sharedNumbers],
  ['lostNumbers', ({ figures }) => figures.lostNumbers],
  ['sameQuantities', ({ figures }) => figures.sameQuantities],
  ['otherQuantities', ({ figures }) => figures.otherQuantities],
  ['lostQuantities', ({ figures }) => figures.lostQuantities],
  ['quantityGap', ({ figures }) => figures.quantityGap],
  // "Only adults" beside "adults": coverage where the claim alone shuts others out, and where the statement alone does.
  ['onlyClaimed', ({ comparison }) => (countCue(comparison.claim, 'only') > 0 && !comparison.nearest.reading.counts.has('only') ? comparison.nearest.coverage : 0)],
  ['onlyStated', ({ comparison }) => (countCue(comparison.claim, 'only') === 0 && comparison.nearest.reading.counts.has('only') ? comparison.nearest.coverage : 0)],
  ['ruleSupports', ({ rule }) => (rule?.label === 'supports' ? rule.confidence : 0)],
  ['ruleConflicts', ({ rule }) => (rule?.label === 'conflicts' ? rule.confidence : 0)],
];

const CUES: readonly Feature[] = [
  ...NEAREST_CUES.map((cue): Feature => [`nearest:${cue}`, ({ comparison }) => Math.min(2, comparison.nearest.reading.counts.get(cue) ?? 0)]),
  ...STATEMENT_CUES.map((cue): Feature => [`statement:${cue}`, ({ statement }) => Math.min(3, countCue(statement, cue))]),
];

const FEATURES: readonly Feature[] = [...COVERAGE, ...STANCE, ...DIFFERENCE, ...CUES];

/** Names of the features, in the order of {@link lexicalFeatures}. */
export const lexicalFeatureNames: readonly string[] = FEATURES.map(([name]) => name);

/**
 * What the fitted judge weighs: what the statement covers of the claim, how both sides differ in negation, direction,
 * tone, amount and figures, and what the rules say (undefined: nothing). No feature tells of the claim alone: how a data
 * set words the claims that it refutes says nothing of any other text.
 */
export function lexicalFeatures(comparison: LexicalComparison, rule: Relation | undefined): readonly number[] {
  const facts = gather(comparison, rule);
  return FEATURES.map(([, valueOf]) => valueOf(facts));
}

function gather(comparison: LexicalComparison, rule: Relation | undefined): Facts {
  const { sentences, nearest, whole } = comparison;
  const statement = sentences.map(({ reading }) => reading);
  const claim = joinStances(comparison.claim);
  const stance = joinStances([nearest.reading]);
  const [subject, object] = halvesOf(whole, comparison.claim[0]?.turn ?? 0);
  return {
    comparison,
    statement,
    rule,
    claim,
    nearest: stance,
    mean: meanStance(sentences),
    difference: compareAligned(nearest.alignment),
    each: sentences.map(({ alignment }) => compareAligned(alignment)),
    figures: compareFigures(comparison.claim, statement),
    subjectCoverage: coverageOf(subject),
    objectCoverage: coverageOf(object),
    isDeniedOnce: claim.denial > 0 !== stance.denial > 0,
    side: sidesOf(nearest.alignment, comparison.claim[0]?.pivot ?? -1, nearest.reading.pivot),
  };
}

/** The words before the claim's turn and those after it; where one side is empty, the first and the later half. */
function halvesOf(alignment: readonly Alignment[], turn: number): readonly [readonly Alignment[], readonly Alignment[]] {
  const found = alignment.findIndex(({ word }) => word.at >= turn);
  const middle = found > 0 ? found : Math.ceil(alignment.length / 2);
  return [alignment.slice(0, middle), alignment.slice(middle)];
}

function greatest<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, valueOf(item)), 0);
}
