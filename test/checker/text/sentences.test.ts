import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { splitSentences } from '../../../server/src/checker/text/sentences';

/** Sentences are written one after the other with `¦` where the splitter must cut; the mark itself is taken out. */
function checkSplit(marked: string): void {
  const expected = marked.split('¦').map((sentence) => sentence.trim());
  const prose = marked.replaceAll('¦', '');
  const actual = splitSentences(prose).map((span) => prose.slice(span.start, span.end));
  assert.deepEqual(actual, expected);
}

const cases: Record<string, readonly string[]> = {
  'cuts at stops, questions and exclamations': [
    'It is quick. ¦It is safe.',
    'Does it hurt? ¦Hardly! ¦Most people read on.',
    'It took 45 minutes. ¦12 patients dropped out. ¦mRNA vaccines came later.',
    'The skin was red. ¦"It faded," she said.',
    'Who may have it?! ¦Adults.',
  ],
  'keeps a doctor and his name together': [
    'Dr. Smith et al. found no effect. ¦Prof. A. B. Jones disagreed.',
    'It was seen by St. Mary’s and by Mr. K. Brown of the U.S. Army.',
  ],
  'keeps doses and routes together': [
    'Take 5 mg. ¦Then wait.',
    'Inject 0.1 ml i.m. into the deltoid. ¦Do not rub.',
    'Give 2.5 mg/kg. ¦Patients with fever wait.',
    'It was given i.v. or s.c. for approx. 10 min. ¦Patients rested.',
    'Take approx. 10 mg at 8 a.m. and 8 p.m. daily. ¦It works by 9 p.m. ¦Then sleep.',
    'Swallow 20 mg b.i.d. with food.',
  ],
  'keeps species, vitamins and labels together': [
    'E. coli and S. aureus grew. ¦C. difficile did not.',
    'You need vit. D and vitamin B. ¦It helps.',
    'It is rich in vitamin C. ¦Oranges have it too.',
    'Patients with hepatitis B. ¦Others may have it.',
    'It is mature lamin A. ¦Mutations are rare. ¦It has Vitamin C. ¦Oranges do.',
    'It was shown by E. Brown and by A. Green.',
    'See Fig. 2 and No. 7 on p. 12 of vol. 3. ¦Is it safe? ¦No. ¦The risk is real.',
    'Use minoxidil vs. finasteride, e.g. as foam, i.e. without alcohol, etc. ¦Wash it off.',
  ],
  'does not take ordinary words for abbreviations': [
    'Avoid the sun. ¦Apply sunscreen.',
    'This is an art. ¦Practice helps.',
    'Ask your gen. ¦Doctors know.',
    'They sat. ¦Nobody spoke.',
    'Many have MS. ¦Children with CF. ¦Ms. Brown has none.',
  ],
  'cuts after the citation mark that follows the stop': [
    'It lasts 3 to 4 months.[1] ¦They came back.[2][3] ¦Nobody left.',
    'It lasts long.¹ ¦They came back.²³ ¦Nobody left.',
    'Hair grew back.12 ¦The others waited.3,4 ¦It took weeks.',
    'The dose was 1.12 units. ¦Good.',
  ],
  'leaves quotations and asides whole': [
    'The clinic says "It is painless. It has no complications." on its page.',
    'The clinic says “It is painless. It is safe.” ¦We asked.',
    'He waited (this took an hour. Or two) and left. ¦She stayed.',
    'He left. ¦(It was late. ¦It was dark.) ¦She stayed.',
    'The 6" needle hurts. ¦The 4" needle does not.',
  ],
  'cuts where the writer forgot a space or a capital': [
    'It is safe.There are no scars.',
    'Mesotherapy is safe. it has no side effects.',
  ].map((text) => text.replace('.There', '.¦There').replace('. it', '. ¦it')),
  'does not cut inside addresses, decimals and versions': [
    'See example.com or write to Jane.Doe@example.com. ¦Version 2.1.3 costs $1.50 less.',
    'She works at Yahoo! in the accounting department.',
  ],
  'takes an omission for an end only before a capital': [
    'I thought … well … it works. ¦Then… ¦Nothing happened.',
    'They waited... and waited.... ¦Then it grew.',
  ],
  'cuts lists written inside one line': [
    '1) wash the scalp ¦2) dry it ¦3) rest',
    '(a) Wash it. ¦(b) Dry it.',
    '1. Wash the scalp. ¦2. Dry it.',
    '• wash ¦• dry',
    'Use 1) or 2) as you like.',
  ],
  'cuts lists with letters and Roman numbers, and no marks that do not count up': [
    'a) wash it ¦b) dry it ¦c) rest',
    'i) wash it ¦ii) dry it ¦iii) rest',
    '1.) wash it ¦2.) dry it',
    '(1) wash it ¦(2) dry it',
    '1) wash it 3) dry it',
    '  1) wash it ¦2) dry it',
  ],
  'cuts at blank lines and full-width stops': [
    'No stop here¦\n \nnor here¦\n\nnor there',
    '安全です。¦痛くない。',
  ],
  'keeps initials with the name, and takes labels for the end': [
    'It was shown by E. ¦The rest was not.',
    'They gave it to group B. ¦12 patients left.',
    'They have vitamin D. and zinc.',
    'The N.H.S. Trust pays. ¦It is paid by the N.H.S. ¦It helps.',
    '“‘Dr. Smith agreed. ¦He left.',
    'Is she a Dr? ¦Smith thinks so.',
  ],
  'keeps a time that opens a sentence': [
    'At 5 a.m. Patients ate. ¦They had slept by 9 p.m. ¦Patients felt well.',
    'Until about 9 p.m. Nurses watched.',
  ],
  'keeps an omission with the sentence that it stands in': [
    'They found two. ¦. . . The rest failed.',
    'One cannot . . . choose.',
    'It is safe. [...] The rest is not.',
    'It is safe. … ¦The rest is not.',
    'I waited... I left.',
    'I waited.... ¦I left.',
    'He waited... ¦It left.',
    'They waited...Then they left.',
  ],
  'keeps what follows a question behind a dash': [
    'Does it work? – 12 of 20 said so.',
    'Does it work? ¦– Yes.',
  ],
  'cuts at a forgotten space only behind a word, a figure or a bracket': [
    'It is safe.¦I like it.',
    'It costs $1,000.¦That is much.',
    'It helped 10%.¦The rest left.',
    'It helped (a bit).¦The rest left.',
    'She has a Ph.D and a B.Sc in v2.The like.',
    'The file is readme.TXT here.',
  ],
  'leaves quotations and brackets whole wherever they stand': [
    '"It is safe. It works," she said. ¦We asked.',
    '“It hurts. A lot,” said one, “It helps. A bit,” said two. ¦Three left.',
    'He left (she said "It hurts. A lot." twice) and came back. ¦Good.',
    'It is safe [see Fig. 2. It shows more] and quick. ¦Good.',
    'He left (it was late. ¦She stayed.',
    '(It was late. ¦It was dark.) ¦She stayed.',
    'He said “go.” ¦(It was late. ¦It was dark.)',
  ],
  'keeps placeholders and emoji with their sentence': [
    'It works. ¦\uFFFC shows how. ¦Great! ¦😀 Go on.',
    'Press \uFFFC. ¦Then wait.',
  ],
};

describe('splitSentences', () => {
  for (const [behaviour, texts] of Object.entries(cases)) {
    it(behaviour, () => {
      for (const text of texts) checkSplit(text);
    });
  }

  it('gives nothing for blank prose and everything for prose without stops', () => {
    assert.deepEqual(splitSentences(''), []);
    assert.deepEqual(splitSentences(' \n '), []);
    assert.deepEqual(splitSentences(' no stop '), [{ start: 1, end: 8 }]);
  });

  it('cuts within a quotation that is too long to be one', () => {
    const told = 'It is safe. '.repeat(60);
    assert.equal(splitSentences(`He said "${told}" twice.`).length, 60);
    assert.equal(splitSentences(`He said "${told.slice(0, 480)}" twice.`).length, 1);
  });

  it('gives ordered, disjoint, trimmed spans that leave out white space only', () => {
    const fragment = fc.oneof(
      fc.constantFrom('. ', '? ', '! ', '… ', ' ', '.', '"', '”', '(', ')', ' Dr. ', ' 5 mg. ', ' The ', ' i.e. ', '1) ', '[1]', '\n\n', '😀'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        const prose = fragments.join('');
        let end = 0;
        for (const span of splitSentences(prose)) {
          assert.equal(prose.slice(end, span.start).trim(), '');
          assert.ok(span.end > span.start && span.end <= prose.length);
          assert.equal(prose.slice(span.start, span.end).trim(), prose.slice(span.start, span.end));
          end = span.end;
        }
        assert.equal(prose.slice(end).trim(), '');
      }),
      { numRuns: 500 },
    );
  });

  it('reaches 51 of the 52 golden rules', function () {
    const path = join(process.cwd(), '..', 'shared', 'segmentation', 'golden-rules-english.json');
    if (!existsSync(path)) {
      console.log(`        skipped: no ${path}`);
      this.skip();
    }
    const rules = v.parse(goldenRules, JSON.parse(readFileSync(path, 'utf8')));
    const golden = rules.filter((rule) => rule.golden);
    const missed = golden.filter((rule) => {
      const actual = splitSentences(rule.text).map((span) => oneLine(rule.text.slice(span.start, span.end)));
      return JSON.stringify(actual) !== JSON.stringify(rule.sentences.map(oneLine));
    });
    assert.equal(golden.length, 52);
    // Known wrong: rule 42 wants a cut at each line break, rules 40 and 41 none; soft breaks are spaces here.
    assert.deepEqual(missed.map((rule) => rule.id), ['gr-042']);
  });
});

const goldenRules = v.array(
  v.object({ id: v.string(), golden: v.boolean(), text: v.string(), sentences: v.array(v.string()) }),
);

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
