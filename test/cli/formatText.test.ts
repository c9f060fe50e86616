import * as assert from 'node:assert/strict';
import type { Checker, CheckerOptions } from '../../server/src/checker';
import { corpusWith, createFakeChecker, judged, run, teaPack } from './fakeCli';

const draft = 'Good night. Tea works at once, they say.\nIt wears off half an hour later. Sleep comes an hour later.';

describe('the text report', () => {
  it('shows place, marked sentence, verdict, quotes with sources, and the counts', async () => {
    const { out } = await run(['check', 'draft.md'], { files: { 'draft.md': draft } });
    assert.equal(
      out,
      [
        'draft.md:1:23  conflict  tea: onset',
        '    Tea works ‹at once›, they say.',
        '  conflicts with',
        '    “tea delayed sleep by an hour”',
        '      Evening tea (Leaf et al. 2020, evidence level 2)',
        '      The draft says "at once", the source "delayed … by an hour".',
        '',
        'draft.md:2:14  tension  tea: onset',
        '    It wears off ‹half an hour later›.',
        '  differs in degree from',
        '    “tea delayed sleep by an hour”',
        '      Evening tea (Leaf et al. 2020, evidence level 2)',
        '      The draft says "at once", the source "delayed … by an hour".',
        '',
        '1 file, 4 sentences: 1 claim conflicts with the sources, 1 differs in degree, 1 is supported.',
        '',
      ].join('\n'),
    );
  });

  it('lists supported claims with --supports', async () => {
    const { out } = await run(['check', 'draft.md', '--supports'], { files: { 'draft.md': draft } });
    assert.match(out, /draft\.md:2:46 {2}support {2}tea: onset\n {4}Sleep comes ‹an hour later›\.\n {2}is supported by\n/);
  });

  it('shows the three strongest quotes of a side and counts the others', async () => {
    const createChecker = (options: CheckerOptions): Checker => {
      const checker = createFakeChecker(options);
      return { ...checker, check: (text) => {
        const result = checker.check(text);
        return { ...result, findings: result.findings.map((finding) => ({ ...finding, supports: [1, 2, 3, 4, 5].map((number) => ({ ...judged, quote: `quote ${number}` })) })) };
      } };
    };
    const { out } = await run(['check', '-'], { input: 'Tea works at once.', services: { createChecker } });
    assert.deepEqual(out.match(/“quote \d”/g), ['“quote 1”', '“quote 2”', '“quote 3”']);
    assert.match(out, /\n {4}… and 2 more statements\n/);
    assert.equal(out.match(/tea delayed sleep/g)?.length, 1);
  });

  it('says so when nothing conflicts', async () => {
    const { out } = await run(['check', 'a.md', 'b.md'], { files: { 'a.md': 'Tea.', 'b.md': 'Milk. Tea.' } });
    assert.equal(out, '2 files, 3 sentences: no claims conflict with the sources.\n');
  });

  it('puts a sentence of several lines on one and cuts its far ends', async () => {
    const { out } = await run(['check', '-'], { input: `${'Green leaves\r\n'.repeat(20)}work at once ${'and so on '.repeat(20)}.` });
    const sentence = out.split('\n')[1] ?? '';
    assert.match(sentence, /^ {4}… (Green leaves )+work ‹at once› (and so on )+and so …$/);
    assert.ok(sentence.length < 250);
  });

  it('obeys nothing that a draft or a pack tells the terminal', async () => {
    const evil = '\u001b[31mred\u001b]8;;https://localhost\u0007link\u001b]8;;\u0007\u202e\u009b2J\u0007\r';
    const packs = [{ ...teaPack, sources: [{ id: 'leaf-2020', type: 'book', title: `Tea ${evil}` }] }];
    const { out } = await run(['check', '-'], { input: `Tea ${evil} works at once.`, services: { loadCorpora: corpusWith([], { packs }) } });
    assert.doesNotMatch(out, /[^\P{C}\n]/u);
    assert.match(out, /Tea redlink works ‹at once›\./);
    assert.match(out, /Tea redlink\n/);
  });

  describe('is coloured', () => {
    const isColoured = async (words: readonly string[], isScreen: boolean, env: Readonly<Record<string, string>> = {}): Promise<boolean> =>
      (await run(['check', '-', ...words], { input: 'Tea works at once.', isScreen, env })).out.includes('\u001b[');

    it('on a screen', async () => assert.equal(await isColoured([], true), true));
    it('not in a file or pipe', async () => assert.equal(await isColoured([], false), false));
    it('not with --no-color', async () => assert.equal(await isColoured(['--no-color'], true, { FORCE_COLOR: '1' }), false));
    it('not with NO_COLOR', async () => assert.equal(await isColoured([], true, { NO_COLOR: '1' }), false));
    it('despite an empty NO_COLOR', async () => assert.equal(await isColoured([], true, { NO_COLOR: '' }), true));
    it('in a pipe with FORCE_COLOR', async () => assert.equal(await isColoured([], false, { FORCE_COLOR: '1' }), true));
    it('not with FORCE_COLOR=0', async () => assert.equal(await isColoured([], true, { FORCE_COLOR: '0' }), false));
    it('not on a dumb terminal', async () => assert.equal(await isColoured([], true, { TERM: 'dumb' }), false));
    it('never as JSON', async () => assert.equal(await isColoured(['--format', 'json'], true, { FORCE_COLOR: '1' }), false));
  });
});
