import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { createChecker, parsePack, type Pack } from '../../server/src/checker';
import { createCorpus } from '../../server/src/lsp/corpus';
import { formatHover } from '../../server/src/lsp/hoverText';
import { english } from '../../server/src/lsp/words/english';
import { corpusWith, run } from '../cli/fakeCli';
import { hostilePackText } from './hostilePack';
import { acting, hostileWords, runs } from './hostileText';

const markdown = parser.configure(GFM);

/** A pack that speaks to {@link claim} and is hostile wherever it can be. */
const packs: fc.Arbitrary<Pack> = hostilePackText.chain((text) => {
  const { pack } = parsePack(text, '/work/x.claims.yaml');
  const statement = (quote: string, id: string): Pack['statements'][number] => ({ id, source: 's', quote, stance: 'asserts', topic: 'mesotherapy', locator: quote, match: [], mustNotMatch: [], at: { start: 0, end: 1 } });
  const given: Pack = pack ?? { id: 'hostile', title: 'x', language: 'en', location: '/work/x.claims.yaml', topics: [], sources: [], statements: [], cues: [] };
  return fc.tuple(acting, hostileWords, acting).map(([before, title, behind]): Pack => ({
    ...given,
    topics: [{ id: 'mesotherapy', names: ['mesotherapy'] }],
    sources: [{ id: 's', type: 'webpage', title, author: [{ family: title }], URL: `https://example.org/${title}` }],
    statements: [statement(`${before} mesotherapy has serious side effects ${behind}`, 'a'), statement(`mesotherapy has no side effects ${behind}`, 'b')],
    cues: [],
  }));
});
const claim = 'Mesotherapy has no side effects';
/** Without NUL, which makes a file a binary one that is not checked. */
const drafts = fc.tuple(hostileWords, acting, acting).map(([before, inside, behind]) => `${before}\n\n${claim} ${inside}.\n\nMesotherapy ${inside} has no side effects.\n\n${behind}\n`.replaceAll('\0', ''));

const outputOf = async (format: string, pack: Pack, draft: string): Promise<string> => {
  const services = { createChecker, loadCorpora: corpusWith([], { packs: [pack] }) };
  const { out, errors } = await run(['check', 'a.md', '--format', format, ...(format === 'text' ? ['--supports'] : [])], { files: { 'a.md': draft }, services });
  assert.deepEqual(errors, []);
  return out;
};

/** What moves a cursor, hides or reorders text: C0 but for line feeds, DEL, C1, marks and overrides of direction. */
// eslint-disable-next-line no-control-regex -- these characters are looked for.
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const nodesOf = (text: string): readonly { readonly name: string; readonly text: string }[] => {
  const nodes: { name: string; text: string }[] = [];
  markdown.parse(text).iterate({ enter: ({ name, from, to }) => void nodes.push({ name, text: text.slice(from, to) }) });
  return nodes;
};

describe('what a hostile pack and a hostile draft say', function () {
  this.timeout(60_000 * runs(1));
  const numRuns = runs(40);

  it('commands no terminal', async () => {
    let conflictCount = 0;
    await fc.assert(
      fc.asyncProperty(packs, drafts, async (pack, draft) => {
        const out = await outputOf('text', pack, draft);
        assert.doesNotMatch(out, controls);
        conflictCount += out.includes('conflicts with') ? 1 : 0;
      }),
      { numRuns },
    );
    assert.ok(conflictCount > numRuns / 2, `only ${conflictCount} conflicts were shown`);
  });

  for (const format of ['json', 'sarif']) {
    it(`stays data as ${format}, without a control character`, async () => {
      await fc.assert(
        fc.asyncProperty(packs, drafts, async (pack, draft) => {
          const out = await outputOf(format, pack, draft);
          assert.doesNotThrow(() => void JSON.parse(out));
          assert.doesNotMatch(out, /[\u007f-\u009f\u2028\u2029]/);
        }),
        { numRuns },
      );
    });
  }

  it('makes no workflow command', async () => {
    await fc.assert(
      fc.asyncProperty(packs, drafts, async (pack, draft) => {
        const lines = (await outputOf('github', pack, draft)).split('\n');
        assert.equal(lines.pop(), '');
        for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=a\.md,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=claimlint claim-[a-z]+::./);
        assert.doesNotMatch(lines.join('\n'), controls);
      }),
      { numRuns },
    );
  });

  it('stays text in XML', async () => {
    await fc.assert(
      fc.asyncProperty(packs, drafts, async (pack, draft) => {
        const out = await outputOf('junit', pack, draft);
        const tags = [...out.matchAll(/<(\/?[^\s>]+)/g)].map(([, name]) => name);
        assert.deepEqual(tags.filter((name) => !/^\/?(?:\?xml|testsuites|testsuite|testcase|failure|skipped|system-out)\/?$/.test(name ?? '')), []);
        // eslint-disable-next-line no-control-regex -- XML has no place for them.
        assert.doesNotMatch(out, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
      }),
      { numRuns },
    );
  });

  it('acts in no Markdown report: no link, image, address, code or HTML but our own', async () => {
    const allowed = /^(?:Document|ATXHeading[23]|HeaderMark|Paragraph|Table|TableHeader|TableRow|TableCell|TableDelimiter|BulletList|ListItem|ListMark|StrongEmphasis|EmphasisMark|Escape|Entity)$/;
    await fc.assert(
      fc.asyncProperty(packs, drafts, async (pack, draft) => {
        const out = await outputOf('markdown', pack, draft);
        const others = nodesOf(out).filter(({ name, text }) => !allowed.test(name) && !(name === 'HTMLBlock' && /^\s*(?:<details><summary>\d+ quotes?<\/summary>|<\/details>)\s*$/.test(text)));
        assert.deepEqual(others, []);
        assert.doesNotMatch(out, controls);
      }),
      { numRuns },
    );
  });

  it('acts in no hover: every link is ours and leads to a file or a page', () => {
    const allowed = /^(?:Document|Paragraph|Blockquote|QuoteMark|StrongEmphasis|EmphasisMark|Escape|Link|LinkMark|URL|BulletList|ListItem|ListMark)$/;
    let linkCount = 0;
    fc.assert(
      fc.property(packs, drafts, fc.array(hostileWords, { maxLength: 3 }), (pack, draft, fixes) => {
        const checker = createChecker({ packs: [pack] });
        const corpus = createCorpus(checker, [{ uri: 'file:///work/x.claims.yaml', text: 'x', problems: [] }]);
        for (const finding of checker.check(draft).findings) {
          const nodes = nodesOf(formatHover(finding, { corpus, cited: [], words: english, fixes }, 'markdown'));
          assert.deepEqual(nodes.filter(({ name }) => !allowed.test(name)), []);
          const addresses = nodes.filter(({ name }) => name === 'URL').map(({ text }) => text);
          linkCount += addresses.length;
          for (const address of addresses) assert.match(address, /^<(?:file|https?):/);
          assert.doesNotMatch(formatHover(finding, { corpus, cited: [], words: english, fixes }, 'plaintext'), /\r/);
        }
      }),
      { numRuns },
    );
    assert.ok(linkCount > numRuns, `only ${linkCount} links were shown`);
  });
});
