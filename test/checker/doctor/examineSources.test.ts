import { assert } from 'chai';
import { checkExamined, teaPack } from './examined';

/** A pack with these sources, of which each is quoted once. */
const quoting = (...sources: readonly string[]): string =>
  teaPack({
    sources: sources.map((source) => `  - {${source}}`).join('\n'),
    statements: sources.map((source, index) => `  - {id: q${index}, source: ${/id: (?:⟦[a-z-]+\|)?([a-z0-9-]+)/.exec(source)?.[1] ?? ''}, quote: ${QUOTES[index] ?? ''}}`).join('\n'),
  });
const QUOTES = ['tea takes 10 minutes to work', 'tea is taken in the morning', 'tea costs little', 'tea is not addictive', 'tea must not be taken by children'];

describe('the doctor on sources', () => {
  it('tells a retracted source by its status, its title or its note, where it says so', () => {
    const [problem] = checkExamined(quoting('id: leaf, title: Evening tea, status: ⟦source-retracted|retracted⟧'));
    assert.match(problem?.message ?? '', /"leaf" is retracted \(status: “retracted”\); 1 statement quotes it/);
    checkExamined(quoting('id: leaf, title: "⟦source-retracted|RETRACTED: Evening tea⟧"', 'id: bud, title: "⟦source-retracted|[Withdrawn] Tea and the liver⟧"'));
    checkExamined(quoting('id: leaf, title: Evening tea, note: ⟦source-retracted|Retraction notice of 2019⟧'));
    checkExamined(quoting('id: leaf, title: "⟦source-retracted|Retracted article: Evening tea⟧"'));
  });

  it('takes none for retracted that only speaks of retraction', () => {
    checkExamined(quoting('id: leaf, title: Why papers on tea are retracted', 'id: bud, title: Retracted papers on coffee', 'id: root, title: Withdrawn leaves of tea, note: never retracted'));
  });

  it('counts the statements of a retracted source', () => {
    const statements = ['a', 'b'].map((id, index) => `  - {id: ${id}, source: leaf, quote: ${QUOTES[index] ?? ''}}`).join('\n');
    const [problem] = checkExamined(teaPack({ sources: '  - {id: leaf, title: Evening tea, status: ⟦source-retracted|withdrawn⟧}', statements }));
    assert.include(problem?.message, '2 statements quote it');
  });

  it('tells a source by which nobody finds it, and the key that is meant', () => {
    const [problem] = checkExamined(quoting('id: ⟦source-uncitable|leaf-202⟧', 'id: leaf-2020, title: Evening tea'));
    assert.include(problem?.message, 'Did you mean "leaf-2020"?');
    checkExamined(quoting('id: leaf, author: [{family: Leaf}]', 'id: bud, URL: "https://example.org/bud"', 'id: root, DOI: 10.1000/root', 'id: twig, PMID: "123"', 'id: pot, publisher: Pot and Sons'));
    checkExamined(quoting('id: leaf, container-title: Journal of Tea'));
  });

  it('tells a source that nothing quotes', () => {
    checkExamined(teaPack({ sources: '  - {id: leaf, title: Evening tea}\n  - {id: ⟦source-unused|bud⟧, title: Tea in nine cups}' }));
  });

  it('tells one publication that stands twice: by DOI, PMID, address, or title, author and year', () => {
    const twice = {
      'the same DOI, however written': ['title: Evening tea, DOI: 10.1000/leaf', 'title: Tea at night, DOI: "https://doi.org/10.1000/LEAF"'],
      'the same PMID': ['title: Evening tea, PMID: "77"', 'title: Tea at night, PMID: "77"'],
      'the same address, however written': ['title: Evening tea, URL: "https://www.example.org/tea/"', 'title: Tea at night, URL: "http://example.org/tea#"'],
      'the same title, author and year': ['title: "Evening tea, and sleep", author: [{family: Leaf}], issued: {date-parts: [[2020]]}', 'title: Evening Tea and Sleep, author: [{family: leaf}], issued: {date-parts: [[2020, 5]]}'],
    };
    for (const [behaviour, [one = '', two = '']] of Object.entries(twice)) {
      const [problem] = checkExamined(quoting(`id: one, ${one}`, `id: ⟦source-duplicate|two⟧, ${two}`));
      assert.include(problem?.message, '"two" is the same publication as "one"', behaviour);
      assert.deepEqual(problem?.related?.map(({ message }) => message), ['Source "one"']);
    }
  });

  it('keeps publications apart that share no more than a title, a front page or a place', () => {
    const apart = {
      'other DOIs, with one title': ['title: Evening tea and sleep, DOI: 10.1000/leaf', 'title: Evening tea and sleep, DOI: 10.1000/bud'],
      'other years': ['title: Evening tea and sleep, issued: {date-parts: [[2020]]}', 'title: Evening tea and sleep, issued: {date-parts: [[2021]]}'],
      'other authors': ['title: Evening tea and sleep, author: [{family: Leaf}]', 'title: Evening tea and sleep, author: [{literal: Bud}]'],
      'a front page': ['title: Evening tea, URL: "https://example.org/"', 'title: Tea at night, URL: "https://example.org"'],
      'other pages': ['title: Evening tea, URL: "https://example.org/a"', 'title: Tea at night, URL: "https://example.org/b"'],
      'a title that many have': ['title: Tea, type: book', 'title: Tea, type: book'],
    };
    for (const [one = '', two = ''] of Object.values(apart)) checkExamined(quoting(`id: one, ${one}`, `id: two, ${two}`));
  });
});
