import type { EffectDirection } from '../lexicon/lexicon';
import { stem } from '../text/stem';
import type { Clause } from './clauses';
import type { Mark, MarkedSentence } from './marks';
import { hasVerbBetween } from './scaleWords';

/** Aspects whose nouns are unwelcome: what reduces or treats them does not assert them. */
export const UNWELCOME: ReadonlySet<string> = new Set(['complications', 'pain', 'downtime', 'dependence', 'interaction', 'maintenance', 'invasiveness', 'incidence']);

/** Whether something unwelcome is only named, not said to come of the topic: as what is relieved, had already, or caused by something else. */
export function isOnlyNamed(sentence: MarkedSentence, clause: Clause, mark: Mark, aspect: string): boolean {
  if (!UNWELCOME.has(aspect)) return false;
  return isMitigated(sentence, clause, mark) || isAilment(sentence, mark, aspect) || isLessFrequent(sentence, mark) || isRemoved(sentence, clause, mark) || isOfAnother(sentence, clause, mark) || comesBack(sentence, mark);
}

/** "Kidney stones return within years": what was there before. */
function comesBack({ tokens }: MarkedSentence, { to }: Mark): boolean {
  const next = tokens.slice(to, to + 3).filter(({ lower }) => !['often', 'never', 'can', 'may', 'usually', 'do', 'not'].includes(lower));
  return ['return', 'recur', 'reappear'].includes(next[0]?.lower.replace(/s$/, '') ?? '') || (next[0]?.stem === 'com' && next[1]?.lower === 'back');
}

/** "Reduces pain", "to avoid bruising": named as what is kept away or treated. */
function isMitigated(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const governs = (word: Mark): boolean =>
    word.from >= clause.from && word.to <= mark.from && mark.from - word.to < 5 && !hasVerbBetween(sentence, word.to, mark.from);
  if (isCondition(sentence, clause, mark) || isOfLoweredRisk(sentence, clause, mark)) return true;
  const isRelieved = sentence.marks.some((word) => word.entry.kind === 'effect' && RELIEVING.has(word.entry.direction) && governs(word) && !sentence.tokens.slice(word.to, mark.from).some(({ lower }) => SEPARATING.has(lower)));
  return isRelieved || sentence.grammar('mitigate').some((word) => governs(word) && !isOfSigns(sentence, word)) || sentence.grammar('purpose').some((word) => word.from >= clause.from && word.to <= mark.from && mark.from - word.to < 6);
}

/** "No signs of": that there are any is denied. */
function isOfSigns(sentence: MarkedSentence, word: Mark): boolean {
  return (sentence.tokens[word.from]?.lower.startsWith('sign') ?? false) && sentence.grammar('noun-negator').some(({ to }) => to === word.from);
}

/** "Reduces the risk of A and B": of both. */
function isOfLoweredRisk(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const lowering = sentence.marks.findLast(({ entry, from, to }) => entry.kind === 'effect' && RELIEVING.has(entry.direction) && from >= clause.from && to <= mark.from);
  if (!lowering || hasVerbBetween(sentence, lowering.to, mark.from)) return false;
  const between = sentence.tokens.slice(lowering.to, mark.from);
  return between.some(({ stem: word }, at) => CHANCE.has(word) && between[at + 1]?.lower === 'of') && !between.some(({ lower }) => lower === 'but' || lower === 'with' || lower === 'without');
}

const CHANCE: ReadonlySet<string> = new Set('risk chance likelihood danger rate incidence number odds'.split(' ').map(stem));

/** Effects on something unwelcome that was there before. */
const RELIEVING: ReadonlySet<EffectDirection> = new Set<EffectDirection>(['relieve', 'better', 'down']);

/** Words behind which stands what a remedy has, no longer what it relieves: "helps without side effects". */
const SEPARATING: ReadonlySet<string> = new Set(['without', 'with', 'and', 'but', 'no', 'has', 'have']);

/** "People with bleeding disorders": what somebody has already. */
function isCondition(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  for (let at = mark.from - 1; at >= Math.max(clause.from + 1, mark.from - 3); at--) {
    if (sentence.tokens[at]?.lower === 'with' && sentence.grammar('people').some((word) => word.to === at)) return true;
  }
  return false;
}

/** "Heel pain", "knee ache": what somebody has, not what the remedy does. */
function isAilment(sentence: MarkedSentence, mark: Mark, aspect: string): boolean {
  if (aspect !== 'pain' || mark.to - mark.from > 1) return false;
  const before = sentence.tokens[mark.from - 1]?.lower ?? '';
  return !['site', 'area', 'skin'].includes(before) && (AILING.has(before) || sentence.grammar('body').some((word) => word.to === mark.from));
}

const AILING: ReadonlySet<string> = new Set(['heel', 'elbow', 'tennis', 'hand', 'wrist', 'thigh', 'calf', 'groin', 'jaw', 'face', 'facial', 'phantom', 'menstrual', 'period', 'labour', 'labor', 'chronic', 'acute', 'muscular', 'lumbar', 'pelvic', 'joint', 'nerve', 'ear', 'throat', 'cancer', 'postoperative']);

/** "Cancer was less frequent in those who had it". */
function isLessFrequent({ tokens }: MarkedSentence, mark: Mark): boolean {
  const be = [0, 1, 2].map((skip) => mark.to + skip).find((at) => tokens[at]?.stem === 'be');
  return be !== undefined && tokens.slice(be + 1, be + 5).some(({ lower }) => LESS.has(lower));
}

const LESS: ReadonlySet<string> = new Set(['fewer', 'less', 'lower', 'reduced', 'decreased', 'rarer']);

/** "An infection is not cured by it": what a remedy is to remove, whether it does or not. */
function isRemoved(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const { tokens } = sentence;
  return sentence.marks.some(({ entry, from, to }) => {
    if (entry.kind !== 'effect' || !RELIEVING.has(entry.direction) || from < mark.to || to > clause.to || from - mark.to > 10) return false;
    return /(?:ed|en)$/.test(tokens[to - 1]?.lower ?? '') && tokens.slice(Math.max(mark.to, from - 3), from).some((token) => token.stem === 'be');
  });
}

/** "Types that cause cancer", "cancer-causing types": brought about by something that is not the topic. */
function isOfAnother(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const { tokens } = sentence;
  if (tokens[mark.to]?.text === '-' && CAUSING.has(tokens[mark.to + 1]?.stem ?? '')) return true;
  for (let at = mark.from - 1; at > Math.max(clause.from - 1, mark.from - 6); at--) {
    if (!['that', 'which'].includes(tokens[at]?.lower ?? '')) continue;
    const isOwn = sentence.mentions.some(({ to }) => to === at) || (['hypernym', 'answer-noun', 'neutral-noun', 'verb', 'auxiliary', 'evidence-verb', 'report', 'no-evidence', 'determiner', 'possible', 'likely', 'certain'] as const).some((kind) => sentence.grammarAt(at - 1).includes(kind));
    return !isOwn && tokens[at - 1]?.kind === 'word' && CAUSING.has(tokens[at + 1]?.stem ?? '');
  }
  return false;
}

const CAUSING: ReadonlySet<string> = new Set('cause trigger produce provoke relate associate induce'.split(' ').map(stem));
