import assert from 'node:assert/strict';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import { isBibliographyEntry } from '../../../server/src/checker/article/bibliography';

const entries = [
  'Smith AB, de Vries C, et al. Mesotherapy has no side effects. J Dermatol. 2019;12(3):45-50.',
  'Mesotherapy is painless. J Dermatol 2019 Mar;12:e45.',
  'Smith A. Mesotherapy is painless. London: Churchill; 2004.',
  'Smith, A. B., & Jones, C. (2019). Mesotherapy is painless. Churchill.',
  'Mesotherapy is painless. doi:10.1000/182',
  'Mesotherapy is painless. PMID 31234567',
  'Mesotherapy is painless. Clinic pages. Accessed 3 May 2021.',
  'Ewers J. Mesotherapy is painless. Web page. \uFFFC',
];
const prose = [
  'Mesotherapy has no side effects.',
  'In 2019; 12 patients took part.',
  'Vitamin D. It does not hurt.',
  'Dr. Smith J. says it is painless.',
  'Smith, who works in London (2019), found no pain.',
  'It was painless in 2019.',
  'Mesotherapy is painless, as you can read at \uFFFC',
  'A session takes 10:30 minutes; 2019 was the year.',
];

describe('an entry of a bibliography', () => {
  it('is told by its form', () => {
    assert.deepEqual(entries.filter((entry) => !isBibliographyEntry(entry, 'listItem')), []);
  });

  it('is not what an author says', () => {
    assert.deepEqual(prose.filter((text) => isBibliographyEntry(text, 'footnote')), []);
  });

  it('may be a title and an address where it is a footnote', () => {
    assert.ok(isBibliographyEntry('Mesotherapy is painless. \uFFFC', 'footnote'));
    assert.ok(!isBibliographyEntry('Mesotherapy is painless. \uFFFC', 'paragraph'));
  });

  it('is somebody else’s words, as is any item under a heading that announces sources', () => {
    const { sentences } = readArticle(`# Hair\n\n${entries[0] ?? ''}\n\n- No pain.\n\n[^1]: No pain.\n\n[^2]: No pain. https://a.b\n\n## References\n\nNo pain.\n\n1. No pain.\n\n## Pain\n\n- No pain.`);
    assert.deepEqual(
      sentences.filter(({ text }) => text.startsWith('No pain')).map(({ block }) => `${block.kind} ${block.isQuoted}`),
      ['listItem false', 'footnote false', 'footnote true', 'paragraph false', 'listItem true', 'listItem false'],
    );
    assert.ok(sentences.filter(({ text }) => text.startsWith('Smith')).every(({ block }) => block.isQuoted));
  });
});
