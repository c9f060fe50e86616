import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import { createChecker, parsePack } from '../../server/src/checker';
import { openNodeReader } from '../../server/src/node/nodeReader';
import { codeBlocks, readPage, root } from '../docs/markdownPage';
import { fixturePlaces } from './fixturePlaces';

describe('the second reader that ships', function () {
  this.timeout(30_000);

  it('finds the example of the page on possible conflicts as it is marked', async () => {
    const [sentence = '', marks = ''] = (codeBlocks(readPage('docs/findings/claim-possible.md'), 'markdown')[0] ?? '').split('\n');
    const location = path.join(root, 'data/packs/hair-mesotherapy.claims.yaml');
    const { pack } = parsePack(readFileSync(location, 'utf8'), location);
    assert.isDefined(pack);
    const session = createChecker({ packs: [pack] }).openSession();
    assert.deepEqual(session.check(sentence).findings, []);
    const reader = await openNodeReader({ ...fixturePlaces, modelFolder: path.join(root, 'data/reader') });
    assert.isDefined(reader);
    await reader.read(session.openPairs(reader));
    assert.deepEqual(session.reread(reader).findings.map(({ code, text }) => [code, text]), [['claim-possible', sentence.slice(marks.indexOf('~'), marks.length)]]);
  });

  it('takes a plain denial for a contradiction, and two subjects for none', async () => {
    const reader = await openNodeReader({ ...fixturePlaces, modelFolder: path.join(root, 'data/reader') });
    const pairs = [
      { claim: 'Vitamin D prevents colds.', evidence: 'In this trial, vitamin D did not prevent colds.' },
      { claim: 'Vitamin D prevents colds.', evidence: 'The clinic opens at nine.' },
    ];
    assert.isTrue(await reader?.read(pairs));
    const [denied, other] = pairs.map((pair) => reader?.known(pair)?.conflicts ?? 0);
    assert.isAbove(denied ?? 0, 0.5);
    assert.isBelow(other ?? 1, 0.3);
  });
});
