import { assert } from 'chai';
import { CodeAction, CodeActionRequest, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, pullingEditor, startEditor } from '../editor';
import { createFakePlatform, type FakePlatform } from '../fakePlatform';
import { draft, pack } from '../sleepPack';

const refs = 'file:///work/refs.bib';
const anywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const article = (bibliography: string, claim = 'Melatonin has no effect.'): string => `---\nbibliography: ${bibliography}\n---\n\n${claim}\n`;

describe('citing with a bibliography', () => {
  let platform: FakePlatform;
  let editor: Editor;

  beforeEach(async () => {
    platform = createFakePlatform(pack);
    editor = await startEditor(platform, pullingEditor);
    await editor.refreshes.next();
  });

  afterEach(() => editor.dispose());

  const actions = async (text: string, only?: string[]): Promise<CodeAction[]> => {
    await editor.open(draft, text);
    await editor.pull(draft);
    const found = await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: draft }, range: anywhere, context: { diagnostics: [], ...(only === undefined ? {} : { only }) } });
    return (found ?? []).filter(CodeAction.is);
  };
  const citing = async (text: string, title = /^Cite “Length of sleep”/): Promise<WorkspaceEdit> => (await actions(text)).find((action) => title.test(action.title))?.edit ?? assert.fail('no citation is offered');
  const changesOf = ({ documentChanges = [] }: WorkspaceEdit): readonly TextDocumentEdit[] => documentChanges.filter((change) => 'edits' in change);
  /** The text of a file after the edit. */
  const after = (edit: WorkspaceEdit, uri: string, text: string): string => {
    const edits = changesOf(edit).filter(({ textDocument }) => textDocument.uri === uri).flatMap((change) => change.edits).filter((part) => 'newText' in part);
    return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits.map(({ range, newText }) => ({ range, newText })));
  };

  it('adds the entry to the file that the front matter names, in the same edit', async () => {
    const library = '@book{other,\n  title = {Other}\n}\n';
    platform.disk.set(refs, library);
    const text = article('refs.bib');
    const edit = await citing(text);
    assert.deepEqual(changesOf(edit).map(({ textDocument }) => [textDocument.uri, textDocument.version]), [[draft, 1], [refs, null]]);
    assert.equal(after(edit, draft, text), text.replace('effect.', 'effect [@length-study].'));
    assert.equal(after(edit, refs, library), `${library}\n@article{length-study,\n  title = {Length of sleep},\n  year = {2019}\n}\n`);
  });

  it('adds one entry for each source of both sides', async () => {
    platform.disk.set('file:///work/refs.json', '[]');
    const edit = await citing(article('refs.json'), /^Cite both sides/);
    assert.match(after(edit, draft, article('refs.json')), /effect \[@length-study; @onset-study\]\./);
    assert.deepEqual((JSON.parse(after(edit, 'file:///work/refs.json', '[]')) as { id: string }[]).map(({ id }) => id), ['length-study', 'onset-study']);
  });

  it('names the version of a bibliography that is open', async () => {
    await editor.open(refs, '', 'bibtex');
    const edit = await citing(article('refs.bib'));
    assert.deepEqual(changesOf(edit).map(({ textDocument }) => [textDocument.uri, textDocument.version]), [[draft, 1], [refs, 1]]);
  });

  it('uses the key under which the file has the work', async () => {
    platform.disk.set(refs, '@article{Sleep2019, title = {Length of Sleep}}');
    const text = article('refs.bib');
    const edit = await citing(text);
    assert.lengthOf(changesOf(edit), 1);
    assert.include(after(edit, draft, text), '[@Sleep2019]');
  });

  it('is added with the words of a source against the claim too', async () => {
    platform.disk.set(refs, '@article{x, title = {X}}');
    const text = article('refs.bib');
    const edit = await citing(text, /^Add what/);
    assert.include(after(edit, draft, text), 'However, according to *Onset* (2019), “fell asleep seven minutes sooner” [@');
    assert.include(after(edit, refs, '@article{x, title = {X}}'), 'title = {Onset}');
  });

  it('takes another key where another work has it', async () => {
    platform.disk.set(refs, '@article{length-study, title = {Something else entirely}}');
    const edit = await citing(article('refs.bib'));
    assert.include(after(edit, draft, article('refs.bib')), '[@length-study-2]');
    assert.include(after(edit, refs, ''), '@article{length-study-2,');
  });

  it('is offered no more once it is done', async () => {
    platform.disk.set(refs, '@article{Sleep2019, title = {Length of Sleep}}');
    const titles = (await actions(article('refs.bib', 'Melatonin has no effect [@Sleep2019].'))).map(({ title }) => title);
    assert.deepEqual(titles, ['Cite “Onset”, which conflicts', 'Add what “Onset” says against it', 'Open the statement of “Onset”', 'Waive: accept this claim with a comment']);
  });

  for (const [where, name] of [['above the folder', '../refs.bib'], ['by an absolute path', '/etc/refs.bib'], ['by an address', 'https://example.org/refs.bib'], ['by a link', 'link.bib']] as const) {
    it(`leaves files alone that lie outside: ${where}`, async () => {
      const read: string[] = [];
      const { readFile } = platform.host;
      Object.assign(platform.host, {
        readFile: (uri: string, limit: number) => (read.push(uri), readFile(uri, limit)),
        realUri: (uri: string) => Promise.resolve(uri.endsWith('link.bib') ? 'file:///etc/refs.bib' : uri),
      });
      for (const uri of ['file:///refs.bib', 'file:///etc/refs.bib', 'file:///work/link.bib']) platform.disk.set(uri, '');
      const edit = await citing(article(name));
      assert.deepEqual(changesOf(edit).map(({ textDocument }) => textDocument.uri), [draft]);
      assert.deepEqual(read.filter((uri) => uri.endsWith('.bib')), []);
    });
  }

  describe('all at once', () => {
    const begun = '# Sleep\n\nMelatonin has no effect.[^onset-study] It helps.[^other]\n';

    it('completes citations that were begun, and changes no sentence', async () => {
      const [action, ...others] = await actions(begun, ['source.fixAll.claimlint']);
      assert.lengthOf(others, 0);
      const text = after(action?.edit ?? assert.fail('nothing is offered'), draft, begun);
      assert.equal(text, `${begun}\n[^onset-study]: Onset. 2019.\n`);
      await editor.change(draft, 2, [{ text }]);
      await editor.pull(draft);
      const again = await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: draft }, range: anywhere, context: { diagnostics: [], only: ['source.fixAll.claimlint'] } });
      assert.deepEqual(again, []);
    });

    it('adds the entries of keys that are sources', async () => {
      platform.disk.set(refs, '');
      const text = article('refs.bib', 'Melatonin has no effect [@onset-study; @other].');
      const [action] = await actions(text, ['source.fixAll.claimlint']);
      const edit = action?.edit ?? assert.fail('nothing is offered');
      assert.deepEqual(changesOf(edit).map(({ textDocument }) => textDocument.uri), [refs]);
      assert.match(after(edit, refs, ''), /^@article\{onset-study,[^@]*$/);
    });

    for (const only of [undefined, ['source.fixAll'], ['quickfix'], ['refactor']]) {
      it(`is not offered to an editor that asks for ${only?.join() ?? 'anything'}`, async () => {
        assert.notInclude((await actions(begun, only)).map(({ kind }) => kind), 'source.fixAll.claimlint');
      });
    }
  });
});
