import { assert } from 'chai';
import { likelyLikeness, rankSources, readClues, type Source } from '../../../server/src/checker';

const sources: readonly Source[] = [
  { id: 'smith-2019', type: 'article-journal', title: 'Melatonin in adults with late sleep onset', author: [{ family: 'Smith', given: 'Jane' }], issued: { 'date-parts': [[2019]] }, DOI: '10.1000/sleep.19' },
  { id: 'leaf-2020', type: 'webpage', title: 'Evening tea and sleep', URL: 'https://www.example.org/tea/' },
  { id: 'bean', type: 'webpage', title: 'Coffee at night' },
];

/** The ids of the sources that the document probably is. */
const likely = (text: string, address = 'file:///work/text.txt', isCopy: (source: Source) => boolean = () => false): readonly string[] =>
  rankSources(sources, readClues(text, address), isCopy).filter(({ likeness }) => likeness >= likelyLikeness).map(({ source }) => source.id);

describe('the source that a document is', () => {
  it('is told by its title, in Markdown, HTML and text', () => {
    assert.deepEqual(likely('---\ntitle: "Evening Tea and Sleep"\n---\nText.'), ['leaf-2020']);
    assert.deepEqual(likely('# Late sleep onset in adults: melatonin\n\nText.'), ['smith-2019']);
    assert.deepEqual(likely('<html><head><title>Coffee at night – The Bean</title></head></html>'), ['bean']);
    assert.deepEqual(likely('<meta property="og:title" content="Coffee at Night">'), ['bean']);
    assert.deepEqual(likely('EVENING TEAS AND SLEEP\n\nTea has been drunk for long.'), ['leaf-2020']);
  });

  it('is told by its address or DOI, in any form', () => {
    assert.deepEqual(likely('words', 'https://example.org/tea'), ['leaf-2020']);
    assert.deepEqual(likely('<link rel="canonical" href="http://example.org/tea">'), ['leaf-2020']);
    assert.deepEqual(likely("<meta name='citation_doi' content='10.1000/SLEEP.19'>"), ['smith-2019']);
    assert.deepEqual(likely('Sleep Studies 4 (2019), https://doi.org/10.1000/sleep.19.'), ['smith-2019']);
  });

  it('is told by the name of the file', () => {
    assert.deepEqual(likely('words', 'file:///work/Smith%20et%20al.%202019.txt'), ['smith-2019']);
    assert.deepEqual(likely('words', 'file:///work/smith-2019.md'), ['smith-2019']);
    assert.deepEqual(likely('words', 'file:///work/evening_tea-sleep.txt'), ['leaf-2020']);
  });

  it('is first of all the one whose copy it is', () => {
    assert.deepEqual(likely('# Evening tea and sleep', 'file:///work/x.txt', ({ id }) => id === 'bean'), ['bean', 'leaf-2020']);
  });

  it('is none where a word or an address merely begins alike', () => {
    assert.deepEqual(likely('# Coffee for breakfast\n\nSee https://example.org/teapots and 10.1000/sleep.190.'), []);
    assert.deepEqual(likely('', ''), []);
    assert.deepEqual(likely('words', 'file:///work/%E0%A4%A.txt'), []);
  });

  it('stands before the others, which keep their order', () => {
    assert.deepEqual(rankSources(sources, readClues('# Coffee at night', ''), () => false).map(({ source }) => source.id), ['bean', 'smith-2019', 'leaf-2020']);
  });
});
