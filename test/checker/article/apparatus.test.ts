import assert from 'node:assert/strict';
import type { Article, ArticleCitation } from '../../../server/src/checker/article/article';
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

  it('count numbers up, at most fifty of them, and keep what does not count up', () => {
    checkCitations('A [2-4, 7]. B [5–3]. C [1-2-3]. D [1–50].'.slice(0, 33), ['reference 2 [2-4, 7]', 'reference 3 [2-4, 7]', 'reference 4 [2-4, 7]', 'reference 7 [2-4, 7]', 'reference 5–3 [5–3]', 'reference 1-2-3 [1-2-3]']);
    assert.equal(readArticle('A [1–50].').citations.length, 50);
    checkCitations('A [1–51], [1; 1].', ['reference 1–51 [1–51]', 'reference 1 [1; 1]', 'reference 1 [1; 1]']);
  });

  it('are none of other words in brackets', () => {
    checkCitations('A [1 of 2], [^a b], [x^1], [1000], [a@b.cd], [1,2mg] and [@].', []);
    checkCitations(`A [${'1, '.repeat(19)}123] b [${'1, '.repeat(20)}1].`, [...Array.from({ length: 19 }, () => 1), 123].map((number) => `reference ${number} [${'1, '.repeat(19)}123]`));
  });

  it('point where the link does, whatever stands in its text', () => {
    checkCitations('A [see https://a.b](u), [x](<v w>), [y]( ), [z][ Q ], [q][].\n\n[q]: u', ['link u [see https://a.b](u)', 'link https://a.b https://a.b', 'link v w [x](<v w>)', 'link  [y]( )', 'reference  Q  [z][ Q ]', 'reference q [q][]']);
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
  const article = (): Article => readArticle(markdown);
  const shown = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): string => markdown.slice(span.start, span.end);

  it('has the front matter between its fences', () => {
    assert.equal(shown({ span: article().frontMatter ?? { start: 0, end: 0 } }), 'a: b\ntitle: "Safe?"\n');
    assert.equal(article().title, 'Safe?');
  });

  it('has footnotes with label, prose and span', () => {
    assert.deepEqual(article().footnotes.map(({ label, text }) => [label, text]), [['n', 'One two. Three.']]);
    assert.deepEqual(article().footnotes.map(shown), ['[^n]: One *two*.\n\n    Three.']);
  });

  it('has link definitions, also those inside quotations', () => {
    assert.deepEqual(article().linkDefinitions.map(({ label, url }) => [label, url]), [['Ref', 'http://a.b'], ['q', 'u']]);
    assert.deepEqual(article().linkDefinitions.map(shown), ['[Ref]: <http://a.b> "t"', '[q]: u']);
  });

  it('has HTML comments of blocks, paragraphs and other HTML', () => {
    assert.deepEqual(article().comments.map(({ text }) => text), [' one ', 'two', ' three\n']);
    assert.deepEqual(article().comments.map(shown), ['<!-- one -->', '<!--two-->', '<!-- three\n-->']);
  });

  it('has footnotes of their own words alone, wherever they stand', () => {
    const { footnotes } = readArticle('> A.\n>\n> [^1]: B.\n\n[^2]: C.\n[^3]: - D\n    - E');
    assert.deepEqual(footnotes.map(({ label, text }) => [label, text]), [['1', 'B.'], ['2', 'C.'], ['3', 'D E']]);
  });

  it('has comments in their order, one that is never closed to the end of its block', () => {
    const source = '- A <!-- 1 -->\n\n  <!-- 2 --><!-- 3 -->\n\n  B <!-- 4 -->\n\n<!-- 5\n';
    const { comments } = readArticle(source);
    assert.deepEqual(comments.map(({ text, span }) => [text.trim(), source.slice(span.start, span.end).trimEnd()]), [['1', '<!-- 1 -->'], ['2', '<!-- 2 -->'], ['3', '<!-- 3 -->'], ['4', '<!-- 4 -->'], ['5', '<!-- 5']]);
  });

  it('tells blocks that are no prose of their own', () => {
    const { blocks } = readArticle('A.\n\n# H\n\nB.\n\n[r]: u\n\n[^1]: n\n\n# 7. References:\n\nC.\n\n# References we like\n\nD.');
    assert.deepEqual(blocks.map(({ isApparatus }) => isApparatus), [false, true, false, true, true, true, true, true, false]);
  });

  it('has the language of the front matter, where it is a language', () => {
    const languageOf = (yaml: string): string | undefined => readArticle(`---\n${yaml}\n---\nA.`).language;
    assert.deepEqual(['lang: en', 'language: de-AT', 'lang: pt_BR', 'language: de\nlang: en', 'lang: English', 'lang: e', 'lang: en us', 'lang: 5', 'title: en'].map(languageOf), ['en', 'de-AT', 'pt_BR', 'en', undefined, undefined, undefined, undefined, undefined]);
  });

  it('takes fences with blanks, dots and other line ends for front matter, and TOML for no prose', () => {
    for (const source of ['---  \ntitle: x\n---\t\nA.', '---\r\ntitle: x\r\n...\r\nA.', '\uFEFF---\ntitle: x\n---\nA.']) assert.equal(readArticle(source).title, 'x', source);
    const toml = readArticle('+++\ntitle = "x"\n---\n+++\nA.');
    assert.deepEqual([toml.frontMatter, toml.title, toml.sentences.length], [undefined, undefined, 1]);
    for (const source of ['----\ntitle: x\n---\nA.', '---x\ntitle: x\n---\nA.', 'A.\n---\ntitle: x\n---\n', ' ---\ntitle: x\n---\nA.', '---\ntitle: x\n ---\nA.', '---\ntitle: x\n+++\nA.']) assert.equal(readArticle(source).frontMatter, undefined, source);
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
