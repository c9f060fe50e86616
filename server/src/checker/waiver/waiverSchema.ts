import * as v from 'valibot';
import { textSchema } from '../citation/cslSchema';
import { isDay } from '../corpus/packSchema';
import { waivableCodes } from './waiver';

/** The one definition of the waiver file: parsing and the JSON Schema of editors both come from it. */

const day = v.pipe(v.string('Write the day as 2026-01-31.'), v.check(isDay, 'Write a day of the calendar as 2026-01-31.'));
const codeRemedy = `Write ${waivableCodes.join(', ')}.`;
const hash = v.pipe(v.string('Expected the fingerprint that Claimlint writes. Remove the key or record the waiver anew.'), v.regex(/^[0-9a-z]{7}$/, 'Expected the fingerprint that Claimlint writes. Remove the key or record the waiver anew.'));

const statement = v.strictObject(
  {
    pack: v.pipe(textSchema, v.description('Id of the pack.')),
    statement: v.pipe(textSchema, v.description('Id of the statement.')),
    quote: v.exactOptional(v.pipe(hash, v.description('Fingerprint of the quote: when the quote changes, the waiver is stale.'))),
  },
  'Expected {pack: …, statement: …}.',
);

const common = {
  claim: v.exactOptional(v.pipe(textSchema, v.description('The sentence that is accepted.'))),
  words: v.exactOptional(v.pipe(textSchema, v.description('The words of the sentence that are accepted, where it makes several claims; default: all its claims.'))),
  code: v.exactOptional(v.pipe(v.picklist(waivableCodes, codeRemedy), v.description('Code of the finding; default: any.'))),
  statements: v.exactOptional(v.pipe(v.array(statement, 'Expected a list of {pack: …, statement: …}.'), v.description('The statements that the claim is accepted in spite of; default: any.'))),
  // Whether there is one is asked later, so that its absence is told by its own code and the rest is read.
  reason: v.exactOptional(v.pipe(v.string('Expected text: why the claim is accepted.'), v.trim(), v.description('Why the claim is accepted. A waiver without a reason does not hold.'))),
  reviewer: v.exactOptional(v.pipe(textSchema, v.description('Who decided.'))),
  accepted: v.exactOptional(v.pipe(day, v.description('Day of the decision: 2026-01-31.'))),
  expires: v.exactOptional(v.pipe(day, v.description('Last day on which it holds: 2027-01-31.'))),
};

/** One waiver of the waiver file. */
export const entrySchema = v.strictObject({
  ...common,
  files: v.exactOptional(v.pipe(v.array(textSchema, 'Expected a list: one pattern each, beginning with "- ".'), v.description('Articles that it is for, as patterns of .gitignore relative to this file; default: all in its folder and below.'))),
});

/** One waiver in the front matter of an article. */
export const frontMatterEntrySchema = v.strictObject({
  ...common,
  seal: v.exactOptional(v.pipe(v.string('Expected the fingerprint that Claimlint writes.'), v.description('Fingerprint of what it covers.'))),
});

const version = v.literal(1, 'This Claimlint reads version 1: write "claimlint: 1", or update Claimlint if the file is newer.');
const frame = { $schema: v.exactOptional(v.pipe(v.string('Expected an address.'), v.description('For editors; not read.'))), claimlint: v.pipe(version, v.description('Version of the format.')) };

/** The file without its entries, which are read one by one. */
export const waiverFrameSchema = v.strictObject({ ...frame, waivers: v.exactOptional(v.unknown()) });

/** A whole waiver file; for the JSON Schema. */
export const waiverFileSchema = v.strictObject({ ...frame, waivers: v.array(entrySchema) });
