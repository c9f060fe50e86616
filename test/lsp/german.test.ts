import { assert } from 'chai';
import { CodeAction, MarkupContent } from 'vscode-languageserver/node';
import { parseWaiveAnswer, waiveMethod } from '../../server/src/protocol/waive';
import { type Desk, fullEditor, startDesk } from './navigation/navigationEditor';
import { draft, text } from './sleepPack';

const cursor = { start: { line: 2, character: 15 }, end: { line: 2, character: 15 } };

describe('an editor whose language is German', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await startDesk({}, fullEditor, 'de-AT');
    await desk.editor.open(draft, text);
    await desk.editor.diagnose(draft);
  });

  afterEach(() => desk.editor.dispose());

  it('is offered fixes in German', async () => {
    const titles = (await desk.editor.fixes(draft, cursor)).filter(CodeAction.is).map(({ title }) => title);
    assert.includeMembers(titles, ['„Length of sleep“ als Beleg angeben (stimmt überein)', 'Die Aussage aus „Onset“ öffnen', 'Beide Seiten belegen: „Length of sleep“ und „Onset“']);
    assert.isTrue(titles.some((title) => title.startsWith('Annehmen: diese Behauptung mit einem Kommentar')));
    assert.deepEqual(titles.filter((title) => /\b(?:the|which|claim)\b/.test(title)), []);
  });

  it('is shown hovers in German, around the words of draft and source', async () => {
    const hover = await desk.editor.hover(draft, 2, 15);
    const shown = MarkupContent.is(hover?.contents) ? hover.contents.value : '';
    assert.match(shown, /^\*\*Widerspricht 1 Quelle, 1 stimmt überein\.\*\*/);
    assert.include(shown, 'fell asleep seven minutes sooner');
  });

  it('is told of problems in German, with the places of the quotes', async () => {
    const [first] = await desk.editor.diagnose(draft);
    assert.equal(first?.message, '„no effect“ widerspricht 1 Quelle (1 stimmt überein): „fell asleep seven minutes sooner“');
    assert.deepEqual(first?.relatedInformation?.map(({ message }) => message), ['Widerspricht: „fell asleep seven minutes sooner“ (Onset)', 'Stimmt überein: „slept no longer“ (Length of sleep)'].map((message) => message.replace('„', '“').replace('“ (', '” (')));
  });

  it('is told in German why a claim cannot be accepted', async () => {
    const found = { uri: draft, version: 7, finding: 'x', place: 'comment', reason: 'gemessen' };
    assert.deepEqual(parseWaiveAnswer(await desk.ask(waiveMethod, found)), { refusal: 'Der Entwurf hat sich inzwischen geändert. Versuchen Sie es noch einmal.' });
  });
});
