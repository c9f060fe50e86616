import * as assert from 'node:assert/strict';
import { formatSuggestion, suggest } from '../../../server/src/checker/yaml/suggest';

describe('a word that nobody knows', () => {
  const cases: readonly (readonly [word: string, known: readonly string[], expected: string | undefined])[] = [
    // Of four letters one slip is allowed: two neighbours that changed places are one, at the beginning, within and at the end.
    ['adte', ['date'], 'date'],
    ['dtae', ['date'], 'date'],
    ['daet', ['date'], 'date'],
    ['dat', ['date'], 'date'],
    ['dates', ['date'], 'date'],
    ['gate', ['date'], 'date'],
    ['eatd', ['date'], undefined],
    ['gaze', ['date'], undefined],
    ['atde', ['date'], undefined],
    // Of five and more, two.
    ['tipyc', ['topic'], 'topic'],
    ['otpci', ['topic'], 'topic'],
    ['tip', ['topic'], undefined],
    ['topic12', ['topic'], 'topic'],
    ['topic123', ['topic'], undefined],
    ['xxpic', ['topic'], 'topic'],
    ['xxxic', ['topic'], undefined],
    // The nearest, and of several that are as near the first.
    ['sourc', ['scour', 'source'], 'source'],
    ['sourc', ['sourca', 'source'], 'sourca'],
    ['TOPIC', ['topic'], 'topic'],
    ['', ['a'], 'a'],
    ['topic', [], undefined],
  ];
  for (const [word, known, expected] of cases) it(`"${word}" beside ${known.join(', ')}: ${expected ?? 'none'}`, () => assert.equal(suggest(word, known), expected));

  it('is told with a question, or not at all', () => {
    assert.equal(formatSuggestion('topc', ['topic']), ' Did you mean "topic"?');
    assert.equal(formatSuggestion('zzz', ['topic']), '');
  });
});
