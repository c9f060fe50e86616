import { lexicon } from '../lexicon/lexicon';
import type { Clause } from './clauses';
import { covers, type MarkedSentence } from './marks';
import { tokenSpan, type Reading } from './reading';

const ASPECT = 'more-is-better';
const NO = 0;
const YES = 1;

/** Words for a larger amount. */
const MORE: ReadonlySet<string> = new Set(['more', 'higher', 'larger', 'bigger', 'greater', 'double', 'doubling', 'increasing', 'raising', 'extra', 'stronger', 'longer', 'additional', 'oftener', 'thicker']);
/** What there is more of, by stem, beside the words for a remedy. */
const AMOUNTS: ReadonlySet<string> = new Set(['dos', 'dosage', 'amount', 'quantity', 'strength', 'concentration', 'using', 'taking', 'us', 'tak', 'apply', 'drink', 'eat', 'intake', 'session', 'layer']);
/** Words for a better effect. */
const BETTER: ReadonlySet<string> = new Set(['better', 'faster', 'sooner', 'quicker', 'stronger', 'greater', 'bigger', 'healthier', 'quickly', 'effective', 'additional', 'extra', 'further', 'added', 'improve', 'improves', 'improved', 'superior', 'advantage', 'speed']);

/** "The more you apply, the faster it works", "higher doses were no more effective": whether more of it helps more. */
export function readMore(sentence: MarkedSentence, clause: Clause): Reading[] {
  const { tokens } = sentence;
  for (let at = clause.from; at < clause.to; at++) {
    if (!MORE.has(tokens[at]?.lower ?? '')) continue;
    const found = tokens[at - 1]?.lower === 'the' ? readCorrelative(sentence, at) : readOfAmount(sentence, clause, at);
    const aspect = lexicon.aspects.get(ASPECT);
    if (found === undefined || aspect?.kind !== 'scale') continue;
    return [{ aspect: ASPECT, position: { kind: 'scale', low: found.position, high: found.position }, span: tokenSpan(sentence, [{ from: at, to: found.to }]), at, facet: [], isWeak: false }];
  }
  return [];
}

interface Found {
  readonly position: number;
  /** End of the words that say so. */
  readonly to: number;
}

/** "The more …, the better": both halves open with "the" and a comparative; the second may be a clause of its own. */
function readCorrelative({ tokens }: MarkedSentence, at: number): Found | undefined {
  if (tokens[at - 1]?.lower !== 'the' || (at > 1 && tokens[at - 2]?.kind === 'word')) return undefined;
  for (let next = at + 2; next < Math.min(tokens.length, at + 12); next++) {
    if (tokens[next - 1]?.lower !== 'the') continue;
    const lower = tokens[next]?.lower ?? '';
    const isGood = BETTER.has(lower) || (lower === 'more' && BETTER.has(tokens[next + 1]?.lower ?? ''));
    if (isGood && !BAD.has(tokens[next + 1]?.stem ?? '')) return { position: YES, to: next + 1 };
  }
  return undefined;
}

/** "The greater the risk". */
const BAD: ReadonlySet<string> = new Set(['the', 'risk', 'danger', 'harm', 'damag']);

/** "Using more does not make it work faster", "doubling the dose doubles the effect". */
function readOfAmount(sentence: MarkedSentence, clause: Clause, at: number): Found | undefined {
  const { tokens } = sentence;
  const isAmount = [at - 1, at + 1, at + 2].some((near) => covers(clause, near) && (AMOUNTS.has(tokens[near]?.stem ?? '') || AMOUNTS.has(tokens[near]?.lower ?? '')));
  if (!isAmount || tokens[at + 1]?.lower === 'than' || tokens.slice(clause.from, clause.to).some(({ lower }) => lower === 'than')) return undefined;
  for (let next = at + 2; next < clause.to; next++) {
    const lower = tokens[next]?.lower ?? '';
    if (!BETTER.has(lower) && !(tokens[at]?.lower === 'doubling' && /^doubles?$/.test(lower))) continue;
    const negators = [...sentence.grammar('verb-negator'), ...sentence.grammar('noun-negator')].filter((mark) => mark.from > at && mark.to <= next);
    if (sentence.grammar('possible').some((mark) => covers(clause, mark.from))) return undefined;
    return { position: negators.length % 2 === 1 ? NO : YES, to: next + 1 };
  }
  return undefined;
}
