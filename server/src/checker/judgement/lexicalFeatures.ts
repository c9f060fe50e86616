import { alignWords, compareAligned, coverageOf, oppositeShare, orderOf, sidesOf } from './lexicalAlignment';
import { clip, countCue, joinStances, meanStance, type LexicalComparison } from './lexicalComparison';
import { compareFigures } from './lexicalFigures';
import type { CueClass } from './lexicalWords';
import type { Relation } from './relation';

/** Words at least so rare name what a text is about. */
const RARE = 5;

/** Cues counted on both sides. */
const CUES: readonly CueClass[] = [
  'neg', 'none', 'unproven', 'untrue', 'hedge', 'sure', 'advise', 'need', 'can', 'only', 'many', 'few', 'good', 'bad', 'cause', 'link', 'than', 'burden', 'up', 'down', 'time',
];
/** Cues counted in the nearest sentence, and in the statement as a whole. */
const NEAREST_CUES: readonly CueClass[] = [...CUES, 'aim', 'contrast'];
const STATEMENT_CUES: readonly CueClass[] = ['none', 'unproven', 'neg', 'sure', 'hedge', 'aim'];

/**
 * What the fitted judge weighs, by name: what the statement covers of the claim, how both sides differ in negation,
 * direction, tone, amount and figures, and what the rules say (undefined: nothing). A feature that only tells how a
 * claim is worded is there to be weighed against the statement's.
 */
export function lexicalFeatures(comparison: LexicalComparison, rule: Relation | undefined): ReadonlyMap<string, number> {
  const statement = comparison.sentences.map(({ reading }) => reading);
  const features = new Map<string, number>(
    Object.entries({ ...coverageFeatures(comparison), ...stanceFeatures(comparison), ...differenceFeatures(comparison), ...compareFigures(comparison.claim, statement) }),
  );
  features.set('ruleSupports', rule?.label === 'supports' ? rule.confidence : 0);
  features.set('ruleConflicts', rule?.label === 'conflicts' ? rule.confidence : 0);
  for (const cue of CUES) features.set(`claim:${cue}`, Math.min(2, countCue(comparison.claim, cue)));
  for (const cue of NEAREST_CUES) features.set(`nearest:${cue}`, Math.min(2, countCue([comparison.nearest.reading], cue)));
  for (const cue of STATEMENT_CUES) features.set(`statement:${cue}`, Math.min(3, countCue(statement, cue)));
  return features;
}

function coverageFeatures({ claim, sentences, nearest, whole }: LexicalComparison): Record<string, number> {
  const missing = whole.filter(({ weight }) => weight === 0);
  const own = claim.flatMap(({ words }) => words);
  return {
    coverage: coverageOf(whole),
    nearestCoverage: nearest.coverage,
    rareCoverage: coverageOf(whole, RARE),
    nearestRareCoverage: coverageOf(nearest.alignment, RARE),
    lastCoverage: sentences.at(-1)?.coverage ?? 0,
    coverageBack: coverageOf(alignWords(nearest.reading.words, own)),
    rarestMissing: Math.max(0, ...missing.map(({ word }) => word.rarity)),
    order: orderOf(nearest.alignment),
  };
}

function stanceFeatures({ claim, sentences, nearest }: LexicalComparison): Record<string, number> {
  const a = joinStances(claim);
  const b = joinStances([nearest.reading]);
  const mean = meanStance(sentences);
  const isDenied = a.denial > 0 !== b.denial > 0;
  const side = sidesOf(nearest.alignment, claim[0]?.pivot ?? -1, nearest.reading.pivot);
  return {
    claimPolarity: a.polarity, polarity: b.polarity, meanPolarity: mean.polarity, polarityProduct: a.polarity * b.polarity, meanPolarityProduct: a.polarity * mean.polarity,
    claimTone: a.tone, tone: b.tone, meanTone: mean.tone, toneProduct: a.tone * b.tone, meanToneProduct: clip(a.tone * mean.tone, 4),
    claimTrend: a.trend, trend: b.trend, meanTrend: mean.trend, trendProduct: a.trend * b.trend, meanTrendProduct: a.trend * mean.trend,
    claimAmount: a.amount, amount: b.amount, meanAmount: mean.amount, amountProduct: a.amount * b.amount,
    claimDenial: a.denial, denial: b.denial, meanDenial: mean.denial, meanDenialProduct: (a.denial > 0 ? -1 : 1) * mean.denial,
    deniedOnce: isDenied ? nearest.coverage : 0, deniedTwice: !isDenied && a.denial > 0 ? nearest.coverage : 0,
    denialKind: isDenied ? (a.denial > 0 ? -1 : -2) : a.denial > 0 ? 2 : 1,
    claimChain: a.chain, chain: b.chain, chainProduct: a.chain * b.chain, coveredChain: a.chain * b.chain * nearest.coverage,
    side, trendAcross: side * Math.sign(a.trend) * Math.sign(b.trend),
  };
}

function differenceFeatures({ sentences, nearest, whole }: LexicalComparison): Record<string, number> {
  const near = compareAligned(nearest.alignment);
  const each = sentences.map(({ alignment }) => compareAligned(alignment));
  const readings = sentences.map(({ reading }) => reading);
  return {
    ...near,
    netDirection: near.sameDirection - near.otherDirection,
    mostNegatedOnce: Math.max(...each.map(({ negatedOnce }) => negatedOnce)),
    mostOtherDirection: Math.max(...each.map(({ otherDirection }) => otherDirection)),
    mostSameDirection: Math.max(...each.map(({ sameDirection }) => sameDirection)),
    opposite: oppositeShare(whole),
    nearestOpposite: oppositeShare(nearest.alignment),
    finding: Math.min(3, readings.reduce((sum, { numbers }) => sum + numbers.length, 0) + 2 * countCue(readings, 'sure')),
    aimShare: countCue(readings, 'aim') / readings.length,
  };
}
