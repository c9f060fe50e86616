import { PassThrough, Writable } from 'node:stream';
import { assert } from 'chai';
import fc from 'fast-check';
import type { Message } from 'vscode-languageserver/node';
import { createMessageWriter } from '../../server/src/node/messageWriter';

/** What stands on the stream after the messages were written: each with its head, read back. */
async function writeAll(...messages: readonly Message[]): Promise<readonly unknown[]> {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  const writer = createMessageWriter(stream);
  await Promise.all(messages.map((message) => writer.write(message)));
  const bytes = Buffer.concat(chunks);
  const read: unknown[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString('ascii', at, at + 60));
    assert.isNotNull(head);
    const start = at + head[0].length;
    at = start + Number(head[1]);
    read.push(JSON.parse(bytes.toString('utf8', start, at)));
  }
  return read;
}

const toMessage = (parts: object): Message => ({ jsonrpc: '2.0', ...parts });
const toNotification = (diagnostics: readonly unknown[]): Message => toMessage({ method: 'textDocument/publishDiagnostics', params: { uri: 'file:///“items”:[]', version: 3, diagnostics } });
const toResponse = (items: readonly unknown[]): Message => toMessage({ id: 7, result: { kind: 'full', resultId: '"items":[]', items } });

describe('the writer of messages', () => {
  it('writes what any other writer would, whatever the texts hold', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"items":[]', '"diagnostics":[]', '\\', '\u2028', '“…”'));
    const diagnostic = fc.record({ range: fc.nat(), message: text, relatedInformation: fc.array(fc.record({ message: text }), { maxLength: 3 }), data: fc.option(fc.record({ finding: text })) }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.array(diagnostic, { maxLength: 4 }), async (list) => {
        const messages = [toNotification(list), toResponse(list)];
        assert.deepEqual(await writeAll(...messages), messages.map((message): unknown => JSON.parse(JSON.stringify(message))));
      }),
      { numRuns: 20 },
    );
  });

  it('writes a list of related information as it is, beside whatever it stands in later', async () => {
    const relatedInformation = [{ message: 'Conflicts: “one”' }, { message: 'Agrees: “two”' }];
    const before = toNotification([{ range: 1, message: 'one', relatedInformation, data: 1 }, { message: 'two' }, { range: 2, message: 'one', relatedInformation, data: 2 }, { message: 'one', relatedInformation }]);
    const after = toResponse([{ message: 'three', relatedInformation }, { message: 'four', relatedInformation: [] }, { relatedInformation }]);
    assert.deepEqual(await writeAll(before, after), [before, after]);
  });

  it('writes other messages, and lists of other things', async () => {
    const messages = [{ id: 1, result: null }, { id: 2, result: { isIncomplete: false, items: [{ label: 'smith-2019' }] } }, { method: 'exit' }].map(toMessage);
    assert.deepEqual(await writeAll(...messages), messages);
  });

  it('writes diagnostics beside empty ones of other documents, and in any order of parts', async () => {
    const items = [{ message: 'one', relatedInformation: [{ message: 'Conflicts: “one”' }] }];
    const messages = [
      { id: 1, result: { kind: 'full', items, relatedDocuments: { 'file:///b.md': { kind: 'full', items: [] } } } },
      { id: 2, result: { kind: 'full', items: [], relatedDocuments: { 'file:///b.md': { kind: 'full', items } } } },
      { params: { diagnostics: items, uri: 'file:///a.md', more: { diagnostics: [] } }, method: 'textDocument/publishDiagnostics' },
      { id: 3, result: { items: [...items, null, 'text', 4, [], { relatedInformation: 'none' }] } },
    ].map(toMessage);
    assert.deepEqual(await writeAll(...messages), messages);
  });

  it('writes what was changed anew', async () => {
    const relatedInformation = [{ message: 'Conflicts: “one”' }];
    const items = [{ message: 'one' }, { message: 'two' }, { message: 'two', severity: 2 }, { message: 'two', severity: 2, tags: [1] }, { severity: 2, tags: [1] }, { code: 1, tags: [1] }];
    const messages = items.map((item) => toResponse([{ range: 1, ...item, relatedInformation, data: 2 }]));
    assert.deepEqual(await writeAll(...messages), messages);
  });

  it('says when a message could not be written', async () => {
    const stream = new PassThrough();
    const writer = createMessageWriter(stream);
    const told: unknown[] = [];
    writer.onError(([error, , count]) => told.push([error.message, count]));
    stream.destroy();
    const failure = await writer.write({ jsonrpc: '2.0' }).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.instanceOf(failure, Error);
    assert.deepInclude(told, [failure.message, 1]);
    await writer.write({ jsonrpc: '2.0' }).catch(() => undefined);
    assert.deepInclude(told, [failure.message, 2]);
  });

  it('says that the stream has closed, until nobody listens any more', async () => {
    const stream = new PassThrough();
    const writer = createMessageWriter(stream);
    const closed = new Promise<void>((resolve) => writer.onClose(resolve));
    stream.destroy();
    await closed;
    const other = new PassThrough();
    const unheard = createMessageWriter(other);
    const told: string[] = [];
    unheard.onClose(() => told.push('closed'));
    unheard.onError(() => told.push('failed'));
    unheard.dispose();
    const gone = new Promise<void>((resolve) => other.once('close', resolve));
    other.destroy(new Error('gone'));
    await gone;
    assert.deepEqual(told, []);
  });
});
