import { assert } from 'chai';
import { applyEdits, type CslItem, type CitationStyle, contrastEdits, readArticle } from '../../../server/src/checker';

const source: CslItem = { id: 'ewers-2019', type: 'article-journal', title: 'Mesotherapy *today*', author: [{ family: 'Ewers', given: 'Jo' }, { family: 'Lee' }, { family: 'Ode' }], issued: { 'date-parts': [[2019, 4]] }, URL: 'https://example.org/ewers' };
const quote = 'mesotherapy can lead to an abscess.';

interface Given {
  readonly quote?: string;
  readonly stance?: 'asserts' | 'denies';
  readonly source?: CslItem;
  readonly style?: CitationStyle;
  /** Words of the sentence; absent: it is the first. */
  readonly at?: string;
}

/** All results for a text, plainest first. */
function contrast(text: string, given: Given = {}): readonly string[] {
  const start = given.at === undefined ? 0 : text.indexOf(given.at);
  const request = { article: readArticle(text), sentence: { start, end: start }, source: given.source ?? source, statement: { quote: given.quote ?? quote, stance: given.stance ?? 'asserts' }, style: given.style ?? ('footnote' as const) };
  return contrastEdits(request).map((edits) => applyEdits(text, edits));
}

const firstLine = (text: string | undefined): string | undefined => text?.split('\n')[0];

describe('the words of a source against a sentence', () => {
  it('stand behind it in quotation marks, laid to the source, with its citation', () => {
    assert.equal(contrast('Mesotherapy has no complications. It is old.\n')[0], [
      'Mesotherapy has no complications. However, according to Ewers et al. (2019), “mesotherapy can lead to an abscess”.[^ewers-2019] It is old.',
      '',
      '[^ewers-2019]: Ewers J, Lee, Ode. Mesotherapy \\*today\\*. 2019. <https://example.org/ewers>',
      '',
    ].join('\n'));
  });

  it('stand behind the citations of the sentence and the comments that belong to it', () => {
    const [line] = (contrast('Mesotherapy has no complications.[^a] <!-- claimlint-waive: agreed -->\n\n[^a]: A note.\n')[0] ?? '').split('\n');
    assert.equal(line, 'Mesotherapy has no complications.[^a] <!-- claimlint-waive: agreed --> However, according to Ewers et al. (2019), “mesotherapy can lead to an abscess”.[^ewers-2019]');
  });

  it('name a source without authors by its title, and not twice where the citation shows it', () => {
    const { id, type, title, URL } = source;
    const nameless = { id, type, ...(title === undefined ? {} : { title }), ...(URL === undefined ? {} : { URL }) };
    assert.include(contrast('Mesotherapy has no complications.', { source: nameless })[0], 'according to *Mesotherapy \\*today\\**, “');
    assert.equal(contrast('Mesotherapy has no complications.', { source: nameless, style: 'link' })[0], 'Mesotherapy has no complications. However, according to another source, “mesotherapy can lead to an abscess” ([Mesotherapy \\*today\\*](https://example.org/ewers)).');
  });

  it('are rejected words where the source mentions them only for that', () => {
    assert.equal(firstLine(contrast('Mesotherapy hurts.', { stance: 'denies', quote: 'it hurts' })[0]), 'Mesotherapy hurts. However, Ewers et al. (2019) rejects that “it hurts”.[^ewers-2019]');
  });

  it('end a list item that has no full stop first', () => {
    assert.match(contrast('- Mesotherapy is painless\n- It is old\n', { at: 'Meso' })[0] ?? '', /^- Mesotherapy is painless\. However, according to .*\n- It is old\n/);
  });

  it('stand nowhere else', () => {
    for (const text of ['# Mesotherapy has no complications\n', '> Mesotherapy has no complications.\n', 'Mesotherapy has none of these:\n\n- scars\n', '| a | b |\n|---|---|\n| Painless. | x |\n']) {
      assert.deepEqual(contrast(text, { at: text.includes('Painless') ? 'Painless' : /[A-Z]/.exec(text)?.[0] ?? '' }), [], text);
    }
  });

  it('are added once, and never half', () => {
    const text = 'Mesotherapy has no complications.\n';
    assert.deepEqual(contrast(contrast(text)[0] ?? ''), []);
    assert.deepEqual(contrast(text, { quote: 'long '.repeat(80) }), []);
    assert.deepEqual(contrast(text, { quote: ' . ' }), []);
  });
});
