import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../checker/judgement/judgements';
import { qualityFolder } from './cases';
import type { SentenceFigures } from './sentences';

/** A claim and a quote on one topic. */
export interface PlainPair {
  readonly topic: string;
  readonly claim: string;
  readonly quote: string;
  /** What a careful editor says: conflicts, supports, neutral, or n/s where neutral and supports are both fine. */
  readonly told: string;
}

/** The pairs of `plain/pairs.txt`, one a line, `topic | claim | quote | told`. */
export function readPlain(): readonly PlainPair[] {
  const rows = readFileSync(path.join(qualityFolder, 'plain/pairs.txt'), 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [topic = '', claim = '', quote = '', told = ''] = row.split('|').map((cell) => cell.trim());
    return { topic, claim, quote, told };
  });
}

/** Judges the plain pairs, each by itself. */
export function scorePlain(): SentenceFigures {
  const figures = { conflictCount: 0, foundCount: 0, silentCount: 0, flaggedCount: 0 };
  for (const { topic, claim, quote, told } of readPlain()) {
    const isFound = judge(topic, claim, quote).told === 'conflicts';
    if (told === 'conflicts') {
      figures.conflictCount++;
      if (isFound) figures.foundCount++;
    } else {
      figures.silentCount++;
      if (isFound) figures.flaggedCount++;
    }
  }
  return { ...figures, misses: [] };
}
