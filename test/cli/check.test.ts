import * as assert from 'node:assert/strict';
import * as v from 'valibot';
import type { CorpusRequest } from '../../server/src/cli/corpus';
import { corpusWith, createFakeChecker, run, teaPack } from './fakeCli';

const position = v.strictObject({ line: v.number(), character: v.number() });
const reportFormat = v.object({
  files: v.array(
    v.object({
      path: v.string(),
      findings: v.array(v.object({ verdict: v.string(), text: v.string(), range: v.strictObject({ start: position, end: position }) })),
    }),
  ),
  summary: v.record(v.string(), v.number()),
});

function parseReport(out: string): v.InferOutput<typeof reportFormat> {
  return v.parse(reportFormat, JSON.parse(out));
}

describe('claimlint check', () => {
  describe('ends with a status', () => {
    const files = { 'calm.md': 'Tea is a leaf.', 'conflict.md': 'Tea works at once.', 'tension.md': 'Sleep comes half an hour later.' };
    const cases: readonly (readonly [string, number])[] = [
      ['check calm.md', 0],
      ['check conflict.md', 1],
      ['check tension.md', 0],
      ['check tension.md --fail-on tension', 1],
      ['check conflict.md --fail-on tension', 1],
      ['check conflict.md --fail-on never', 0],
      ['check conflict.md missing.md', 2],
      ['check conflict.md missing.md --fail-on never', 2],
    ];
    for (const [line, status] of cases) {
      it(`${status} for: ${line}`, async () => assert.equal((await run(line.split(' '), { files })).status, status));
    }
  });

  describe('as JSON', () => {
    it('prints one object in the order of keys that scripts rely on', async () => {
      const { out } = await run(['check', 'draft.md', '--format', 'json'], { files: { 'draft.md': 'Tea works at once.' } });
      assert.equal(
        out,
        `${JSON.stringify(
          {
            version: 1,
            tool: { name: 'claimlint', version: '1.2.3' },
            corpora: [{ id: 'tea', statements: 1 }],
            files: [
              {
                path: 'draft.md',
                findings: [
                  {
                    verdict: 'conflict',
                    code: 'claim-conflict',
                    severity: 'warning',
                    message: '"at once" — conflict.',
                    range: { start: { line: 0, character: 10 }, end: { line: 0, character: 17 } },
                    text: 'at once',
                    topic: 'tea',
                    aspect: 'onset',
                    conflicts: [
                      {
                        pack: 'tea',
                        statement: 'tea-keeps-awake',
                        source: 'leaf-2020',
                        quote: 'tea delayed sleep by an hour',
                        confidence: 0.935,
                        reason: 'The draft says "at once", the source "delayed … by an hour".',
                        decision: { kind: 'timing', claimWords: 'at once', quoteWords: 'delayed sleep by an hour' },
                      },
                    ],
                    supports: [],
                    tensions: [],
                  },
                ],
              },
            ],
            summary: { files: 1, sentences: 1, claims: 1, conflicts: 1, tensions: 0, supports: 0 },
          },
          null,
          2,
        )}\n`,
      );
    });

    const texts: Readonly<Record<string, string>> = {
      'after emoji': '😀 Tea 👩‍⚕️ works at once.',
      'after CRLF line ends': 'Tea.\r\n\r\nIt works at once.\r\n',
      'after lone carriage returns': 'Tea.\rIt works at once.',
      'behind a byte order mark': '\ufeffTea works at once.',
      'after combining marks': 'Cafe\u0301 works at once.',
    };
    for (const [name, text] of Object.entries(texts)) {
      it(`gives ranges that quote the file, ${name}`, async () => {
        const { out } = await run(['check', 'draft.md', '--format', 'json'], { files: { 'draft.md': text } });
        const [finding] = parseReport(out).files[0]?.findings ?? [];
        assert.ok(finding !== undefined);
        const { start, end } = finding.range;
        assert.equal(start.line, end.line);
        assert.equal(text.split(/\r\n|\r|\n/)[start.line]?.slice(start.character, end.character), 'at once');
        assert.equal(finding.text, 'at once');
      });
    }

    it('escapes control characters of a draft without changing them', async () => {
      const { out } = await run(['check', '-', '--format', 'json', '--stdin-filename', 'a\u009bb.md'], { input: 'Tea works at once.' });
      assert.doesNotMatch(out, /[^\P{Cc}\n]/u);
      assert.equal(parseReport(out).files[0]?.path, 'a\u009bb.md');
    });
  });

  describe('finds drafts', () => {
    const files = { 'site/b.md': 'Tea works at once.', 'site/a.md': 'Tea.', 'site/deep/c.md': 'Tea.', 'site/picture.png': 'x', 'notes/readme.txt': 'Tea.' };
    const paths = async (...words: readonly string[]): Promise<readonly string[]> => parseReport((await run(['check', '--format', 'json', ...words], { files })).out).files.map(({ path }) => path);

    it('in a folder, its Markdown files at any depth, sorted', async () => assert.deepEqual(await paths('site'), ['site/a.md', 'site/b.md', 'site/deep/c.md']));
    it('by a pattern', async () => assert.deepEqual(await paths('site/*.md'), ['site/a.md', 'site/b.md', 'site/deep/c.md']));
    it('by name, whatever the ending', async () => assert.deepEqual(await paths('notes/readme.txt'), ['notes/readme.txt']));
    it('in the order of the arguments, each once', async () => assert.deepEqual(await paths('site/b.md', 'site', './site/a.md'), ['site/b.md', 'site/a.md', 'site/deep/c.md']));
    it('on standard input', async () => {
      const { out, status } = await run(['check', '-', '--format', 'json'], { input: 'Tea works at once.' });
      assert.equal(parseReport(out).files[0]?.path, '<stdin>');
      assert.equal(status, 1);
    });
  });

  describe('names what it cannot use in one line and checks the rest', () => {
    const good = { 'good.md': 'Tea works at once.' };
    const cases: readonly { readonly name: string; readonly files?: Readonly<Record<string, string | Uint8Array | null>>; readonly target: string; readonly says: RegExp }[] = [
      { name: 'a missing file', target: 'gone.md', says: /^claimlint: gone\.md: no such file or folder; / },
      { name: 'a pattern without a match', target: 'none/*.txt', says: /^claimlint: none\/\*\.txt: no file matches this pattern; / },
      { name: 'a folder without Markdown', files: { 'pictures/x.png': 'x' }, target: 'pictures', says: /^claimlint: pictures: the folder holds no Markdown file/ },
      { name: 'a binary file', files: { 'x.md': 'PNG\0\0' }, target: 'x.md', says: /^claimlint: x\.md: this is a binary file/ },
      { name: 'a file in another encoding', files: { 'x.md': Buffer.from('Tea\ncaf\xe9', 'latin1') }, target: 'x.md', says: /^claimlint: x\.md: line 2: the file is not UTF-8 text; save it as UTF-8/ },
      { name: 'a UTF-16 file', files: { 'x.md': Buffer.from('\ufeffTea', 'utf16le') }, target: 'x.md', says: /^claimlint: x\.md: the file is UTF-16; save it as UTF-8/ },
      { name: 'a file that cannot be read', files: { 'x.md': null }, target: 'x.md', says: /^claimlint: x\.md: the file cannot be read \(EACCES\)/ },
    ];
    for (const { name, files, target, says } of cases) {
      it(name, async () => {
        const result = await run(['check', target, 'good.md', '--format', 'json'], { files: { ...good, ...files } });
        assert.equal(result.errors.length, 1);
        assert.match(result.errors[0] ?? '', says);
        assert.equal(result.status, 2);
        assert.deepEqual(parseReport(result.out).files.map(({ path }) => path), ['good.md']);
      });
    }

    it('an error of a pack, with file and line', async () => {
      const loadCorpora = corpusWith([{ severity: 'error', path: 'my.claims.yaml', line: 12, message: 'the statement names an unknown source; add it.' }]);
      const { errors, status, out } = await run(['check', 'good.md'], { files: good, services: { loadCorpora } });
      assert.deepEqual(errors, ['claimlint: my.claims.yaml:12: the statement names an unknown source; add it.']);
      assert.equal(status, 2);
      assert.match(out, /1 claim conflicts/);
    });

    it('a warning of a pack, which leaves the status alone', async () => {
      const loadCorpora = corpusWith([{ severity: 'warning', path: 'my.claims.yaml', line: 3, message: 'due for review.' }]);
      const { errors, status } = await run(['check', 'good.md'], { files: good, services: { loadCorpora } });
      assert.deepEqual(errors, ['claimlint: my.claims.yaml:3: warning: due for review.']);
      assert.equal(status, 1);
    });

    it('a corpus without any pack, and prints no report', async () => {
      const { errors, status, out } = await run(['check', 'good.md'], { files: good, services: { loadCorpora: corpusWith([], { packs: [] }) } });
      assert.match(errors[0] ?? '', /no claims pack to check against/);
      assert.equal(status, 2);
      assert.equal(out, '');
    });
  });

  it('asks for the packs by name and for the drafts, and passes the threshold of the settings on', async () => {
    const asked: CorpusRequest[] = [];
    const thresholds: (number | undefined)[] = [];
    await run(['check', 'a.md', 'b.md', '--corpus', 'one.claims.yaml', '--corpus', 'two'], {
      files: { 'a.md': 'Tea.', 'b.md': 'Tea.' },
      services: {
        loadCorpora: (request) => {
          asked.push(request);
          return corpusWith([], { packs: [teaPack], minConfidence: 0.7 })(request);
        },
        createChecker: (options) => {
          thresholds.push(options.minConfidence);
          return createFakeChecker(options);
        },
      },
    });
    assert.deepEqual(asked, [{ named: ['one.claims.yaml', 'two'], draftPaths: ['a.md', 'b.md'] }]);
    assert.deepEqual(thresholds, [0.7], 'one corpus makes one checker');
  });

  it('checks each draft against the corpus of its own settings', async () => {
    const milkPack = { ...teaPack, id: 'milk', location: 'milk.claims.yaml' };
    const { out } = await run(['check', 'tea.md', 'milk.md', '--format', 'json'], {
      files: { 'tea.md': 'Works at once.', 'milk.md': 'Works at once.' },
      services: { loadCorpora: () => Promise.resolve({ problems: [], corpusOf: (path) => ({ packs: [path === 'tea.md' ? teaPack : milkPack], severities: path === 'tea.md' ? {} : { 'claim-conflict': 'off' } }) }) },
    });
    assert.deepEqual(parseReport(out).files.map(({ path, findings }) => [path, findings.length]), [['tea.md', 1], ['milk.md', 0]]);
    assert.match(out, /"corpora": \[\s+\{\s+"id": "tea",\s+"statements": 1\s+\},\s+\{\s+"id": "milk"/);
  });

  it('shows the severity that the settings ask for', async () => {
    const { out } = await run(['check', '-', '--format', 'github'], { input: 'Works at once.', services: { loadCorpora: corpusWith([], { packs: [teaPack], severities: { 'claim-conflict': 'error' } }) } });
    assert.match(out, /^::error /);
  });
});
