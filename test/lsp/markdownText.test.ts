import { GFM, parser } from '@lezer/markdown';
import { assert } from 'chai';
import fc from 'fast-check';
import { markdownLink, markdownText } from '../../server/src/lsp/markdownText';

/** What a quote in a hover may consist of: plain words and the marks themselves. */
const allowed = new Set(['Document', 'Paragraph', 'Escape']);
const markdown = parser.configure(GFM);

/** Pieces that act in Markdown, in HTML or in an editor, with words between them. */
const pieces = fc.constantFrom(
  '[', '](', ')', '![', '<b>', '</b>', '<!--', '-->', 'command:x', 'https://example.org', 'http://', 'www.example.org', 'a@example.org', 'mailto:a@b.cd',
  'xmpp:a@b.cd', '`', '```', '~~~', '~~', '**', '__', '*', '_', '#', '# ', '- ', '+ ', '1. ', '2) ', '> ', '|', '---', '===', '\\', '&amp;', '&#60;', '$(alert)',
  ' ', '\n', '\n\n', '\t', '    ', '\r\n', 'word', 'Ünï', '😀', '.', ':', '//', '[x]: y', '[^1]', '[ ] ', '!', "'", '"', '%',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('text in a Markdown hover', () => {
  it('never acts: no link, address, HTML, code, emphasis or block, whatever a draft or a pack holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.isEmpty(nodesOf(markdownText(text)).filter((name) => !allowed.has(name)));
      }),
      { numRuns: 2000 },
    );
  });

  it('shows as it stands, white space aside', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shown = markdownText(text).replace(/\\([!-/:-@[-`{-~])/g, '$1');
        assert.equal(shown, text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('holds no entity and no theme icon', () => {
    assert.equal(markdownText('&lt;script&gt; $(alert)'), '\\&lt;script\\&gt; \\$(alert)');
  });

  it('links to places that can be opened', () => {
    assert.equal(markdownLink('A [title]', 'file:///work/a b.claims.yaml#L3'), '[A \\[title\\]](<file:///work/a%20b.claims.yaml#L3>)');
  });

  it('links to nothing that acts', () => {
    for (const uri of ['command:workbench.action.quit', 'javascript:alert(1)', 'data:text/html,x', 'vscode://x.y/run', '']) {
      assert.equal(markdownLink('title', uri), 'title');
    }
  });

  it('cannot be led out of a link by its address', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const names = nodesOf(markdownLink('title', `file:///${text}`));
        assert.equal(names.filter((name) => name === 'Link').length, 1);
        assert.notInclude(names, 'HTMLTag');
        assert.notInclude(names, 'Image');
      }),
    );
  });
});

function nodesOf(source: string): string[] {
  const names: string[] = [];
  markdown.parse(source).iterate({ enter: (node) => void names.push(node.name) });
  return names;
}
