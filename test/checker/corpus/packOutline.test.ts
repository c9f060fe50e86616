import { assert } from 'chai';
import fc from 'fast-check';
import { parsePack, readPackOutline } from '../../../server/src/checker';

const text = `claimlint: 1
id: tea
bibliography: refs.bib
sources:
  - id: leaf-2020
    type: book
    title: "Leaves"
    URL: https://example.org/leaf
    file: copies/leaf.txt
  - {id: cup, type: book, DOI: 10.1000/1}
  - just a line
statements:
  - id: awake
    source: leaf-2020
    quote: >-
      tea keeps
      you awake
  - {source: cup, quote: tea is safe}
  - {source: cup}
`;

describe('the outline of a pack', () => {
  const { sources, statements, bibliography } = readPackOutline(text);
  const at = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end);

  it('has each source with the places of its name and its addresses', () => {
    assert.deepEqual(sources.map(({ id, title, nameSpan }) => [id, title, at(nameSpan)]), [['leaf-2020', 'Leaves', 'Leaves'], ['cup', 'cup', 'cup']]);
    assert.deepEqual([sources[0]?.url, sources[0]?.file, sources[1]?.doi].map((placed) => placed && at(placed.span)), ['https://example.org/leaf', 'copies/leaf.txt', '10.1000/1']);
    assert.deepEqual(bibliography.map(({ span }) => at(span)), ['refs.bib']);
  });

  it('names statements as the pack does, and gives the whole entry', () => {
    const parsed = parsePack(text, 'tea.claims.yaml').pack;
    assert.deepEqual(statements.map(({ id, quote }) => [id, quote]), parsed?.statements.map(({ id, quote }) => [id, quote]));
    assert.match(at(statements[0]?.span ?? { start: 0, end: 0 }), /^awake[^]*you awake$|^id: awake[^]*you awake$/);
  });

  it('can be had of any text', () => {
    for (const broken of ['', '[]', 'sources: {a: 1}', 'statements: [1, null, [2]]', '__proto__: {sources: [{id: a}]}']) assert.deepEqual(readPackOutline(broken), { sources: [], statements: [], bibliography: [] });
    fc.assert(fc.property(fc.string(), (any) => assert.isArray(readPackOutline(`sources:\n  - ${any}`).sources)));
  });
});
