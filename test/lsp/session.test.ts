import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import { dump, load } from 'js-yaml';
import * as v from 'valibot';
import { type Message, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { isUpdating } from '../docs/markdownPage';

const root = path.resolve(__dirname, '../../..');
const folder = path.join(root, 'test/lsp/session');
const file = path.join(folder, 'session.yaml');

const message = v.looseObject({ id: v.optional(v.number()), method: v.optional(v.string()) });
const turnFormat = v.union([v.strictObject({ editor: message }), v.strictObject({ server: message })]);
type Turn = v.InferOutput<typeof turnFormat>;
type Said = v.InferOutput<typeof message>;

/** Where things are on this machine, and how the session calls it. */
const places: readonly (readonly [string, string])[] = [
  [pathToFileURL(folder).href, 'file:///session'],
  [pathToFileURL(root).href, 'file:///claimlint'],
];

const replaceAll = (value: unknown, from: 0 | 1): Said => {
  const written = places.reduce((text, pair) => text.replaceAll(pair[from], pair[1 - from] ?? ''), JSON.stringify(value));
  // Ids of results begin with a mark of the server's own.
  return v.parse(message, JSON.parse(written.replace(/"resultId":"[^"]*-(\d+)"/g, '"resultId":"result-$1"')));
};

type Server = ChildProcessByStdio<Writable, Readable, Readable>;

/** Says to the server what the editor says; gives the conversation with what the server said, in the order of its answers. */
const replay = async (server: Server, turns: readonly Turn[]): Promise<readonly Turn[]> => {
  const reader = new StreamMessageReader(server.stdout);
  const writer = new StreamMessageWriter(server.stdin);
  const heard: Said[] = [];
  let wake: () => void = () => undefined;
  reader.listen((said) => {
    heard.push(replaceAll(said, 0));
    wake();
  });
  const answerTo = async (id: number): Promise<Said> => {
    for (;;) {
      const found = heard.find((said) => said.id === id && said.method === undefined);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  const conversation: Turn[] = [];
  for (const turn of turns) {
    if (!('editor' in turn)) continue;
    conversation.push(turn);
    const said: Message & Said = { jsonrpc: '2.0', ...replaceAll(turn.editor, 1) };
    await writer.write(said);
    if (turn.editor.id === undefined) continue;
    const { jsonrpc, ...answer } = await answerTo(turn.editor.id);
    assert.equal(jsonrpc, '2.0');
    conversation.push({ server: answer });
  }
  return conversation;
};

/** Ways to start the server: compiled by the type check, and as it ships where the build was made just now. */
const servers: readonly (readonly [string, readonly string[], boolean])[] = [
  ['compiled', ['out/server/src/node/server.js', '--stdio'], true],
  ['as the extension holds it', ['dist/server/node.js', '--stdio'], process.env['CLAIMLINT_BUNDLES'] === '1'],
  ['of the command', ['dist/cli.js', 'lsp', '--stdio'], process.env['CLAIMLINT_BUNDLES'] === '1'],
];

describe('a recorded session with the language server', () => {
  const text = readFileSync(file, 'utf8');
  const turns = v.parse(v.array(turnFormat), load(text));

  for (const [what, args, isBuilt] of servers) {
    it(`goes as recorded: ${what}`, async function () {
      if (!isBuilt) this.skip();
      assert.isTrue(existsSync(path.join(root, args[0] ?? '')), 'the build is missing');
      const server = spawn(process.execPath, args, { cwd: root, stdio: 'pipe' });
      let errors = '';
      server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      const ended = once(server, 'exit');
      try {
        const found = await replay(server, turns);
        assert.deepEqual(await ended, [0, null]);
        assert.equal(errors, '');
        if (isUpdating) writeFileSync(file, toText(text, found));
        else compare(found, turns);
      } finally {
        server.kill();
      }
    });
  }
});

function compare(found: readonly Turn[], expected: readonly Turn[]): void {
  expected.forEach((turn, index) => {
    assert.deepEqual(found[index], turn, `turn ${index + 1} goes another way; if it should, run UPDATE_EXPECTED=1 npm run test:unit and read the change`);
  });
  assert.lengthOf(found, expected.length);
}

/** The session as a file: the editor's part as it was written, with its comments; under each question the server's answer. */
function toText(before: string, turns: readonly Turn[]): string {
  const written = before.split(/^(?=- (?:editor|server):)/m);
  const heads = written.filter((part) => !part.startsWith('- server:'));
  const answers = new Map(turns.flatMap((turn) => ('server' in turn && turn.server.id !== undefined ? [[turn.server.id, turn] as const] : [])));
  const [title = '', ...editorTurns] = heads;
  const asked = turns.flatMap((turn) => ('editor' in turn ? [turn.editor] : []));
  const parts = editorTurns.map((part, index) => {
    const answer = answers.get(asked[index]?.id ?? -1);
    if (answer === undefined) return part;
    const [own = '', comment = ''] = splitComment(part);
    return own + dump([answer], { lineWidth: 120, noRefs: true }) + comment;
  });
  return title + parts.join('');
}

/** A comment at the end of a turn belongs to the next one. */
function splitComment(part: string): readonly string[] {
  const [own = ''] = /^[\s\S]*?\n(?=(?:#.*\n)*$)/.exec(part) ?? [part];
  return [own, part.slice(own.length)];
}
