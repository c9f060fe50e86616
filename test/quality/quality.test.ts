import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as v from 'valibot';
import { qualityFolder, splits } from './cases';
import { scorePlain } from './plain';
import { scorePairs, scoreSplit } from './quality';
import { toFigures } from './report';
import type { ScoredCase } from './score';
import { scoreSentences, scoreTitled, scoreUnseen } from './sentences';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const splitFloors = v.strictObject({ foundShare: share, flaggedShare: share });
const floorsFormat = v.strictObject({ dev: splitFloors, held: splitFloors, sentences: splitFloors, titled: splitFloors, unseen: splitFloors, plain: splitFloors, pairs: v.strictObject({ macroF1: share }) });
const floors = v.parse(floorsFormat, JSON.parse(fs.readFileSync(path.join(qualityFolder, 'floors.json'), 'utf8')));

describe('quality on the blind development set', () => {
  for (const split of splits) {
    describe(split, () => {
      let scored: readonly ScoredCase[] = [];
      before(() => {
        scored = scoreSplit(split);
      });

      it(`finds at least ${floors[split].foundShare} of the marked conflicts`, () => {
        const figures = toFigures(scored);
        assert.ok(figures.foundShare >= floors[split].foundShare, `found ${figures.foundCount} of ${figures.conflictCount}`);
      });

      it(`flags at most ${floors[split].flaggedShare} of the silent texts`, () => {
        const figures = toFigures(scored);
        assert.ok(figures.flaggedShare <= floors[split].flaggedShare, `flagged ${figures.flaggedCount} of ${figures.silentCount}`);
      });
    });
  }

  it(`judges the pairs with a macro-F1 of at least ${floors.pairs.macroF1}`, () => {
    const { macroF1 } = scorePairs('dev');
    assert.ok(macroF1 >= floors.pairs.macroF1, `macro-F1 ${macroF1}`);
  });

  for (const [name, score] of [['sentences', scoreSentences], ['titled', scoreTitled], ['unseen', scoreUnseen], ['plain', scorePlain]] as const) {
    it(`finds the marked sentences and keeps quiet on the others: ${name}`, () => {
      const { conflictCount, foundCount, silentCount, flaggedCount, misses } = score();
      const { foundShare, flaggedShare } = floors[name];
      const told = name === 'unseen' ? '' : `:\n${misses.join('\n')}`;
      assert.ok(foundCount >= foundShare * conflictCount, `found ${foundCount} of ${conflictCount}${told}`);
      assert.ok(flaggedCount <= flaggedShare * silentCount, `flagged ${flaggedCount} of ${silentCount}${told}`);
    });
  }
});
