import type { PairJudgement } from './checker';
import { reasonOf } from './finding/reason';
import { weighFeatures } from './judgement/lexicalModel';
import { featuresOfPair, judgePair } from './judgePair';
import { combineReadings } from './rereading/combineReadings';
import type { PairReading } from './rereading/secondReader';

/**
 * Judges one pair by the rules, with the weights of what they and the words of both texts have in common, and by what a
 * second reader made of it. Where both agree, the reasons are those of the rules.
 */
export function judgePairTwice(claim: string, evidence: string, reading: PairReading): PairJudgement {
  const rules = judgePair(claim, evidence);
  const { label, confidence } = combineReadings(weighPair(claim, evidence), reading);
  const rounded = Math.round(confidence * 100) / 100;
  if (label === rules.label) return { ...rules, confidence: rounded };
  if (label === 'neutral') return { label, confidence: rounded, reasons: [] };
  const decision = { kind: 'meaning', claimWords: claim.trim(), quoteWords: evidence.trim() } as const;
  return { label, confidence: rounded, reasons: [reasonOf(label, decision, 'asserts', 'their meaning')], decision };
}

/** How likely each label is without a second reader; neutral for certain where either text has no words. For `scripts/fitPool.mjs` too. */
export function weighPair(claim: string, evidence: string): PairReading {
  const values = featuresOfPair(claim, evidence);
  return values === undefined ? { supports: 0, conflicts: 0, neutral: 1 } : weighFeatures(values);
}
