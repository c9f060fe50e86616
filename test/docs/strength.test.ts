import { assert } from 'chai';
import { existsSync } from 'node:fs';
import { readPage } from './markdownPage';

for (const page of ['docs/strength.md', 'docs/threat-model.md', 'docs/corpus/server.md']) {
  describe(page, () => {
    it('names tests, programs and files that are there', () => {
      const named = [...readPage(page).matchAll(/`((?:test|bench|scripts|server)\/[\w./-]+)`/g)].flatMap(([, file]) => file ?? []);
      assert.isNotEmpty(named);
      assert.deepEqual(named.filter((file) => !existsSync(file)), []);
    });

    it('names commands that package.json has', () => {
      const commands = [...readPage(page).matchAll(/`npm run ([\w:]+)/g)].flatMap(([, name]) => name ?? []);
      assert.deepEqual(commands.filter((name) => !readPage('package.json').includes(`"${name}":`)), []);
    });
  });
}
