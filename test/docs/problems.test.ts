import * as assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { problemCodes } from '../../server/src/checker';
import { problemPageUri } from '../../server/src/lsp/codePages';
import { readPage, root } from './markdownPage';

const page = readPage('docs/problems.md');
const sections = page.split(/^## /m).slice(1);

describe('docs/problems.md', () => {
  it('has a section for each code, in the order of the list', () => {
    assert.deepEqual(sections.map((section) => section.split('\n')[0]), problemCodes);
  });

  it('says in each how severe the problem is, and something to do', () => {
    for (const section of sections) assert.match(section, /^[a-z-]+\n\n\*(?:Error|Warning|Information)[.*][\s\S]{60}/);
  });

  it('is where the editor sends its reader', () => {
    for (const code of problemCodes) assert.equal(problemPageUri('docs', code), `docs/problems.md#${code}`);
  });

  it('explains no code that nothing tells', () => {
    const folder = path.join(root, 'server/src');
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('problemCode.ts'))
      .map((file) => readPage(path.join('server/src', file)))
      .join('\n');
    assert.deepEqual(problemCodes.filter((one) => !new RegExp(`['"\`]${one}['":]`).test(code)), []);
  });
});
