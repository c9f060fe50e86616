import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createChecker, parsePack } from '../../server/src/checker';
import { createMemoryHost } from '../host/memoryHost';
import { noPacks, run } from '../cli/fakeCli';
import { hostilePackText } from './hostilePack';
import { runs } from './hostileText';

const head = 'claimlint: 1\nid: tea\ntopics: [{id: mesotherapy, names: [mesotherapy]}]\nsources: [{id: s, title: S}]\n';
const hurts = '  - {id: a, source: s, quote: mesotherapy hurts}\n';
const bomb = `a: &a [x, x]\n${Array.from({ length: 60 }, (_, index) => `k${index}: &k${index} [*${index === 0 ? 'a' : `k${index - 1}`}, *${index === 0 ? 'a' : `k${index - 1}`}]\n`).join('')}`;

/** Whole packs with one thing that is hostile; `isRead`: the statement beside it is used all the same. */
const packs: readonly { readonly what: string; readonly text: string; readonly isRead: boolean }[] = [
  { what: 'an anchor bomb', text: `${head}${bomb}statements:\n${hurts}`, isRead: false },
  { what: 'a bomb as a quote', text: `${head}statements:\n  - {id: b, source: s, quote: [&q [x, x], *q, *q]}\n${hurts}`, isRead: true },
  { what: 'an alias that leads to itself', text: `${head}note: &n [*n]\nstatements:\n${hurts}`, isRead: true },
  { what: 'statements that hold themselves', text: `${head}statements: &s\n  - *s\n${hurts}`, isRead: true },
  { what: 'a statement that holds itself', text: `${head}statements:\n  - &b {id: b, source: s, quote: x, note: *b}\n${hurts}`, isRead: true },
  { what: 'merge keys of a cycle', text: `${head}statements:\n  - &b {<<: *b, id: b, source: s, quote: x}\n${hurts}`, isRead: true },
  { what: '__proto__ and its like as keys', text: `${head}__proto__: {id: x, polluted: 1}\nconstructor: {prototype: {polluted: 1}}\nstatements:\n  - {__proto__: {quote: x, polluted: 1}, id: b, source: s}\n${hurts}`, isRead: true },
  { what: '__proto__ and its like as ids', text: `${head.replace('{id: s, title: S}', '{id: s}, {id: __proto__}, {id: constructor}')}statements:\n  - {id: __proto__, source: __proto__, quote: mesotherapy is safe}\n  - {id: toString, source: constructor, quote: it stings}\n${hurts}`, isRead: true },
  { what: 'days that are none', text: `${head}statements:\n${['2026-02-30', '2026-13-01', '0000-00-00', '99999-01-01', '-1', '2026-1-1', '2026-02-28T99:99:99Z', '1e999', '.nan', '[]'].map((day, index) => `  - {id: d${index}, source: s, quote: x, reviewed: ${day}, expires: ${day}}\n`).join('')}${hurts}`, isRead: true },
  { what: 'tags that make objects elsewhere', text: `${head}statements:\n  - {id: b, source: s, quote: !!js/function 'function () { throw 1 }'}\n${hurts}`, isRead: true },
  { what: 'tags that convert', text: `${head}note: !!binary aGk=\nstatements:\n  - {id: b, source: s, quote: !!set {x: null}}\n${hurts}`, isRead: false },
  { what: 'several documents', text: `${head}statements:\n${hurts}---\nid: other\n`, isRead: true },
  { what: 'HTML and commands in quotes, titles and addresses', text: `${head.replace('title: S', `title: '<img src=x onerror=alert(1)>[a](command:x)', URL: 'command:workbench.action.quit'`)}statements:\n  - {id: b, source: s, quote: '<script>alert(1)</script> [run](command:x) mesotherapy is safe', locator: '<b>'}\n${hurts}`, isRead: true },
  { what: 'numbers of a thousand digits', text: `${head}statements:\n  - {id: b, source: s, quote: ${'9'.repeat(1000)}, locator: 1e9999}\n${hurts}`, isRead: true },
  { what: 'keys of a megabyte', text: `${head}${'k'.repeat(900)}: 1\n? ${'q'.repeat(1_000_000)}\n: 1\nstatements:\n${hurts}`, isRead: true },
  { what: 'names of topics that are patterns', text: `${head.replace('names: [mesotherapy]', () => "names: [mesotherapy, '(a+)+$', '.*', '[', '\\\\']")}statements:\n${hurts}`, isRead: true },
];

describe('a pack with something hostile in it', function () {
  this.timeout(60_000);
  for (const { what, text, isRead } of packs) {
    it(`is read as far as it goes: ${what}`, () => {
      const keys = Object.getOwnPropertyNames(Object.prototype).join();
      const { pack, problems } = parsePack(text, 'x.claims.yaml', { today: '2026-03-01' });
      assert.equal(pack?.statements.some(({ quote }) => quote === 'mesotherapy hurts') ?? false, isRead, problems.map(({ message }) => message).join('\n'));
      if (!isRead) assert.notEqual(problems.length, 0);
      for (const { at } of problems) assert.ok(at === undefined || (at.start >= 0 && at.start <= at.end && at.end <= text.length));
      assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), keys);
      assert.equal(Reflect.get({}, 'polluted'), undefined);
      if (pack !== undefined) assert.equal(createChecker({ packs: [pack] }).check('Mesotherapy is painless.').findings.length, 1);
    });
  }
});

describe('what commands print of a hostile pack', function () {
  this.timeout(60_000 * runs(1));
  // eslint-disable-next-line no-control-regex -- these characters are looked for.
  const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

  // eslint-disable-next-line no-control-regex -- these characters are looked for.
  const data = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

  for (const words of [['corpus', 'check', 'x.claims.yaml'], ['corpus', 'list', 'x.claims.yaml'], ['corpus', 'test', 'x.claims.yaml'], ['corpus', 'export', 'x.claims.yaml', '--format', 'csv'], ['corpus', 'check', 'x.claims.yaml', '--format', 'json']]) {
    it(`commands no terminal: ${words.join(' ')}`, async () => {
      await fc.assert(
        fc.asyncProperty(hostilePackText, async (text) => {
          const host = createMemoryHost({ 'work/x.claims.yaml': text });
          const { out, errors } = await run(words, { services: { packs: { ...noPacks, host } } });
          assert.doesNotMatch(errors.join('\n'), controls);
          // Data for programs keeps its text, without what commands a terminal: JSON escapes it, CSV is for a file.
          if (words.includes('json')) assert.doesNotMatch(out, data);
          else if (!words.includes('csv')) assert.doesNotMatch(out, controls);
        }),
        { numRuns: runs(40) },
      );
    });
  }
});
