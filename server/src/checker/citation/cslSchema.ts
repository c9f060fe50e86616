import * as v from 'valibot';
import { webAddress } from './address';

/** Text on one or more lines that is not empty. */
export const textSchema = v.pipe(v.string('Expected text. Put numbers, dates and words such as yes or no in quotation marks.'), v.trim(), v.nonEmpty('It is empty. Fill it in or remove the key.'));

/** Text that is often a plain number, such as a volume. */
const numberOrText = v.union([v.pipe(v.number(), v.transform(String)), textSchema], 'Expected text or a number.');

const yearMonthDay = v.pipe(
  v.array(v.union([v.pipe(v.number(), v.integer()), v.pipe(v.string(), v.regex(/^-?\d{1,6}$/), v.transform(Number))], 'pack-bad-date: Write numbers: [2019, 5, 31], [2019, 5] or [2019].')),
  v.minLength(1, 'pack-bad-date: Write a year at least: [2019].'),
  v.maxLength(3, 'pack-bad-date: Write year, month and day: [2019, 5, 31].'),
);

const dateSchema = v.looseObject({
  'date-parts': v.exactOptional(v.pipe(v.array(yearMonthDay, 'pack-bad-date: Write date-parts as [[2019, 5, 31]], [[2019, 5]] or [[2019]].'), v.maxLength(2, 'pack-bad-date: Two dates at most: from and to.'))),
  literal: v.exactOptional(textSchema),
}, 'pack-bad-date: Write {date-parts: [[2019]]} or {literal: "spring 2019"}.');

const nameSchema = v.looseObject({ family: v.exactOptional(textSchema), given: v.exactOptional(textSchema), literal: v.exactOptional(textSchema) }, 'Write names as {family: Smith, given: Jane} or {literal: World Health Organization}.');
const namesSchema = v.array(nameSchema, 'Write a list: [{family: Smith, given: Jane}].');

// https://docs.citationstyles.org/en/stable/specification.html, appendix IV, version 1.0.2.
const otherText = ['abstract', 'annote', 'archive', 'archive_collection', 'archive_location', 'archive-place', 'authority', 'call-number', 'citation-key', 'citation-label', 'collection-title', 'container-title-short', 'dimensions', 'division', 'event', 'event-title', 'event-place', 'genre', 'ISBN', 'ISSN', 'journalAbbreviation', 'jurisdiction', 'keyword', 'language', 'license', 'medium', 'note', 'original-publisher', 'original-publisher-place', 'original-title', 'part-title', 'PMCID', 'publisher-place', 'references', 'reviewed-genre', 'reviewed-title', 'scale', 'section', 'shortTitle', 'source', 'status', 'title-short', 'volume-title', 'year-suffix'] as const;
const otherNumbers = ['chapter-number', 'citation-number', 'collection-number', 'edition', 'first-reference-note-number', 'number', 'number-of-pages', 'number-of-volumes', 'page-first', 'part-number', 'printing-number', 'supplement-number', 'version'] as const;
const otherNames = ['chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor', 'curator', 'director', 'editor', 'editorial-director', 'executive-producer', 'guest', 'host', 'illustrator', 'interviewer', 'narrator', 'organizer', 'original-author', 'performer', 'producer', 'recipient', 'reviewed-author', 'script-writer', 'series-creator', 'translator'] as const;
const otherDates = ['accessed', 'available-date', 'event-date', 'original-date', 'submitted'] as const;

/** An id that another field points to: as in BibTeX, no blanks and nothing that ends a citation in Markdown. */
export const idSchema = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))], 'pack-bad-id: An id is one word, such as smith-2019.'),
  v.regex(/^[^\s\p{Cc}[\](){}<>@,;"'`\\|^]{1,200}$/u, 'pack-bad-id: An id is one word of letters, digits and - _ . : /, such as smith-2019.'),
);

/** Fields of a CSL-JSON item, names unchanged. `type` may be left out: a `document`. */
export const cslEntries = {
  id: idSchema,
  type: v.exactOptional(textSchema),
  title: v.exactOptional(textSchema),
  author: v.exactOptional(namesSchema),
  issued: v.exactOptional(dateSchema),
  'container-title': v.exactOptional(textSchema),
  publisher: v.exactOptional(textSchema),
  volume: v.exactOptional(numberOrText),
  issue: v.exactOptional(numberOrText),
  page: v.exactOptional(numberOrText),
  DOI: v.exactOptional(v.pipe(textSchema, v.transform((doi) => doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')))),
  PMID: v.exactOptional(numberOrText),
  URL: v.exactOptional(v.pipe(textSchema, v.check((url) => webAddress({ URL: url }) !== undefined, 'pack-bad-url: Only addresses that begin with http:// or https:// and hold no blanks can be linked to.'))),
  ...v.entriesFromList(otherText, v.exactOptional(textSchema)),
  ...v.entriesFromList(otherNumbers, v.exactOptional(numberOrText)),
  ...v.entriesFromList(otherNames, v.exactOptional(namesSchema)),
  ...v.entriesFromList(otherDates, v.exactOptional(dateSchema)),
  categories: v.exactOptional(v.array(textSchema, 'Expected a list of words.')),
  custom: v.exactOptional(v.record(v.string(), v.unknown(), 'Expected keys with values.')),
};
