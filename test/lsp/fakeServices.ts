import type { Article, CheckResult, Checker, Finding, JudgedStatement, Pack, Problem, Source, Statement } from '../../server/src/checker';
import type { CorpusFile } from '../../server/src/lsp/corpus';
import type { EditorSettings, ReadOpenText, ServerServices, Settings } from '../../server/src/lsp/services';

/** Files that the fake platform has on its disk, by URI. */
export type Disk = Map<string, string>;

/** What the fake services count and keep. */
export interface FakeServices extends ServerServices {
  readonly disk: Disk;
  /** Articles that were judged, in order. */
  readonly judged: string[];
  /** Thrown by the next checks. */
  fault: Error | undefined;
}

/** Where the fake services look for packs. */
export const packUri = 'file:///work/sleep.claims.yaml';

/**
 * Services of a platform in memory. A pack is lines of `id | conflicts or supports | phrase | quote`; a claim is any
 * occurrence of the phrase. Settings are taken from the editor alone.
 */
export function createFakeServices(pack: string): FakeServices {
  const disk: Disk = new Map([[packUri, pack]]);
  const judged: string[] = [];
  const services: FakeServices = {
    disk,
    judged,
    fault: undefined,
    docsUri: 'https://pages.example/docs',
    createChecker: ({ packs }) => createFakeChecker(packs, (text) => {
      judged.push(text);
      if (services.fault !== undefined) throw services.fault;
    }),
    readSettings: (_uri, editor) => Promise.resolve({ settings: toSettings(editor), files: [] }),
    readPacks: async (_settings, readOpen: ReadOpenText) => {
      const text = readOpen(packUri) ?? disk.get(packUri) ?? '';
      const file = readFakePack(packUri, text);
      return Promise.resolve({ packs: [file.pack], files: [file] });
    },
    readPack: (uri, text) => Promise.resolve(readFakePack(uri, text)),
    cite: ({ article, finding, source }) => [
      { span: { start: finding.sentence.end, end: finding.sentence.end }, newText: `[^${source.id}]` },
      { span: { start: article.text.length, end: article.text.length }, newText: `\n\n[^${source.id}]: ${source.title ?? ''}\n` },
    ],
  };
  return services;
}

function toSettings({ current, initial }: EditorSettings): Settings {
  const given = { ...(initial as Record<string, unknown> | null), ...(current as Record<string, unknown> | null) };
  const conflict = given['severity'] === 'error' ? 'error' : 'warning';
  return {
    enable: given['enable'] !== false,
    corpusKey: 'all',
    severities: { 'claim-conflict': conflict, 'claim-tension': 'information', 'claim-support': given['showSupports'] === true ? 'hint' : 'off' },
  };
}

function readFakePack(uri: string, text: string): CorpusFile & { readonly pack: Pack } {
  const problems: Problem[] = [];
  const statements: Statement[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const [id, label, phrase, quote] = line.split('|').map((field) => field.trim());
    const at = { start, end: start + line.length };
    start += line.length + 1;
    if (line === '') continue;
    if (id === undefined || label === undefined || phrase === undefined || quote === undefined) {
      problems.push({ code: 'pack-bad-line', message: 'Four fields are wanted.', severity: 'error', at });
      continue;
    }
    const match = label === 'conflicts' ? [phrase] : [];
    statements.push({ id, source: `${id}-source`, quote, stance: 'asserts', match, mustNotMatch: label === 'supports' ? [phrase] : [], at });
  }
  const sources = statements.map((statement): Source => ({ id: statement.source, type: 'article', title: `Title of ${statement.id}`, issued: { 'date-parts': [[2019]] }, evidence: 2 }));
  return { uri, text, problems, pack: { id: 'sleep', title: 'Sleep', language: 'en', location: uri, topics: [], sources, statements, cues: [] } };
}

function createFakeChecker(packs: readonly Pack[], onCheck: (text: string) => void): Checker {
  const check = (text: string): CheckResult => {
    onCheck(text);
    const phrases = [...new Set(packs.flatMap(({ statements }) => statements).flatMap(({ match, mustNotMatch }) => [...match, ...mustNotMatch]))];
    const findings = phrases.flatMap((phrase) => {
      const start = text.indexOf(phrase);
      return start < 0 ? [] : [toFinding(packs, phrase, text, start)];
    });
    return { findings: findings.sort((a, b) => a.span.start - b.span.start), sentenceCount: 1, claimCount: findings.length };
  };
  return {
    packs,
    check,
    openSession: () => {
      let article = toArticle('');
      return {
        check: (text) => {
          article = toArticle(text);
          return check(text);
        },
        get article() {
          return article;
        },
      };
    },
  };
}

function toFinding(packs: readonly Pack[], phrase: string, text: string, start: number): Finding {
  const judge = (select: (statement: Statement) => readonly string[]): JudgedStatement[] =>
    packs.flatMap((pack) => pack.statements.filter((statement) => select(statement).includes(phrase)).map((statement) => toJudged(pack, statement, phrase)));
  const conflicts = judge(({ match }) => match);
  const sentenceEnd = text.indexOf('.', start);
  return {
    verdict: conflicts.length > 0 ? 'conflict' : 'support',
    code: conflicts.length > 0 ? 'claim-conflict' : 'claim-support',
    severity: 'warning',
    message: conflicts.length > 0 ? 'Conflicts with a source.' : 'A source agrees.',
    span: { start, end: start + phrase.length },
    sentence: { start: text.lastIndexOf('.', start) + 1, end: sentenceEnd < 0 ? text.length : sentenceEnd + 1 },
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

function toArticle(text: string): Article {
  return { text, sentences: [], footnotes: [], linkDefinitions: [], citations: [], comments: [] };
}
