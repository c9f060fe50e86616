import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createChecker, parsePack, readArticle, type Checker, type Finding } from '../../server/src/checker';
import { isUpdating } from '../docs/markdownPage';

/*
 * Short health texts of all kinds, written for this test and under the licence of the project, each in the folder of the pack
 * that it is checked with. Nothing here says what would be right: the expected files show a reviewer which sentences change
 * their verdict with a change of the code. What is right is asked in test/quality/.
 */
const folder = path.resolve('test/snapshot');
const packFolders = ['test/quality/packs', 'data/packs'];
const topics = readdirSync(path.join(folder, 'articles')).sort();

describe('the verdicts on a body of texts', function () {
  this.timeout(30_000);

  it('is one of some size, with a pack for each folder', () => {
    assert.ok(topics.flatMap((topic) => readdirSync(path.join(folder, 'articles', topic))).length >= 40);
  });

  for (const topic of topics) {
    it(`are those that are expected: ${topic}`, () => {
      const checker = checkerOf(topic);
      const articles = readdirSync(path.join(folder, 'articles', topic)).sort();
      const found = articles.map((name) => `${name}\n${describeArticle(readFileSync(path.join(folder, 'articles', topic, name), 'utf8'), checker)}`).join('\n');
      const file = path.join(folder, 'expected', `${topic}.txt`);
      if (isUpdating) writeFileSync(file, found);
      assert.equal(found, existsSync(file) ? readFileSync(file, 'utf8') : '', 'verdicts have changed; run UPDATE_EXPECTED=1 npm run test:unit and read the difference');
    });
  }
});

function checkerOf(topic: string): Checker {
  const file = packFolders.map((at) => path.join(at, `${topic}.claims.yaml`)).find((one) => existsSync(one)) ?? assert.fail(`no pack for ${topic}`);
  const { pack } = parsePack(readFileSync(file, 'utf8'), file);
  return createChecker({ packs: pack === undefined ? [] : [pack] });
}

/** Statements that are named of a sentence; which come first is part of the verdict, the rest would only make long lines. */
const shownCount = 4;

/** A line for each sentence, in order: its verdicts, or a dash; the words that carry each claim stand in brackets. */
function describeArticle(text: string, checker: Checker): string {
  const { findings } = checker.check(text);
  const lines = readArticle(text).sentences.map(({ span }) => {
    const own = findings.filter((finding) => finding.sentence.start === span.start);
    const verdicts = own.map((finding) => `${finding.verdict} on ${finding.aspect}`).join(', ');
    const sources = [...new Set(own.flatMap((finding) => [...finding.conflicts, ...finding.tensions, ...finding.supports].map(({ statement }) => statement)))];
    const shown = [...sources.slice(0, shownCount), ...(sources.length > shownCount ? [`${sources.length - shownCount} more`] : [])];
    return `  ${verdicts === '' ? '-' : verdicts}: ${mark(text, span, own)}${sources.length === 0 ? '' : `  [${shown.join(', ')}]`}\n`;
  });
  assert.equal(findings.filter(({ sentence }) => !readArticle(text).sentences.some(({ span }) => span.start === sentence.start)).length, 0, 'every finding lies in a sentence');
  return lines.join('');
}

function mark(text: string, { start, end }: { readonly start: number; readonly end: number }, findings: readonly Finding[]): string {
  const cuts = findings.flatMap(({ span }) => [{ at: span.start, sign: '‹' }, { at: span.end, sign: '›' }]).sort((a, b) => b.at - a.at || (a.sign === '›' ? -1 : 1));
  return cuts
    .reduce((marked, { at, sign }) => marked.slice(0, at - start) + sign + marked.slice(at - start), text.slice(start, end))
    .replace(/\s+/g, ' ');
}
