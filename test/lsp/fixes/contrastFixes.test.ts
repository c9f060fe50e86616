import { assert } from 'chai';
import { applyEdits, type Finding } from '../../../server/src/checker';
import { ranks } from '../../../server/src/lsp/fixes/fix';
import { packOf } from '../../checker/packOf';
import { checkText, createDesk, fixesFor } from './fixTools';

const pack = packOf({ topics: ['mesotherapy'], statements: ['mesotherapy can lead to an abscess', 'mesotherapy leaves scars', 'patients may develop an infection after mesotherapy'] });
const text = 'Mesotherapy has no complications.\n';

describe('the fix that adds what a source says against a claim', () => {
  const check = async (article: string) => checkText(article, await createDesk([pack]));
  const firstOf = ({ result }: { readonly result: { readonly findings: readonly Finding[] } }): Finding => {
    const [finding] = result.findings;
    if (finding === undefined) throw new Error('nothing was found');
    return finding;
  };

  it('is offered for two sources, after the citations, and never preferred', async () => {
    const checked = await check(text);
    const fixes = fixesFor(checked, firstOf(checked));
    const found = fixes.filter(({ title }) => title.startsWith('Add what'));
    assert.deepEqual(found.map(({ title, mayBePreferred }) => [title, mayBePreferred]), [['Add what “s1” says against it', false], ['Add what “s2” says against it', false]]);
    assert.isTrue(fixes.filter(({ rank }) => rank < ranks.addOpposite).every((fix) => fixes.indexOf(fix) < fixes.indexOf(found[0] ?? fix)));
  });

  it('adds no finding, and is not offered for the same source again', async () => {
    const checked = await check(text);
    const [fix] = fixesFor(checked, firstOf(checked)).filter(({ title }) => title.startsWith('Add what'));
    const after = await check(applyEdits(text, fix?.edits ?? []));
    assert.include(after.article.text, '“mesotherapy can lead to an abscess”');
    assert.deepEqual(after.result.findings.map((finding) => finding.text), ['no complications']);
    assert.deepEqual(fixesFor(after, firstOf(after)).filter(({ title }) => title.startsWith('Add what')).map(({ title }) => title), ['Add what “s2” says against it']);
  });

  it('is not offered for a source that the sentence cites, or where no source speaks against the claim', async () => {
    const checked = await check(text);
    const cite = fixesFor(checked, firstOf(checked)).find(({ title }) => title.startsWith('Cite “s1”'));
    const cited = await check(applyEdits(text, cite?.edits ?? []));
    assert.include(cited.article.text, 'complications.[^');
    assert.deepEqual(fixesFor(cited, firstOf(cited)).filter(({ title }) => title.startsWith('Add what')).map(({ title }) => title), ['Add what “s2” says against it', 'Add what “s3” says against it']);
    const agreed = await check('Mesotherapy can lead to an abscess.\n');
    assert.isEmpty(fixesFor(agreed, firstOf(agreed)).filter(({ title }) => title.startsWith('Add what')));
  });
});
