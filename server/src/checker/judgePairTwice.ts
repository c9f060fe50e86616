import type { PairJudgement } from './checker';
import { reasonOf } from './finding/reason';
import { judgePair } from './judgePair';
import { combineReadings } from './rereading/combineReadings';
import type { PairReading } from './rereading/secondReader';

/** Judges one pair by the rules and by what a second reader made of it. Where both agree, the reasons are those of the rules. */
export function judgePairTwice(claim: string, evidence: string, reading: PairReading): PairJudgement {
  const rules = judgePair(claim, evidence);
  const { label, confidence } = combineReadings(rules, reading);
  const rounded = Math.round(confidence * 100) / 100;
  if (label === rules.label) return { ...rules, confidence: rounded };
  if (label === 'neutral') return { label, confidence: rounded, reasons: [] };
  const decision = { kind: 'meaning', claimWords: claim.trim(), quoteWords: evidence.trim() } as const;
  return { label, confidence: rounded, reasons: [reasonOf(label, decision, 'asserts', 'their meaning')], decision };
}
