import { Autolink, Strikethrough, parser } from '@lezer/markdown';
import { expect } from 'chai';
import fc from 'fast-check';
import { createMarkdownReader, type Tree } from '../../../server/src/checker/article/markdown';
import { endOfPlainWords } from '../../../server/src/checker/article/plainWords';

describe('words without markup', () => {
  it('reach to the next character that may be markup', () => {
    const endIn = (text: string): string => text.slice(0, endOfPlainWords(text, 0, text.length));
    expect(endIn('Tea, (black) helps. So does *milk*.')).to.equal('Tea, (black) helps. So does ');
    expect(endIn('Write to a.name@example.org')).to.equal('Write to ');
    expect(endIn('See www.example.org')).to.equal('See ');
    expect(endIn('A line that ends  \nhere')).to.equal('A line that ends');
    expect(endIn('*Tea*')).to.equal('');
  });

  it('end no later than they are asked to', () => {
    expect(endOfPlainWords('one two three', 0, 8)).to.equal(8);
    expect(endOfPlainWords('one two three', 0, 10)).to.equal(8);
    expect(endOfPlainWords('one two three', 9, 10)).to.equal(10);
  });

  it('are passed over without a difference to what the parser reads', () => {
    const parts = ['www', 'www.', 'http', 'https://', 'mailto:', 'xmpp:', 'a', 'b1', 'foo_bar', '_', '*', '**', '`', '~', '~~', '[', ']', '(', ')', '](x)', '!', '<', '>', '<b>', '&amp;', '&', '\\', '\n', '  \n', ' ', '  ', '.', '. ', ',', '-', '+', '@', 'x@y.zz', '.com', ':', '/', 'é', '日', '’', '"', "'", '?', 'word', 'Two words'];
    const paragraph = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((some) => `Start ${some.join('').replace(/\s*\n\s*/g, '  \nx')}`);
    const plain = parser.configure([Autolink, Strikethrough]);
    fc.assert(
      fc.property(paragraph, (text) => {
        expect(describeTree(createMarkdownReader().parse(text))).to.deep.equal(describeTree(plain.parse(text)));
      }),
      { numRuns: 500 },
    );
  });
});

function describeTree(tree: Tree): string[] {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}–${to}`) });
  return nodes;
}
