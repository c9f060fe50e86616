import { assert } from 'chai';
import { applyEdits, type Finding, type TextEdit } from '../../../server/src/checker';
import type { CheckedArticle } from '../../../server/src/lsp/articleChecks';
import type { Fix } from '../../../server/src/lsp/fixes/fix';
import { builtInPack, checkText, createDesk, fixesFor, readRepositoryFile, type Desk } from './fixTools';

const drafts = ['clinic-page.md', 'magazine-article.md', 'patient-leaflet.md'];
const styles = ['footnote', 'link', 'reference', 'pandoc', 'numbered'] as const;

/** The edits that take the given ones back, as an editor's undo does. */
function inverseOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
}

/** Findings of the same sentence and aspect after a fix. */
function sameFindings(after: CheckedArticle, before: CheckedArticle, finding: Finding): readonly Finding[] {
  const index = before.article.sentences.findIndex(({ span }) => span.start === finding.sentence.start);
  const sentence = after.article.sentences[index];
  return after.result.findings.filter((found) => found.aspect === finding.aspect && found.sentence.start === sentence?.span.start);
}

function conflictsIn({ result }: CheckedArticle): number {
  return result.findings.reduce((count, { conflicts }) => count + conflicts.length, 0);
}

function checkFix(fix: Fix, before: CheckedArticle, finding: Finding, desk: Desk): void {
  const edits = fix.edits ?? [];
  const { text } = before.article;
  const changed = applyEdits(text, edits);
  assert.notEqual(changed, text, fix.title);
  assert.equal(applyEdits(changed, inverseOf(text, edits)), text, `undo: ${fix.title}`);
  const after = checkText(changed, desk);
  for (const found of sameFindings(after, before, finding)) {
    const titles = fixesFor(after, found).map(({ title }) => title);
    assert.notInclude(titles, fix.title, `again: ${fix.title}`);
  }
  if (fix.title.startsWith('Change')) assert.isBelow(conflictsIn(after) + tensionsIn(after), conflictsIn(before) + tensionsIn(before) + 1, fix.title);
  else assert.deepEqual(after.result.findings.map(({ text: words }) => words), before.result.findings.map(({ text: words }) => words), fix.title);
}

function tensionsIn({ result }: CheckedArticle): number {
  return result.findings.reduce((count, { tensions }) => count + tensions.length, 0);
}

/** The first fix of each rank that changes the text. */
function oneOfEachRank(fixes: readonly Fix[]): readonly Fix[] {
  const edits = fixes.filter((fix) => fix.edits !== undefined);
  return edits.filter(({ rank }, index) => edits.findIndex((fix) => fix.rank === rank) === index);
}

describe('every fix of the examples', () => {
  const { pack } = builtInPack();
  const withAddresses = { ...pack, sources: pack.sources.map((source) => ({ ...source, URL: `https://example.org/${source.id}` })) };

  it('leaves nothing of it to fix, and can be undone', async () => {
    const desk = await createDesk([withAddresses]);
    let count = 0;
    for (const draft of drafts) {
      const before = checkText(readRepositoryFile(`examples/${draft}`), desk);
      for (const finding of before.result.findings) {
        const fixes = oneOfEachRank(fixesFor(before, finding));
        for (const fix of fixes) checkFix(fix, before, finding, desk);
        count += fixes.length;
      }
    }
    assert.isAbove(count, 40);
  }).timeout(60_000);

  for (const style of styles) {
    it(`leaves nothing of it to fix, and can be undone, in the style ${style}`, async () => {
      const desk = await createDesk([withAddresses], style);
      const text = '# Mesotherapy\n\nMesotherapy has **no complications**. A session takes *three hours*.\n\n- Mesotherapy is painless\n';
      for (const start of [text, text.replaceAll('\n', '\r\n')]) {
        const before = checkText(start, desk);
        assert.lengthOf(before.result.findings, 3);
        for (const finding of before.result.findings) {
          const fixes = fixesFor(before, finding).filter(({ title }) => title.startsWith('Cite'));
          assert.isNotEmpty(fixes);
          for (const fix of fixes) checkFix(fix, before, finding, desk);
        }
      }
    }).timeout(20_000);
  }

  it('comes to an end when the first wording is taken again and again', async () => {
    const desk = await createDesk([pack]);
    let text = readRepositoryFile('examples/clinic-page.md');
    let left = 100;
    for (;;) {
      const checked = checkText(text, desk);
      const fix = checked.result.findings.flatMap((finding) => fixesFor(checked, finding)).find(({ title }) => title.startsWith('Change'));
      if (fix === undefined) break;
      text = applyEdits(text, fix.edits ?? []);
      left -= 1;
      assert.isAbove(left, 0, fix.title);
    }
    assert.isBelow(left, 100);
  }).timeout(60_000);
});
