import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { createChecker, type Finding, findingWordsIn, type FindingWords, germanAspects, knownAspects, languageOf, languages, parsePack, tellFinding, tellReason } from '../../../server/src/checker';
import { packOf } from '../packOf';

const english = findingWordsIn('en');
const german = findingWordsIn('de');
/** English by way of the data of a finding, as other languages go. */
const retold: FindingWords = { ...english, language: 'de' };

const sides = ['conflicts', 'tensions', 'supports'] as const;

const pack = packOf({ topics: ['mesotherapy'], statements: ['mesotherapy can lead to an abscess', 'a session of mesotherapy takes about 20 to 40 minutes', { quote: 'mesotherapy is painless', stance: 'denies' }] });
const check = (text: string): Finding => {
  const [finding] = createChecker({ packs: [pack] }).check(text).findings;
  if (finding === undefined) throw new Error(`nothing was found in: ${text}`);
  return finding;
};
const tell = (finding: Finding, words: FindingWords = german): string => tellFinding(finding, { words, titleOf: (_, source) => `Title of ${source}` });

describe('a finding in the language of the reader', () => {
  it('chooses the language by its tag, and English where there is no other', () => {
    assert.deepEqual(['de', 'de-AT', 'DE_ch', 'en-GB', 'nl', 'den', undefined].map(languageOf), ['de', 'de', 'de', 'en', 'en', 'en', 'en']);
    assert.deepEqual(languages.map((language) => findingWordsIn(language).language), [...languages]);
  });

  it('is in English what the finding itself says, and the same where it is told from its data', () => {
    const { pack: builtIn } = parsePack(readFileSync('data/packs/hair-mesotherapy.claims.yaml', 'utf8'), 'file:///hair.claims.yaml');
    const checker = createChecker({ packs: builtIn === undefined ? [] : [builtIn] });
    const stances = new Map(builtIn?.statements.map(({ id, stance }) => [id, stance]));
    let count = 0;
    for (const draft of ['clinic-page', 'patient-leaflet']) {
      for (const finding of checker.check(readFileSync(`examples/${draft}.md`, 'utf8')).findings) {
        assert.equal(tell(finding, english), finding.message);
        for (const side of sides) {
          for (const judged of finding[side]) {
            assert.equal(tellReason(judged, { aspect: finding.aspect, side, stance: stances.get(judged.statement) }, retold), judged.reason);
            count += 1;
          }
        }
      }
    }
    assert.isAbove(count, 50);
    for (const text of ['Mesotherapy has no complications.', 'A session of mesotherapy takes 30 to 60 minutes.', 'Mesotherapy can lead to an abscess.']) assert.equal(tell(check(text), retold), check(text).message);
  });

  it('cuts a quote where there is no room for it', () => {
    const finding = check('Mesotherapy has no complications.');
    assert.equal(tellFinding(finding, { words: english, titleOf: (_, source) => source, shorten: () => '…' }), '“no complications” conflicts with 1 source: “…”');
  });

  it('says in German how many sources decide, with the quote as it stands', () => {
    assert.equal(tell(check('Mesotherapy has no complications.')), '„no complications“ widerspricht 1 Quelle: „mesotherapy can lead to an abscess“');
    assert.equal(tell(check('Mesotherapy can lead to an abscess.')), `„${check('Mesotherapy can lead to an abscess.').text}“ stimmt mit 1 Quelle überein: „mesotherapy can lead to an abscess“`);
    assert.match(tell(check('A session of mesotherapy takes 30 to 60 minutes.')), /^„30 to 60 minutes“ weicht im Maß von 1 Quelle ab: /);
    assert.match(tell({ ...check('Mesotherapy has no complications.'), cited: [{ pack: 'p', source: 's1', standing: 'conflicts' }] }), / \(Als Beleg ist „Title of s1“ angegeben; die Quelle widerspricht\.\)$/);
    assert.equal(tell({ ...check('Mesotherapy has no complications.'), verdict: 'unsupported', conflicts: [] }), 'Für „no complications“ gibt es in den Paketen keine Quelle');
  });

  it('gives the reason in German, and says where the source only rejects the words', () => {
    const { conflicts: [judged], aspect } = check('Mesotherapy has no complications.');
    if (judged === undefined) throw new Error('no conflict');
    const about = { aspect, side: 'conflicts', stance: 'asserts' } as const;
    assert.equal(tellReason(judged, about, german), `Es geht um: Komplikationen und Nebenwirkungen. Der Entwurf sagt „no complications“, die Quelle sagt „${judged.decision.quoteWords}“: ${german.differences[judged.decision.kind]}.`);
    assert.include(tellReason(judged, { ...about, stance: 'denies' }, german), 'die Quelle verneint');
    assert.include(tellReason(judged, { ...about, side: 'supports' }, german), ': sie stimmen überein.');
  });

  it('has every message, kind of difference and aspect in both languages', () => {
    assert.sameMembers(Object.keys(german), Object.keys(english));
    assert.sameMembers(Object.keys(german.differences), Object.keys(english.differences));
    for (const kind of Object.keys(english.differences)) assert.notEqual(Reflect.get(german.differences, kind), Reflect.get(english.differences, kind), kind);
    const aspects = [...knownAspects(), 'advice', 'figure', 'wording', 'comparison'];
    assert.includeMembers(Object.keys(germanAspects), aspects, 'server/src/checker/finding/findingGerman.ts names each aspect of data/lexicon/aspects');
    for (const verdict of ['conflict', 'tension', 'support', 'possible'] as const) {
      const parts = { verdict, words: 'x', sourceCount: 2, agreeingCount: 1, quote: 'y' };
      assert.notEqual(german.message(parts).replace(/[„“”]/g, ''), english.message(parts).replace(/[„“”]/g, ''));
    }
  });
});
