import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../checker/judgement/judgements';
import { qualityFolder } from './cases';
import type { SentenceFigures } from './sentences';

/**
 * Judges the pairs of `plain/pairs.txt`, one a line, `topic | claim | quote | told`. Told is what a careful editor says:
 * conflicts, supports, neutral, or n/s where neutral and supports are both fine.
 */
export function scorePlain(): SentenceFigures {
  const rows = readFileSync(path.join(qualityFolder, 'plain/pairs.txt'), 'utf8').trim().split('\n');
  const figures = { conflictCount: 0, foundCount: 0, silentCount: 0, flaggedCount: 0 };
  for (const row of rows) {
    const [topic = '', claim = '', quote = '', told = ''] = row.split('|').map((cell) => cell.trim());
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
