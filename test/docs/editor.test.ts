import { readdirSync } from 'node:fs';
import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import * as v from 'valibot';
import { readPage, root } from './markdownPage';

const { contributes } = v.parse(
  v.object({
    contributes: v.object({
      commands: v.array(v.object({ command: v.string(), title: v.string() })),
      keybindings: v.array(v.object({ command: v.string(), key: v.string(), mac: v.string() })),
    }),
  }),
  JSON.parse(readPage('package.json')),
);
const titles = v.parse(v.record(v.string(), v.string()), JSON.parse(readPage('package.nls.json')));
const page = readPage('docs/editor.md').replace(/\s+/g, ' ');
const pages = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readPage(`docs/${file.replaceAll(path.sep, '/')}`).replace(/\s+/g, ' '))
  .join('\n');

/** `ctrl+shift+f8` as people write it. */
const toShown = (key: string): string => key.split('+').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('+');

describe('docs/editor.md', () => {
  it('and the other pages say what each command does, by the name that it has in the editor', () => {
    for (const { command, title } of contributes.commands) {
      const name = titles[title.slice(1, -1)] ?? '';
      assert.ok(name !== '' && pages.includes(`**Claimlint: ${name}**`), `${command}: ${name}`);
    }
  });

  it('names each keyboard shortcut', () => {
    assert.ok(contributes.keybindings.length > 0);
    for (const { key, mac } of contributes.keybindings) for (const shown of [key, mac]) assert.ok(page.includes(`\`${toShown(shown)}\``), shown);
  });
});
