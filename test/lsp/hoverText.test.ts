import { assert } from 'chai';
import type { Finding, JudgedStatement, Pack } from '../../server/src/checker';
import { createChecker } from '../../server/src/checker';
import { createCorpus } from '../../server/src/lsp/corpus';
import { formatHover, type HoverFormat } from '../../server/src/lsp/hoverText';
import { english } from '../../server/src/lsp/words/english';
import { german } from '../../server/src/lsp/words/german';
import type { Words } from '../../server/src/lsp/words/words';
import { packOf } from '../checker/packOf';

const base = packOf({ topics: ['tea'], statements: [{ quote: 'tea has serious side effects', locator: 'p. 12' }, 'tea has no side effects', 'tea may harm', 'tea hurts', 'tea [x](command:y) <b>'] });
const pack: Pack = {
  ...base,
  sources: base.sources.map((source, index) => (index === 0 ? { ...source, title: 'Evening tea', evidence: 2, issued: { 'date-parts': [[2020]] }, URL: 'https://example.org/tea#top', file: 'tea.txt' } : source)),
};

function judge(index: number, quoteWords: string): JudgedStatement {
  const statement = pack.statements[index] ?? assert.fail();
  return { pack: pack.id, statement: statement.id, source: statement.source, quote: statement.quote, confidence: 0.9, reason: 'On side effects, they differ.', decision: { kind: 'negation', claimWords: 'no side effects', quoteWords } };
}

const finding: Finding = {
  verdict: 'conflict', code: 'claim-conflict', severity: 'warning', message: '', span: { start: 0, end: 1 }, sentence: { start: 0, end: 1 }, text: 'no side effects', topic: 'tea', aspect: 'complications',
  conflicts: [judge(0, 'serious side effects')], tensions: [], supports: [judge(1, 'no side effects')],
};

function show(changes: Partial<Finding> = {}, format: HoverFormat = 'markdown', cited: Parameters<typeof formatHover>[1]['cited'] = [], words: Words = english): string {
  const copies = [{ pack: pack.id, statement: 's1', uri: 'file:///work/tea.txt', line: 4 }];
  const corpus = createCorpus(createChecker({ packs: [{ ...pack, location: 'file:///work/tea.claims.yaml' }] }), [{ uri: 'file:///work/tea.claims.yaml', text: 'claimlint: 1\n', problems: [] }], copies);
  return formatHover({ ...finding, ...changes }, { corpus, cited, words, fixes: ['Change this', 'Cite that'] }, format);
}

describe('the hover', () => {
  it('gives the verdict with counts in one line', () => {
    assert.match(show(), /^\*\*Conflicts with 1 source, 1 agrees\.\*\* Complications and side effects \(tea\)\.\n/);
    assert.match(show({ verdict: 'tension', tensions: [judge(2, 'may harm'), judge(3, 'hurts')], conflicts: [] }), /^\*\*Differs in degree from 2 sources, 1 agrees\.\*\*/);
    assert.match(show({ verdict: 'support', conflicts: [] }), /^\*\*Agrees with 1 source\.\*\*/);
  });

  it('says in German what is not of the draft or a source', () => {
    const source = pack.sources[0] ?? assert.fail();
    const text = show({ tensions: [judge(2, 'may harm')] }, 'plaintext', [{ source, standing: 'conflicts' }], german);
    assert.match(text, /^Widerspricht 1 Quelle, 1 weicht im Maß ab, 1 stimmt überein\./);
    for (const line of ['Als Beleg dieser Behauptung ist „Evening tea“ angegeben; die Quelle widerspricht ihr.', '1 Quelle widerspricht:', 'Entwurf: no side effects. Quelle: serious side effects. Eines verneint, was das andere sagt.', 'Evidenzgrad 2 von 5 (randomisierte Studie), p. 12', 'lokale Kopie, Zeile 5', 'Schnelle Problembehebungen:']) {
      assert.include(text, line);
    }
    assert.match(show({ verdict: 'tension', conflicts: [], tensions: [judge(2, 'may harm')], supports: [] }, 'plaintext', [], german), /^Weicht im Maß von 1 Quelle ab\./);
  });

  it('sets the words of both sides beside each other and marks them in the quote', () => {
    assert.include(show(), 'Draft: **no side effects**. Source: **serious side effects**. One denies what the other states.');
    assert.include(show(), '> “tea has **serious side effects**”');
  });

  it('tells where the quote comes from, and leads there', () => {
    const about = '[Evening tea](<file:///work/tea.claims.yaml#L1,1>), 2020, evidence level 2 of 5 (randomised trial), p. 12';
    const page = '[quote on the web page](<https://example.org/tea#top:~:text=tea%20has%20serious%20side%20effects>)';
    assert.include(show(), `— ${about}; ${page}; [local copy, line 5](<file:///work/tea.txt#L5,1>)`);
  });

  it('lists below, in a line each, what it does not show in full', () => {
    const many = Array.from({ length: 9 }, () => judge(0, 'serious side effects'));
    const text = show({ conflicts: many });
    assert.equal(text.match(/^> /gm)?.length, 4);
    assert.include(text, '… and 6 more statements, listed below.');
    const [above, list, ...others] = text.split('\n\n**Further statements that conflict:**\n\n');
    assert.include(above, '“tea has **no side effects**”');
    assert.isEmpty(others);
    assert.deepEqual(list?.split('\n'), Array.from({ length: 6 }, () => '- “tea has serious side effects” — [Evening tea](<file:///work/tea.claims.yaml#L1,1>)'));
    assert.include(show({ conflicts: many }, 'plaintext', [], german), 'Weitere Aussagen, die widersprechen:\n\n- “tea has serious side effects” — Evening tea');
  });

  it('counts what is too much for a list, and says what leads there', () => {
    const text = show({ conflicts: Array.from({ length: 400 }, () => judge(0, 'serious side effects')) });
    assert.include(text, '… and 397 more statements, listed below.');
    assert.equal(text.match(/^- “/gm)?.length, 100);
    assert.match(text, /… and 297 more: “Go to Definition” on these words leads to all of them\.$/);
  });

  it('lets each source speak before one speaks twice', () => {
    const text = show({ conflicts: [judge(0, 'serious'), judge(0, 'serious'), judge(0, 'serious'), judge(2, 'harm')] });
    assert.include(text, '> “tea may **harm**”');
  });

  it('says to which wrong source the claim is cited', () => {
    const source = pack.sources[0] ?? assert.fail();
    assert.include(show({}, 'markdown', [{ source, standing: 'conflicts' }]), 'This claim is cited to “Evening tea”, which conflicts with it.');
    assert.include(show({}, 'markdown', [{ source, standing: 'unrelated' }]), 'no statement in the packs speaks to it');
    assert.notInclude(show({}, 'markdown', [{ source, standing: 'supports' }]), 'is cited to');
  });

  it('names the fixes, and that the claim can be waived', () => {
    assert.match(show(), /\*\*Quick fixes:\*\*\n\n- Change this\n- Cite that\n- Waive: accept this claim, with a reason$/);
    assert.match(show({ waived: { reason: 'Agreed.' } }), /- Take back the waiver: Agreed\.$/);
    assert.notInclude(show({ verdict: 'support', code: 'claim-support', conflicts: [] }), 'Waive');
  });

  it('holds no HTML, no command and no link of a pack', () => {
    const text = show({ conflicts: [judge(4, 'tea')] });
    assert.include(text, '\\[x\\](command:y) \\<b\\>');
    assert.notMatch(text.replace(/\]\(<[^>]*>\)/g, ''), /(?<!\\)</);
  });

  it('is plain where the editor shows no Markdown', () => {
    const text = show({}, 'plaintext');
    assert.notMatch(text, /\*\*|\]\(/);
    assert.include(text, 'Draft: no side effects. Source: serious side effects.');
    assert.include(text, 'quote on the web page https://example.org/tea#top:~:text=');
  });
});
