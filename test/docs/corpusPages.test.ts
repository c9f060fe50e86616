import * as assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Command } from 'commander';
import { csvFields } from '../../server/src/cli/packs/exchange/csv';
import { exportFormats } from '../../server/src/cli/packs/exchange/exportPacks';
import { importFormats } from '../../server/src/cli/packs/exchange/readImport';
import { addPackCommands } from '../../server/src/cli/packs/packProgram';
import { noPacks } from '../cli/fakeCli';
import { runReal } from '../cli/realCli';
import { codeBlocks, readPage } from './markdownPage';

const page = readPage('docs/corpus/commands.md');

function packCommands(): readonly Command[] {
  const program = new Command();
  const unused = (): never => {
    throw new Error('only the shape of the command tree is looked at');
  };
  addPackCommands(program, {
    services: { ...noPacks, version: '0.0.0' },
    terminal: { env: {}, isScreen: false, write: unused, writeError: unused, showProgress: unused, readInput: unused, nowMs: unused, files: { kindOf: unused, read: unused, readPieces: unused, listMarkdown: unused, expand: unused, isPattern: unused, write: unused, identify: unused } },
    onStatus: unused,
  });
  return program.commands[0]?.commands ?? [];
}

describe('docs/corpus/commands.md', () => {
  it('has a section for each command, in their order', () => {
    assert.deepEqual([...page.matchAll(/^## claimlint corpus (\S+)$/gm)].map(([, name]) => name), packCommands().map((command) => command.name()));
  });

  for (const command of packCommands()) {
    const section = page.split(/^## /m).find((part) => part.startsWith(`claimlint corpus ${command.name()}\n`)) ?? '';

    it(`lists the options of ${command.name()} as they are, with their choices`, () => {
      assert.deepEqual([...section.matchAll(/^\| `(--[^`]+)` \|/gm)].map(([, flags]) => flags), [...command.options.map(({ flags }) => flags), '--help']);
      for (const { flags, argChoices = [] } of command.options) {
        const row = section.split('\n').find((line) => line.startsWith(`| \`${flags}\``)) ?? '';
        for (const choice of argChoices) assert.ok(row.includes(`\`${choice}\``), `${flags} ${choice}`);
      }
    });

    it(`is what the help of corpus names: ${command.name()}`, () => {
      assert.match(readPage('docs/cli.md'), new RegExp(`## claimlint corpus\\n[^#]*\`${command.name()}\``));
    });
  }

  it('shows what the commands really print', async () => {
    const [check = '', add = ''] = codeBlocks(page, 'console');
    const [pack = ''] = codeBlocks(readPage('README.md'), 'yaml').filter((block) => block.includes('id: evening-tea'));
    const folder = await mkdtemp(path.join(tmpdir(), 'claimlint-'));
    try {
      const file = path.join(folder, 'evening-tea.claims.yaml');
      await writeFile(file, `${pack.trimEnd()}\n    match: [Tea is sold in tins.]\n`);
      assert.equal(await replay(check, folder), check);
      await writeFile(file, pack);
      assert.equal(await replay(add, folder), add);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('docs/corpus/exchange.md', () => {
  const exchange = readPage('docs/corpus/exchange.md');

  it('names every format, every field of a table, and what is written', () => {
    for (const format of importFormats) assert.match(exchange, new RegExp(`^\\| \`${format}\` \\|`, 'm'));
    for (const format of exportFormats) assert.match(exchange.split('## Out')[1] ?? '', new RegExp(`^\\|[^|]*\`${format}\``, 'm'));
    for (const field of csvFields) assert.ok(exchange.includes(`\`${field}\``), field);
  });

  it('shows what an import really prints', async () => {
    const [block = ''] = codeBlocks(exchange, 'console');
    const folder = await mkdtemp(path.join(tmpdir(), 'claimlint-'));
    try {
      await writeFile(path.join(folder, 'table.csv'), 'Text,Article,Link\ntea is warm,Tea,https://example.org/tea\ntea costs little,Tea,https://example.org/tea\n');
      assert.equal(await replay(block, folder), block);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** Runs the command of a console block in a folder and gives the block as it should read. */
async function replay(block: string, folder: string): Promise<string> {
  const [line = ''] = block.split('\n');
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(2);
  const { out } = await runReal(words, { folder });
  return `${line}\n${out}`;
}
