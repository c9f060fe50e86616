import assert from 'node:assert/strict';
import type { CslItem } from '../../../server/src/checker';
import { checkPlace, cite, editsFor, page, pageNote, styles } from './citationTools';

const noAddress: CslItem = { id: 'ewers-pain', type: 'webpage', title: 'How much does it hurt?' };

describe('citing by footnote', () => {
  const places: readonly (readonly [string, string])[] = [
    ['behind the full stop', 'It hurts.‸ It heals.'],
    ['behind the question mark', 'Ask if it hurts?‸ It heals.'],
    ['behind the exclamation mark', 'It hurts!‸ It heals.'],
    ['behind quotation marks after the stop', 'He said “it hurts.”‸ It heals.'],
    ['behind a bracket after the stop', '(It hurts.)‸ It heals.'],
    ['behind bold type that ends with the sentence', '**It hurts.**‸ It heals.'],
    ['behind nested emphasis', '***It hurts.***‸ It heals.'],
    ['behind a tag that closes there', '<b>It hurts.</b>‸ It heals.'],
    ['inside bold type that goes on', '**It hurts.‸ It heals.**'],
    ['not behind emphasis that opens there', 'It hurts.‸ *It heals.*'],
    ['behind references that are there', 'It hurts.[^a][^b]‸ It heals.'],
    ['behind references with spaces before them', 'It hurts. [^a] [^b]‸ It heals.'],
    ['behind a numbered mark', 'It hurts.<sup>1</sup>‸ It heals.'],
    ['behind a link that ends the sentence', 'See [why it hurts.](https://example.org)‸ It heals.'],
    ['behind code that ends the sentence', 'It hurts `here`‸'],
    ['before a soft line break', 'It hurts.‸\nIt heals.'],
    ['before a hard line break', 'It hurts.‸  \nIt heals.'],
    ['at the end of a sentence over two lines', 'It\nhurts.‸ It heals.'],
    ['at the end of a heading', '## Where it hurts‸'],
    ['before the closing marks of a heading', '## Where it hurts‸ ##'],
    ['before the attributes of a heading', '## Where it hurts‸ {#pain}'],
    ['at the end of an underlined heading', 'Where it hurts‸\n---'],
    ['at the end of a list item', '- It hurts‸\n- It heals'],
    ['in a task', '- [ ] It hurts‸'],
    ['in a nested item', '- It heals\n  1. It hurts.‸'],
    ['in a quotation', '> It hurts.‸'],
    ['in a table cell', '| a | b |\n|---|---|\n| It hurts.‸ | It heals. |'],
    ['in a table cell of a file with CRLF', '| a | b |\r\n|---|---|\r\n| It hurts.‸ | It heals. |\r\n> It heals.'],
    ['in a table cell without outer bars', 'a | b\n---|---\nIt hurts‸ | It heals'],
    ['behind emoji', 'It hurts 😀‸'],
    ['before a stop in full width with the next sentence close behind it', '它 hurts‸。它好。'],
  ];
  for (const [what, marked] of places) {
    it(`puts the reference ${what}`, () => {
      const eol = marked.includes('\r\n') ? '\r\n' : '\n';
      checkPlace(marked, 'footnote', '[^ewers-pain]', `${eol}${eol}${pageNote}${eol}`);
    });
  }

  it('writes the reference and the note with the endings of the file', () => {
    assert.equal(cite('It hurts.\r\n\r\nEnd.\r\n', 'footnote'), `It hurts.[^ewers-pain]\r\n\r\nEnd.\r\n\r\n${pageNote}\r\n`);
    assert.equal(cite('It hurts.\rEnd.\r', 'footnote'), `It hurts.[^ewers-pain]\rEnd.\r\r${pageNote}\r`);
  });

  it('makes one edit where reference and note meet, two elsewhere', () => {
    assert.equal(editsFor('It hurts.', 'footnote').length, 1);
    assert.equal(editsFor('It hurts.\n', 'footnote').length, 2);
  });

  it('finds no place in a text that ends in open code or in a comment', () => {
    assert.deepEqual(editsFor('It hurts.\n\n```\ncode', 'footnote'), []);
    assert.deepEqual(editsFor('It hurts.\n\n<!-- todo', 'footnote'), []);
  });
});

describe('the note of a footnote', () => {
  const ends: readonly (readonly [string, string, string])[] = [
    ['ends the last line first', 'It hurts. End', `\n\n${pageNote}\n`],
    ['leaves one blank line', 'It hurts. End\n', `\n${pageNote}\n`],
    ['uses the blank line that is there', 'It hurts. End\n\n', `${pageNote}\n`],
    ['is not indented by blanks at the end', 'It hurts. End\n   ', `\n${pageNote}\n`],
    ['is not part of a list', 'It hurts.\n\n- item\n', `\n${pageNote}\n`],
    ['follows the last note directly', 'It hurts. End[^n]\n\n[^n]: Note.\n', `${pageNote}\n`],
    ['follows a last note without line end', 'It hurts. End[^n]\n\n[^n]: Note.', `\n${pageNote}\n`],
    ['keeps notes apart that stand apart', 'It hurts. End\n\n[^n]: Note.\n\n[^m]: Note.\n', `\n${pageNote}\n`],
    ['leaves a blank line after a note of paragraphs', 'It hurts. End\n\n[^n]: Note.\n\n    More.\n', `\n${pageNote}\n`],
    ['leaves a blank line after link definitions', 'It hurts. End\n\n[a]: https://example.org\n', `\n${pageNote}\n`],
  ];
  for (const [what, draft, tail] of ends) {
    it(what, () => assert.equal(cite(draft, 'footnote'), draft.replace('It hurts.', 'It hurts.[^ewers-pain]') + tail));
  }

  it('stands before blank lines in excess', () => {
    assert.equal(cite('It hurts.\n\n\n\n', 'footnote'), `It hurts.[^ewers-pain]\n\n${pageNote}\n\n\n`);
  });

  const known: readonly (readonly [string, string])[] = [
    ['with its title', 'Some Author, “How much does it hurt?”, 2020'],
    ['with its title in other letters', '*HOW MUCH DOES IT HURT?*'],
    ['with its address', 'https://example.org/pain'],
    ['with a link', '[Here](https://example.org/pain/).'],
  ];
  for (const [what, note] of known) {
    it(`is that of the same source ${what}`, () => {
      assert.equal(cite(`It hurts.\n\n[^n]: ${note}\n`, 'footnote'), `It hurts.[^n]\n\n[^n]: ${note}\n`);
    });
  }

  it('is that with the id as label', () => assert.equal(cite('It hurts.\n\n[^ewers-pain]: My note.\n', 'footnote'), 'It hurts.[^ewers-pain]\n\n[^ewers-pain]: My note.\n'));

  const others: readonly (readonly [string, string])[] = [
    ['a longer title', 'How much does it hurt? No'],
    ['an address below it', 'https://example.org/pain/more'],
    ['a longer address', 'https://example.org/pain-killers'],
    ['another host', 'https://not.example.org/pain'],
  ];
  for (const [what, note] of others) {
    it(`is not that of ${what}`, () => {
      const source = { ...page, title: 'How much does it hurt' };
      assert.equal(editsFor(`It hurts.\n\n[^n]: My ${note.replace('hurt? No', 'hurt: a trial')}\n`, 'footnote', source).length, 2);
    });
  }

  it('has a label that nothing else has', () => {
    const source = { ...page, id: 'n' };
    assert.match(cite('It hurts. Or not.[^source-n]\n', 'footnote', source), /^It hurts\.\[\^source-n-2\] Or not/);
    assert.match(cite('It hurts.\n\n[^PAIN]: Else.\n', 'footnote', { ...noAddress, id: 'pain!', title: 'Another title' }), /^It hurts\.\[\^pain-2\]/);
  });

  it('has a label without blanks and brackets whatever the id', () => {
    assert.match(cite('It hurts.', 'footnote', { ...page, id: ' Müller [2019]: a/b ' }), /^It hurts\.\[\^Müller-2019-a-b\]\n/);
    assert.match(cite('It hurts.', 'footnote', { ...page, id: ']' }), /^It hurts\.\[\^source\]\n/);
  });
});

describe('citing by link', () => {
  const mark = ' ([How much does it hurt?](https://example.org/pain))';
  const places: readonly (readonly [string, string])[] = [
    ['before the full stop', 'It hurts‸. It heals.'],
    ['before several marks', 'Ask if it hurts‸?! It heals.'],
    ['before a stop inside quotation marks', 'He said “it hurts‸.” It heals.'],
    ['behind bold type before the stop', 'It **hurts**‸. It heals.'],
    ['inside bold type with the stop', '**It hurts‸.** It heals.'],
    ['before references behind the stop', 'It hurts‸.[^a] It heals.'],
    ['behind another link', 'It hurts, [he says](https://example.org/he)‸. It heals.'],
    ['before a soft line break', 'It hurts‸.\nIt heals.'],
    ['in a list item without a stop', '- It hurts‸\n- It heals'],
    ['in a heading', '## Where it hurts‸ ##'],
    ['in a table cell', '| a | b |\n|---|---|\n| It hurts‸. | It heals. |'],
    ['behind emoji', 'It hurts 😀‸. It heals.'],
  ];
  for (const [what, marked] of places) {
    it(`puts the link ${what}`, () => checkPlace(marked, 'link', mark, ''));
  }

  it('is possible only where the source has an address of the web', () => {
    for (const URL of [undefined, '', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', '//example.org', 'https://', 'https://a b', 'https://you@example.org']) {
      for (const style of ['link', 'reference'] as const) assert.deepEqual(editsFor('It hurts.', style, { ...noAddress, ...(URL !== undefined && { URL }) }), []);
    }
    assert.match(cite('It hurts.', 'link', { ...noAddress, DOI: 'doi:10.1000/182' }), /\(https:\/\/doi\.org\/10\.1000\/182\)\)\.$/);
  });

  it('shows the id where the title would read as sentences of its own', () => {
    const title = 'It works. It was tested. It is safe';
    const text = cite('It hurts.', 'link', { ...page, title });
    assert.ok([`It hurts ([${title}](https://example.org/pain)).`, 'It hurts ([ewers-pain](https://example.org/pain)).'].includes(text));
  });
});

describe('citing by reference', () => {
  it('puts the reference before the stop and the address at the end', () => {
    checkPlace('It hurts‸. It heals.\n', 'reference', ' ([How much does it hurt?][ewers-pain])', '\n[ewers-pain]: https://example.org/pain\n');
  });

  it('keeps the addresses together', () => {
    const draft = 'It hurts‸. [Here][a].\n\n[a]: https://example.org/a\n';
    checkPlace(draft, 'reference', ' ([How much does it hurt?][ewers-pain])', '[ewers-pain]: https://example.org/pain\n');
  });

  it('uses the definition that is there', () => {
    assert.equal(
      cite('It hurts.\n\n[Pain Page]: http://www.example.org/pain/\n', 'reference'),
      'It hurts ([How much does it hurt?][Pain Page]).\n\n[Pain Page]: http://www.example.org/pain/\n',
    );
  });
});

describe('citing by Pandoc key', () => {
  const places: readonly (readonly [string, string])[] = [
    ['before the full stop', 'It hurts‸. It heals.'],
    ['before a stop inside quotation marks', 'He said “it hurts‸.” It heals.'],
    ['at the end of a list item', '- It hurts‸\n- It heals'],
    ['in a table cell', '| a | b |\n|---|---|\n| It hurts‸. | It heals. |'],
    ['at the end of a heading', '# Where it hurts‸'],
  ];
  for (const [what, marked] of places) {
    it(`puts the key ${what}`, () => checkPlace(marked, 'pandoc', ' [@ewers-pain]', ''));
  }

  it('joins a citation that is there', () => checkPlace('It hurts [see @a, p. 3‸]. It heals.', 'pandoc', '; @ewers-pain', ''));
  it('encloses a key that would end early', () => assert.equal(cite('It hurts.', 'pandoc', { ...page, id: '/x(1)' }), 'It hurts [@{/x(1)}].'));
  it('is not possible with a key that cannot be written', () => assert.deepEqual(editsFor('It hurts.', 'pandoc', { ...page, id: 'a b' }), []));
});

describe('a sentence that cites the source', () => {
  const drafts = [
    'It hurts.[^n]\n\n[^n]: How much does it hurt?\n',
    'It [hurts](https://example.org/pain).',
    'It hurts (https://example.org/pain).',
    'It [hurts][a].\n\n[a]: https://example.org/pain',
    'It hurts [@other; @ewers-pain].',
  ];
  for (const style of styles) {
    it(`is left alone in style ${style}`, () => {
      for (const draft of drafts) assert.deepEqual(editsFor(draft, style), [], draft);
    });
  }
});
