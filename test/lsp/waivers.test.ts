import { assert } from 'chai';
import { type ClientCapabilities, CodeAction, CreateFile, DiagnosticSeverity, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { hashText } from '../../server/src/checker';
import { parseWaiveAnswer, type WaiveParams, parseWaiveTarget, waiveMethod } from '../../server/src/protocol/waive';
import { type Editor, plainEditor, pullingEditor, startEditor } from './editor';
import { createFakePlatform, type FakePlatform, packUri } from './fakePlatform';
import { draft, length, onset, pack, text, toPack } from './sleepPack';

const file = 'file:///work/claimlint.waivers.yaml';
const cursor = { start: { line: 2, character: 15 }, end: { line: 2, character: 15 } };
const makesFiles: ClientCapabilities = { ...pullingEditor, workspace: { ...pullingEditor.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };
const claim = 'Melatonin has no effect.';
const entry = (fields = ''): string => `claimlint: 1\nwaivers:\n  - claim: ${claim}\n    files:\n      - /draft.md\n    code: claim-conflict\n    statements:\n      - {pack: sleep, statement: onset, quote: ${hashText('fell asleep seven minutes sooner')}}\n    reason: measured\n${fields}`;

/** The texts after the edit; the files that it makes are empty before. */
function apply(edit: WorkspaceEdit | undefined, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const after: Record<string, string> = { ...texts };
  for (const change of edit?.documentChanges ?? []) {
    if (CreateFile.is(change)) after[change.uri] ??= '';
    else if (TextDocumentEdit.is(change)) {
      const { uri } = change.textDocument;
      assert.property(after, uri);
      const edits = change.edits.flatMap((one) => ('newText' in one ? [one] : []));
      after[uri] = TextDocument.applyEdits(TextDocument.create(uri, '', 0, after[uri] ?? ''), edits);
    }
  }
  return after;
}

describe('waivers in the language server', () => {
  let platform: FakePlatform;
  let editor: Editor;

  const start = async (capabilities = makesFiles, options?: unknown): Promise<void> => {
    editor = await startEditor(platform, capabilities, options);
    await editor.refreshes.next();
  };
  const actions = async (uri = draft, range = cursor): Promise<readonly CodeAction[]> => (await editor.fixes(uri, range)).filter(CodeAction.is);
  const action = async (title: RegExp, uri = draft, range = cursor): Promise<CodeAction> => {
    const all = await actions(uri, range);
    const found = all.find((one) => title.test(one.title));
    assert.isDefined(found, all.map((one) => one.title).join(', '));
    return found;
  };
  const diagnosed = async (uri = draft): Promise<readonly unknown[]> => (await editor.diagnose(uri)).map(({ code }) => code);

  beforeEach(() => {
    platform = createFakePlatform(pack);
  });
  afterEach(() => editor.dispose());

  it('hide what they cover, and what hides it can be taken back', async () => {
    platform.disk.set(file, entry());
    await start();
    await editor.open(draft, text);
    assert.deepEqual(await diagnosed(), []);
    const { edit } = await action(/^Take back the waiver: measured$/);
    assert.deepEqual(apply(edit, { [file]: entry() }), { [file]: 'claimlint: 1\nwaivers:\n' });
  });

  it('are read again when their file changes on disk or in the editor', async () => {
    await start();
    await editor.open(draft, text);
    assert.deepEqual(await diagnosed(), ['claim-conflict']);
    platform.disk.set(file, entry());
    await editor.filesChanged(file);
    await editor.refreshes.next();
    assert.deepEqual(await diagnosed(), []);
    await editor.open(file, 'claimlint: 1\n', 'yaml');
    await editor.refreshes.next();
    assert.deepEqual(await diagnosed(), ['claim-conflict']);
  });

  it('that are stale are told in their file, and renewed there', async () => {
    const changed = toPack(onset.replace('seven', 'five'), length);
    platform.disk.set(packUri, changed);
    platform.disk.set(file, entry());
    await start();
    await editor.open(file, entry(), 'yaml');
    await editor.refreshes.next();
    await editor.open(draft, text);
    assert.deepEqual(await diagnosed(), ['claim-conflict']);
    const told = await editor.pushes.next(({ uri }) => uri === file);
    assert.deepEqual(told.diagnostics.map(({ code, severity, range }) => [code, severity, range.start.line]), [['waiver-stale', DiagnosticSeverity.Warning, 2]]);
    assert.equal(told.diagnostics[0]?.codeDescription?.href, 'https://pages.example/docs/problems.md#waiver-stale');
    const place = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual((await actions(file, place)).map(({ title }) => title), ['Renew this waiver for the claim as it is now', 'Remove this waiver']);
    const renewed = apply((await action(/^Renew/, file, place)).edit, { [file]: entry() })[file] ?? '';
    assert.include(renewed, `quote: ${hashText('fell asleep five minutes sooner')}`);
    assert.include(renewed, 'accepted: 2026-01-31');
    await editor.change(file, 2, [{ text: renewed }]);
    await editor.refreshes.next();
    assert.deepEqual(await diagnosed(), []);
    assert.deepEqual((await editor.pushes.next(({ uri }) => uri === file)).diagnostics, []);
  });

  it('whose article is not open are not called useless', async () => {
    platform.disk.set(file, entry().replace('/draft.md', '/other.md'));
    await start();
    await editor.open(draft, text);
    await editor.pull(draft);
    await editor.statuses.next(({ isBusy, problemCount }) => !isBusy && problemCount === 0);
    await editor.open('file:///work/other.md', 'Hello.\n');
    await editor.pull('file:///work/other.md');
    const told = await editor.pushes.next(({ uri }) => uri === file);
    assert.deepEqual(told.diagnostics.map(({ code }) => code), ['waiver-unused']);
  });

  it('in comments are told at their place, sealed and removed', async () => {
    await start();
    const commented = text.replace(claim, `${claim}<!-- claimlint-waive: measured -->`);
    await editor.open(draft, commented);
    const diagnostics = await editor.diagnose(draft);
    assert.deepEqual(diagnostics.map(({ code, severity, range }) => [code, severity, range.start]), [['waiver-unsealed', DiagnosticSeverity.Information, { line: 2, character: claim.length }]]);
    const place = { start: { line: 2, character: 40 }, end: { line: 2, character: 40 } };
    const sealed = apply((await action(/^Seal/, draft, place)).edit, { [draft]: commented })[draft] ?? '';
    await editor.change(draft, 2, [{ text: sealed }]);
    assert.deepEqual(await diagnosed(), []);
    await editor.change(draft, 3, [{ text: sealed.replace('has no', 'surely has no') }]);
    assert.deepEqual(await diagnosed(), ['waiver-stale', 'claim-conflict'].sort());
    const stale = { start: { line: 2, character: 50 }, end: { line: 2, character: 50 } };
    assert.deepEqual((await actions(draft, stale)).map(({ title }) => title), ['Renew this waiver for what it covers now', 'Remove this waiver']);
    assert.equal(apply((await action(/^Remove/, draft, stale)).edit, { [draft]: sealed.replace('has no', 'surely has no') })[draft], text.replace('has no', 'surely has no'));
  });

  it('are made with a placeholder where the editor cannot ask, and do not hold until it is replaced', async () => {
    await start(makesFiles, { reviewer: 'Medical review' });
    await editor.open(draft, text);
    await editor.pull(draft);
    const made = apply((await action(/in the waiver file$/)).edit, {})[file] ?? '';
    assert.match(made, /- claim: Melatonin has no effect\.\n {4}files:\n {6}- \/draft\.md\n[^]*reason: .*TODO[^]*reviewer: Medical review\n {4}accepted: 2026-01-31\n$/);
    await editor.open(file, made, 'yaml');
    await editor.refreshes.next();
    assert.deepEqual(await diagnosed(), ['claim-conflict']);
    assert.deepEqual((await editor.pushes.next(({ uri }) => uri === file)).diagnostics.map(({ code }) => code), ['waiver-no-reason']);
    await editor.change(file, 2, [{ text: made.replace(/reason: .*/, 'reason: measured') }]);
    await editor.refreshes.next();
    assert.deepEqual(await diagnosed(), []);
  });

  it('are offered as a comment only, where the editor makes no files', async () => {
    await start(pullingEditor);
    await editor.open(draft, text);
    await editor.pull(draft);
    assert.deepEqual((await actions()).flatMap(({ title }) => (title.startsWith('Waive') ? [title] : [])), ['Waive: accept this claim with a comment']);
    platform.disk.set(file, 'claimlint: 1\n');
    await editor.filesChanged(file);
    await editor.refreshes.next();
    await editor.pull(draft);
    assert.lengthOf((await actions()).filter(({ title }) => title.startsWith('Waive')), 2);
  });

  it('are not offered where the writer asks for other kinds of actions', async () => {
    await start();
    await editor.open(draft, text);
    await editor.pull(draft);
    const asked = await editor.connection.sendRequest<unknown[]>('textDocument/codeAction', { textDocument: { uri: draft }, range: cursor, context: { diagnostics: [], only: ['refactor'] } });
    assert.deepEqual(asked, []);
  });

  describe('for a front end that asks for the reason', () => {
    const request = async (change: Partial<WaiveParams> = {}) => {
      const { command } = await action(change.place === 'comment' ? /with a comment…$/ : /in the waiver file…$/);
      const target = parseWaiveTarget(command?.arguments?.[0]);
      assert.isDefined(target);
      return parseWaiveAnswer(await editor.connection.sendRequest(waiveMethod, { ...target, reason: 'measured', ...change }));
    };
    const edited = (answer: Awaited<ReturnType<typeof request>>): WorkspaceEdit => {
      assert.property(answer, 'edit');
      return ('edit' in answer ? answer.edit : {}) as WorkspaceEdit;
    };

    beforeEach(async () => {
      await start(makesFiles, { asksReason: true });
      await editor.open(draft, text);
      await editor.pull(draft);
    });

    it('are recorded in a new file, with which the claim is waived', async () => {
      const made = apply(edited(await request({ expires: '2026-02-28' })), {})[file] ?? '';
      assert.include(made, 'expires: 2026-02-28');
      platform.disk.set(file, made);
      await editor.filesChanged(file);
      await editor.refreshes.next();
      assert.deepEqual(await diagnosed(), []);
    });

    it('are recorded in the file as it stands in the editor, in its version', async () => {
      await editor.open(file, '# Ours.\nclaimlint: 1\nwaivers: []\n', 'yaml');
      await editor.refreshes.next();
      await editor.pull(draft);
      const edit = edited(await request());
      assert.deepEqual(edit.documentChanges?.map((change) => (TextDocumentEdit.is(change) ? change.textDocument : change)), [{ uri: file, version: 1 }]);
      assert.match(apply(edit, { [file]: '# Ours.\nclaimlint: 1\nwaivers: []\n' })[file] ?? '', /^# Ours\.\nclaimlint: 1\nwaivers:\s*\n {2}- claim: /);
    });

    it('are recorded by a comment, in the version of the article', async () => {
      const edit = edited(await request({ place: 'comment' }));
      assert.deepEqual(edit.documentChanges?.map((change) => (TextDocumentEdit.is(change) ? change.textDocument : change)), [{ uri: draft, version: 1 }]);
      await editor.change(draft, 2, [{ text: apply(edit, { [draft]: text })[draft] ?? '' }]);
      assert.deepEqual(await diagnosed(), []);
    });

    for (const [what, change, refusal] of [
      ['without a reason', { reason: '  ' }, /Say why/],
      ['of an article that has changed', { version: 7 }, /has changed meanwhile/],
      ['of a finding that is not there', { finding: 'x' }, /has changed meanwhile/],
      ['of an article that is not open', { uri: 'file:///work/other.md' }, /has changed meanwhile/],
      ['that ends on no day', { expires: 'soon' }, /2027-01-31/],
      ['that has ended', { expires: '2026-01-30' }, /still to come/],
    ] as const) {
      it(`are refused ${what}`, async () => {
        const answer = await request(change);
        assert.match('refusal' in answer ? answer.refusal : '', refusal);
      });
    }

    it('are refused where the file is broken, and nothing of it is touched', async () => {
      await editor.open(file, 'claimlint: 1\nwaivers: [', 'yaml');
      await editor.refreshes.next();
      await editor.pull(draft);
      const answer = await request();
      assert.match('refusal' in answer ? answer.refusal : '', /Mend it first/);
    });

    it('are refused, not failed, whatever is asked', async () => {
      for (const params of [null, [], 'x', { uri: 3 }, { uri: draft }]) {
        assert.property(parseWaiveAnswer(await editor.connection.sendRequest(waiveMethod, params)), 'refusal');
      }
    });
  });
});

describe('waivers, to an editor of the least abilities', () => {
  it('hide what they cover', async () => {
    const platform = createFakePlatform(pack);
    platform.disk.set(file, entry());
    const editor = await startEditor(platform, plainEditor);
    await editor.open(draft, text);
    assert.deepEqual((await editor.pushes.next(({ uri }) => uri === draft)).diagnostics, []);
    editor.dispose();
  });
});
