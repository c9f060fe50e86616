import { assert } from 'chai';
import { createPackPlaces, describeReading, formatReading, proposeStatements } from '../../../server/src/checker';
import { packOf, type GivenStatement } from '../packOf';
import { soundPack, teaPack } from './examined';

const reading = (statement: GivenStatement): readonly string[] => {
  const pack = packOf({ topics: ['tea', 'coffee'], statements: [statement] });
  return pack.statements.flatMap((given) => describeReading(pack, given)).map(formatReading);
};

describe('what a quote is read as', () => {
  it('is told by topic, aspect, position and stance', () => {
    const rows: Readonly<Record<string, readonly string[]>> = {
      'tea has no side effects': ['tea · complications and side effects · none · asserted'],
      'tea takes 10 to 30 minutes to work': ['tea · whether it works · good · asserted', 'tea · time until it works · “10 to 30 minutes” · asserted'],
      'tea raises blood pressure': ['tea · what it does · raises (blood-pressur) · asserted'],
      'tea does not raise blood pressure': ['tea · what it does · not: raises (blood-pressur) · asserted'],
      'adults can drink tea': ['tea · who can have it · can have it · asserted', 'tea · what to do · “can drink” · asserted'],
      'pregnant women should ask a doctor before drinking tea': ['tea · who can have it · only after advice · asserted', 'tea · what to do · “pregnant women should ask a doctor before drinking” · asserted'],
      'tea is safer than coffee': ['tea · comparison · tea: less than coffee · asserted'],
      'tea is as good as coffee': ['tea · comparison · tea: as much as coffee · asserted'],
      'tea is taken by mouth and not injected': ['tea · how it is given · oral, not injected · asserted'],
    };
    for (const [quote, expected] of Object.entries(rows)) assert.deepEqual(reading(quote), expected, quote);
  });

  it('is denied where the source rejects it', () => {
    assert.deepEqual(reading({ quote: 'tea has no side effects', stance: 'denies' }), ['tea · complications and side effects · none · denied']);
  });

  it('is its wording only where nothing else is understood, and nothing where no claim is', () => {
    assert.deepEqual(reading('Tea is delicious in small pots'), ['tea · its wording · “Tea is delicious in small pots” · asserted']);
    assert.deepEqual(reading('as mentioned in chapter two'), []);
  });
});

describe('sentences of a source that could be quoted', () => {
  const pack = packOf({ topics: ['tea', 'coffee'], statements: ['Tea is not addictive.'] });
  const quotes = (text: string, kind: 'markdown' | 'text'): readonly string[] => proposeStatements(pack, text, kind).map(({ quote, topic }) => `${topic}: ${quote}`);

  it('make a claim on a topic of the pack that they name, and are not quoted yet', () => {
    const text = 'Tea is not addictive. Tea costs little. It works at once. Milk raises blood pressure. Coffee raises blood pressure. Tea costs little. Tea is delicious in small pots.';
    assert.deepEqual(quotes(text, 'text'), ['tea: Tea costs little.', 'coffee: Coffee raises blood pressure.']);
  });

  it('are no longer than 400 characters', () => {
    const long = (length: number): string => `Tea costs little${', and little'.repeat(40).slice(0, length - 17)}.`;
    assert.equal(long(400).length, 400);
    assert.lengthOf(proposeStatements(pack, long(400), 'text'), 1);
    assert.lengthOf(proposeStatements(pack, long(401), 'text'), 0);
  });

  it('are told from others with the same words by what stands before them, across lines of the text', () => {
    const [first] = proposeStatements(pack, 'By day, tea is drunk: tea\ncosts little. At night it is not. Tea costs little.', 'text');
    assert.deepEqual(first, { quote: 'By day, tea is drunk: tea costs little.', topic: 'tea' });
    const [, second] = proposeStatements(pack, 'They say that it is dear.\n\nTea has no\nside effects (1). It is not dear. Tea has no side effects (1). Coffee costs little.', 'text');
    assert.deepEqual(second, { quote: 'Coffee costs little.', topic: 'coffee' });
  });

  it('are no headings, quotations or sentences with code in them, where the source is Markdown', () => {
    assert.deepEqual(quotes('# Tea has no side effects\n\nTea costs **little**. Tea `x` is harmful.\n\n> Tea is harmful.\n\nCoffee raises blood pressure.', 'markdown'), ['tea: Tea costs little.', 'coffee: Coffee raises blood pressure.']);
  });
});

describe('the places of a pack', () => {
  const { text, pack } = soundPack(teaPack({ topics: '  - {id: tea, names: [tea, char]}', statements: '  - {id: late, source: leaf, quote: tea takes 10 minutes to work, match: [Tea works at once., Tea takes a day to work.]}', more: 'cues:\n  - {phrase: at once, aspect: onset, position: within 5 minutes}\n' }));
  const places = createPackPlaces(text);
  const words = (at: { readonly start: number; readonly end: number } | undefined): string | undefined => (at === undefined ? undefined : text.slice(at.start, at.end));
  const quote = pack.statements[0]?.at ?? { start: 0, end: 0 };

  it('are those of ids, names, fields and entries of lists', () => {
    assert.equal(words(places.topic('tea')), 'tea');
    assert.equal(words(places.topicName('tea', 'char')), 'char');
    assert.equal(words(places.source('leaf', 'title')), 'Evening tea and the time to fall asleep');
    assert.equal(words(places.source('leaf')), 'leaf');
    assert.equal(words(places.statement(quote, 'source')), 'leaf');
    assert.equal(words(places.statement(quote, 'match', 1)), 'Tea takes a day to work.');
    assert.equal(words(places.cue(0)), 'within 5 minutes');
  });

  it('are the next best ones where there is no such field, and none where there is no such part', () => {
    assert.equal(words(places.topicName('tea', 'chai')), 'tea');
    assert.equal(words(places.source('leaf', 'note')), 'leaf');
    assert.equal(words(places.statement(quote, 'note')), 'tea takes 10 minutes to work');
    assert.equal(words(places.statement(quote, 'match', 9)), '[Tea works at once., Tea takes a day to work.');
    for (const place of [places.topic('cocoa'), places.topicName('cocoa', 'tea'), places.source('bud'), places.cue(1)]) assert.isUndefined(place);
    assert.deepEqual(places.statement({ start: 3, end: 5 }, 'quote'), { start: 3, end: 5 });
    assert.isUndefined(createPackPlaces('- not a pack').topic('tea'));
  });
});
