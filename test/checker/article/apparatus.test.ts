import assert from 'node:assert/strict';
import type { ArticleCitation } from '../../../server/src/checker/article/article';
import { createArticleReader, readArticle } from '../../../server/src/checker/article/readArticle';
import { sentenceOf } from './articleTools';

function checkCitations(markdown: string, expected: readonly string[]): void {
  const shown = ({ kind, target, span }: ArticleCitation): string => `${kind} ${target} ${markdown.slice(span.start, span.end)}`;
  assert.deepEqual(readArticle(markdown).citations.map(shown), expected);
}

describe('citations of an article', () => {
  it('are footnote references, links, reference links, numbers and Pandoc keys', () => {
    checkCitations('A [^1] [b](<u v> "t") [c][R] [@k; -@{x.y}, p. 3] @z.2 d [4, 6–8]\n\n[r]: u', [
      'footnote 1 [^1]',
      'link u v [b](<u v> "t")',
      'reference R [c][R]',
      'pandoc k [@k; -@{x.y}, p. 3]',
      'pandoc x.y [@k; -@{x.y}, p. 3]',
      'pandoc z.2 @z.2',
      'reference 4 [4, 6–8]',
      'reference 6 [4, 6–8]',
      'reference 7 [4, 6–8]',
      'reference 8 [4, 6–8]',
    ]);
    checkCitations('See <https://a.b>, www.c.de and <a href="x">y</a>.', [
      'link https://a.b <https://a.b>',
      'link www.c.de www.c.de',
      'link x <a href="x">',
    ]);
  });

  it('are also found in neighbouring brackets', () => {
    checkCitations('A.[^1][^2][@k][^3](see)', ['footnote 1 [^1]', 'footnote 2 [^2]', 'pandoc k [@k]', 'footnote 3 [^3]']);
  });

  it('are found in a parenthesis that holds nothing else', () => {
    checkCitations('A ([b](u), [c][R] and <https://d.e>; [^1]) f (see www.a.bc)\n\n[r]: v', ['link u [b](u)', 'reference R [c][R]', 'link https://d.e <https://d.e>', 'footnote 1 [^1]', 'link www.a.bc www.a.bc']);
    const article = readArticle('It works ([a](u)). ([b](v)) It helps.');
    assert.deepEqual(article.sentences.map(({ text, citations }) => [text, citations.map(({ target }) => target)]), [['It works.', ['u', 'v']], ['It helps.', []]]);
  });

  it('are no mail addresses, code, images or undefined labels', () => {
    checkCitations('Ask a@b.cd, <c@d.ef>, `[^1]`, ![x](y.png), [this], [that][those] or \\@none.', []);
  });

  it('belong to the sentence they stand in or directly behind', () => {
    const article = readArticle('[^0] It works [^1].[^2] It helps. [^3] It is [@a] safe\n\nEnd.');
    const targetsOf = (text: string): string[] => sentenceOf(article, text).citations.map(({ target }) => target);
    assert.deepEqual(targetsOf('It works.'), ['0', '1', '2']);
    assert.deepEqual(targetsOf('It helps.'), ['3']);
    assert.deepEqual(targetsOf('It is safe'), ['a']);
    assert.deepEqual(targetsOf('End.'), []);
  });

  it('become links as soon as their label is defined', () => {
    const reader = createArticleReader();
    assert.equal(reader.read('See [x].\n\nEnd').sentences[0]?.text, 'See [x].');
    assert.equal(reader.read('See [x].\n\n[X]: u').sentences[0]?.text, 'See x.');
    assert.equal(reader.read('See [x].\n\n[Y]: u').sentences[0]?.text, 'See [x].');
  });
});

describe('apparatus of an article', () => {
  const markdown = '---\na: b\ntitle: "Safe?"\n---\nA.[^n]\n\n[^n]: One *two*.\n\n    Three.\n\n[Ref]: <http://a.b> "t"\n> [q]: u\n\n<!-- one -->\n\nB <!--two--> C\n\n<div><!-- three\n--></div>';
  const article = readArticle(markdown);
  const shown = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): string => markdown.slice(span.start, span.end);

  it('has the front matter between its fences', () => {
    assert.equal(article.frontMatter && shown({ span: article.frontMatter }), 'a: b\ntitle: "Safe?"\n');
    assert.equal(article.title, 'Safe?');
  });

  it('has footnotes with label, prose and span', () => {
    assert.deepEqual(article.footnotes.map(({ label, text }) => [label, text]), [['n', 'One two. Three.']]);
    assert.deepEqual(article.footnotes.map(shown), ['[^n]: One *two*.\n\n    Three.']);
  });

  it('has link definitions, also those inside quotations', () => {
    assert.deepEqual(article.linkDefinitions.map(({ label, url }) => [label, url]), [['Ref', 'http://a.b'], ['q', 'u']]);
    assert.deepEqual(article.linkDefinitions.map(shown), ['[Ref]: <http://a.b> "t"', '[q]: u']);
  });

  it('has HTML comments of blocks, paragraphs and other HTML', () => {
    assert.deepEqual(article.comments.map(({ text }) => text), [' one ', 'two', ' three\n']);
    assert.deepEqual(article.comments.map(shown), ['<!-- one -->', '<!--two-->', '<!-- three\n-->']);
  });

  it('takes a fence that is never closed for Markdown', () => {
    assert.equal(readArticle('---\ntitle: x').frontMatter, undefined);
    assert.equal(readArticle('---\ntitle: x').sentences.length, 1);
  });

  it('has no title where the YAML is broken or names none', () => {
    for (const yaml of ['title: [a', 'title: {b: c}', 'title:', '- title: x', 'other: x', '&a title: *a']) {
      assert.equal(readArticle(`---\n${yaml}\n---\nA.`).title, undefined, yaml);
    }
    assert.equal(readArticle('---\ntitle: 5\n---\n').title, '5');
  });

  it('notices an edit of the front matter and of its fence', () => {
    const reader = createArticleReader();
    assert.equal(reader.read('---\ntitle: x\n---\nA.').title, 'x');
    assert.equal(reader.read('---\ntitle: y\n---\nA.').title, 'y');
    assert.equal(reader.read('---\ntitle: y\n---A.').title, undefined);
    assert.equal(reader.read('\uFEFFA.').title, undefined);
    assert.equal(reader.read('\uFEFF---\ntitle: z\n---\nA.').title, 'z');
  });
});
