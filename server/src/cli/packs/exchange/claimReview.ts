import * as v from 'valibot';
import { formatCitation, type Pack, type Source, type Statement } from '../../../checker';
import { toEntry, toId, withoutEmpty, type Imported, type ImportedSource, type ImportedStatement, type ImportFault } from './imported';

/** https://schema.org/ClaimReview, as far as it is read: fields of other types than these count as absent. */
const text = v.optional(v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined));
const named = v.optional(v.fallback(v.optional(v.union([v.pipe(v.string(), v.transform((name) => ({ name }))), v.object({ name: v.string() })])), undefined));
const rating = v.object({ alternateName: text, ratingValue: text, worstRating: text, bestRating: text });
const reviewSchema = v.object({
  claimReviewed: v.string(),
  identifier: text,
  url: text,
  name: text,
  author: named,
  datePublished: text,
  about: text,
  pagination: text,
  abstract: text,
  lastReviewed: text,
  expires: text,
  reviewRating: v.optional(v.fallback(v.optional(rating), undefined)),
  isBasedOn: v.optional(v.unknown()),
});

/** Words by which fact checkers reject a claim. */
const rejecting = /\b(?:false|fake|incorrect|wrong|misleading|unfounded|untrue|debunked|myth|rejected|inaccurate|mostly false|pants on fire)\b/i;

/**
 * Reads ClaimReview JSON-LD: one review, a list, or a `@graph`. The claim becomes the quote, the review its source; a claim
 * that the rating rejects gets `stance: denies`. What our own export adds, the CSL item under `isBasedOn`, is taken as it is.
 */
export function parseClaimReviews(data: unknown): Imported {
  const sources = new Map<string, ImportedSource>();
  const statements: ImportedStatement[] = [];
  const faults: ImportFault[] = [];
  const found = findReviews(data);
  if (found.length === 0) faults.push({ message: 'no ClaimReview was found; expected JSON-LD with "@type": "ClaimReview".' });
  found.forEach((item, index) => {
    const parsed = v.safeParse(reviewSchema, item);
    if (!parsed.success || parsed.output.claimReviewed.trim() === '') {
      faults.push({ message: `review ${index + 1} has no "claimReviewed" and is left out.` });
      return;
    }
    const review = parsed.output;
    const source = toSource(review);
    if (!sources.has(source.id)) sources.set(source.id, source);
    const verdict = review.reviewRating?.alternateName;
    statements.push({
      ...withoutEmpty({
        id: review.identifier,
        locator: review.pagination,
        topic: review.about,
        stance: isRejected(review) ? 'denies' : undefined,
        reviewed: review.lastReviewed,
        expires: review.expires,
        note: review.abstract ?? (verdict === undefined || verdict === 'asserted' || verdict === 'rejected' ? undefined : `Rated: ${verdict}`),
      }),
      source: source.id,
      quote: review.claimReviewed.trim(),
    });
  });
  return { sources: [...sources.values()], statements, faults };
}

/** Writes statements as a JSON-LD `@graph` of ClaimReviews, each with the source's CSL item under `isBasedOn`. */
export function formatClaimReviews(pack: Pack): string {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const reviews = pack.statements.map((statement) => toReview(statement, sources.get(statement.source) ?? { id: statement.source, type: 'document' }));
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`;
}

type Review = v.InferOutput<typeof reviewSchema>;

function findReviews(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data.flatMap(findReviews);
  if (typeof data !== 'object' || data === null) return [];
  const type: unknown = Reflect.get(data, '@type');
  if (type === 'ClaimReview' || (Array.isArray(type) && type.includes('ClaimReview'))) return [data];
  return Object.hasOwn(data, '@graph') ? findReviews(Reflect.get(data, '@graph')) : [];
}

function isRejected({ reviewRating }: Review): boolean {
  if (reviewRating === undefined) return false;
  const { alternateName, ratingValue, worstRating } = reviewRating;
  if (alternateName !== undefined) return rejecting.test(alternateName);
  return ratingValue !== undefined && ratingValue === (worstRating ?? '1');
}

function toSource({ url, name, author, datePublished, isBasedOn, claimReviewed }: Review): ImportedSource {
  const own = typeof isBasedOn === 'object' && isBasedOn !== null ? v.safeParse(v.looseObject({ id: v.string() }), Reflect.get(isBasedOn, 'cslItem')) : undefined;
  if (own?.success === true) return { ...toEntry(own.output), id: own.output.id };
  const [year, month, day] = (/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(datePublished ?? '') ?? []).slice(1).map(Number);
  const parts = [year, month, day].filter((part): part is number => part !== undefined && !Number.isNaN(part));
  const title = name ?? `Review of “${claimReviewed.trim().slice(0, 80)}”`;
  const id = toId(`${author?.name ?? ''} ${url?.split('/').filter((part) => part !== '').at(-1) ?? title}`);
  const fields = withoutEmpty({
    type: 'review',
    title,
    author: author === undefined ? undefined : [{ literal: author.name }],
    issued: parts.length === 0 ? undefined : { 'date-parts': [parts] },
    URL: url,
  });
  return { ...fields, id };
}

function toReview(statement: Statement, source: Source): object {
  const { family, given, literal } = source.author?.[0] ?? {};
  const name = literal ?? [given, family].filter((part) => part !== undefined).join(' ');
  const date = source.issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-');
  const isDenied = statement.stance === 'denies';
  const { evidence: _evidence, file: _file, ...cslItem } = source;
  return {
    '@type': 'ClaimReview',
    identifier: statement.id,
    claimReviewed: statement.quote,
    ...(source.URL === undefined ? {} : { url: source.URL }),
    ...(source.title === undefined ? {} : { name: source.title }),
    ...(name === '' ? {} : { author: { '@type': literal === undefined ? 'Person' : 'Organization', name } }),
    ...(date === undefined ? {} : { datePublished: date }),
    reviewRating: { '@type': 'Rating', alternateName: isDenied ? 'rejected' : 'asserted', ratingValue: isDenied ? 1 : 5, worstRating: 1, bestRating: 5 },
    ...(statement.topic === undefined ? {} : { about: statement.topic }),
    ...(statement.locator === undefined ? {} : { pagination: statement.locator }),
    ...(statement.note === undefined ? {} : { abstract: statement.note }),
    ...(statement.reviewed === undefined ? {} : { lastReviewed: statement.reviewed }),
    ...(statement.expires === undefined ? {} : { expires: statement.expires }),
    isBasedOn: { '@type': 'CreativeWork', name: formatCitation(source), cslItem },
  };
}
