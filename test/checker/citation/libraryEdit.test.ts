import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits, libraryEdit, libraryKey, parseBibliography, readLibraryEntries, type CslItem } from '../../../server/src/checker';

const study: CslItem = { id: 'smith-2019', type: 'article-journal', title: 'Sleep & tea: 50% of #1', author: [{ family: 'Smith', given: 'Jane' }, { literal: 'World Health Organization' }], issued: { 'date-parts': [[2019, 3]] }, 'container-title': 'J. Sleep', page: '3-9', DOI: '10.1000/182', URL: 'https://example.org/x_y' };

function add(text: string, location: string, item = study): string {
  const edit = libraryEdit(text, location, item);
  return edit === undefined ? text : applyEdits(text, [edit]);
}

describe('a new entry of a bibliography', () => {
  const files: readonly (readonly [location: string, text: string])[] = [
    ['refs.bib', ''],
    ['refs.bib', '@book{a, title = {A}}'],
    ['refs.json', '[]'],
    ['refs.json', '[\n    {"id": "a"}\n]\n'],
    ['refs.json', '[{"id":"a"},{"id":"b"}]'],
    ['refs.yaml', '- id: a\n  type: book\n'],
    ['refs.yml', '  - id: a\r\n    type: book\r\n'],
  ];
  for (const [location, text] of files) {
    it(`is read back from ${location} after ${JSON.stringify(text)}`, () => {
      const after = add(text, location);
      const { sources, problems } = parseBibliography(after, location);
      assert.deepEqual(problems, []);
      assert.deepEqual(sources.find(({ id }) => id === study.id), study);
      assert.equal(sources.length, parseBibliography(text, location).sources.length + 1);
    });
  }

  it("goes to the end of Pandoc's references", () => {
    const text = '---\nreferences:\n- id: a\n  author:\n  - family: Doe\n...\n';
    assert.deepEqual(readLibraryEntries(add(text, 'refs.yaml'))?.map(({ id }) => id), ['a', 'smith-2019']);
  });

  for (const [what, location, text] of [['that is no list', 'refs.json', '{"a": 1}'], ['whose list does not end it', 'refs.yaml', 'references:\n- id: a\nother: 1\n'], ['that is broken', 'refs.json', '[{"id": '], ['of another kind', 'refs.ris', 'TY  - JOUR\n']] as const) {
    it(`is not added to a file ${what}`, () => assert.equal(libraryEdit(text, location, study), undefined));
  }

  it('is read back whatever its title', () => {
    const title = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter((text) => /\w/.test(text) && !/[~^\\{}$`'"-]/.test(text));
    fc.assert(fc.property(title, fc.constantFrom('refs.bib', 'refs.json', 'refs.yaml'), (words, location) => {
      const text = location === 'refs.yaml' ? '- id: a\n' : location === 'refs.json' ? '[]' : '';
      const found = parseBibliography(add(text, location, { ...study, title: words }), location).sources.find(({ id }) => id === study.id);
      // BibTeX knows no blanks but single ones.
      assert.equal(found?.title?.replace(/\s+/g, ' ').trim(), words.replace(/\s+/g, ' ').trim());
    }));
  });
});

describe('the key of a source', () => {
  it('is its id where the bibliography has not got it', () => assert.deepEqual(libraryKey(study, []), { key: 'smith-2019', isKnown: false }));
  it('is that of the entry with its DOI', () => assert.deepEqual(libraryKey(study, [{ id: 'x', type: 'book', DOI: 'https://doi.org/10.1000/182' }]), { key: 'x', isKnown: true }));
  it('is that of the entry with its title', () => assert.deepEqual(libraryKey(study, [{ id: 'x', type: 'book', title: 'Sleep & Tea: 50% of #1.' }]), { key: 'x', isKnown: true }));
  it('is another where another work has its id', () => assert.deepEqual(libraryKey(study, [{ id: 'smith-2019', type: 'book', title: 'Something else' }]), { key: 'smith-2019-2', isKnown: false }));
  it('is not that of an entry without a title', () => assert.equal(libraryKey(study, [{ id: 'x', type: 'book' }]).isKnown, false));
});

describe('edits after edits', () => {
  const editsOf = (text: string, cuts: readonly (readonly [number, number, string])[]) => {
    let at = 0;
    return cuts.flatMap(([skip, length, newText]) => {
      const start = at + skip;
      const end = start + length;
      if (end > text.length) return [];
      at = end + 1;
      return [{ span: { start, end }, newText }];
    });
  };
  it('do at once what they do one after the other', () => {
    const cuts = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.string({ maxLength: 4 })), { maxLength: 4 });
    fc.assert(fc.property(fc.string({ maxLength: 30 }), cuts, cuts, (text, one, two) => {
      const first = editsOf(text, one);
      const between = applyEdits(text, first);
      const second = editsOf(between, two);
      assert.equal(applyEdits(text, composeEdits(text, first, second)), applyEdits(between, second));
    }));
  });
});
