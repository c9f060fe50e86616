import * as assert from 'node:assert/strict';
import { createChecker, type Finding } from '../../../server/src/checker';
import { textOf } from '../../../server/src/checker/text/span';
import { packOf } from '../packOf';

const pack = packOf({ topics: ['light therapy'], statements: ['Light therapy costs 60 to 80 euros per session.', 'Light therapy has no side effects.'] });

/** Words of the unsupported claims. */
function unsupportedIn(text: string, unsupported = true): readonly string[] {
  return createChecker({ packs: [pack], unsupported }).check(text).findings.filter(isUnsupported).map(({ text: words }) => words);
}

function isUnsupported({ verdict }: Finding): boolean {
  return verdict === 'unsupported';
}

describe('claims without a source', () => {
  it('are told when asked for', () => {
    assert.deepEqual(unsupportedIn('Light therapy is approved by the FDA.'), ['is approved by the FDA']);
  });

  it('are not told otherwise', () => {
    assert.deepEqual(unsupportedIn('Light therapy is approved by the FDA.', false), []);
  });

  it('are those that no statement agrees or disagrees with', () => {
    assert.deepEqual(unsupportedIn('Light therapy costs 70 euros per session. Light therapy has serious side effects.'), []);
  });

  it('are told of a pronoun that stands for a topic', () => {
    assert.deepEqual(unsupportedIn('Light therapy is a treatment. It is approved by the FDA.'), ['is approved by the FDA']);
  });

  for (const [what, text] of [
    ['that speak of no topic of a pack', 'Acupuncture is approved by the FDA.'],
    ['that the author only asks', 'Is light therapy approved by the FDA?'],
    ['that stand in a quotation', '> Light therapy is approved by the FDA.'],
    ['that the author only thinks possible', 'Light therapy may be approved by the FDA.'],
    ['that stand in a heading', '## Light therapy is approved by the FDA'],
    ['that answer no question', 'Light therapy is offered in our clinic.'],
  ] as const) {
    it(`are not those ${what}`, () => assert.deepEqual(unsupportedIn(text), []));
  }

  it('never mark words that another finding marks', () => {
    const text = 'Light therapy has serious side effects, is approved by the FDA and costs 900 euros per session.';
    const { findings } = createChecker({ packs: [pack], unsupported: true }).check(text);
    const [missing, others] = [findings.filter(isUnsupported), findings.filter((finding) => !isUnsupported(finding))];
    assert.ok(missing.length > 0 && others.length > 0);
    for (const { span } of missing) assert.ok(others.every((other) => other.span.end <= span.start || span.end <= other.span.start), textOf(text, span));
  });

  it('leave the other findings as they were', () => {
    const text = 'Light therapy has serious side effects and is approved by the FDA. Light therapy costs 900 euros per session.';
    const [asked, unasked] = [true, false].map((unsupported) => createChecker({ packs: [pack], unsupported }).check(text).findings);
    assert.ok(asked !== undefined && asked.length > (unasked?.length ?? 0));
    assert.deepEqual(asked.filter((finding) => !isUnsupported(finding)), unasked);
  });
});
