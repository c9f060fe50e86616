import { PassThrough } from 'node:stream';
import { assert } from 'chai';
import { createConnection, createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { openBrowserReader } from '../../server/src/browser/openBrowserReader';
import { parseNumberedAnswer, parsePairsAnswer, parseReaderMessage, parseReadPairsParams, readPairsMethod } from '../../server/src/protocol/readPairs';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createMemoryHost } from '../host/memoryHost';
import { fixturePlaces } from '../reader/fixturePlaces';

const pairs = [{ claim: 'It is locked.', evidence: 'It is over the counter.' }];
const reading = { supports: 0, conflicts: 0.75, neutral: 0.25 };
const host = createMemoryHost(Object.fromEntries(['reader.json', 'vectors.txt'].map((name) => [`claimlint/data/reader/${name}`, readFileSync(path.join(fixturePlaces.modelFolder, name), 'utf8')])));

/** A server's connection to an editor that answers the request for readings. */
function connectTo(answer: (params: unknown) => unknown) {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
  const editor = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
  editor.onRequest(readPairsMethod, answer);
  server.listen();
  editor.listen();
  return server;
}

describe('the second reader in a browser', () => {
  it('has another worker of the editor read', async () => {
    const asked: unknown[] = [];
    const reader = await openBrowserReader(connectTo((params) => {
      asked.push(params);
      return { readings: [reading] };
    }), host, 'file:///claimlint');
    assert.isTrue(await reader?.read(pairs));
    assert.deepEqual(asked, [{ pairs }]);
    assert.deepEqual(pairs.map((pair) => reader?.known(pair)), [reading]);
  });

  it('is none where the extension has none, or nobody knows where it lies', async () => {
    const connection = connectTo(() => null);
    assert.isUndefined(await openBrowserReader(connection, host, 'file:///elsewhere'));
    assert.isUndefined(await openBrowserReader(connection, host, undefined));
  });

  for (const [what, answer, says] of [['what went wrong', { error: 'no memory' }, /no memory/], ['no answer of ours', { readings: [{ conflicts: 7 }] }, /gave no readings/]] as const) {
    it(`breaks down with ${what}`, async () => {
      const reader = await openBrowserReader(connectTo(() => answer), host, 'file:///claimlint');
      let message = '';
      await reader?.read(pairs).catch((error: unknown) => (message = String(error)));
      assert.match(message, says);
    });
  }
});

describe('messages about pairs', () => {
  it('are read back as they were sent', () => {
    const files = { model: new Uint8Array([1]), vocabulary: new Uint8Array(), runtime: new Uint8Array() };
    assert.deepEqual(parseReadPairsParams({ pairs }), { pairs });
    assert.deepEqual(parsePairsAnswer({ readings: [reading] }), { readings: [reading] });
    assert.deepEqual(parseNumberedAnswer({ id: 3, error: 'no' }), { id: 3, answer: { error: 'no' } });
    assert.deepEqual(parseReaderMessage({ configText: '{}', files }), { configText: '{}', files });
    assert.deepEqual(parseReaderMessage({ id: 1, pairs }), { id: 1, pairs });
  });

  it('are none where they are anything else', () => {
    for (const bad of [undefined, null, 7, {}, { pairs: 'x' }, { id: 1 }, { pairs: [{ claim: 'a' }] }, { id: 'x', pairs }]) {
      assert.isUndefined(parseReaderMessage(bad));
      assert.isUndefined(parseNumberedAnswer(bad));
    }
    assert.isUndefined(parseReadPairsParams({ pairs: [1] }));
  });
});
