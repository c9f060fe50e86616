import { assert } from 'chai';
import { ApplyWorkspaceEditRequest, type ClientCapabilities, type CodeAction, type CodeLens, DidSaveTextDocumentNotification, ExecuteCommandRequest, type MessageActionItem, type ShowDocumentParams, ShowDocumentRequest, ShowMessageNotification, ShowMessageRequest, type ShowMessageRequestParams, type WorkspaceEdit } from 'vscode-languageserver/node';
import { confirmMethod, type ConfirmParams, parseConfirm, showUsesMethod } from '../../../server/src/protocol/impact';
import { parsePlaceUses, type PlaceUses } from '../../../server/src/protocol/statementPlace';
import { type Editor, startEditor } from '../editor';
import { createFakePlatform, type FakePlatform } from '../fakePlatform';
import { fullEditor } from '../navigation/navigationEditor';
import { draft, length, onset, safe, text, toPack, unsafe } from '../sleepPack';

const uri = 'file:///work/sleep.claims.yaml';
const before = toPack(onset, length, safe);
const closed = 'file:///work/closed.md';

describe('the impact of a changed pack', () => {
  let platform: FakePlatform;
  let editor: Editor;
  let committed: string | undefined;
  let applied: WorkspaceEdit[];
  let asked: (ShowMessageRequestParams | ConfirmParams)[];
  let answer: () => MessageActionItem | boolean | null | Promise<null>;

  const start = async (capabilities: ClientCapabilities = fullEditor, options?: object): Promise<void> => {
    editor = await startEditor(platform, capabilities, options);
    applied = [];
    asked = [];
    answer = () => null;
    editor.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      applied.push(edit);
      return { applied: true };
    });
    editor.connection.onRequest(ShowMessageRequest.type, (params) => {
      asked.push(params);
      return answer() as MessageActionItem | null;
    });
    editor.connection.onRequest(confirmMethod, (params: unknown) => {
      const question = parseConfirm(params);
      if (question !== undefined) asked.push(question);
      return answer() as never;
    });
    await editor.statuses.next(({ isBusy, packs }) => !isBusy && packs.length > 0);
  };

  beforeEach(() => {
    committed = undefined;
    platform = createFakePlatform(before);
    const host = { ...platform.host, committedText: (of: string) => Promise.resolve(of === uri ? committed : undefined) };
    platform = { ...platform, host };
    platform.disk.set('file:///work/claimlint.config.yaml', 'packs: [sleep.claims.yaml]\n');
    platform.disk.set(uri, before);
    platform.disk.set(closed, 'Melatonin has no effect. Melatonin is safe.\n');
  });

  afterEach(() => editor.dispose());

  const openAt = async (changed: string): Promise<void> => {
    await editor.open(uri, changed, 'yaml');
    await editor.refreshes.next();
    await editor.statuses.next(({ isBusy, packs }) => !isBusy && packs.some((pack) => pack.statementCount === (changed.match(/^ {2}- \{ id: (?!.*(?:study, type|retracted))/gm) ?? []).length));
  };
  /** Lenses on the change: line, title, and how many claims they open. */
  const lenses = async (): Promise<readonly (readonly [number, string, number])[]> => {
    const all = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const resolved = await Promise.all(all.map(async (lens) => (lens.command === undefined ? editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens) : lens)));
    return resolved.filter(({ command }) => /^(?:Since|Not saved)/.test(command?.title ?? '')).map(({ range, command }) => [range.start.line, command?.title ?? '', parsePlaceUses(command?.arguments?.[0])?.locations.length ?? 0]);
  };

  describe('in lenses', () => {
    it('is told at the statement and at the top, against what was committed', async () => {
      committed = before.replace(`${safe}\n`, `${unsafe}\n`);
      await start();
      await openAt(before);
      const line = before.split('\n').indexOf(safe);
      assert.deepEqual(await lenses(), [
        [0, 'Since the last commit: 1 statement removed; 1 claim in 1 draft changes its verdict', 1],
        [line, 'Since the last commit: 1 claim in 1 draft changes its verdict', 1],
      ]);
    });

    it('is measured against the saved file where nothing was committed, in open drafts as they stand', async () => {
      await start();
      await editor.open(draft, text);
      await openAt(toPack(length, safe));
      assert.deepEqual(await lenses(), [[0, 'Not saved yet: 1 statement removed; 2 claims in 2 drafts change their verdict', 2]]);
      await editor.change(draft, 2, [{ text: 'Nothing about sleep.\n' }]);
      assert.deepEqual(await lenses(), [[0, 'Not saved yet: 1 statement removed; 1 claim in 1 draft changes its verdict', 1]]);
    });

    it('names new conflicts', async () => {
      await start();
      await openAt(toPack(onset, length, unsafe));
      assert.deepEqual((await lenses()).map(([, title]) => title), ['Not saved yet: 1 statement removed; 1 claim in 1 draft changes its verdict, 1 to a conflict', 'Not saved yet: 1 claim in 1 draft changes its verdict, 1 to a conflict']);
    });

    it('is nothing where comments, order and form changed only', async () => {
      await start();
      await openAt(`# A comment\n${toPack(safe, onset, length)}`);
      assert.deepEqual(await lenses(), []);
    });

    it('says so where no verdict changes', async () => {
      await start();
      await openAt(before.replace('no harm was seen', 'no harm at all was seen'));
      assert.deepEqual((await lenses()).map(([, title, count]) => [title, count]), [['Not saved yet: no verdict changes', 0], ['Not saved yet: no verdict changes', 0]]);
    });
  });

  describe('of withdrawing a statement', () => {
    const actionsOn = async (statement: string): Promise<readonly CodeAction[]> => {
      const line = before.split('\n').indexOf(statement);
      return (await editor.fixes(uri, { start: { line, character: 9 }, end: { line, character: 9 } })) as CodeAction[];
    };
    const run = async (title: string, statement = onset): Promise<void> => {
      const action = (await actionsOn(statement)).find((one) => one.title === title);
      if (action?.command === undefined) throw new Error(`no action is called ${title}`);
      const { command, arguments: given = [] } = action.command;
      await editor.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
    };

    it('is asked about first, with the claims that change', async () => {
      await start();
      await editor.open(uri, before, 'yaml');
      answer = () => ({ title: 'Remove' });
      await run('Remove this statement…');
      assert.deepEqual(asked, [{ type: 2, message: 'Remove “fell asleep seven minutes sooner”?\n1 claim in 1 draft changes its verdict.\n\nclosed.md:1 ‹no effect›: conflicts with sources → agrees with sources', actions: [{ title: 'Remove' }] }]);
      const line = before.split('\n').indexOf(onset);
      assert.deepEqual(applied, [{ documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' }] }] }]);
    });

    it('can be retraction, by today’s day', async () => {
      await start();
      await editor.open(uri, before, 'yaml');
      answer = () => ({ title: 'Retract' });
      await run('Retract this statement…', length);
      const [change] = applied[0]?.documentChanges ?? [];
      assert.deepEqual(change !== undefined && 'edits' in change ? change.edits.map((edit) => ('newText' in edit ? edit.newText : '')) : [], [', retracted: 2026-01-31']);
    });

    it('is left alone where the user does not agree', async () => {
      await start();
      await editor.open(uri, before, 'yaml');
      await run('Remove this statement…');
      assert.deepEqual([asked.length, applied], [1, []]);
    });

    it('is left alone where the pack changed while the question stood', async () => {
      await start();
      await editor.open(uri, before, 'yaml');
      const told = new Promise<string>((done) => editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => done(message)));
      answer = async () => {
        await editor.change(uri, 2, [{ text: `# A comment\n${before}` }]);
        return { title: 'Remove' } as unknown as null;
      };
      await run('Remove this statement…');
      assert.equal(await told, 'The pack has changed in the meantime. Try again.');
      assert.deepEqual(applied, []);
    });

    it('is not offered outside statements', async () => {
      await start();
      await editor.open(uri, before, 'yaml');
      assert.deepEqual(await editor.fixes(uri, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }), []);
    });

    it('is left to the server in editors without our commands, as is opening a place', async () => {
      await start({ ...fullEditor, window: { showDocument: { support: true } } });
      assert.deepEqual(editor.initialized.capabilities.executeCommandProvider?.commands, ['claimlint.retractStatement', 'claimlint.removeStatement', 'claimlint.openStatement', 'claimlint.showUses']);
      const opened = new Promise<ShowDocumentParams>((done) =>
        editor.connection.onRequest(ShowDocumentRequest.type, (params) => {
          done(params);
          return { success: true };
        }),
      );
      const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
      await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'claimlint.openStatement', arguments: [{ uri, range }] });
      assert.deepEqual(await opened, { uri, selection: range, takeFocus: true });
    });

    it('is asked about by our own front ends in their own way, with places to look at', async () => {
      await start(fullEditor, { confirms: true });
      await editor.open(uri, before, 'yaml');
      answer = () => true;
      await run('Remove this statement…', safe);
      const [question] = asked;
      assert.isTrue(question !== undefined && 'look' in question);
      assert.deepInclude(question, { question: 'Remove “no harm was seen”?', action: 'Remove', detail: '1 claim in 1 draft changes its verdict.\n\nclosed.md:1 ‹is safe›: agrees with sources → no source speaks to it' });
      assert.lengthOf(applied, 1);
    });
  });

  describe('after saving', () => {
    const save = (): Promise<void> => editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    const saveAs = async (changed: string): Promise<void> => {
      await editor.open(uri, before, 'yaml');
      // By the time of an answer the server has read what is saved.
      await editor.hover(uri, 0, 0);
      await editor.change(uri, 2, [{ text: changed }]);
      platform.disk.set(uri, changed);
      await save();
    };

    it('is told where a verdict changed, with the claims to look at', async () => {
      await start(fullEditor, { confirms: true });
      answer = () => ({ title: 'Show Claims' });
      const shown = new Promise<PlaceUses | undefined>((done) => editor.connection.onNotification(showUsesMethod, (params: unknown) => done(parsePlaceUses(params))));
      await saveAs(toPack(onset, length, unsafe));
      assert.deepEqual((await shown)?.locations.map((place) => place.uri), [closed]);
      assert.deepInclude(asked[0], { type: 2, message: 'sleep.claims.yaml: 1 claim in 1 draft changes its verdict, 1 to a conflict.' });
    });

    it('is a plain message where the editor can show nothing', async () => {
      await start();
      const told = new Promise<string>((done) => editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => done(message)));
      await saveAs(toPack(onset, length));
      assert.equal(await told, 'sleep.claims.yaml: 1 claim in 1 draft changes its verdict.');
    });

    it('is told once for what was saved in a row, and not where nothing came of it', async () => {
      await start();
      const messages: string[] = [];
      const told = new Promise<void>((done) =>
        editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
          messages.push(message);
          done();
        }),
      );
      await saveAs(toPack(onset, length));
      await editor.change(uri, 3, [{ text: before }]);
      await save();
      await editor.change(uri, 4, [{ text: toPack(length) }]);
      await save();
      await told;
      assert.deepEqual(messages, ['sleep.claims.yaml: 2 claims in 1 draft change their verdict.']);
    });
  });
});
