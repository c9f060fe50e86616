import { assert } from 'chai';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createChecker } from '../../server/src/checker';
import { createCorpus } from '../../server/src/lsp/corpus';
import { type DiagnosticStyle, toDiagnostics } from '../../server/src/lsp/diagnostics';
import { chooseWords } from '../../server/src/lsp/words/chooseWords';
import { packOf } from '../checker/packOf';

const pack = packOf({ topics: ['tea'], statements: [{ quote: 'Tea has serious complications.', source: 'tea-trial' }, 'Tea has no complications.'] });
const claim = 'Tea has no complications.';
const article = `# Tea\n\n${claim}\n\n## Cups\n\nTea is hot.\n\n${claim} It is cheap.\n`;
const english: DiagnosticStyle = { show: { severities: {} }, words: chooseWords('en') };

/** An article that is typed: `show` gives the diagnostics of its next version. */
function openArticle(): { readonly show: (text: string, style?: DiagnosticStyle) => readonly Diagnostic[] } {
  const checker = createChecker({ packs: [pack] });
  const corpus = createCorpus(checker, [{ uri: pack.location, text: '\n'.repeat(40), problems: [] }]);
  const session = checker.openSession();
  return { show: (text, style = english) => toDiagnostics(TextDocument.create('file:///work/tea.md', 'markdown', 1, text), session.check(text), corpus, style) };
}

/** What the article shows when it is opened as it now stands. */
const showAfresh = (text: string, style?: DiagnosticStyle): readonly Diagnostic[] => openArticle().show(text, style);

const versions = {
  'a word in front of all': article.replace('# Tea', '# On tea'),
  'a paragraph in front of all': `It rains.\n\n${article}`,
  'a word in the sentence': article.replace(claim, 'Tea *surely* has no complications.'),
  'a heading of another topic': article.replace('## Cups', '## Coffee'),
  'no last line end': article.trimEnd(),
  'a citation without its footnote': article.replace(claim, `${claim}[^tea-trial]`),
  'the footnote far below': `${article.replace(claim, `${claim}[^tea-trial]`)}\n[^tea-trial]: A trial.\n`,
  'the footnote gone again': article.replace(claim, `${claim}[^tea-trial]`),
  'a link that becomes a reference': article.replace(claim, 'Tea has no complications [it says][tea-trial].'),
  'the definition of the reference': `${article.replace(claim, 'Tea has no complications [it says][tea-trial].')}\n[tea-trial]: https://example.org/\n`,
};

describe('the diagnostics of an article that is typed', () => {
  it('are at every version those of an article that has just been opened', () => {
    const { show } = openArticle();
    assert.deepEqual(show(article), showAfresh(article));
    for (const [change, text] of Object.entries(versions)) assert.deepEqual(show(text), showAfresh(text), change);
    assert.deepEqual(show(article), showAfresh(article));
  });

  it('say what they said with the same parts where they have only moved', () => {
    const { show } = openArticle();
    const before = show(article);
    const after = show(versions['a paragraph in front of all']);
    assert.lengthOf(before, 2);
    for (const [index, { range, relatedInformation }] of after.entries()) {
      assert.equal(range.start.line, (before[index]?.range.start.line ?? NaN) + 2);
      assert.isNotEmpty(relatedInformation);
      assert.strictEqual(relatedInformation, before[index]?.relatedInformation);
    }
  });

  it('are the same where neither they nor their lines have changed', () => {
    const { show } = openArticle();
    const [first, second] = show(article);
    const [same, moved] = show(article.replace('Tea is hot. ', 'Tea is hot! ').replace(`\n${claim} It`, `\nNow: ${claim} It`));
    assert.strictEqual(same, first);
    assert.notStrictEqual(moved, second);
    assert.equal(moved?.range.start.character, (second?.range.start.character ?? NaN) + 'Now: '.length);
  });

  it('say the same at two places, each at its own', () => {
    const twice = `# Tea\n\n${claim}\n\n${claim}\n`;
    const { show } = openArticle();
    for (const text of [twice, `It rains.\n\n${twice}`, twice]) assert.deepEqual(show(text).map(({ range }) => range.start.line), showAfresh(text).map(({ range }) => range.start.line));
  });

  it('tell of a citation when the footnote that it means is written, and no longer when it is gone', () => {
    const { show } = openArticle();
    const messages = [versions['a citation without its footnote'], versions['the footnote far below'], versions['the footnote gone again']].map((text) => show(text)[0]?.message ?? '');
    assert.notEqual(messages[0], messages[1]);
    assert.include(JSON.stringify(messages[1]), 'The draft cites');
    assert.equal(messages[2], messages[0]);
  });

  it('are told in other words, on other pages and as loud as settings say, of the same check', () => {
    const { show } = openArticle();
    const german: DiagnosticStyle = { show: { severities: { 'claim-conflict': 'error' } }, words: chooseWords('de'), docsUri: 'https://example.org/docs' };
    const before = show(article);
    const other = show(article, german);
    assert.deepEqual(other, showAfresh(article, german));
    assert.notEqual(other[0]?.message, before[0]?.message);
    assert.equal(other[0]?.severity, DiagnosticSeverity.Error);
    assert.match(other[0]?.codeDescription?.href ?? '', /^https:\/\/example\.org\/docs\/findings\//);
    assert.deepEqual(show(article), before);
  });
});
