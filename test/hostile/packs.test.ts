import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createChecker, examinePacks, parsePack } from '../../server/src/checker';
import { hostilePackText } from './hostilePack';
import { hostileDraft, runs } from './hostileText';

const today = '2026-03-01';

describe('a hostile pack', function () {
  this.timeout(60_000 * runs(1));

  it('is read as far as it goes: nothing throws, problems lie in its text, objects stay as they were', () => {
    const keys = Object.getOwnPropertyNames(Object.prototype).join();
    let packCount = 0;
    fc.assert(
      fc.property(hostilePackText, (text) => {
        const { pack, problems } = parsePack(text, 'x.claims.yaml', { today });
        if (pack !== undefined) packCount += 1;
        for (const { at, message } of problems) {
          assert.notEqual(message, '');
          if (at !== undefined) assert.ok(at.start >= 0 && at.start <= at.end && at.end <= text.length);
        }
        for (const { at, quote, source } of pack?.statements ?? []) {
          assert.ok(at.start >= 0 && at.start <= at.end && at.end <= text.length);
          assert.notEqual(quote, '');
          assert.ok(pack?.sources.some(({ id }) => id === source));
        }
      }),
      { numRuns: runs(250) },
    );
    assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), keys);
    assert.ok(packCount > 40, `only ${packCount} packs were read: the texts are too broken`);
  });

  it('is compared with drafts without harm', () => {
    let foundCount = 0;
    fc.assert(
      fc.property(hostilePackText, hostileDraft, (text, draft) => {
        const { pack } = parsePack(text, 'x.claims.yaml');
        if (pack === undefined) return;
        const { findings } = createChecker({ packs: [pack] }).check(`${draft}\n\nMesotherapy has no side effects. A session of mesotherapy takes three hours.\n`);
        foundCount += findings.length;
        const known = new Set(pack.statements.map(({ id }) => id));
        for (const { conflicts, tensions, supports } of findings) {
          for (const { statement } of [...conflicts, ...tensions, ...supports]) assert.ok(known.has(statement));
        }
      }),
      { numRuns: runs(100) },
    );
    assert.ok(foundCount > 3, `only ${foundCount} findings: the packs say too little`);
  });

  it('can be examined', () => {
    fc.assert(
      fc.property(hostilePackText, hostilePackText, (one, other) => {
        const packs = [one, other].flatMap((text, index) => {
          const { pack } = parsePack(text, `${index}.claims.yaml`);
          return pack === undefined ? [] : [{ pack, text }];
        });
        const examined = examinePacks(packs, { today });
        assert.equal(examined.size, packs.length);
        for (const [location, problems] of examined) {
          const { length } = packs.find(({ pack }) => pack.location === location)?.text ?? assert.fail();
          for (const { at, message } of problems) assert.ok(message !== '' && (at === undefined || (at.start >= 0 && at.start <= at.end && at.end <= length)));
        }
      }),
      { numRuns: runs(30) },
    );
  });
});

describe('a pack of great size', function () {
  this.timeout(60_000 * runs(1));
  const head = 'claimlint: 1\nid: big\ntopics: [{id: mesotherapy, names: [mesotherapy]}]\nsources: [{id: s, title: S}]\nstatements:\n';
  const texts: Readonly<Record<string, string>> = {
    'many statements that say one thing': head + '- {source: s, quote: mesotherapy has side effects}\n'.repeat(5000),
    'many names of a topic': `${head.replace('[mesotherapy]', `[${Array.from({ length: 5000 }, (_, index) => `name ${index}`).join(', ')}]`)  }- {source: s, quote: name 7 hurts}\n`,
    'names that begin alike': `${head.replace('[mesotherapy]', `[${Array.from({ length: 2000 }, (_, index) => `${'a '.repeat(30)}${index}`).join(', ')}]`)  }- {source: s, quote: mesotherapy hurts}\n`,
    'long quotes': head + `- {source: s, quote: ${'mesotherapy has no side effects and '.repeat(65)}}\n`.repeat(20),
    'a title of blanks': `${head.replace('id: big', `id: big\ntitle: "a${' '.repeat(200_000)}b"`).replace(/topics.*\n/, '')}- {source: s, quote: it hurts}\n`,
    'an alias in every statement': head.replace('id: big', 'id: big\ntitle: &t mesotherapy') + '- {source: s, quote: *t}\n'.repeat(2000),
    'brackets without end': '['.repeat(50_000),
    'keys without end': `${Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n')}\n`,
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`is read in time: ${what}`, () => {
      const { pack, problems } = parsePack(text, 'big.claims.yaml');
      if (pack === undefined) assert.notEqual(problems.length, 0);
      else assert.ok(createChecker({ packs: [pack] }).check('Mesotherapy has no side effects.').sentenceCount === 1);
    });
  }
});
