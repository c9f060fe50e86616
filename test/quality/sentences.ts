import * as fs from 'node:fs';
import * as path from 'node:path';
import { createChecker, type Checker } from '../../server/src/checker';
import { parsePack } from '../../server/src/checker/corpus/parsePack';
import { packPath, qualityFolder } from './cases';

/** The folder with one file of sentences for each pack. */
const sentencesFolder = path.join(qualityFolder, 'sentences');

/** How a file of sentences was checked. */
export interface SentenceFigures {
  readonly conflictCount: number;
  readonly foundCount: number;
  readonly silentCount: number;
  readonly flaggedCount: number;
  /** Sentences with another outcome than marked, each as one line. */
  readonly misses: readonly string[];
}

/** Checks every sentence of every file as a draft of its own: `C` must conflict with its pack, `N` must not. */
export function scoreSentences(): SentenceFigures {
  const files = fs.readdirSync(sentencesFolder).filter((name) => name.endsWith('.txt'));
  const rows = files.flatMap((name) => {
    const topic = path.basename(name, '.txt');
    const checker = openChecker(topic);
    return readRows(name).map(({ mark, sentence }) => {
      const isFound = checker.check(sentence).findings.some(({ verdict }) => verdict === 'conflict');
      return { mark, isFound, line: `${topic} ${mark} ${sentence}` };
    });
  });
  const conflicts = rows.filter(({ mark }) => mark === 'C');
  const silent = rows.filter(({ mark }) => mark === 'N');
  return {
    conflictCount: conflicts.length,
    foundCount: conflicts.filter(({ isFound }) => isFound).length,
    silentCount: silent.length,
    flaggedCount: silent.filter(({ isFound }) => isFound).length,
    misses: rows.filter(({ mark, isFound }) => isFound !== (mark === 'C')).map(({ line }) => line),
  };
}

function readRows(name: string): { readonly mark: 'C' | 'N'; readonly sentence: string }[] {
  const lines = fs.readFileSync(path.join(sentencesFolder, name), 'utf8').split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const mark = line.startsWith('C ') ? 'C' : line.startsWith('N ') ? 'N' : undefined;
    if (mark === undefined) throw new Error(`${name}: a line starts with C or N, this one does not: ${line}`);
    return { mark, sentence: line.slice(2) };
  });
}

/** The checker with the pack beside the file, else with the pack of the topic. */
function openChecker(topic: string): Checker {
  const beside = path.join(sentencesFolder, `${topic}.claims.yaml`);
  const location = fs.existsSync(beside) ? beside : packPath(topic);
  const { pack } = parsePack(fs.readFileSync(location, 'utf8'), location);
  if (pack === undefined) throw new Error(`${location} cannot be read`);
  return createChecker({ packs: [pack] });
}

if (require.main === module) {
  const { misses, ...counts } = scoreSentences();
  console.log([...misses, JSON.stringify(counts)].join('\n'));
}
