import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { latexText } from '../../../server/src/checker/corpus/latexText';
import { parseBibliography } from '../../../server/src/checker/corpus/parseBibliography';

const bib = (text: string): readonly object[] => {
  const { sources, problems } = parseBibliography(text, 'refs.bib');
  assert.deepEqual(problems, []);
  return sources;
};

describe('a BibTeX bibliography', () => {
  it('becomes CSL items', () => {
    assert.deepEqual(
      bib(String.raw`% my library
@string{lancet = "The Lancet"}
@article{smith:2019,
  title   = {Tea and {GABA}: a $\beta$-test},
  author  = {Smith, Jane and {World Health Organization} and Ludwig van Beethoven and others},
  journal = lancet # " Neurology",
  year = 2019, month = may, volume = {12}, number = "3", pages = {10--19},
  doi = {https://doi.org/10.1000/xyz},
}
@comment{ignored @book{x, title={y}}}
@Book(cup, title = "Cups", subtitle = {A history}, date = {2001-05}, publisher = {Example Press})
@online{site, title={Site}, url={https://example.org/a\_b}, year={in press}}`),
      [
        {
          id: 'smith:2019', type: 'article-journal', title: 'Tea and GABA: a β-test',
          author: [{ family: 'Smith', given: 'Jane' }, { literal: 'World Health Organization' }, { family: 'van Beethoven', given: 'Ludwig' }],
          issued: { 'date-parts': [[2019, 5]] }, 'container-title': 'The Lancet Neurology', volume: '12', issue: '3', page: '10-19', DOI: '10.1000/xyz',
        },
        { id: 'cup', type: 'book', title: 'Cups: A history', issued: { 'date-parts': [[2001, 5]] }, publisher: 'Example Press' },
        { id: 'site', type: 'webpage', title: 'Site', URL: 'https://example.org/a_b', issued: { literal: 'in press' } },
      ],
    );
  });

  it('keeps what CSL has a field for', () => {
    assert.deepEqual(
      bib(String.raw`@report{r, author={Smith, Jr., Jane}, editor={Doe, J.}, translator={Roe, R.}, title={Tea}, shorttitle={T}, abstract={It is
  warm.}, keywords={tea, sleep}, language={en}, note={Second printing}, issn={1234-5678}, location={Bern}, series={Cups}, number={7}, type={Working paper}, date={2019-01/2020-02}, urldate={2021-03-04}, eprint={123}, eprinttype={pubmed}, pagetotal={80}, edition={2}}
@article{a, title={A}, year={2019}, month={may 3}, number={4}}
@book{b, title={B}, series={Cups}, number={9}}`),
      [
        {
          id: 'r', type: 'report', title: 'Tea', author: [{ family: 'Smith', given: 'Jane', suffix: 'Jr.' }], editor: [{ family: 'Doe', given: 'J.' }], translator: [{ family: 'Roe', given: 'R.' }],
          issued: { 'date-parts': [[2019, 1], [2020, 2]] }, accessed: { 'date-parts': [[2021, 3, 4]] }, 'publisher-place': 'Bern', ISSN: '1234-5678', abstract: 'It is warm.', 'collection-title': 'Cups', edition: '2', keyword: 'tea, sleep',
          language: 'en', 'number-of-pages': '80', 'title-short': 'T', number: '7', PMID: '123', genre: 'Working paper', note: 'Second printing',
        },
        { id: 'a', type: 'article-journal', title: 'A', issued: { 'date-parts': [[2019, 5, 3]] }, issue: '4' },
        { id: 'b', type: 'book', title: 'B', 'collection-title': 'Cups', 'collection-number': '9' },
      ],
    );
  });

  it('keeps the entries around a broken one, which is told with its place', () => {
    const text = '@book{one, title={One}}\n@book{two, title={Two\n@book{three, title={Three}}\n@book{four title={Four}}\n@book{five, title={Five}}\n';
    const { sources, problems } = parseBibliography(text, 'refs.bib');
    assert.deepEqual(sources.map(({ id }) => id), ['one', 'three', 'five']);
    assert.deepEqual(problems.map(({ code, severity }) => [code, severity]), [['bibliography-entry', 'warning'], ['bibliography-entry', 'warning']]);
    assert.equal(text.slice(problems[0]!.at!.start, problems[0]!.at!.start + 4), '{Two');
  });

  it('tells entries with one id, and addresses that are no links', () => {
    const { sources, problems } = parseBibliography('@misc{a, title={A}}\n@misc{a, title={B}}\nmail me@example.org\n@misc{c, doi={10.1/x y}, url={javascript:alert(1)}}', 'refs.bib');
    assert.deepEqual(sources.map(({ id, title }) => [id, title]), [['a', 'A'], ['c', undefined]]);
    assert.deepEqual(problems.map(({ code }) => code), ['bibliography-entry']);
    assert.equal(sources[1]!.URL, undefined);
  });

  it('never makes reading throw', () => {
    const pieces = fc.array(fc.constantFrom('@book', '{', '}', '"', ',', '=', '#', 'a', '\\', ' ', '\n', '@string(', ')', '%', ' and ', '--', 'author'), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join('');
        for (const { at } of parseBibliography(text, 'refs.bib').problems) assert.ok(at === undefined || (at.start >= 0 && at.end <= Math.max(text.length, 1)));
      }),
    );
  });
});

describe('TeX', () => {
  for (const [tex, text] of [
    [String.raw`M{\"u}ller`, 'Müller'],
    [String.raw`M\"uller \"{O}l {\'\i}`, 'Müller Öl í'],
    [String.raw`Fran\c{c}ois \v{S}koda {\o}re \ss\ a`, 'François Škoda øre ß a'],
    [String.raw`50\% \& more --- 1--2 ~x`, '50% & more — 1–2 x'],
    [String.raw`\emph{In vitro} \textbf{bold}`, 'In vitro bold'],
    [String.raw`Costs \$5, \{x\} a\_b \#1 \textbackslash{}n \textasciitilde{}5`, 'Costs $5, {x} a_b #1 \\n ~5'],
    ['plain', 'plain'],
  ] as const) {
    it(`${tex} is ${text}`, () => assert.equal(latexText(tex), text));
  }
});

describe('a CSL-JSON bibliography', () => {
  it('keeps the items and passes over what CSL does not know', () => {
    const { sources, problems } = parseBibliography(JSON.stringify([{ id: 'a', type: 'book', title: 'A', volume: 3, custom: { x: 1 }, tint: 'blue' }, { id: 7, type: 'webpage', URL: 'https://example.org' }]), 'refs.json');
    assert.deepEqual(problems, []);
    assert.deepEqual(sources, [{ id: 'a', type: 'book', title: 'A', volume: '3', custom: { x: 1 } }, { id: '7', type: 'webpage', URL: 'https://example.org' }]);
  });

  it('tells items that are not usable as warnings, at their id', () => {
    const text = '[{"id": "two words"}, {"title": "No id"}, 5, {"id": "ok"}]';
    const { sources, problems } = parseBibliography(text, 'refs.json');
    assert.deepEqual(sources.map(({ id }) => id), ['ok']);
    assert.deepEqual(problems.map(({ code, severity }) => [code, severity]), [['pack-bad-id', 'warning'], ['bibliography-entry', 'warning'], ['bibliography-entry', 'warning']]);
    assert.equal(text.slice(problems[0]!.at!.start, problems[0]!.at!.end), 'two words');
  });

  it('is told when it is something else', () => {
    assert.deepEqual(parseBibliography('{"items": []}', 'refs.json').problems.map(({ code }) => code), ['bibliography-format']);
    assert.deepEqual(parseBibliography('no entry here', 'refs.bib').problems.map(({ code }) => code), ['bibliography-format']);
    assert.deepEqual(parseBibliography('', 'refs.ris').problems.map(({ code }) => code), ['bibliography-format']);
  });
});
