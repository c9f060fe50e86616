import { createHash } from 'node:crypto';
import { assert } from 'chai';
import { parseReportAnswer, type ReportAnswer, type ReportParams } from '../../server/src/protocol/report';
import { type Desk, startDesk } from './navigation/navigationEditor';
import { draft, pack, text } from './sleepPack';

const hashOf = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

describe('the evidence report of an open draft', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await startDesk();
    await desk.editor.open(draft, text);
  });

  afterEach(() => desk.editor.dispose());

  const ask = async (params: ReportParams): Promise<ReportAnswer> => {
    const answer = parseReportAnswer(await desk.ask('claimlint/report', params));
    assert.isDefined(answer);
    return answer;
  };
  const page = async (purpose: ReportParams['purpose']): Promise<string> => {
    const answer = await ask({ uri: draft, purpose });
    if ('refusal' in answer) throw new Error(answer.refusal);
    assert.equal(answer.title, 'Sleep 😀');
    return answer.html;
  };

  it('has each claim with the quotes of both sides, and what it was made from', async () => {
    const html = await page('file');
    assert.deepEqual([...html.matchAll(/<mark>(no effect|is safe)<\/mark>/g)].map(([, words]) => words), ['no effect', 'is safe']);
    for (const quote of ['fell asleep seven minutes sooner', 'slept no longer']) assert.include(html, quote);
    for (const made of ['0.0.0', 'draft.md', hashOf(text), hashOf(pack)]) assert.include(html, made);
  });

  it('allows itself its own style and nothing else', async () => {
    const html = await page('view');
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    assert.include(html, `content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'"`);
  });

  it('leads from each row of a view to the words in the draft, and nowhere from a file', async () => {
    const places = (html: string): readonly unknown[] => [...html.matchAll(/href="command:claimlint\.openStatement\?([^"]+)"/g)].map(([, argument]) => JSON.parse(decodeURIComponent(argument ?? '')) as unknown);
    assert.deepEqual(places(await page('view')), [
      [{ uri: draft, range: { start: { line: 2, character: 14 }, end: { line: 2, character: 23 } } }],
      [{ uri: draft, range: { start: { line: 2, character: 28 }, end: { line: 2, character: 35 } } }],
    ]);
    assert.notInclude(await page('file'), 'command:');
  });

  it('is of the text as it stands, and the same for the same text', async () => {
    const before = await page('file');
    await desk.editor.change(draft, 2, [{ text: '# Sleep 😀\n\nWe open at nine.\n' }]);
    assert.notInclude(await page('file'), '<mark>');
    await desk.editor.change(draft, 3, [{ text }]);
    assert.equal(await page('file'), before);
  });

  it('is refused, with the reason, for what is no draft and where checking is switched off', async () => {
    assert.deepEqual(await ask({ uri: 'file:///work/other.md', purpose: 'view' }), { refusal: 'Open a Markdown draft: the report is on the draft in front.' });
    desk.editor.settings = { enable: false };
    await desk.editor.settingsChanged();
    await desk.editor.refreshes.next();
    assert.deepEqual(await ask({ uri: draft, purpose: 'view' }), { refusal: 'Checking is switched off for this draft, so there is nothing to report.' });
  });
});
