import * as fs from 'node:fs';
import { createChecker, judgePair, type Checker, type Label } from '../../server/src/checker';
import { parsePack } from '../../server/src/checker/corpus/parsePack';
import { listTopics, packPath, readCases, readPairs, splits, type Split } from './cases';
import { formatReport } from './report';
import { scoreCase, type ScoredCase } from './score';

/** Checks the cases of a split, each as an article of its own against its topic's pack alone; all topics where none is named. */
export function scoreSplit(split: Split, topics: readonly string[] = listTopics()): readonly ScoredCase[] {
  return topics.flatMap((topic) => {
    const checker = openChecker(topic);
    return readCases(topic, split).cases.map((one) => scoreCase(topic, one, checker.check(one.text).findings));
  });
}

/** Precision, recall and F1 of one label; 0 where there is nothing to divide by. */
export interface LabelFigures {
  readonly label: Label;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How the labelled pairs of a split were judged. */
export interface PairFigures {
  readonly labels: readonly LabelFigures[];
  readonly macroF1: number;
  /** Pairs with another label than expected, each as one line. */
  readonly misses: readonly string[];
}

/** Judges the labelled pairs of a split. */
export function scorePairs(split: Split): PairFigures {
  const judged = readPairs()
    .filter((pair) => pair.split === split)
    .map((pair) => ({ ...pair, judged: judgePair(pair.claim, pair.evidence) }));
  const labels = (['supports', 'conflicts', 'neutral'] as const).map((label): LabelFigures => {
    const given = judged.filter((pair) => pair.judged.label === label);
    const right = given.filter((pair) => pair.label === label).length;
    const expectedCount = judged.filter((pair) => pair.label === label).length;
    const precision = given.length === 0 ? 0 : right / given.length;
    const recall = expectedCount === 0 ? 0 : right / expectedCount;
    return { label, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  });
  const misses = judged
    .filter((pair) => pair.judged.label !== pair.label)
    .map((pair) => `${pair.id} ${pair.label}, judged ${pair.judged.label} ${pair.judged.confidence.toFixed(2)}: ${pair.claim} | ${pair.evidence}`);
  return { labels, macroF1: labels.reduce((sum, { f1 }) => sum + f1, 0) / labels.length, misses };
}

function openChecker(topic: string): Checker {
  const location = packPath(topic);
  const { pack, problems } = parsePack(fs.readFileSync(location, 'utf8'), location);
  if (pack === undefined || problems.some(({ severity }) => severity === 'error')) {
    throw new Error(`${location}: ${problems.map(({ message }) => message).join('; ')}`);
  }
  return createChecker({ packs: [pack] });
}

function formatPairs({ labels, macroF1, misses }: PairFigures): string {
  const rows = labels.map(({ label, precision, recall, f1 }) => `${label.padEnd(12)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  return [...misses, '', ...rows, `macro-F1 ${macroF1.toFixed(3)}`].join('\n');
}

/** `node out/test/quality/quality.js dev|held [TOPIC|pairs]` prints tables, misses and false alarms. */
function main([splitName = 'dev', topic]: readonly string[]): void {
  const split = splits.find((name) => name === splitName);
  if (split === undefined || (topic !== undefined && topic !== 'pairs' && !listTopics().includes(topic))) {
    throw new Error(`usage: quality.js dev|held [${listTopics().join('|')}|pairs]`);
  }
  if (topic !== 'pairs') console.log(formatReport(scoreSplit(split, topic === undefined ? undefined : [topic])));
  if (topic === undefined || topic === 'pairs') console.log(formatPairs(scorePairs(split)));
}

if (require.main === module) main(process.argv.slice(2));
