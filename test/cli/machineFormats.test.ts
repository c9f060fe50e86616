import * as assert from 'node:assert/strict';
import * as v from 'valibot';
import { run } from './fakeCli';

const files = { 'site/täg, 100 %.md': 'Good night. Tea works at once.\nIt wears off half an hour later. Sleep comes an hour later.' };

const sarifFormat = v.object({
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.object({
      tool: v.object({ driver: v.object({ name: v.literal('claimlint'), rules: v.array(v.object({ id: v.string() })) }) }),
      columnKind: v.literal('utf16CodeUnits'),
      results: v.array(
        v.object({
          ruleId: v.string(),
          ruleIndex: v.number(),
          level: v.string(),
          message: v.object({ text: v.string() }),
          locations: v.tuple([
            v.object({
              physicalLocation: v.object({
                artifactLocation: v.object({ uri: v.string() }),
                region: v.object({ startLine: v.number(), startColumn: v.number(), endLine: v.number(), endColumn: v.number() }),
              }),
            }),
          ]),
          partialFingerprints: v.record(v.string(), v.string()),
        }),
      ),
    }),
  ]),
});

async function sarif(text: string): Promise<v.InferOutput<typeof sarifFormat>['runs'][0]> {
  const { out } = await run(['check', '-', '--stdin-filename', 'täg, 100 %.md', '--format', 'sarif'], { input: text });
  return v.parse(sarifFormat, JSON.parse(out)).runs[0];
}

describe('SARIF', () => {
  it('holds conflicts and tensions with one-based places and the rule of each', async () => {
    const { results, tool } = await sarif(Object.values(files)[0] ?? '');
    assert.deepEqual(
      results.map(({ ruleId, ruleIndex, level, locations: [{ physicalLocation }] }) => [ruleId, tool.driver.rules[ruleIndex]?.id, level, physicalLocation.artifactLocation.uri, physicalLocation.region.startLine, physicalLocation.region.startColumn, physicalLocation.region.endColumn]),
      [
        ['claim-conflict', 'claim-conflict', 'warning', 't%C3%A4g%2C%20100%20%25.md', 1, 23, 30],
        ['claim-tension', 'claim-tension', 'note', 't%C3%A4g%2C%20100%20%25.md', 2, 14, 32],
      ],
    );
  });

  it('keeps the fingerprint of a claim when lines are added above it', async () => {
    const before = await sarif('Tea works at once.');
    const after = await sarif('Milk.\n\nTea works at once.');
    assert.deepEqual(after.results[0]?.partialFingerprints, before.results[0]?.partialFingerprints);
    assert.notDeepEqual((await sarif('Tea works half an hour later.')).results[0]?.partialFingerprints, before.results[0]?.partialFingerprints);
  });
});

describe('GitHub annotations', () => {
  it('are one escaped workflow command for each conflict and tension', async () => {
    const { out } = await run(['check', 'site', '--format', 'github'], { files });
    assert.equal(
      out,
      [
        '::warning file=site/täg%2C 100 %25.md,line=1,endLine=1,col=23,endColumn=29,title=claimlint claim-conflict::"at once" — conflict.',
        '::notice file=site/täg%2C 100 %25.md,line=2,endLine=2,col=14,endColumn=31,title=claimlint claim-tension::"half an hour later" — tension.',
        '',
      ].join('\n'),
    );
  });
});
