import type { Pack, Source } from '../corpus/pack';
import type { Problem } from '../text/problem';
import { formatSuggestion } from '../yaml/suggest';
import { type Diagnosis, type Examination, excerpt, inform, type Patient, warn } from './examination';
import { isSameWork, workKeys } from './sameWork';

/** Sources that are retracted, that nothing can be cited by, that stand twice, or that no statement quotes. */
export function examineSources({ patients }: Examination): readonly Diagnosis[] {
  return patients.flatMap((patient) => {
    const quoted = new Map<string, number>();
    for (const { source } of patient.pack.statements) quoted.set(source, (quoted.get(source) ?? 0) + 1);
    return [
      ...patient.pack.sources.flatMap((source) => examineSource(source, patient, quoted.get(source.id) ?? 0)),
      ...findDoubles(patient),
    ];
  });
}

function examineSource(source: Source, { pack, places }: Patient, quoteCount: number): readonly Diagnosis[] {
  const found: Diagnosis[] = [];
  const at = places.source(source.id);
  const retraction = retractionOf(source);
  // A library holds many sources that a pack never quotes: only those that the pack lists, or quotes, concern it.
  if (retraction !== undefined && (quoteCount > 0 || at !== undefined)) {
    const statements = quoteCount === 1 ? '1 statement quotes' : `${quoteCount} statements quote`;
    found.push(warn(pack, 'source-retracted', `Source "${source.id}" is retracted (${retraction.field}: “${excerpt(retraction.words, 60)}”); ${statements} it. Quote another source instead; drafts are compared with it as long as it is here.`, { at: places.source(source.id, retraction.field) ?? firstQuoteOf(source, pack) }));
  }
  if (isBare(source)) {
    const others = pack.sources.filter((other) => other !== source && !isBare(other)).map(({ id }) => id);
    found.push(warn(pack, 'source-uncitable', `Source "${source.id}" has no title, author or address, and no bibliography of the pack has this key.${formatSuggestion(source.id, others)} Add a title at least, or correct the key.`, { at }));
  }
  if (quoteCount === 0 && at !== undefined) {
    found.push(inform(pack, 'source-unused', `No statement quotes source "${source.id}". Quote it, or remove it.`, { at }));
  }
  return found;
}

function firstQuoteOf(source: Source, pack: Pack): Problem['at'] {
  return pack.statements.find((statement) => statement.source === source.id)?.at;
}

/** Fields by which a source can be named or found. */
function isBare({ title, author = [], URL, DOI, PMID, ...rest }: Source): boolean {
  return title === undefined && author.length === 0 && [URL, DOI, PMID, rest['container-title'], rest.publisher].every((field) => field === undefined);
}

/**
 * Where a source says that it is retracted or withdrawn: `status`, the field that CSL has for it; a title that begins
 * with the word, as publishers mark them (NISO RP-45-2024, CREC); or a `note` that begins with it.
 */
function retractionOf(source: Source): { readonly field: string; readonly words: string } | undefined {
  const fields: Readonly<Record<string, unknown>> = { ...source };
  for (const [field, pattern] of RETRACTION_MARKS) {
    const words = fields[field];
    if (typeof words === 'string' && pattern.test(words)) return { field, words };
  }
  return undefined;
}

const RETRACTION_MARKS: readonly (readonly [string, RegExp])[] = [
  ['status', /\b(?:retracted|retraction|withdrawn)\b/i],
  ['title', /^\W*(?:(?:RETRACTED|WITHDRAWN)\b|(?:Retracted|Withdrawn)(?: [Aa]rticle| [Pp]aper)?\s*[:\]])/],
  ['note', /^\W*(?:retracted|retraction|withdrawn)\b/i],
];

/** Each source that is the same publication as one above it. */
function findDoubles({ pack, places }: Patient): readonly Diagnosis[] {
  const known = new Map<string, Source>();
  return pack.sources.flatMap((source) => {
    const keys = workKeys(source);
    const first = keys.map((key) => known.get(key)).find((other) => other !== undefined && isSameWork(other, source));
    for (const key of keys) if (!known.has(key)) known.set(key, source);
    const at = places.source(source.id);
    if (first === undefined || at === undefined) return [];
    const firstAt = places.source(first.id);
    return [warn(pack, 'source-duplicate', `Source "${source.id}" is the same publication as "${first.id}". Keep one of the two, and let all its statements name that.`, { at, related: firstAt === undefined ? [] : [{ at: firstAt, message: `Source "${first.id}"` }] })];
  });
}
