import assert from 'node:assert/strict';
import { applyEdits, bibliographyFiles, createChecker, missingDefinitions, missingEntries, parseBibliography, type CslItem } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import { packOf } from '../packOf';
import { page, pageNote } from './citationTools';

const book: CslItem = { id: 'leaf-2020', type: 'book', title: 'Tea in nine cups', author: [{ family: 'Leaf', given: 'Ann' }], issued: { 'date-parts': [[2020]] } };
const entriesOf = (location: string, text: string): readonly CslItem[] => parseBibliography(text, location).sources;
const bookNote = '[^leaf-2020]: Leaf A. Tea in nine cups. 2020.';

describe('footnotes that are missing', () => {
  const complete = (markdown: string): string => applyEdits(markdown, missingDefinitions(readArticle(markdown), [page, book]));

  it('are added at the end, in the order of their citations, each once', () => {
    const text = 'It hurts.[^leaf-2020] It helps.[^ewers-pain] It lasts.[^leaf-2020]\n';
    assert.equal(complete(text), `${text}\n${bookNote}\n${pageNote}\n`);
    assert.equal(complete(complete(text)), complete(text));
  });

  it('are none of labels that have a note, in whatever case, or are no source', () => {
    for (const text of ['It hurts.[^leaf-2020]\n\n[^Leaf-2020]: Mine.\n', 'It hurts.[^mine]\n', 'It hurts [@leaf-2020].\n', 'It hurts.\n', 'It `hurts [^leaf-2020]`.\n']) assert.equal(complete(text), text);
  });

  it('are not written into code or a comment that is never closed', () => {
    for (const text of ['It hurts.[^leaf-2020]\n\n```\ncode', 'It hurts.[^leaf-2020]\n\n<!-- note']) {
      const after = readArticle(complete(text));
      assert.equal(after.sentences.length, readArticle(text).sentences.length + (after.footnotes.length > 0 ? 1 : 0), complete(text));
    }
  });
});

describe('bibliographies that an article names', () => {
  const named = (yaml: string): readonly string[] => bibliographyFiles(readArticle(`---\n${yaml}\n---\nA.`));

  it('are one or several, as written', () => {
    assert.deepEqual(named('bibliography: refs.bib'), ['refs.bib']);
    assert.deepEqual(named('title: T\n"bibliography" : [refs.bib, more/refs.json]'), ['refs.bib', 'more/refs.json']);
    assert.deepEqual(named("'bibliography':\n  - refs.bib\n  - 5\n  - ' '\n  - other.bib"), ['refs.bib', 'other.bib']);
  });

  it('are none without such a key of the front matter itself', () => {
    for (const yaml of ['title: T', 'more:\n  bibliography: refs.bib', 'bibliography:', 'bibliography: {a: b}', 'bibliography: 7', 'title: [\nbibliography: refs.bib', 'xbibliography: refs.bib']) assert.deepEqual(named(yaml), [], yaml);
    assert.deepEqual(bibliographyFiles(readArticle('bibliography: refs.bib')), []);
  });
});

describe('entries that a bibliography lacks', () => {
  const bib = '@book{old, title={Old}}\n';
  const added = (markdown: string, text = bib, location = 'refs.bib', sources: readonly CslItem[] = [page, book, page]): { readonly text: string; readonly count: number } => {
    const { edits, count } = missingEntries(readArticle(markdown), sources, { entries: entriesOf(location, text), location, text });
    return { text: applyEdits(text, edits), count };
  };

  it('are added for keys that are sources, in the order of these, each once', () => {
    const after = added('It hurts [@leaf-2020; @ewers-pain; @leaf-2020].');
    assert.equal(after.count, 2);
    assert.deepEqual(entriesOf('refs.bib', after.text).map(({ id }) => id), ['old', 'ewers-pain', 'leaf-2020']);
    assert.ok(after.text.startsWith(bib));
    const json = added('It hurts [@leaf-2020].', '[{"id": "old", "type": "book"}]\n', 'refs.json');
    assert.deepEqual([json.count, entriesOf('refs.json', json.text).map(({ id }) => id)], [1, ['old', 'leaf-2020']]);
  });

  it('are none for keys that are there, are no source, or are no keys', () => {
    const old: CslItem = { ...book, id: 'old' };
    assert.deepEqual(added('It hurts [@old].', bib, 'refs.bib', [old]), { text: bib, count: 0 });
    for (const text of ['It hurts [@mine].', 'It hurts [^leaf-2020].', 'It hurts.']) assert.deepEqual(added(text), { text: bib, count: 0 });
    assert.deepEqual(added('It hurts [@leaf-2020].', 'no list', 'refs.txt').count, 0);
  });
});

describe('footnotes that name a source', () => {
  const pack = { ...packOf({ topics: ['tea'], statements: ['Tea causes severe bleeding.'] }), sources: [{ id: 's1', type: 'book', title: 'Tea has no complications' }] };
  const texts = (markdown: string): readonly string[] => createChecker({ packs: [pack] }).check(markdown).findings.map(({ text }) => text);

  it('make no claim by its title, where nothing else stands in them', () => {
    assert.deepEqual(texts('It helps.[^1]\n\n[^1]: Tea has no complications.'), []);
    assert.deepEqual(texts('It helps.[^1]\n\n[^1]: Tea has no complications. It never does.').length > 0, true);
    assert.deepEqual(texts('Tea has no complications.[^1]\n\n[^1]: Tea has no complications.'), ['no complications']);
  });
});
