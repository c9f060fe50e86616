import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { createChecker, parsePack, type Pack } from '../../../server/src/checker';
import { openCompiledPack } from '../../../server/src/checker/compiled/openCompiledPack';
import { createPackLookup } from '../../../server/src/checker/retrieval/packLookup';
import { createQuoteReader } from '../../../server/src/checker/retrieval/quoteReader';
import { createStatementIndex } from '../../../server/src/checker/retrieval/statementIndex';
import { packOf } from '../packOf';
import { fileOf, readAgain, reopen } from './compiled';

const root = path.resolve(__dirname, '../../../..');
const packFiles = ['data/packs', 'test/quality/packs'].flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name)));

function packAt(file: string): Pack {
  const { pack } = parsePack(readFileSync(file, 'utf8'), file);
  assert.isDefined(pack, file);
  return pack;
}

describe('a compiled pack', () => {
  for (const file of packFiles) {
    it(`${path.basename(file)} comes back whole, with the same readings`, () => {
      const pack = packAt(file);
      const again = readAgain(pack);
      const { readings: _readings, sources, statements, ...head } = again;
      assert.deepEqual({ ...head, sources: [...sources], statements: [...statements] }, pack);
      const quotes = createQuoteReader([pack]);
      assert.deepEqual(createStatementIndex([again]).statements.map(({ reading }) => reading), pack.statements.map((statement) => quotes.read(pack, statement)));
    });
  }

  it('finds in drafts what the pack itself finds', () => {
    const [file = ''] = packFiles;
    const pack = packAt(file);
    const fromText = createChecker({ packs: [pack] });
    const fromFile = createChecker({ packs: [readAgain(pack)] });
    for (const name of readdirSync(path.join(root, 'examples')).filter((one) => one.endsWith('.md'))) {
      const draft = readFileSync(path.join(root, 'examples', name), 'utf8');
      assert.deepEqual(fromFile.check(draft), fromText.check(draft));
    }
  });

  it('keeps every field that a statement may have', () => {
    const everything = { id: 'all', quote: 'It may "hurt".', prefix: 'a', suffix: 'b', locator: 'p. 1', topic: 'tea', stance: 'denies', match: ['x'], mustNotMatch: ['y', 'z'], reviewed: '2026-01-01', expires: '2027-01-01', note: 'n', reads: [{ aspect: 'pain', position: 'none' }], at: { start: 3, end: 9 } } as const;
    const pack = packOf({ topics: ['tea'], statements: [everything, 'Tea has no complications.'] });
    assert.deepEqual([...reopen(pack).pack.statements], pack.statements);
  });

  it('finds statements and sources by their ids', () => {
    const pack = packOf({ topics: ['tea'], statements: ['Tea has no complications.', 'Tea hurts.'] });
    const again = reopen(pack);
    for (const lookup of [createPackLookup(again.pack), createPackLookup(pack)]) {
      assert.deepEqual(lookup.statement('s2'), pack.statements[1]);
      assert.deepEqual(lookup.source('s2'), pack.sources[1]);
      assert.isUndefined(lookup.statement('s3'));
      assert.isUndefined(lookup.source('s3'));
    }
  });

  it('holds until the next statement expires', () => {
    const statement = (expires: string) => ({ quote: `Tea is fine until ${expires}.`, expires });
    assert.equal(reopen(packOf({ topics: ['tea'], statements: [statement('2027-05-01'), statement('2026-03-01'), statement('2025-01-01')] })).validUntil, '2026-03-01');
    assert.isUndefined(reopen(packOf({ topics: ['tea'], statements: ['Tea is fine.'] })).validUntil);
  });

  it('is read anew beside a pack that knows other topics', () => {
    const pack = packOf({ topics: ['tea'], statements: ['Coffee has no complications.'] });
    const other = packOf({ id: 'other', topics: ['coffee'], statements: [] });
    const together = createStatementIndex([reopen(pack).pack, other]);
    assert.deepEqual(together.statements.map(({ reading }) => reading.topics), [['other/coffee']]);
  });

  it('that was made for another text, or was changed, is not used', () => {
    const file = fileOf(packOf({ topics: ['tea'], statements: ['Tea has no complications.'] }));
    assert.isUndefined(openCompiledPack(file, 'another key'));
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = file.slice();
        broken[at] = (broken[at] ?? 0) ^ change;
        assert.isUndefined(openCompiledPack(broken, 'key'));
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => assert.isUndefined(openCompiledPack(noise, 'key'))));
  });
});
