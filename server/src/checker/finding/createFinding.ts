import type { ArticleSentence } from '../article/article';
import { detachString } from '../article/detachString';
import { aspectLabel, lexicon } from '../lexicon/lexicon';
import type { Judged } from '../judgement/judgeClaim';
import type { Proposition } from '../proposition/proposition';
import type { StatementIndex } from '../retrieval/statementIndex';
import { shiftSpan, textOf, type Span } from '../text/span';
import type { Finding, JudgedStatement } from './finding';
import { englishFindings, type MessageParts } from './findingWords';
import { reasonOf } from './reason';

/** A finding of one sentence: spans are offsets into the sentence's prose until it is placed in an article. */
export interface SentenceFinding extends Omit<Finding, 'span' | 'sentence' | 'text'> {
  readonly proseSpan: Span;
}

/** The finding for a claim and what statements say to it; undefined when nothing reaches `minConfidence`. */
export function createFinding(prose: string, claim: Proposition, judged: readonly Judged[], context: { readonly index: StatementIndex; readonly minConfidence: number }): SentenceFinding | undefined {
  const shown = judged.filter(({ relation }) => relation.confidence >= context.minConfidence);
  const of = (label: string): JudgedStatement[] => shown.filter(({ relation }) => relation.label === label).map((item) => toJudgedStatement(prose, claim, item));
  const conflicts = of('conflicts');
  const tensions = of('tension');
  const supports = of('supports');
  const verdict: MessageParts['verdict'] | undefined = conflicts.length > 0 ? 'conflict' : tensions.length > 0 ? 'tension' : supports.length > 0 ? 'support' : undefined;
  if (!verdict) return undefined;
  const words = textOf(prose, claim.span);
  return {
    verdict,
    code: `claim-${verdict}`,
    severity: verdict === 'conflict' ? 'warning' : verdict === 'tension' ? 'information' : 'hint',
    message: messageOf(verdict, words, { conflicts, tensions, supports }),
    proseSpan: claim.span,
    topic: context.index.topicId(claim.topic ?? shown[0]?.evidence.proposition.topic ?? ''),
    aspect: claim.aspect,
    conflicts,
    tensions,
    supports,
  };
}

/** The finding with its spans in the block that the sentence stands in, which begins at `start` of the article's text. */
export function placeFinding(finding: SentenceFinding, sentence: ArticleSentence, { text, start }: { readonly text: string; readonly start: number }): Finding {
  const { proseSpan, ...rest } = finding;
  const span = sentence.toSource(proseSpan);
  return { ...rest, span, sentence: sentence.span, text: detachString(textOf(text, shiftSpan(span, start))) };
}

function toJudgedStatement(prose: string, claim: Proposition, { evidence, relation }: Judged): JudgedStatement {
  const { pack, statement } = evidence.read;
  const claimWords = textOf(prose, claim.span);
  const quoteWords = textOf(statement.quote, evidence.proposition.span);
  const decision = { kind: relation.kind, claimWords, quoteWords };
  return {
    pack: pack.id,
    statement: statement.id,
    source: statement.source,
    quote: statement.quote,
    confidence: Math.round(relation.confidence * 100) / 100,
    reason: reasonOf(relation.label, decision, statement.stance, aspectLabel(lexicon, claim.aspect)),
    decision,
  };
}

function messageOf(verdict: MessageParts['verdict'], words: string, { conflicts, tensions, supports }: Pick<Finding, 'conflicts' | 'tensions' | 'supports'>): string {
  const deciding = conflicts.length > 0 ? conflicts : tensions.length > 0 ? tensions : supports;
  const quote = deciding[0]?.quote;
  return englishFindings.message({ verdict, words, sourceCount: countSources(deciding), agreeingCount: deciding === supports ? 0 : countSources(supports), ...(quote === undefined ? {} : { quote }) });
}

function countSources(statements: readonly JudgedStatement[]): number {
  return new Set(statements.map((item) => `${item.pack}/${item.source}`)).size;
}
