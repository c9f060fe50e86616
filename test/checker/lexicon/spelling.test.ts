import { assert } from 'chai';
import { lexicon } from '../../../server/src/checker/lexicon/lexicon';
import { countSlips, createSpelling } from '../../../server/src/checker/lexicon/spelling';
import { tokenize } from '../../../server/src/checker/text/tokens';

const words = ['complications', 'painless', 'minoxidil', 'bleeding', 'health', 'itch'];
const spelling = createSpelling(words.map((word): [string, string] => [word, `<${word}>`]), ({ lower }) => words.includes(lower) || lower === 'paintess');
const meant = (sentence: string): readonly string[] => spelling.correct(tokenize(sentence)).map(({ stem }) => stem).filter((stem) => stem.startsWith('<'));

describe('misspelt words', () => {
  it('are taken for the word meant: one slip, two of eleven letters or more', () => {
    assert.deepEqual(meant('complicatoins compilcatoins minoxdiil bleading'), ['<complications>', '<complications>', '<minoxidil>', '<bleeding>']);
    assert.deepEqual(meant('bledding bleding'), ['<bleeding>', '<bleeding>']);
    assert.deepEqual(meant('minoksodil bledinge'), []);
    assert.deepEqual(meant('minoxidil complications'), []);
  });

  it('are none where the word is known, short, another ending or begins otherwise', () => {
    for (const sentence of ['paintess', 'itsh', 'healthy', 'painlessly', 'xinoxidil', '123456', 'colour']) assert.deepEqual(meant(sentence), [], sentence);
  });

  it('leave the tokens as they are but for their stem', () => {
    const tokens = tokenize('No complicatoins here');
    const corrected = spelling.correct(tokens);
    assert.deepEqual(corrected.map(({ stem: _, ...rest }) => rest), tokens.map(({ stem: _, ...rest }) => rest));
    const right = tokenize('No complications here');
    assert.strictEqual(spelling.correct(right), right);
    assert.deepEqual(meant('complicatoins complicatoins'), ['<complications>', '<complications>']);
  });

  it('count their slips: left out, put in, replaced, exchanged', () => {
    const rows = [['pain', 'pain', 0], ['pain', 'pin', 1], ['pin', 'pain', 1], ['pain', 'pawn', 1], ['pain', 'pian', 1], ['pain', 'pani', 1], ['ab', 'ba', 1], ['pain', 'gone', 4], ['', 'ab', 2], ['abc', '', 3]] as const;
    for (const [a, b, slips] of rows) assert.equal(countSlips(a, b, 9), slips, `${a} ${b}`);
    assert.isAbove(countSlips('complications', 'minoxidil', 2), 2);
  });
});

describe('the lexicon', () => {
  const kinds = (sentence: string): readonly string[] => lexicon.phrases.find(tokenize(sentence)).map(({ entry }) => entry.kind);

  it('has aspects of three kinds, with their labels and positions', () => {
    const [pain, onset, route] = ['pain', 'onset', 'route'].map((id) => lexicon.aspects.get(id));
    assert.deepEqual([pain?.kind, onset?.kind, route?.kind], ['scale', 'quantity', 'choice']);
    assert.isTrue(pain?.kind === 'scale' && pain.scale[0] === 'none' && pain.label !== '');
    assert.isTrue(onset?.kind === 'quantity' && onset.dimension === 'duration' && onset.range[0] < onset.range[1]);
    assert.isTrue(route?.kind === 'choice' && route.options.includes('oral') && route.options.includes('injected'));
  });

  it('finds phrases of every kind', () => {
    const rows = { 'side effects': 'noun', sideeffects: 'noun', painless: 'cue', bruising: 'instance', instantly: 'anchor', 'by mouth': 'option', 'pregnant women': 'group', 'is not': 'grammar', 'lowers': 'effect' };
    for (const [phrase, kind] of Object.entries(rows)) assert.include(kinds(phrase), kind, phrase);
  });

  it('is spelled by the words that tell, not by grammar', () => {
    const telling = new Map(lexicon.tellingWords);
    for (const word of ['painless', 'bruising', 'pregnant', 'breastfeeding']) assert.isTrue(telling.has(word), word);
    assert.isFalse(telling.has('although'));
    assert.equal(telling.get('bruising'), 'bruis');
  });
});
