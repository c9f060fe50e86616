import * as assert from 'node:assert/strict';
import { parseWaiverFile, readArticle, waivableCodes } from '../../server/src/checker';
import { readArticleWaivers } from '../../server/src/checker/waiver/articleWaivers';
import { commentScopes } from '../../server/src/checker/waiver/commentText';
import { entrySchema } from '../../server/src/checker/waiver/waiverSchema';
import { waiverFileName } from '../../server/src/host/waiverFiles';
import { codeBlocks, readPage } from './markdownPage';
import { runReal } from '../cli/realCli';

const page = readPage('docs/waivers.md');
/** First cells of the rows of the table that follows a line. */
const rowsAfter = (text: string): readonly string[] => [...(page.split(text)[1]?.split(/\n\n(?!\|)/)[0] ?? '').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);

describe('docs/waivers.md', () => {
  const [file = '', wide = '', frontMatter = ''] = codeBlocks(page, 'yaml');

  it('shows waiver files that are read without a problem', () => {
    for (const text of [file, wide]) {
      const { waivers, problems } = parseWaiverFile(text);
      assert.deepEqual(problems, []);
      assert.equal(waivers.length, 1);
    }
  });

  it('shows every key in the first one and explains each, in the order in which they are written', () => {
    const [waiver] = parseWaiverFile(file).waivers;
    assert.ok(waiver !== undefined);
    const keys = rowsAfter('| key | meaning |');
    assert.deepEqual([...keys].sort(), Object.keys(entrySchema.entries).sort());
    assert.deepEqual([...file.matchAll(/^(?: {2}- | {4})(\w+):/gm)].map(([, key]) => key), keys);
    for (const code of waivableCodes) assert.ok(page.includes(`\`${code}\``), code);
  });

  it('names the file as it is looked for', () => {
    assert.ok(page.includes(`\`${waiverFileName}\``));
  });

  it('explains every scope of a comment', () => {
    assert.deepEqual(rowsAfter('| word | what it is for |'), commentScopes);
  });

  it('shows comments and front matter that are read without a problem', () => {
    const [comments = ''] = codeBlocks(page, 'markdown');
    const read = readArticleWaivers(readArticle(`---\n${frontMatter}---\n\n${comments}`));
    assert.deepEqual(read.problems, []);
    assert.deepEqual(read.waivers.map(({ origin }) => origin), ['frontMatter', 'comment', 'comment']);
  });

  it('lists the options of the commands', async () => {
    const helps = await Promise.all(['list', 'add', 'prune', 'remove'].map(async (command) => (await runReal(['waivers', command, '--help'])).out));
    const real = new Set(helps.flatMap((help) => [...help.matchAll(/^ {2}(--[a-z-]+(?: <\w+>)?)/gm)].map(([, flags]) => flags)));
    assert.deepEqual(rowsAfter('| option | meaning |').toSorted(), [...real].sort());
  });
});
