import type { Clause } from './clauses';
import type { Mark, MarkedSentence } from './marks';
import { readNegation, readSubjectNegation, type Negation } from './negation';
import type { Reading } from './reading';
import { facetOf, namedSubject, scaleReading, type ScaleContext } from './scaleFacet';
import { isDenialOf, isOfRise, isProcedure, isSaidToCome } from './scaleAssertion';
import { UNWELCOME } from './scaleNamed';
import { isComparative, isHedged, isOfMost, isOfSome, precededBy, wordBefore } from './scaleWords';

/** "Complications", "bruising": how much of it the words around say there is. */
export function readPresence(context: ScaleContext, instance: string | undefined): Reading | undefined {
  const { sentence, clause, mark, aspect } = context;
  if (isComparative(sentence, mark)) return undefined;
  const needless = aspect.id === 'maintenance' ? needlessBehind(sentence, clause, mark) : undefined;
  if (needless) return scaleReading(context, [0, 0], [mark, needless], []);
  const negation = readNegation(sentence, clause, mark);
  if (negation.isUnproven && aspect.id !== 'evidence') return undefined;
  const named = instance === undefined ? namedSubject(sentence, clause, mark) : undefined;
  const after = readSubjectNegation(sentence, clause, mark);
  const predicate = predicateAfter(sentence, clause, mark);
  const low = precededBy(sentence, clause, mark, 'low-degree');
  const high = precededBy(sentence, clause, mark, 'high-degree');
  const only = wordBefore(sentence, clause, mark, 'only');
  const signs = { negation, after, predicate, low, high, only };
  const appraised = aspect.id === 'evidence' ? (evidenceRange(context) ?? (negation.isNegated ? undefined : appraisedRange(context))) : undefined;
  if (UNWELCOME.has(aspect.id) && mark.entry.kind !== 'verb' && !isAsserted(context, signs)) return undefined;
  const range = appraised ?? presenceRange(context, signs);
  const needsAppraisal = aspect.id === 'evidence' || aspect.id === 'efficacy';
  if (!range || (needsAppraisal && !appraised && !isAppraisal(signs))) return undefined;
  const words = [mark, ...negation.words, after, low, high, only, predicate?.mark].filter((word) => word !== undefined);
  return scaleReading(context, range, words, named ?? facetOf(context, instance));
}

/** "Yearly boosters are | not recommended |", "a booster is unnecessary". */
function needlessBehind({ advice }: MarkedSentence, clause: Clause, { to }: Mark): Mark | undefined {
  return advice.find(({ entry, from, to: end }) => entry.kind === 'advice' && (entry.advice === 'needless' || entry.advice === 'forbidden') && from >= to && from - to < 3 && end <= clause.to);
}

/** "The risk of it is not increased", "it is no more frequent than in others": there is no more of it than without the topic. */
function isNotRaised({ tokens, ...sentence }: MarkedSentence, clause: Clause, { to }: Mark): boolean {
  return [...sentence.grammar('verb-negator'), ...sentence.grammar('noun-negator')].some(({ from, to: end }) => from >= to && from - to < 6 && end <= clause.to && tokens.slice(end, end + 3).some(({ lower }) => RAISED.has(lower)));
}

const RAISED: ReadonlySet<string> = new Set(['increased', 'raised', 'elevated', 'higher', 'greater', 'more', 'heightened', 'increase', 'rise', 'affected', 'changed', 'influenced']);

/** Whether the clause asserts or denies the thing itself. */
function isAsserted({ sentence, clause, mark, aspect }: ScaleContext, { negation, after, predicate, low, high, only }: PresenceSigns): boolean {
  if (aspect.id === 'invasiveness' && !isProcedure(sentence, clause, mark, negation.isNegated)) return false;
  if (isNotRaised(sentence, clause, mark)) return false;
  if (negation.isNegated) return isDenialOf(sentence, negation.words, mark) && !isOfRise(sentence, negation.words, mark);
  const isBare = negation.words.length === 0 && [after, predicate, low, high, only].every((sign) => sign === undefined);
  return !isBare || isSaidToCome(sentence, clause, mark);
}

/** Studies that are only mentioned say nothing of how strong the evidence is. */
function isAppraisal({ negation, after, predicate, low, high }: PresenceSigns): boolean {
  return negation.words.length > 0 || negation.isUnproven || [after, predicate, low, high].some((sign) => sign !== undefined);
}

const STRONG: ReadonlySet<string> = new Set(['strong', 'solid', 'robust', 'convincing', 'overwhelming', 'good', 'compelling', 'conclusive', 'clear']);

const WEAK: ReadonlySet<string> = new Set(['weak', 'poor', 'limited', 'insufficient', 'lacking', 'inconclusive', 'mixed', 'low', 'scarce', 'hard', 'rare', 'few', 'missing', 'scant', 'small', 'inconsistent']);

/** "The evidence is strong", "trials have proven": the words after the noun appraise it. */
function appraisedRange({ sentence, clause, mark }: ScaleContext): [number, number] | undefined {
  const after = sentence.tokens.slice(mark.to, Math.min(clause.to, mark.to + 14));
  const verb = after.findIndex((token) => token.stem === 'be' || token.stem === 'remain');
  const said = verb < 0 ? [] : after.slice(verb, verb + 4);
  if (said.some((token, index) => token.lower === 'hard' && said[index + 1]?.lower === 'to')) return [0, 1];
  const isDenied = said.some((token) => token.lower === 'not' || token.lower === "n't");
  if (said.some((token) => WEAK.has(token.lower))) return isDenied ? [2, 3] : [1, 1];
  if (said.some((token) => STRONG.has(token.lower))) return isDenied ? [0, 1] : [3, 3];
  return after.slice(0, 3).some((token) => ['prov', 'proven', 'confirm', 'establish'].includes(token.stem)) ? [3, 3] : undefined;
}

interface PresenceSigns {
  readonly negation: Negation;
  readonly after: Mark | undefined;
  readonly predicate: Predicate | undefined;
  readonly low: Mark | undefined;
  readonly high: Mark | undefined;
  readonly only: Mark | undefined;
}

function presenceRange(context: ScaleContext, signs: PresenceSigns): [number, number] | undefined {
  const top = context.aspect.scale.length - 1;
  const { negation, after, predicate, low, high, only } = signs;
  if (negation.isUnproven) return evidenceRange(context);
  const isAbsent = negation.isNegated !== (after?.entry.kind === 'grammar' && after.entry.grammar === 'verb-negator');
  if (isAbsent) {
    if (isHedged(context.sentence, context.clause) || isOfSome(context.sentence, context.clause)) return undefined;
    if (isOfMost(context.sentence, context.clause)) return [0, 1];
    if (negation.isWeak) return [1, top];
    return high ? [0, Math.max(0, top - 1)] : [0, 0];
  }
  if (negation.isLimited) return [1, top];
  const mild = isSeldom(context, [...negation.words, after, low, predicate?.mark]) ? Math.max(1, top - 1) : 1;
  if (negation.isWeak || after) return [0, mild];
  if (predicate?.kind === 'absent') return predicate.isNegated ? [1, top] : [0, 0];
  if (predicate?.kind === 'rare') return predicate.isNegated ? [1, top] : [Math.min(1, top), mild];
  if (predicate?.kind === 'common') return predicate.isNegated ? [0, 1] : [context.position, top];
  if (only) return [1, Math.max(1, Math.min(context.position, top))];
  if (high) return context.aspect.id === 'efficacy' ? [2, top] : [top, top];
  if (low) return [1, context.mark.entry.kind === 'noun' && isBareFact(context) ? mild : top];
  return [Math.max(1, context.position), top];
}

const SELDOM: ReadonlySet<string> = new Set(['few', 'rare', 'rarely', 'seldom', 'occasional', 'uncommon', 'infrequent', 'exceptional', 'unlikely']);

/** "Few complications", "complications are rare": says how often there are any, not how grave they are. */
function isSeldom({ sentence, aspect }: ScaleContext, words: readonly ({ readonly from: number; readonly to: number } | undefined)[]): boolean {
  return aspect.id === 'complications' && words.some((word) => word !== undefined && sentence.tokens.slice(word.from, word.to).some(({ lower }) => SELDOM.has(lower)));
}

/** "Minimal side effects", "only causes minimal discomfort": a whole account, not one case among others. */
function isBareFact(context: ScaleContext): boolean {
  return !isHedged(context.sentence, context.clause);
}

interface Predicate {
  readonly kind: 'absent' | 'rare' | 'common';
  readonly isNegated: boolean;
  readonly mark: Mark;
}

/** What is said of the noun behind it: "side effects … are rare". */
export function predicateAfter(sentence: MarkedSentence, clause: Clause, mark: Mark): Predicate | undefined {
  let verb = -1;
  for (let at = mark.to; at < Math.min(clause.to, mark.to + 9); at++) {
    if (sentence.tokens[at]?.lower === ',') return undefined;
    if (sentence.tokens[at]?.stem === 'be' || ['remain', 'stay', 'tend', 'occur'].includes(sentence.tokens[at]?.stem ?? '')) {
      verb = at;
      break;
    }
  }
  if (verb < 0) return undefined;
  const isCompared = sentence.tokens.slice(verb, verb + 4).some((token) => ['less', 'more', 'fewer', 'lower', 'higher'].includes(token.lower));
  if (isCompared) return undefined;
  for (const [kind, grammar] of [['absent', 'absent-predicate'], ['rare', 'rare-predicate'], ['common', 'common-predicate']] as const) {
    const found = sentence.grammar(grammar).find((word) => word.from > verb && word.to <= clause.to && word.from - verb < 4);
    if (!found) continue;
    const isNegated = sentence.grammar('verb-negator').some((no) => no.from >= verb && no.to <= found.from);
    return { kind, isNegated, mark: found };
  }
  return undefined;
}

/** "Almost no scientific evidence that": a little; "no evidence that": none. */
export function evidenceRange({ sentence, clause, mark }: ScaleContext): [number, number] | undefined {
  const found = sentence.grammar('no-evidence').find((word) => word.from >= clause.from && word.from <= mark.from && mark.to <= word.to);
  if (!found) return undefined;
  const first = sentence.tokens[found.from]?.lower ?? '';
  return first === 'no' || first === 'lack' ? [0, 0] : [0, 1];
}
