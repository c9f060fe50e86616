import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { run } from './fakeCli';
import { createTestFolder } from './gitFolder';
import { runReal } from './realCli';

/** The schema of the OASIS standard SARIF 2.1.0, as the JSON Schema Store and Microsoft's SARIF packages (MIT licence) publish it. */
const schemaFile = path.resolve(__dirname, '../../../test/cli/sarif-2.1.0.schema.json');

function compileSchema(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
  return ajv.compile(v.parse(v.record(v.string(), v.unknown()), schema));
}

const relatedFormat = v.object({
  runs: v.tuple([v.object({ results: v.array(v.object({ relatedLocations: v.array(v.record(v.string(), v.unknown())) })) })]),
});

describe('SARIF', () => {
  const validate = compileSchema();
  const assertValid = (sarif: unknown): void => {
    assert.ok(validate(sarif), JSON.stringify(validate.errors, null, 2));
  };

  it('is held against the official schema, which refuses what is wrong', () => {
    assert.ok(!validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: {} }] }] }));
  });

  for (const draft of ['clinic-page', 'magazine-article', 'patient-leaflet']) {
    it(`of an example passes the official schema: ${draft}`, async () => {
      const { out } = await runReal(['check', `examples/${draft}.md`, '--format', 'sarif', '--unsupported']);
      assertValid(JSON.parse(out));
      assert.ok(out.includes('"ruleId": "claim-conflict"'));
    });
  }

  it('of drafts with odd names and no findings passes it too', async () => {
    const { out } = await run(['check', 'täg, 100 %.md', '--format', 'sarif'], { files: { 'täg, 100 %.md': 'Milk.' } });
    assertValid(JSON.parse(out));
  });

  it('names the statements of the project by place and those of built-in packs by id', async () => {
    const folder = await createTestFolder();
    try {
      await folder.write({
        'a.md': 'Mesotherapy takes three hours.\n',
        'packs/tea.claims.yaml': 'claimlint: 1\nid: tea\ntitle: Tea\ntopics: [{id: mesotherapy, names: [mesotherapy]}]\nsources:\n  - {id: leaf, type: book, title: Evening}\nstatements:\n  - {id: short, source: leaf, quote: "mesotherapy takes about 20 minutes"}\n',
      });
      const { out } = await runReal(['check', 'a.md', '--corpus', 'packs/tea.claims.yaml', '--corpus', 'hair-mesotherapy', '--format', 'sarif'], { folder: folder.path });
      assertValid(JSON.parse(out));
      const { relatedLocations = [] } = v.parse(relatedFormat, JSON.parse(out)).runs[0].results[0] ?? {};
      const own = relatedLocations.find(({ physicalLocation }) => physicalLocation !== undefined);
      assert.deepEqual(own?.['physicalLocation'], { artifactLocation: { uri: 'packs/tea.claims.yaml' }, region: { startLine: 8, startColumn: 39, endLine: 8, endColumn: 73 } });
      assert.deepEqual(own['message'], { text: 'Conflicts: “mesotherapy takes about 20 minutes” (Evening)' });
      assert.ok(relatedLocations.some(({ logicalLocations }) => JSON.stringify(logicalLocations ?? []).includes('"hair-mesotherapy/')));
      assert.ok(!out.includes('file:'), 'nothing of this machine is in it');
    } finally {
      await folder.remove();
    }
  });
});
