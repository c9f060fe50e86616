import { type CheckResult, type Checker, createChecker, type Finding, type JudgedStatement, type Pack, type Statement } from '../../server/src/checker';
import type { Host } from '../../server/src/host/host';
import type { Platform } from '../../server/src/lsp/platform';

/** A platform in memory, with what it counts. */
export interface FakePlatform extends Platform {
  /** Files by URI. */
  readonly disk: Map<string, string>;
  /** Articles that were judged, in order. */
  readonly judged: string[];
  /** Thrown by every check until it is taken away. */
  fault: Error | undefined;
}

/** The built-in pack of the fake platform. */
export const packUri = 'file:///pages/sleep.claims.yaml';

/**
 * A platform whose checker finds the words of a statement's `match` in conflict and those of `mustNotMatch` supported,
 * wherever they occur: what the server makes of findings is tested, not how they are found.
 */
export function createFakePlatform(pack: string): FakePlatform {
  const disk = new Map([[packUri, pack]]);
  const judged: string[] = [];
  const host: Host = {
    readFile: (uri) => {
      const text = disk.get(uri);
      return Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'text', text });
    },
    realUri: (uri) => Promise.resolve(uri),
    builtInPackUri: (id) => (id === 'sleep' ? packUri : undefined),
    builtInPackIds: ['sleep'],
    listArticles: (folderUri, limit) => Promise.resolve([...disk.keys()].filter((uri) => uri.startsWith(`${folderUri}/`) && uri.endsWith('.md')).sort().slice(0, limit)),
    today: () => '2026-01-31',
  };
  const platform: FakePlatform = {
    host,
    disk,
    judged,
    fault: undefined,
    docsUri: 'https://pages.example/docs',
    createChecker: ({ packs }) =>
      createFakeChecker(packs, (text) => {
        judged.push(text);
        if (platform.fault !== undefined) throw platform.fault;
      }),
  };
  return platform;
}

function createFakeChecker(packs: readonly Pack[], onCheck: (text: string) => void): Checker {
  const reader = createChecker({ packs: [] });
  return {
    packs,
    check: (text) => reader.check(text),
    openSession: () => {
      const session = reader.openSession();
      const check = (text: string): CheckResult => {
        onCheck(text);
        session.check(text);
        return findPhrases(packs, text, session.article.sentences.map(({ span }) => span));
      };
      return {
        check,
        *checkInSteps(text) {
          const result = check(text);
          // An article that begins with this word never comes to its end.
          while (text.startsWith('Endless')) yield;
          return { result, article: session.article };
        },
        openPairs: (by) => session.openPairs(by),
        openPairsInSteps: () => session.openPairsInSteps(),
        reread: (by) => session.reread(by),
        get article() {
          return session.article;
        },
      };
    },
  };
}

function findPhrases(packs: readonly Pack[], text: string, sentences: readonly Finding['span'][]): CheckResult {
  const phrases = new Set(packs.flatMap(({ statements }) => statements).flatMap(({ match, mustNotMatch }) => [...match, ...mustNotMatch]));
  const findings = [...phrases].flatMap((phrase): readonly Finding[] => {
    const start = text.indexOf(phrase);
    const sentence = sentences.find((span) => span.start <= start && start < span.end);
    return sentence === undefined ? [] : [toFinding(packs, phrase, { start, end: start + phrase.length }, sentence)];
  });
  return { findings: findings.sort((a, b) => a.span.start - b.span.start), sentenceCount: sentences.length, claimCount: findings.length };
}

function toFinding(packs: readonly Pack[], phrase: string, span: Finding['span'], sentence: Finding['span']): Finding {
  const judge = (select: (statement: Statement) => readonly string[]): JudgedStatement[] =>
    packs.flatMap((pack) => pack.statements.filter((statement) => select(statement).includes(phrase)).map((statement) => toJudged(pack, statement, phrase)));
  const conflicts = judge(({ match }) => match);
  return {
    verdict: conflicts.length > 0 ? 'conflict' : 'support',
    code: conflicts.length > 0 ? 'claim-conflict' : 'claim-support',
    severity: 'warning',
    message: conflicts.length > 0 ? 'Conflicts with a source.' : 'A source agrees.',
    span,
    sentence,
    text: phrase,
    topic: 'melatonin',
    aspect: 'efficacy',
    conflicts,
    tensions: [],
    supports: judge(({ mustNotMatch }) => mustNotMatch),
  };
}

function toJudged(pack: Pack, statement: Statement, phrase: string): JudgedStatement {
  const decision = { kind: 'wording', claimWords: phrase, quoteWords: statement.quote } as const;
  return { pack: pack.id, statement: statement.id, source: statement.source, quote: statement.quote, confidence: 0.9, reason: 'The words differ.', decision };
}
