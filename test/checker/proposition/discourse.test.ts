import { assert } from 'chai';
import { createChecker } from '../../../server/src/checker';
import { packOf } from '../packOf';

const checker = createChecker({ packs: [packOf({ topics: ['breastfeeding', 'formula'], statements: ['Breastfeeding mothers should keep cracked nipples dry.', 'Formula contains iron.'] })] });

/** What a second reader is asked of a sentence that names no topic, under a heading: nothing where the section is about something else. */
const askedUnder = (heading: string): readonly string[] => {
  const session = checker.openSession();
  session.check(`# ${heading}\n\nCracked nipples are bathed in warm milk by many mothers.\n`);
  return session.openPairs().map(({ evidence }) => evidence);
};

describe('what a section is about', () => {
  for (const heading of ['Breastfeeding', 'All about breastfeeding', 'Breastfeeding: the first weeks', 'Milk on demand: breastfeeding in the first weeks', 'Milk on demand – breastfeeding', 'Milk on demand | Breastfeeding']) {
    it(`is named by “${heading}”`, () => {
      assert.deepEqual(askedUnder(heading), ['Breastfeeding mothers should keep cracked nipples dry.']);
    });
  }

  for (const heading of ['Milk on demand', 'Bottles: what to buy']) {
    it(`is not named by “${heading}”`, () => {
      assert.deepEqual(askedUnder(heading), []);
    });
  }
});
