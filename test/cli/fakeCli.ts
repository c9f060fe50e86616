import assert from 'node:assert/strict';
import type { Checker, CheckerOptions, Finding, JudgedStatement, Pack, Verdict } from '../../server/src/checker';
import type { Corpus } from '../../server/src/cli/corpus';
import { GitProblem } from '../../server/src/cli/git';
import type { PackServices } from '../../server/src/cli/packs/services';
import { runCli, type CliServices } from '../../server/src/cli/program';
import { createMemoryHost } from '../host/memoryHost';
import { UnreadableFile, UnwritableFile, type CliProblem, type DraftFiles, type ExitStatus, type Terminal } from '../../server/src/cli/terminal';

/** What a run printed and how it ended. */
export interface CliRun {
  readonly status: ExitStatus;
  readonly out: string;
  /** Lines of standard error. */
  readonly errors: readonly string[];
  /** Files that it wrote, by path; a folder `locked` takes none. */
  /** What it showed a person in passing. */
  readonly progress: readonly string[];
  readonly written: Readonly<Record<string, string>>;
}

/** The surroundings of one run; everything absent is empty. */
export interface CliSetting {
  /** Path to content; folders are implied. `null` cannot be read. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isScreen?: boolean;
  readonly services?: Partial<CliServices>;
}

/** Runs `claimlint` with these words in memory. */
export async function run(words: readonly string[], setting: CliSetting = {}): Promise<CliRun> {
  let out = '';
  let errors = '';
  const progress: string[] = [];
  const written: Record<string, string> = {};
  const terminal: Terminal = {
    env: setting.env ?? {},
    isScreen: setting.isScreen ?? false,
    write: (text) => {
      out += text;
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
    showProgress: (text) => {
      if (text !== undefined) progress.push(text);
    },
    readInput: () => pieces(Buffer.from(setting.input ?? '')),
    nowMs: () => 0,
    files: memoryFiles(setting.files ?? {}, written),
  };
  const status = await runCli(words, { ...fakeServices(), ...setting.services }, terminal);
  return { status, out, errors: errors.split('\n').slice(0, -1), written, progress };
}

/** A pack with one source and one statement, `tea-keeps-awake`. */
export const teaPack: Pack = {
  id: 'tea',
  title: 'Tea and sleep',
  language: 'en',
  location: 'tea.claims.yaml',
  topics: [{ id: 'tea', names: ['tea'] }],
  sources: [{ id: 'leaf-2020', type: 'article-journal', title: 'Evening tea', author: [{ family: 'Leaf' }, { family: 'Cup' }], issued: { 'date-parts': [[2020, 2]] }, evidence: 2 }],
  statements: [{ id: 'tea-keeps-awake', source: 'leaf-2020', quote: 'tea delayed sleep by an hour', stance: 'asserts', match: [], mustNotMatch: [], at: { start: 0, end: 1 } }],
  cues: [],
};

/** A judgement by the statement of `teaPack`. */
export const judged: JudgedStatement = {
  pack: 'tea',
  statement: 'tea-keeps-awake',
  source: 'leaf-2020',
  quote: 'tea delayed sleep by an hour',
  confidence: 0.93456,
  reason: 'The draft says "at once", the source "delayed … by an hour".',
  decision: { kind: 'timing', claimWords: 'at once', quoteWords: 'delayed sleep by an hour' },
};

/** The phrases that the fake checker finds, with its verdict. */
const phrases: Readonly<Record<string, Verdict>> = { 'at once': 'conflict', 'half an hour later': 'tension', 'an hour later': 'support' };

/** Reports the phrases above wherever they stand, in sentences that end with a full stop: enough to drive the writers of output. */
export function createFakeChecker(options: CheckerOptions): Checker {
  const check = (text: string): ReturnType<Checker['check']> => {
    const findings: Finding[] = [];
    for (const match of text.matchAll(/at once|half an hour later|an hour later/g)) {
      const verdict = phrases[match[0]] ?? 'support';
      const end = text.indexOf('.', match.index);
      findings.push({
        verdict,
        code: `claim-${verdict}`,
        severity: verdict === 'conflict' ? 'warning' : 'information',
        message: `"${match[0]}" — ${verdict}.`,
        span: { start: match.index, end: match.index + match[0].length },
        sentence: { start: text.lastIndexOf('.', match.index) + 1, end: end < 0 ? text.length : end + 1 },
        text: match[0],
        topic: 'tea',
        aspect: 'onset',
        conflicts: verdict === 'conflict' ? [judged] : [],
        tensions: verdict === 'tension' ? [judged] : [],
        supports: verdict === 'support' ? [judged] : [],
      });
    }
    return { findings, sentenceCount: text.split('.').length - 1, claimCount: findings.length };
  };
  return {
    packs: options.packs,
    check,
    openSession: () => {
      throw new Error('the command line opens no session');
    },
  };
}

/** A corpus of `teaPack` with these problems beside it. */
export function corpusWith(problems: readonly CliProblem[], corpus: Corpus = { packs: [teaPack] }): CliServices['loadCorpora'] {
  return () => Promise.resolve({ corpusOf: () => corpus, problems });
}

/** A machine without files for the commands that work on packs. */
export const noPacks: PackServices = { host: createMemoryHost({}), folderUri: 'file:///work', atRevision: () => Promise.resolve(undefined), fetchText: () => Promise.resolve({ reason: 'there is no web' }), writeFile: () => Promise.resolve(), openCorpusServer: () => assert.fail('no server is meant') };

function fakeServices(): CliServices {
  return {
    version: '1.2.3',
    loadCorpora: corpusWith([]),
    packs: noPacks,
    createChecker: createFakeChecker,
    buildId: 'build-1',
    async *watch() {
      yield await Promise.resolve();
    },
    git: { changedSince: () => Promise.reject(new GitProblem('no repository')) },
    openRevision: () => Promise.resolve(undefined),
    judgePair: (claim, evidence) => ({ label: claim === evidence ? 'supports' : claim.includes('not') ? 'conflicts' : 'neutral', confidence: 0.87654, reasons: [`compared ${claim.length} characters`] }),
    serveStdio: () => Promise.resolve(),
  };
}

function memoryFiles(files: Readonly<Record<string, string | Uint8Array | null>>, written: Record<string, string>): DraftFiles {
  const paths = Object.keys(files).sort();
  const read = (path: string): Promise<Uint8Array> => {
    const content = files[normal(path)];
    if (content === null || content === undefined) return Promise.reject(new UnreadableFile('EACCES'));
    return Promise.resolve(typeof content === 'string' ? Buffer.from(content) : content);
  };
  return {
    kindOf: (path) => Promise.resolve(paths.includes(normal(path)) ? 'file' : paths.some((one) => one.startsWith(`${normal(path)}/`)) ? 'folder' : 'missing'),
    read,
    async *readPieces(path) {
      yield* pieces(await read(path));
    },
    listMarkdown: (folder) => Promise.resolve(paths.filter((path) => path.startsWith(`${normal(folder)}/`) && path.endsWith('.md'))),
    expand: (pattern) => Promise.resolve(paths.filter((path) => path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)))),
    write: (path, text) => {
      if (path.startsWith('locked/')) return Promise.reject(new UnwritableFile('EACCES'));
      written[normal(path)] = text;
      return Promise.resolve();
    },
    isPattern: (argument) => argument.includes('*'),
    identify: normal,
  };
}

function normal(path: string): string {
  return path.replace(/^\.\//, '').replace(/\/$/, '');
}

/** Cuts the bytes into pieces of seven, so that no reader can count on whole lines or characters. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield await Promise.resolve(bytes.subarray(at, at + 7));
}
