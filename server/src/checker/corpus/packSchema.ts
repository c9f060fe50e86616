import * as v from 'valibot';
import { cslEntries, idSchema, textSchema } from '../citation/cslSchema';
import { longestSentence } from '../text/sentences';

/** The one definition of the claims pack format: parsing and the JSON Schema of editors both come from it. */


const texts = v.array(textSchema, 'Expected a list: one line each, beginning with "- ".');
const positionSchema = v.union([textSchema, v.pipe(v.number(), v.transform(String))], 'Expected words or a number, such as none or "10 to 30 minutes".');

const daySchema = v.pipe(v.string('pack-bad-date: Write the day as 2026-01-31.'), v.check(isDay, 'pack-bad-date: Write a day of the calendar as 2026-01-31.'));

const languageSchema = v.pipe(v.string('pack-language: Write a language tag such as en or en-GB.'), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'pack-language: Write a language tag such as en or en-GB.'));

const evidenceRange = 'pack-evidence-range: Write a level of the Oxford scale, a whole number from 1 (systematic review) to 5 (expert opinion).';

/** A topic with the names that drafts use. */
export const topicSchema = v.strictObject({
  id: idSchema,
  names: v.pipe(texts, v.minLength(1, 'Give at least one name that a draft may use.'), v.description('All the ways a draft may call it; the first is used in messages.')),
});

/** A CSL-JSON item with evidence level and local copy. */
export const sourceSchema = v.strictObject({
  ...cslEntries,
  evidence: v.exactOptional(v.pipe(v.number(evidenceRange), v.integer(evidenceRange), v.minValue(1, evidenceRange), v.maxValue(5, evidenceRange), v.description('Oxford CEBM level, 1 (systematic review) to 5 (expert opinion).'))),
  file: v.exactOptional(v.pipe(textSchema, v.description('Local copy as plain text, relative to the pack; quotes are verified against it.'))),
});

/** An explicit reading of a statement. */
export const readingSchema = v.strictObject({ aspect: textSchema, position: positionSchema });

/** A quote of a source. Its source and topic are looked up later. */
export const statementSchema = v.strictObject({
  id: v.exactOptional(v.pipe(idSchema, v.description('Unique in the pack, never reused.'))),
  source: v.pipe(idSchema, v.description('Id of a source.')),
  quote: v.pipe(textSchema, v.maxLength(longestSentence, `A quote has at most ${longestSentence} characters. Quote only the words that carry the claim.`), v.description('Exact words of the source.')),
  prefix: v.exactOptional(v.pipe(v.string('Expected text.'), v.description('The words before the quote, where it occurs more than once.'))),
  suffix: v.exactOptional(v.pipe(v.string('Expected text.'), v.description('The words after the quote, where it occurs more than once.'))),
  locator: v.exactOptional(v.pipe(positionSchema, v.description('Where in the source: "p. 12".'))),
  topic: v.exactOptional(v.pipe(idSchema, v.description('Id of a topic; default: the one that the quote names, else the first.'))),
  stance: v.exactOptional(v.pipe(v.picklist(['asserts', 'denies'], 'Write asserts or denies.'), v.description('denies: the source mentions it only to reject it.'))),
  match: v.exactOptional(v.pipe(texts, v.description('Sentences that must conflict with this statement.'))),
  mustNotMatch: v.exactOptional(v.pipe(texts, v.description('Sentences that must not conflict with this statement.'))),
  reviewed: v.exactOptional(v.pipe(daySchema, v.description('Day of the last human review: 2026-01-31.'))),
  expires: v.exactOptional(v.pipe(daySchema, v.description('After this day the statement is reported as due for review.'))),
  retracted: v.exactOptional(v.pipe(daySchema, v.description('Day on which the statement was taken back: it is no longer compared, and its id stays taken.'))),
  note: v.exactOptional(v.pipe(textSchema, v.description('For you and your colleagues.'))),
  reads: v.exactOptional(v.pipe(v.array(readingSchema, 'Expected a list of {aspect: …, position: …}.'), v.description('Explicit readings; they replace what is read from the quote.'))),
});

/** A cue phrase of the pack's own. */
export const cueSchema = v.strictObject({ phrase: textSchema, aspect: textSchema, position: positionSchema });

const header = {
  $schema: v.exactOptional(v.pipe(v.string('Expected an address.'), v.description('For editors; not read.'))),
  id: v.pipe(v.string('pack-bad-id: Write words in lower case, joined by hyphens: hair-mesotherapy.'), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'pack-bad-id: Write words in lower case, joined by hyphens: hair-mesotherapy.'), v.maxLength(100, 'pack-bad-id: At most 100 characters.'), v.description('Name of the pack in settings and reports; no other pack in use has it.')),
  title: v.exactOptional(v.pipe(textSchema, v.description('What people call the pack; default: its id.'))),
  language: v.exactOptional(v.pipe(languageSchema, v.description('BCP 47 tag; default en.'))),
  license: v.exactOptional(v.pipe(textSchema, v.description('Under which licence the pack may be used: CC-BY-4.0.'))),
  origin: v.exactOptional(v.pipe(textSchema, v.description('Where the pack comes from: an address, or who made it.'))),
  bibliography: v.exactOptional(v.pipe(v.union([textSchema, texts], 'Write the path of a .json or .bib file, or a list of such paths.'), v.description('CSL-JSON (.json) or BibTeX (.bib) files with sources, relative to the pack.'))),
};

const version = v.literal(1, 'pack-version: This Claimlint reads version 1: write "claimlint: 1", or update Claimlint if the pack is newer.');

/** The pack without its parts, which are read one by one so that a wrong one leaves the others standing. */
export const packFrameSchema = v.strictObject({ claimlint: version, ...header, topics: v.exactOptional(v.unknown()), sources: v.exactOptional(v.unknown()), statements: v.exactOptional(v.unknown()), cues: v.exactOptional(v.unknown()) });

/** A whole pack; for the JSON Schema. */
export const packSchema = v.strictObject({
  claimlint: v.pipe(version, v.description('Version of the format.')),
  ...header,
  topics: v.exactOptional(v.pipe(v.array(topicSchema), v.description('What the pack is about; quotes that name no topic are about the first.'))),
  sources: v.exactOptional(v.pipe(v.array(sourceSchema), v.description('The publications, as CSL-JSON items.'))),
  statements: v.pipe(v.array(statementSchema), v.description('The quotes.')),
  cues: v.exactOptional(v.pipe(v.array(cueSchema), v.description('Phrases of your field that answer a question about the topic.'))),
});

/** Whether the text is a day of the Gregorian calendar as `2026-01-31`. */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
