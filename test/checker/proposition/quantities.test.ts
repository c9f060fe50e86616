import assert from 'node:assert/strict';
import { readQuantities } from '../../../server/src/checker/proposition/quantities';
import { tokenize } from '../../../server/src/checker/text/tokens';

const MINUTE = 1 / 1440;
const HOUR = 1 / 24;

/** Dimension, lowest and highest value; durations and intervals in days, doses in mg, lengths in mm, rates in percent. */
type Expected = readonly [dimension: string, low: number, high: number];

/** A text with the words of its one quantity in brackets; null: it holds none. */
const cases: Readonly<Record<string, readonly (readonly [string, Expected | null])[]>> = {
  'a number with a unit': [
    ['It takes [90 min].', ['duration', 90 * MINUTE, 90 * MINUTE]],
    ['It lasts [45 minutes].', ['duration', 45 * MINUTE, 45 * MINUTE]],
    ['It lasts [two weeks].', ['duration', 14, 14]],
    ['It lasts [1.5 hours].', ['duration', 1.5 * HOUR, 1.5 * HOUR]],
    ['It lasts [twenty-five days].', ['duration', 25, 25]],
    ['Wait [a fortnight].', ['duration', 14, 14]],
    ['Wait [24 hrs].', ['duration', 1, 1]],
    ['Take [500 mg].', ['dose', 500, 500]],
    ['Take [0.5 g].', ['dose', 500, 500]],
    ['Take [400 µg].', ['dose', 0.4, 0.4]],
    ['Take [250 micrograms].', ['dose', 0.25, 0.25]],
    ['Take [2,000 IU].', ['dose-iu', 2000, 2000]],
    ['Take [5 mg/kg].', ['dose-per-kg', 5, 5]],
    ['Drink [1.5 litres].', ['volume', 1500, 1500]],
    ['Inject [10 ml].', ['volume', 10, 10]],
    ['It reaches [4 mm].', ['length', 4, 4]],
    ['Keep it below [25 °C].', ['temperature', 25, 25]],
    ['The strength is [5%].', ['percent', 5, 5]],
    ['It helps [60 percent].', ['percent', 60, 60]],
    ['It costs [€80].', ['money', 80, 80]],
    ['It costs [80 euros].', ['money', 80, 80]],
    ['It costs [$1,200].', ['money', 1200, 1200]],
    ['Wear [SPF 30].', ['factor', 30, 30]],
    ['Wear [SPF of 50].', ['factor', 50, 50]],
  ],
  'halves and quarters': [
    ['It takes [half an hour].', ['duration', 30 * MINUTE, 30 * MINUTE]],
    ['It takes [a quarter of an hour].', ['duration', 15 * MINUTE, 15 * MINUTE]],
    ['It takes [one and a half hours].', ['duration', 90 * MINUTE, 90 * MINUTE]],
    ['It takes [two-and-a-half hours].', ['duration', 150 * MINUTE, 150 * MINUTE]],
    ['It takes [1½ hours].', ['duration', 90 * MINUTE, 90 * MINUTE]],
    ['It takes [half a year].', ['duration', 182.5, 182.5]],
  ],
  'a range': [
    ['It takes [10–30 min].', ['duration', 10 * MINUTE, 30 * MINUTE]],
    ['It takes [10-30 minutes].', ['duration', 10 * MINUTE, 30 * MINUTE]],
    ['It takes [10 to 30 minutes].', ['duration', 10 * MINUTE, 30 * MINUTE]],
    ['You need [three to four treatments].', ['count', 3, 4]],
    ['You need [5–6 sessions].', ['count', 5, 6]],
    ['You need [two or three visits].', ['count', 2, 3]],
    ['It takes between [30 minutes and an hour].', ['duration', 30 * MINUTE, HOUR]],
    ['It takes between [20 and 40 minutes].', ['duration', 20 * MINUTE, 40 * MINUTE]],
    ['It takes [30 minutes to an hour].', ['duration', 30 * MINUTE, HOUR]],
    ['It takes [six weeks to three months].', ['duration', 42, 91.25]],
    ['Take [200 to 400 mg].', ['dose', 200, 400]],
    ['It costs [€80–120].', ['money', 80, 120]],
    ['It helps [20 to 30%].', ['percent', 20, 30]],
  ],
  'how often': [
    ['Take it [once a day].', ['frequency', 1, 1]],
    ['Take it [twice daily].', ['frequency', 0.5, 0.5]],
    ['Do it [2-3 times a week].', ['frequency', 7 / 3, 3.5]],
    ['Do it [three times per week].', ['frequency', 7 / 3, 7 / 3]],
    ['Come [every 4 to 6 weeks].', ['frequency', 28, 42]],
    ['Come [each fortnight].', ['frequency', 14, 14]],
    ['Come [every three months].', ['frequency', 91.25, 91.25]],
    ['Come [every week].', ['frequency', 7, 7]],
    ['We do [twelve sessions per year].', ['frequency', 30.41666667, 30.41666667]],
  ],
  'a share': [
    ['It strikes [1 in 10].', ['percent', 10, 10]],
    ['It strikes [one out of five].', ['percent', 20, 20]],
    ['It strikes [three in a hundred].', ['percent', 3, 3]],
    ['It helps [a third] of patients.', ['percent', 33.3, 33.3]],
    ['It helps [half] of all users.', ['percent', 50, 50]],
    ['It helps [two thirds] of patients.', ['percent', 66.6, 66.6]],
    ['It helps [three quarters] of the people.', ['percent', 75, 75]],
  ],
  'a count': [
    ['It takes [a dozen sessions].', ['count', 12, 12]],
    ['Take [two tablets].', ['count', 2, 2]],
    ['It takes [a couple of sessions].', ['count', 2, 2]],
    ['You need [1 injection].', ['count', 1, 1]],
  ],
  'a year or decade': [
    ['It was invented in [1952].', ['year', 1952, 1952]],
    ['It has been known since the [1990s].', ['year', 1990, 1999]],
  ],
  'an age': [
    ['It is for people [12 years] old.', ['age', 12, 12]],
    ['It is for people over [50 years] of age.', ['age', 50, 50]],
  ],
  'nothing where no number stands': [
    ['It takes time.', null],
    ['It is second to none.', null],
    ['A doctor and an assistant help.', null],
  ],
  'an age behind "aged", in the plural, as a bound of people': [
    ['It is for people aged [12 years].', ['age', 12, 12]],
    ['It is not for the over-[65s].', ['age', 65, 65]],
    ['Every [forty-year]-old may have it.', ['age', 40, 40]],
    ['Children from [six] may have it.', ['age', 6, 6]],
    ['It is free until the [25th birthday].', ['age', 25, 25]],
    ['It is for those [eighteen] and over.', ['age', 18, 18]],
  ],
  'a half behind its unit': [
    ['It takes [an hour and a half].', ['duration', 1.5 * HOUR, 1.5 * HOUR]],
    ['It lasts [a year and a half].', ['duration', 1.5 * 365, 1.5 * 365]],
  ],
};

describe('readQuantities', () => {
  for (const [behaviour, rows] of Object.entries(cases)) {
    it(`reads ${behaviour}`, () => assert.deepEqual(rows.flatMap(([marked, expected]) => complaints(marked, expected)), []));
  }

  it('gives several quantities in order of position', () => {
    const read = readQuantities(tokenize('Take 200 mg twice a day for 10 days, that is 4 g in all, from the age of 12.'));
    assert.deepEqual(read.slice(0, 4).map(({ dimension, low }) => [dimension, low]), [['dose', 200], ['frequency', 0.5], ['duration', 10], ['dose', 4000]]);
  });

  it('never gives a range whose end lies below its start', () => {
    for (const text of ['from 30 to 10 minutes', '6–5 sessions', 'between an hour and 5 minutes', '0 times a day', '1 in 0']) {
      for (const { low, high } of readQuantities(tokenize(text))) assert.ok(low <= high && Number.isFinite(low), text);
    }
  });
});

function complaints(marked: string, expected: Expected | null): readonly string[] {
  const [before = '', words = '', after = ''] = expected === null ? [marked] : marked.split(/[[\]]/);
  const text = before + words + after;
  const tokens = tokenize(text);
  const read = readQuantities(tokens).map(({ from, to, dimension, low, high }) => ({
    words: text.slice(tokens[from]?.start, tokens[to - 1]?.end),
    dimension,
    low: round(low),
    high: round(high),
  }));
  const wanted = expected === null ? [] : [{ words, dimension: expected[0], low: round(expected[1]), high: round(expected[2]) }];
  return JSON.stringify(read) === JSON.stringify(wanted) ? [] : [`${text}: ${JSON.stringify(read)}, expected ${JSON.stringify(wanted)}`];
}

function round(value: number): number {
  return Number(value.toPrecision(9));
}
