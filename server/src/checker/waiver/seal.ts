import { hashText } from '../corpus/hashText';
import type { Finding, JudgedStatement } from '../finding/finding';
import { waivableCodes, type WaiverRenewal } from './waiver';

/**
 * A claim's words as far as they matter: markup is gone already, and how quotation marks, dashes, blanks, capitals and
 * the full stop at the end are written makes no other claim of it.
 */
export function normaliseClaim(prose: string): string {
  const claim = prose
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\s\ufffc]+/g, ' ')
    .trim()
    .toLowerCase();
  let end = claim.length;
  while (end > 0 && '.!…'.includes(claim.charAt(end - 1))) end -= 1;
  return claim.slice(0, end);
}

/** The statements that make the finding what it is: those that conflict, else those that differ. Empty for an unsupported claim. */
export function decidingStatements({ verdict, conflicts, tensions, possible = [] }: Finding): readonly JudgedStatement[] {
  return verdict === 'conflict' ? conflicts : verdict === 'tension' ? tensions : possible;
}

/** A finding with the prose of its sentence. */
export interface ReadFinding {
  readonly finding: Finding;
  readonly prose: string;
}

/**
 * Fingerprint of what a waiver covers: `claims-statements`, each {@link hashText}. The first part changes with the words
 * of any claim, the second with the statements against them and their quotes. The order of the findings is of no matter.
 */
export function sealOf(covered: readonly ReadFinding[]): string {
  const claims = covered.map(({ prose }) => normaliseClaim(prose));
  const against = covered.flatMap(({ finding }) => [finding.code, ...decidingStatements(finding).map(({ pack, statement, quote }) => `${pack}/${statement} ${hashText(quote)}`)]);
  return `${hashText(toSet(claims))}-${hashText(toSet(against))}`;
}

/** Words of a claim, as they stand in the article or in a waiver, without markup. */
export function normaliseWords(words: string): string {
  return normaliseClaim(words.replace(/[*_~`]/g, ''));
}

/**
 * What a waiver of these findings records; `all` are those of the article. Of several it names neither claim nor
 * statements, as the seal tells them apart; of one it names its words where its sentence makes other claims too.
 */
export function recordOf(covered: readonly ReadFinding[], all: readonly Finding[]): WaiverRenewal {
  const [first, ...others] = covered;
  const seal = sealOf(covered);
  if (first === undefined || others.length > 0) return { seal, statements: [] };
  const code = waivableCodes.find((one) => one === first.finding.code);
  const statements = decidingStatements(first.finding).map(({ pack, statement, quote }) => ({ pack, statement, quote: hashText(quote) }));
  const { sentence, text } = first.finding;
  const hasOthers = all.some((other) => other.sentence.start === sentence.start && other.verdict !== 'support' && normaliseWords(other.text) !== normaliseWords(text));
  return { claim: first.prose.replace(/\s+/g, ' ').trim(), ...(hasOthers && { words: normaliseWords(text) }), ...(code === undefined ? {} : { code }), statements, seal };
}

function toSet(texts: readonly string[]): string {
  return [...new Set(texts)].sort().join('\n');
}
