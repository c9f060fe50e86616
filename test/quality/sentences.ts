import * as fs from 'node:fs';
import * as path from 'node:path';
import { createChecker, type Checker } from '../../server/src/checker';
import { parsePack } from '../../server/src/checker/corpus/parsePack';
import { packPath, qualityFolder } from './cases';

/** The folder with one file of sentences for each pack. */
const sentencesFolder = path.join(qualityFolder, 'sentences');

/** Sentences that stand under their pack's title; each conflict names the statements of which one must be shown. */
const titledFolder = path.join(qualityFolder, 'titled');

/** The same on packs that nobody tunes on: their misses are not read. */
const unseenFolder = path.join(qualityFolder, 'unseen');

/** How files of sentences were checked. */
export interface SentenceFigures {
  readonly conflictCount: number;
  readonly foundCount: number;
  readonly silentCount: number;
  readonly flaggedCount: number;
  /** Sentences with another outcome than marked, each as one line. */
  readonly misses: readonly string[];
}

interface Row {
  readonly mark: 'C' | 'N';
  /** Statements of which one must be shown; empty: any. */
  readonly statements: readonly string[];
  readonly sentence: string;
}

/** Checks every sentence of every file as a draft of its own: `C` must conflict with its pack, `N` must not. */
export function scoreSentences(): SentenceFigures {
  return score(sentencesFolder, (sentence) => sentence);
}

/** The same for sentences under a title. */
export function scoreTitled(): SentenceFigures {
  return score(titledFolder, underTitle);
}

/** The same for packs that nobody tunes on. */
export function scoreUnseen(): SentenceFigures {
  return score(unseenFolder, underTitle);
}

function underTitle(sentence: string, title: string): string {
  return `# ${title}\n\n${sentence}\n`;
}

function score(folder: string, draftOf: (sentence: string, title: string) => string): SentenceFigures {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const rows = files.flatMap((name) => {
    const topic = path.basename(name, '.txt');
    const { checker, title } = openChecker(folder, topic);
    return readRows(path.join(folder, name)).map(({ mark, statements, sentence }) => {
      const conflicts = checker.check(draftOf(sentence, title)).findings.filter(({ verdict }) => verdict === 'conflict');
      const isFound = conflicts.some((finding) => statements.length === 0 || finding.conflicts.some(({ statement }) => statements.includes(statement)));
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

/** Lines `C sentence` or `N sentence`; `C id,id`, a tab and the sentence name the statements. */
function readRows(file: string): Row[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const mark = /^C[ \t]/.test(line) ? 'C' : /^N[ \t]/.test(line) ? 'N' : undefined;
    if (mark === undefined) throw new Error(`${file}: a line starts with C or N, this one does not: ${line}`);
    const [names, named] = line.split('\t');
    const statements = (names ?? '').slice(2).split(',').filter((id) => id !== '');
    return named === undefined ? { mark, statements: [], sentence: line.slice(2) } : { mark, statements, sentence: named };
  });
}

/** The checker with the pack beside the file, else with the pack of the topic. */
function openChecker(folder: string, topic: string): { readonly checker: Checker; readonly title: string } {
  const beside = path.join(folder, `${topic}.claims.yaml`);
  const location = fs.existsSync(beside) ? beside : packPath(topic);
  const { pack } = parsePack(fs.readFileSync(location, 'utf8'), location);
  if (pack === undefined) throw new Error(`${location} cannot be read`);
  return { checker: createChecker({ packs: [pack] }), title: pack.title };
}

if (require.main === module) {
  for (const figures of [scoreSentences(), scoreTitled()]) {
    const { misses, ...counts } = figures;
    console.log([...misses, JSON.stringify(counts)].join('\n'));
  }
}
