import * as assert from 'node:assert/strict';
import { run } from './fakeCli';

describe('the command line', () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['check draft.md --formt json', /^claimlint: unknown option '--formt' \(Did you mean --format\?\) See claimlint --help\.$/],
    ['check draft.md --format xml', /argument 'xml' is invalid\. Allowed choices are text, json, sarif, github, junit, markdown\./],
    ['check draft.md --fail-on always', /argument 'always' is invalid\. Allowed choices are conflict, tension, never\./],
    ['check draft.md --corpus', /argument missing/],
    ['check', /name at least one draft, for example: claimlint check draft\.md/],
    ['chek draft.md', /unknown command 'chek' \(Did you mean check\?\)/],
    ['judge', /'--pairs <file>' not specified/],
    ['lsp', /'--stdio' not specified/],
  ];
  for (const [line, says] of wrong) {
    it(`answers one clear line and status 2 to: ${line}`, async () => {
      const { status, errors, out } = await run(line.split(' '), { files: { 'draft.md': 'Tea.' } });
      assert.equal(status, 2);
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.match(errors[0] ?? '', says);
      assert.equal(out, '');
    });
  }

  it('prints its version', async () => {
    const { out, status } = await run(['--version']);
    assert.equal(out, '1.2.3\n');
    assert.equal(status, 0);
  });

  for (const words of [['--help'], ['check', '--help'], ['report', '--help'], ['judge', '--help']]) {
    it(`teaches with examples: ${words.join(' ')}`, async () => {
      const { out, status } = await run(words);
      const examples = [...out.matchAll(/^ {2}(?:.*\| )?claimlint (\w+) (.*)$/gm)];
      assert.ok(examples.length >= 2);
      for (const [line, command = '', rest = ''] of examples) {
        const help = (await run([command, '--help'])).out;
        for (const [option] of rest.matchAll(/--[a-z-]+/g)) assert.ok(help.includes(`  ${option}`), line);
      }
      assert.equal(status, 0);
    });
  }

  it('shows the help and status 2 without a command', async () => {
    const { errors, status } = await run([]);
    assert.match(errors.join('\n'), /Usage: claimlint/);
    assert.equal(status, 2);
  });

  it('starts the language server', async () => {
    let started = 0;
    const serveStdio = (): Promise<void> => {
      started += 1;
      return Promise.resolve();
    };
    assert.equal((await run(['lsp', '--stdio'], { services: { serveStdio } })).status, 0);
    assert.equal(started, 1);
  });

  it('lets a bug through to its caller', async () => {
    const judgePair = (): never => {
      throw new TypeError('broken');
    };
    await assert.rejects(run(['judge', '--pairs', '-'], { input: '{"id":1,"claim":"a","evidence":"b"}', services: { judgePair } }), /broken/);
  });
});
