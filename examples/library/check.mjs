// Checks a draft against a pack, with Claimlint as a library: node examples/library/check.mjs
import { readFile } from 'node:fs/promises';
import { createChecker, parsePack } from 'claimlint';

const packFile = new URL('tea.claims.yaml', import.meta.url);
const { pack, problems } = parsePack(await readFile(packFile, 'utf8'), packFile.href);
for (const { message } of problems) console.error(message);
if (pack === undefined) throw new Error('the pack cannot be used');

const checker = createChecker({ packs: [pack] });
const draft = 'An evening tea is harmless. Black tea delays sleep by three hours.';

for (const { verdict, text, span, conflicts, supports } of checker.check(draft).findings) {
  console.log(`${verdict}: “${text}” at ${span.start}`);
  for (const { quote, source } of conflicts) console.log(`  conflicts with ${source}: “${quote}”`);
  for (const { quote, source } of supports) console.log(`  supported by ${source}: “${quote}”`);
}
