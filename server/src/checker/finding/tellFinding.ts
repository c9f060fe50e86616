import { toPlainLine } from '../citation/markdownText';
import type { Statement } from '../corpus/pack';
import type { Finding, JudgedStatement, Verdict } from './finding';
import { germanFindings } from './findingGerman';
import { englishFindings, type FindingWords, type Language } from './findingWords';

/** The words for findings in a language. */
export function findingWordsIn(language: Language): FindingWords {
  return language === 'de' ? germanFindings : englishFindings;
}

/** The language of an interface by its BCP 47 tag; English where there are no words for it. */
export function languageOf(tag: string | undefined): Language {
  return /^de(?:[-_]|$)/i.test(tag ?? '') ? 'de' : 'en';
}

/** What surrounds a finding. */
export interface TellContext {
  readonly words: FindingWords;
  /** Title of a source; its id where nobody knows it. */
  readonly titleOf: (pack: string, source: string) => string;
  /** Cuts a quote to what there is room for, around the words that decided; absent: quotes are whole. */
  readonly shorten?: (quote: string, words: string) => string;
}

/** The message of a finding in a language: in English, with quotes that are whole, it is the finding's own. */
export function tellFinding(finding: Finding, { words, titleOf, shorten }: TellContext): string {
  if (words.language === 'en' && (shorten === undefined || finding.verdict === 'unsupported')) return finding.message;
  const { verdict, cited = [] } = finding;
  const deciding = decidingOf(finding);
  const claimWords = deciding[0]?.decision.claimWords ?? finding.text;
  if (verdict === 'unsupported') return words.unsupported(claimWords);
  const strongest = deciding[0];
  const quote = strongest === undefined ? undefined : (shorten?.(strongest.quote, strongest.decision.quoteWords) ?? strongest.quote);
  const agreeingCount = verdict === 'support' ? 0 : countSources(finding.supports);
  const message = words.message({ verdict, words: claimWords, sourceCount: countSources(deciding), agreeingCount, ...(quote === undefined ? {} : { quote }) });
  const isBorneOut = cited.some(({ standing }) => standing === 'supports');
  const against = isBorneOut ? [] : cited.filter(({ standing }) => standing === 'conflicts').map(({ pack, source }) => toPlainLine(titleOf(pack, source)));
  return against.length === 0 ? message : message + words.citedAgainst(against);
}

/** How a statement stands to a claim: one of the lists of a finding. */
export type SideOfFinding = 'conflicts' | 'tensions' | 'supports' | 'possible';

/** The reason of a judgement in a language: in English it is its own. */
export function tellReason({ reason, decision }: JudgedStatement, about: { readonly aspect: string; readonly side: SideOfFinding; readonly stance: Statement['stance'] | undefined }, words: FindingWords): string {
  if (words.language === 'en') return reason;
  const { kind, claimWords, quoteWords } = decision;
  return words.reason({ aspect: words.aspect(about.aspect), claimWords, quoteWords, isRejected: about.stance === 'denies', ...(about.side === 'supports' ? {} : { difference: kind }) });
}

const decidingSides: Readonly<Record<Exclude<Verdict, 'unsupported'>, SideOfFinding>> = { conflict: 'conflicts', tension: 'tensions', support: 'supports', possible: 'possible' };

function decidingOf(finding: Finding): readonly JudgedStatement[] {
  return finding.verdict === 'unsupported' ? [] : (finding[decidingSides[finding.verdict]] ?? []);
}

function countSources(statements: readonly JudgedStatement[]): number {
  return new Set(statements.map(({ pack, source }) => JSON.stringify([pack, source]))).size;
}
