import * as assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import type { Command } from 'commander';
import * as v from 'valibot';
import type { FindingCode } from '../../server/src/checker';
import { createProgram } from '../../server/src/cli/program';
import { noPacks } from '../cli/fakeCli';
import { runReal } from '../cli/realCli';
import { codeBlocks, hasPath, linkedPaths, readPage, root } from './markdownPage';

// The type makes this list complete: a new code without an entry does not compile.
const codes = Object.keys({ 'claim-conflict': true, 'claim-tension': true, 'claim-support': true, 'claim-unsupported': true, 'claim-possible': true } satisfies Record<FindingCode, true>);

const foundFormat = v.object({ files: v.array(v.object({ findings: v.array(v.object({ code: v.string(), text: v.string() })) })) });

const pages = ['README.md', 'CHANGELOG.md', ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => `docs/${file.replaceAll(path.sep, '/')}`)];

describe('the pages', () => {
  it('on findings are one for each code', () => {
    assert.deepEqual(readdirSync(path.join(root, 'docs/findings')).sort(), codes.map((code) => `${code}.md`).sort());
  });

  for (const code of codes) {
    it(`on ${code} show an example and say what to do and how to silence it`, () => {
      const page = readPage(`docs/findings/${code}.md`);
      assert.ok(page.startsWith(`# ${code}\n`));
      assert.match(page, /^## What to do$/m);
      assert.match(page, /^## How to silence it$/m);
    });

    // What the second reader finds depends on its model, which test/reader/ asks where there is one.
    if (code === 'claim-possible') continue;

    it(`on ${code} show an example that is found as it is marked`, async () => {
      const [sentence = '', marks = ''] = (codeBlocks(readPage(`docs/findings/${code}.md`), 'markdown')[0] ?? '').split('\n');
      const { out } = await runReal(['check', '-', '--format', 'json', '--unsupported'], { input: `${sentence}\n` });
      const { files } = v.parse(foundFormat, JSON.parse(out));
      assert.deepEqual(files[0]?.findings, [{ code, text: sentence.slice(marks.indexOf('~'), marks.length) }]);
    });
  }

  for (const page of pages) {
    it(`link only to what exists: ${page}`, () => {
      // Pictures are made by the screenshot step and checked there.
      const missing = linkedPaths(page).filter((target) => !target.endsWith('.png') && !hasPath(target));
      assert.deepEqual(missing, []);
    });
  }
});

describe('docs/cli.md', () => {
  const page = readPage('docs/cli.md');

  const sectionOf = (command: Command): string => page.split(/^## /m).find((part) => part.startsWith(`claimlint ${command.name()}\n`)) ?? '';

  for (const command of createProgramForDocs().commands) {
    it(`lists the options of ${command.name()} as they are`, () => {
      const documented = [...sectionOf(command).matchAll(/^\| `(--[^`]+)` \|/gm)].map(([, flags]) => flags);
      const real = [...command.options.map(({ flags }) => flags), '--help'];
      assert.deepEqual(documented, real);
    });
  }

  it('names each choice of an option', () => {
    for (const command of createProgramForDocs().commands) {
      for (const option of command.options) {
        const row = sectionOf(command).split('\n').find((line) => line.startsWith(`| \`${option.flags}\``)) ?? '';
        for (const choice of option.argChoices ?? []) assert.ok(row.includes(`\`${choice}\``), `${command.name()} ${option.flags} ${choice}`);
      }
    }
  });
});

function createProgramForDocs(): Command {
  const unused = (): never => {
    throw new Error('only the shape of the command tree is looked at');
  };
  return createProgram({
    services: { version: '0.0.0', loadCorpora: unused, packs: noPacks, createChecker: unused, git: { changedSince: unused }, watch: unused, openRevision: unused, judgePair: unused, serveStdio: unused },
    terminal: {
      env: {},
      isScreen: false,
      write: unused,
      writeError: unused, showProgress: unused,
      readInput: unused,
      nowMs: unused,
      files: { kindOf: unused, read: unused, readPieces: unused, listMarkdown: unused, expand: unused, isPattern: unused, write: unused, identify: unused },
    },
    onStatus: unused,
  });
}
