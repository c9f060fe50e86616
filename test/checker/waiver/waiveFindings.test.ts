import * as assert from 'node:assert/strict';
import { createChecker } from '../../../server/src/checker';
import { hashText } from '../../../server/src/checker/corpus/hashText';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import { decidingStatements, sealOf } from '../../../server/src/checker/waiver/seal';
import { withProse } from '../../../server/src/checker/waiver/waiveFindings';
import { packOf } from '../packOf';
import { needlePack, outcomeOf, waive, type GivenGround } from './waive';

const harmless = 'Acupuncture has no side effects.';
const long = 'A session of acupuncture takes three hours.';

function codesOf(text: string, given: GivenGround = {}): readonly string[] {
  return waive(text, given).problems.map(({ code }) => code);
}

/** The seal of everything that is found in the text. */
function sealFor(text: string): string {
  const { findings } = createChecker({ packs: [needlePack] }).check(text);
  assert.ok(findings.length > 0 && findings.every((finding) => decidingStatements(finding).length > 0));
  return sealOf(withProse(readArticle(text), findings));
}

describe('a waiver comment in an article', () => {
  for (const [where, text] of [
    ['behind its sentence', `${harmless}<!-- claimlint-waive: measured --> ${long}`],
    ['within its sentence', `Acupuncture <!-- claimlint-waive: measured --> has no side effects. ${long}`],
    ['on a line of its own above it', `<!-- claimlint-waive: measured -->\n${harmless} ${long}`],
    ['that says next-sentence', `Hello. <!-- claimlint-waive next-sentence: measured --> ${harmless} ${long}`],
    ['that says line, on its line', `${harmless} <!-- claimlint-waive line: measured -->\n${long}`],
    ['that says next-line, above its line', `Hello. <!-- claimlint-waive next-line: measured -->\n${harmless}\n${long}`],
    ['in a list', `- ${harmless} <!-- claimlint-waive: measured -->\n- ${long}`],
    ['that says section, within it', `# A\n\n## B\n\n${harmless}\n\n<!-- claimlint-waive section: measured -->\n\n### C\n\nHello.\n\n## D\n\n${long}`],
    ['above a section', `<!-- claimlint-waive section: measured -->\n\n${harmless}\n\n## B\n\n${long}`],
  ] as const) {
    it(`waives what it stands for: ${where}`, () => assert.deepEqual(outcomeOf(waive(text)), { told: ['three hours'], waived: ['no side effects'] }));
  }

  it('waives the whole article where it says file, wherever it stands', () => {
    const text = `${harmless}\n\n## B\n\n${long}\n\n<!-- claimlint-waive file: measured -->\n`;
    assert.deepEqual(outcomeOf(waive(text)), { told: [], waived: ['no side effects', 'three hours'] });
  });

  it('gives reason, reviewer and end to the finding', () => {
    const { findings } = waive(`${harmless}<!-- claimlint-waive reviewer="Medical review" expires=2027-01-31: measured -->`);
    assert.deepEqual(findings[0]?.waived, { reason: 'measured', reviewer: 'Medical review', expires: '2027-01-31' });
  });

  it('does not hold without a reason, which is told', () => {
    for (const reason of ['', ':', ': TODO: say why']) {
      const result = waive(`${harmless}<!-- claimlint-waive${reason} -->`);
      assert.deepEqual(outcomeOf(result).told, ['no side effects']);
      assert.deepEqual(result.problems.map(({ code, severity }) => [code, severity]), [['waiver-no-reason', 'error']]);
    }
  });

  it('holds to its last day, and is told from then on', () => {
    const text = `${harmless}<!-- claimlint-waive seal=${sealFor(harmless)} expires=2026-02-10: measured -->`;
    assert.deepEqual(codesOf(text, { today: '2026-02-10' }), []);
    assert.deepEqual(codesOf(text, { today: '2026-02-11' }), ['waiver-expired']);
    assert.deepEqual(outcomeOf(waive(text, { today: '2026-02-11' })).told, ['no side effects']);
  });

  it('is told where there is nothing to waive', () => {
    assert.deepEqual(codesOf('Acupuncture is a treatment.<!-- claimlint-waive: measured -->'), ['waiver-unused']);
    assert.deepEqual(codesOf('<!-- claimlint-waive: measured -->'), ['waiver-unused']);
  });

  it('is told where it cannot be read, and waives nothing', () => {
    const result = waive(`${harmless}<!-- claimlint-waive tomorrow: measured -->`);
    assert.deepEqual(result.problems.map(({ code }) => code), ['waiver-bad-comment']);
    assert.deepEqual(outcomeOf(result).told, ['no side effects']);
  });

  it('can be narrowed by code and by statement', () => {
    assert.deepEqual(outcomeOf(waive(`${harmless} ${long}\n\n<!-- claimlint-waive file statements=needles/s2: measured -->`)).waived, ['three hours']);
    assert.deepEqual(outcomeOf(waive(`${harmless} ${long}\n\n<!-- claimlint-waive file code=claim-tension: measured -->`)).waived, []);
  });

  it('never waives agreement', () => {
    const { findings } = waive('Acupuncture has serious side effects.<!-- claimlint-waive: measured -->');
    assert.deepEqual(findings.map(({ verdict, waived }) => [verdict, waived]), [['support', undefined]]);
  });
});

describe('a seal', () => {
  const sealed = (text: string, seal: string): string => `${text}<!-- claimlint-waive seal=${seal}: measured -->`;

  it('holds as long as claims and statements are the same', () => {
    const result = waive(sealed(harmless, sealFor(harmless)));
    assert.deepEqual(outcomeOf(result).waived, ['no side effects']);
    assert.deepEqual(result.problems, []);
  });

  it('does not mind markup, capitals, quotation marks and blanks', () => {
    assert.deepEqual(codesOf(sealed('**Acupuncture**  has *no*\nside effects.', sealFor(harmless))), []);
  });

  it('is broken by another wording of the claim', () => {
    const result = waive(sealed('Acupuncture has absolutely no side effects.', sealFor(harmless)));
    assert.deepEqual(outcomeOf(result).waived, []);
    assert.deepEqual(result.problems.map(({ code, message }) => [code, message.includes('claims that this waiver covers have changed')]), [['waiver-stale', true]]);
  });

  it('is broken by another quote and by another statement', () => {
    const quote = packOf({ id: 'needles', topics: ['acupuncture'], statements: ['Acupuncture often has serious side effects.'] });
    const another = packOf({ id: 'needles', topics: ['acupuncture'], statements: [...needlePack.statements, { id: 's3', quote: 'Acupuncture has grave side effects.' }] });
    for (const pack of [quote, another]) {
      const result = waive(sealed(harmless, sealFor(harmless)), { pack });
      assert.deepEqual(outcomeOf(result).waived, []);
      assert.deepEqual(result.problems.map(({ code, message }) => [code, message.includes('statements against')]), [['waiver-stale', true]]);
    }
  });

  it('is asked for where there is none, and its waiver holds meanwhile', () => {
    const result = waive(`${harmless}<!-- claimlint-waive: measured -->`);
    assert.deepEqual(outcomeOf(result).waived, ['no side effects']);
    assert.deepEqual(result.problems.map(({ code, severity }) => [code, severity]), [['waiver-unsealed', 'information']]);
  });
});

describe('a waiver in the front matter', () => {
  const article = (entry: string, body = `${harmless} ${long}`): string => `---\ntitle: Needles\nclaimlint:\n  waive:\n    - ${entry}\nlang: en\n---\n\n${body}\n`;

  it('waives the claim that it names', () => {
    const result = waive(article(`{claim: "${harmless}", reason: measured}`));
    assert.deepEqual(outcomeOf(result), { told: ['three hours'], waived: ['no side effects'] });
    assert.deepEqual(result.problems, []);
  });

  it('waives the whole article where it names no claim, and asks for a seal', () => {
    assert.deepEqual(outcomeOf(waive(article('reason: measured'))).told, []);
    assert.deepEqual(codesOf(article('reason: measured')), ['waiver-unsealed']);
  });

  it('is told at its place in the article', () => {
    const text = article('{claim: "Another claim.", reason: measured}');
    const [problem] = waive(text).problems;
    assert.equal(problem?.code, 'waiver-unused');
    assert.ok(problem.at !== undefined && text.slice(problem.at.start, problem.at.end).includes('Another claim'));
  });

  it('does not hold while a key of it is wrong, lest it waive more than was meant', () => {
    const result = waive(article(`{clam: "${harmless}", reason: measured}`));
    assert.deepEqual(outcomeOf(result).waived, []);
    assert.deepEqual(result.problems.map(({ code, severity }) => [code, severity]), [['waiver-unknown-key', 'error']]);
  });
});

describe('a waiver of the waiver file', () => {
  const statements = [{ pack: 'needles', statement: 's1', quote: hashText('Acupuncture has serious side effects.') }];
  const waiver = { origin: 'file', at: { start: 0, end: 1 }, reason: 'measured', claim: harmless, code: 'claim-conflict', statements, files: ['a.md'] } as const;
  const stateOf = (text: string, given: Omit<GivenGround, 'fileWaivers'> & { readonly waiver?: object; readonly isNamed?: boolean } = {}): readonly string[] => {
    const { ofFile, findings } = waive(text, { ...given, fileWaivers: [{ waiver: { ...waiver, ...given.waiver }, isNamed: given.isNamed ?? true }] });
    return [ofFile[0]?.state ?? '', ...findings.flatMap(({ waived, text: words }) => (waived === undefined ? [] : [words])), ...(ofFile[0]?.message === '' ? [] : [ofFile[0]?.message ?? ''])];
  };

  it('waives its claim, and no other of the same statement', () => {
    assert.deepEqual(stateOf(`${harmless} Acupuncture is free of side effects.`), ['holds', 'no side effects']);
  });

  it('waives the words that it names, of a sentence with several claims', () => {
    const two = 'Acupuncture has no side effects and a session of acupuncture takes three hours.';
    const words = { claim: two, words: 'no side effects', code: 'claim-conflict', statements: [] };
    assert.deepEqual(stateOf(two, { waiver: words }), ['holds', 'no side effects']);
    assert.match(stateOf(two, { waiver: { ...words, words: 'no side' } }).join(' '), /^stale .*is marked now/);
  });

  it('is stale when the quote has changed, though it conflicts still', () => {
    const pack = packOf({ id: 'needles', topics: ['acupuncture'], statements: ['Acupuncture often has serious side effects.'] });
    const [state, message = ''] = stateOf(harmless, { pack });
    assert.equal(state, 'stale');
    assert.match(message, /The quote of "s1" in the pack "needles" has changed.*often has serious/);
  });

  it('is stale when the statement is gone', () => {
    const pack = packOf({ id: 'needles', topics: ['acupuncture'], statements: [{ id: 'x', quote: 'Acupuncture has serious side effects.' }] });
    assert.match(stateOf(harmless, { pack }).join(' '), /^stale .*no statement "s1" any more/);
  });

  it('is stale when another statement conflicts too', () => {
    const pack = packOf({ id: 'needles', topics: ['acupuncture'], statements: [...needlePack.statements, { id: 's3', quote: 'Acupuncture has grave side effects.' }] });
    assert.match(stateOf(harmless, { pack }).join(' '), /^stale .*another statement.*grave/);
  });

  it('is stale when the claim of its own article has another wording', () => {
    assert.match(stateOf('Acupuncture never has any side effects.').join(' '), /^stale .*never has any/);
  });

  it('is unused when the claim is gone', () => {
    assert.equal(stateOf('Acupuncture is a treatment.')[0], 'unused');
  });

  it('is no news where the claim was never expected', () => {
    assert.equal(stateOf('Acupuncture never has any side effects.', { isNamed: false })[0], 'unused');
  });

  it('is neither used nor unused where its pack is not in use', () => {
    assert.deepEqual(stateOf(harmless, { pack: packOf({ id: 'other', topics: ['acupuncture'], statements: ['Acupuncture has serious side effects.'] }) }), ['idle']);
  });

  it('waives a claim without a source, where these are told', () => {
    const approved = { claim: 'Acupuncture is approved by the FDA.', code: 'claim-unsupported', statements: [] };
    assert.deepEqual(stateOf(approved.claim, { waiver: approved, unsupported: true }), ['holds', 'is approved by the FDA']);
    assert.deepEqual(stateOf(approved.claim, { waiver: approved }), ['idle']);
  });
});
