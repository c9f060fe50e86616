import * as assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parsePack, type Pack } from '../../server/src/checker';
import { runReal } from '../cli/realCli';

const full = `claimlint: 1
id: tea
title: Tea
topics: [{id: tea, names: [tea]}, {id: coffee, names: [coffee]}]
sources:
  - {id: leaf-2020, type: article-journal, title: "Évening tea: 100 % & more", author: [{family: Leaf, given: Ann}, {literal: Tea Board}], issued: {date-parts: [[2020, 5, 12]]}, container-title: Sleep, volume: "3", issue: "2", page: 12-19, DOI: 10.1000/leaf, evidence: 2}
  - {id: cup, type: webpage, title: Cups and mugs, URL: "https://example.org/cups", issued: {date-parts: [[2019]]}}
statements:
  - {id: delay, source: leaf-2020, quote: tea delayed sleep by 40 minutes, prefix: "In all groups, ", suffix: ".", locator: p. 12, topic: tea, match: [Tea shortens the time to fall asleep., Tea works at once.], mustNotMatch: [Tea is green.], reviewed: 2026-01-31, expires: 2027-01-31, note: "The only trial, so far"}
  - {id: myth, source: cup, stance: denies, quote: "coffee has \\"no\\" side effects"}
`;

/** Everything that a statement says, places aside. */
const plain = ({ statements }: Pack): readonly unknown[] => statements.map(({ at: _, ...rest }) => rest);

describe('claimlint corpus import and export', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'claimlint-'));
    await write('tea.claims.yaml', full);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  };
  const corpus = (...words: readonly string[]): ReturnType<typeof runReal> => runReal(['corpus', ...words], { folder });
  const read = async (name: string): Promise<Pack> => {
    const { pack, problems } = parsePack(await readFile(path.join(folder, name), 'utf8'), name);
    assert.deepEqual(problems.filter(({ code }) => code !== 'pack-empty'), []);
    return pack ?? { ...parsePack(full, 'x').pack!, sources: [], statements: [] };
  };
  const exportTo = async (format: string, file: string): Promise<void> => {
    const { status, errors } = await corpus('export', 'tea.claims.yaml', '--to', format, '--output', file);
    assert.deepEqual([status, errors], [0, []]);
  };
  const importInto = async (pack: string, ...files: readonly string[]): Promise<Pack> => {
    const { status, errors } = await corpus('import', ...files, '--into', pack);
    assert.deepEqual([status, errors], [0, []]);
    return read(pack);
  };

  describe('round trips', () => {
    const withoutOwn = ({ sources }: Pack): readonly unknown[] => sources.map(({ evidence: _e, file: _f, ...item }) => item);

    // A pack that quotes nothing yet is read with its sources, so a statement is added to look at them.
    const quoting = '  - {source: leaf-2020, quote: tea is warm}\n';
    const sourcesOf = async (name: string): Promise<Pack> => {
      await write(name, `${await readFile(path.join(folder, name), 'utf8')}statements:\n${quoting}`);
      return read(name);
    };

    for (const [format, file] of [['csl', 'out.json'], ['biblatex', 'out.bib'], ['ris', 'out.ris']] as const) {
      it(`by ${format} lose nothing of a source that the format can hold`, async () => {
        await exportTo(format, file);
        const { status, errors } = await corpus('import', file, '--into', 'back.claims.yaml');
        assert.deepEqual([status, errors], [0, []]);
        const before = withoutOwn(await read('tea.claims.yaml'));
        assert.deepEqual(withoutOwn(await sourcesOf('back.claims.yaml')), before);
      });
    }

    const odd = `claimlint: 1
id: odd
sources:
  - id: a-source-with-a-rather-long-id-1
    type: article-journal
    title: "Costs $5 & 10 % of {x}_y ~ β-tea, 茶"
    author: [{family: 李, given: 明}, {family: van Gogh, given: V.}, {literal: The Board}]
    container-title: 茶 & 水
    issued: {date-parts: [[2020, 5, 3]]}
    DOI: 10.1000/a_b
  - {id: a-source-with-a-rather-long-id-2, type: book, title: Чай, issued: {date-parts: [[2001]]}, URL: "https://example.org/a_b?c=%20&d"}
statements:
  - {source: a-source-with-a-rather-long-id-1, quote: tea is warm}
`;

    for (const [format, file] of [['csl', 'odd.json'], ['biblatex', 'odd.bib'], ['ris', 'odd.ris']] as const) {
      it(`by ${format} keep every script, sign and id`, async () => {
        await write('odd.claims.yaml', odd);
        await corpus('export', 'odd.claims.yaml', '--to', format, '--output', file);
        const { status, errors } = await corpus('import', file, '--into', 'back.claims.yaml');
        assert.deepEqual([status, errors], [0, []]);
        await write('back.claims.yaml', `${await readFile(path.join(folder, 'back.claims.yaml'), 'utf8')}statements:\n  - {source: a-source-with-a-rather-long-id-1, quote: tea is warm}\n`);
        assert.deepEqual(withoutOwn(await read('back.claims.yaml')), withoutOwn(await read('odd.claims.yaml')));
      });
    }

    it('by bibtex lose kinds, which it cannot hold', async () => {
      await exportTo('bibtex', 'out.bib');
      await corpus('import', 'out.bib', '--into', 'back.claims.yaml');
      const [leaf, cup] = (await sourcesOf('back.claims.yaml')).sources;
      assert.deepEqual([leaf?.id, leaf?.title, leaf?.issued?.['date-parts'], leaf?.author], ['leaf-2020', 'Évening tea: 100 % & more', [[2020, 5, 12]], [{ family: 'Leaf', given: 'Ann' }, { literal: 'Tea Board' }]]);
      assert.deepEqual([cup?.id, cup?.type, cup?.URL], ['cup', 'document', 'https://example.org/cups']);
    });

    it('by JSON Lines lose nothing of statements, examples and sources', async () => {
      await exportTo('jsonl', 'out.jsonl');
      await write('back.claims.yaml', 'claimlint: 1\nid: back\ntopics: [{id: tea, names: [tea]}, {id: coffee, names: [coffee]}]\n');
      const back = await importInto('back.claims.yaml', 'out.jsonl');
      const before = await read('tea.claims.yaml');
      assert.deepEqual(plain(back), plain(before));
      assert.deepEqual(withoutOwn(back), withoutOwn(before));
    });

    it('by ClaimReview lose nothing but context and examples, which it cannot hold', async () => {
      await exportTo('claimreview', 'out.jsonld');
      await write('back.claims.yaml', 'claimlint: 1\nid: back\ntopics: [{id: tea, names: [tea]}, {id: coffee, names: [coffee]}]\n');
      const back = await importInto('back.claims.yaml', 'out.jsonld');
      const before = await read('tea.claims.yaml');
      assert.deepEqual(plain(back), plain({ ...before, statements: before.statements.map(({ prefix: _p, suffix: _s, ...rest }) => ({ ...rest, match: [], mustNotMatch: [] })) }));
      assert.deepEqual(withoutOwn(back), withoutOwn(before));
    });

    it('add nothing to a pack that has it all', async () => {
      for (const [format, file] of [['csl', 'out.json'], ['jsonl', 'out.jsonl'], ['claimreview', 'out.jsonld'], ['ris', 'out.ris']] as const) {
        await exportTo(format, file);
        const { out } = await corpus('import', file, '--into', 'tea.claims.yaml');
        assert.match(out, /^tea\.claims\.yaml: 0 sources and 0 statements added\./);
      }
      assert.equal(await readFile(path.join(folder, 'tea.claims.yaml'), 'utf8'), full);
    });
  });

  it('reads reviews of fact checkers: the claim is the quote, the review its source, a rejecting verdict the stance', async () => {
    await write('reviews.json', JSON.stringify([{ '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed: 'Tea cures colds', url: 'https://facts.example.org/tea-colds', author: { '@type': 'Organization', name: 'Facts' }, datePublished: '2024-03-01', reviewRating: { '@type': 'Rating', ratingValue: 1, worstRating: 1, bestRating: 5, alternateName: 'Mostly false' } }, { '@type': ['ClaimReview'] }]));
    const { status, errors } = await corpus('import', 'reviews.json', '--into', 'tea.claims.yaml');
    assert.equal(status, 0);
    assert.deepEqual(errors, ['claimlint: reviews.json: warning: review 2 has no "claimReviewed" and is left out.']);
    const { statements, sources } = await read('tea.claims.yaml');
    const last = statements.at(-1)!;
    assert.deepEqual([last.quote, last.stance, last.note, last.source], ['Tea cures colds', 'denies', 'Rated: Mostly false', 'facts-tea-colds']);
    assert.deepEqual(sources.at(-1), { id: 'facts-tea-colds', type: 'review', title: 'Review of “Tea cures colds”', author: [{ literal: 'Facts' }], issued: { 'date-parts': [[2024, 3, 1]] }, URL: 'https://facts.example.org/tea-colds' });
  });

  it('reads SciFact: rationales are quotes, claims their examples', async () => {
    await write('corpus.jsonl', `${JSON.stringify({ doc_id: 4983, title: 'Tea at night', abstract: ['Background.', 'Tea delayed sleep.', 'Nothing else changed.'], structured: false })}\n${JSON.stringify({ doc_id: 5, title: 'Unused', abstract: ['Nothing.'] })}\n`);
    await write('claims.jsonl', [{ id: 1, claim: 'Tea shortens sleep onset.', evidence: { 4983: [{ sentences: [1, 2], label: 'CONTRADICT' }] }, cited_doc_ids: [4983] }, { id: 2, claim: 'Tea delays sleep.', evidence: { 4983: [{ sentences: [1, 2], label: 'SUPPORT' }] } }, { id: 3, claim: 'Tea is green.', evidence: {} }, { id: 4, claim: 'x', evidence: { 77: [{ sentences: [0], label: 'SUPPORT' }] } }].map((row) => JSON.stringify(row)).join('\n'));
    const { errors } = await corpus('import', 'claims.jsonl', 'corpus.jsonl', '--into', 'facts.claims.yaml');
    assert.deepEqual(errors.map((line) => line.replace(/^.*warning: /, '')), ['document "77" is not among the files; import corpus.jsonl together with the claims.']);
    const { statements, sources } = await read('facts.claims.yaml');
    assert.deepEqual(statements.map(({ source, quote, match, mustNotMatch }) => ({ source, quote, match, mustNotMatch })), [{ source: 'doc-4983', quote: 'Tea delayed sleep. Nothing else changed.', match: ['Tea shortens sleep onset.'], mustNotMatch: ['Tea delays sleep.'] }]);
    assert.deepEqual(sources, [{ id: 'doc-4983', type: 'article-journal', title: 'Tea at night' }]);
  });

  it('reads tables, whatever their columns are called', async () => {
    await write('table.csv', '\uFEFFText;Article;Link;Against\n"tea; costs\nlittle";The price of tea;https://example.org/price;Tea is dear.|Tea is a luxury.\n;no quote;;\n');
    const { status, errors } = await corpus('import', 'table.csv', '--into', 'tea.claims.yaml', '--map', 'quote=Text, title=Article, url=Link, match=Against');
    assert.equal(status, 0);
    assert.deepEqual(errors, ['claimlint: table.csv: warning: row 3 has no quote and is left out.']);
    const { statements, sources } = await read('tea.claims.yaml');
    const last = statements.at(-1)!;
    assert.deepEqual([last.source, last.quote, last.match], ['the-price-of-tea', 'tea; costs\nlittle', ['Tea is dear.', 'Tea is a luxury.']]);
    assert.equal(sources.at(-1)?.URL, 'https://example.org/price');
  });

  it('says which columns there are where one is missing', async () => {
    await write('table.csv', 'Text,Link\na,b\n');
    const { status, errors } = await corpus('import', 'table.csv', '--into', 'tea.claims.yaml', '--map', 'quote=Words');
    assert.equal(status, 2);
    assert.deepEqual(errors, ['claimlint: table.csv:1: warning: there is no column "Words"; the columns are Text, Link.']);
    const bad = await corpus('import', 'table.csv', '--into', 'tea.claims.yaml', '--map', 'words=Text');
    assert.match(bad.errors[0] ?? '', /"words" is no field; the fields are id, source, quote/);
  });

  it('proposes the claims of texts, for a person to review', async () => {
    await write('sources/leaf.txt', 'Tea is a drink.\n\nTea has no side\neffects. Coffee\nis expensive. It rained.\n');
    await write('sources/deep/cups.md', '# Cups\n\nTea **costs little**. What does tea cost?\n\n> Tea is free of side effects.\n');
    const back = await importInto('tea.claims.yaml', 'sources');
    assert.deepEqual(back.statements.slice(2).map(({ source, quote, topic, note }) => [source, quote, topic, note]), [
      ['cups', 'Tea costs little.', 'tea', 'proposed, not reviewed yet'],
      ['leaf', 'Tea has no side effects.', 'tea', 'proposed, not reviewed yet'],
      ['leaf', 'Coffee is expensive.', 'coffee', 'proposed, not reviewed yet'],
    ]);
    assert.deepEqual(back.sources.slice(2).map(({ id, file }) => [id, file]), [['cups', undefined], ['leaf', 'sources/leaf.txt']]);
    const { out } = await corpus('check', 'tea.claims.yaml', '--format', 'json');
    assert.doesNotMatch(out, /quote-not-found/);
  });

  it('keeps all that is in the pack, and writes nothing on a dry run', async () => {
    await write('more.bib', '@book{mug, title = {Mugs}}\n');
    const { out } = await corpus('import', 'more.bib', '--into', 'tea.claims.yaml', '--dry-run');
    assert.equal(out, full.replace('statements:', '  - {id: mug, type: book, title: Mugs}\nstatements:'));
    assert.equal(await readFile(path.join(folder, 'tea.claims.yaml'), 'utf8'), full);
  });

  it('names what cannot be read, and leaves the pack alone', async () => {
    await write('strange.xyz', 'x');
    await write('broken.json', '{"a": ');
    await write('empty.ris', 'hello');
    for (const [file, says] of [['strange.xyz', /the format is not known/], ['broken.json', /warning: This is not valid YAML|not CSL-JSON/], ['empty.ris', /no RIS entry/], ['gone.ris', /does not exist/]] as const) {
      const { status, errors } = await corpus('import', file, '--into', 'tea.claims.yaml');
      assert.equal(status, 2, file);
      assert.match(errors.join('\n'), says);
    }
    assert.match((await corpus('import', 'empty.ris', '--into', 'tea.yaml')).errors[0] ?? '', /called something\.claims\.yaml/);
    assert.equal(await readFile(path.join(folder, 'tea.claims.yaml'), 'utf8'), full);
  });
});
