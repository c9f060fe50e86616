import { mainStart, type Clause } from './clauses';
import { contentStems } from './content';
import { covers, type MarkedSentence } from './marks';
import { tokenSpan, type Reading } from './reading';
import { readSupplied } from './readSupplied';
import type { TopicMention } from './subject';

/** "Is | found | in", "are | present | in": what something contains stands in front. */
const BEING_IN: ReadonlySet<string> = new Set(['found', 'present', 'contained', 'included', 'hidden']);

/** "Is an | ingredient | of". */
const PART: ReadonlySet<string> = new Set(['ingredient', 'ingredients', 'component', 'components', 'constituent', 'constituents']);

/** How many words a topic's description may take between "in" and its name: "in most brands of", "in freshly brewed". */
const DESCRIPTION = 3;

/** What the topic contains, where the topic stands behind: "caffeine is found in X", "there is no caffeine in X", "senna is an ingredient of X". */
export function readContents(sentence: MarkedSentence, clause: Clause): Reading[] {
  const told = readFree(sentence, clause) ?? readSupplied(sentence, clause);
  if (told) return [told];
  for (const mention of sentence.mentions) {
    if (mention.from <= clause.from + 2 || mention.to > clause.to) continue;
    const reading = readContent(sentence, clause, mention);
    if (reading) return [reading];
  }
  return [];
}

/** "Is sugar-free", "a gluten-free drink". */
function readFree(sentence: MarkedSentence, clause: Clause): Reading | undefined {
  const { tokens } = sentence;
  for (let at = clause.from + 1; at < clause.to; at++) {
    if (tokens[at]?.lower !== 'free' || tokens[at - 1]?.kind !== 'word' || AFTER_FREE.has(tokens[at + 1]?.lower ?? '')) continue;
    const before = at - 1;
    if (sentence.marks.some((mark) => covers(mark, at) || (covers(mark, before) && mark.entry.kind !== 'synonym'))) continue;
    const isSaid = tokens.slice(clause.from, before).some(({ stem }) => stem === 'be');
    const facet = contentStems(sentence, before, at);
    if (!isSaid || facet.length === 0 || isDoubtful(sentence, clause.from, before)) continue;
    const isDenied = sentence.grammar('verb-negator').some((mark) => mark.from >= clause.from && mark.to <= before);
    return { aspect: 'effect', position: { kind: 'direction', direction: isDenied ? 'contain' : 'lack', isNegated: false, degree: 'open' }, span: tokenSpan(sentence, [{ from: before, to: at + 1 }]), at: before, facet, agent: [], isWeak: false };
  }
  return undefined;
}

/** "Free of charge", "free to". */
const AFTER_FREE: ReadonlySet<string> = new Set(['of', 'from', 'to', 'for', 'on']);

function readContent(sentence: MarkedSentence, clause: Clause, mention: TopicMention): Reading | undefined {
  const { tokens } = sentence;
  const joint = lastJoint(sentence, clause, mention);
  if (joint === undefined) return undefined;
  const start = mainStart(sentence, clause, joint);
  const be = tokens.findIndex((token, at) => at >= start && at < joint && token.stem === 'be');
  if (be < 0) return undefined;
  const isThere = tokens[be - 1]?.lower === 'there' && be - 1 === start;
  const word = tokens[joint - 1]?.lower ?? '';
  if (!isThere && !(PART.has(word) || (BEING_IN.has(word) && tokens[joint]?.lower === 'in'))) return undefined;
  const [from, to] = isThere ? [be + 1, joint] : [start, be];
  const facet = contentStems(sentence, from, to).slice(0, MANY);
  if (facet.length === 0 || facet.length === MANY || sentence.mentions.some((other) => other.from >= from && other.to <= to)) return undefined;
  if (isDoubtful(sentence, start, joint)) return undefined;
  const isDenied = (['noun-negator', 'verb-negator'] as const).some((kind) => sentence.grammar(kind).some((mark) => mark.from >= start && mark.to <= joint));
  return {
    aspect: 'effect',
    position: { kind: 'direction', direction: isDenied ? 'lack' : 'contain', isNegated: false, degree: 'open' },
    span: tokenSpan(sentence, [{ from: start, to: mention.to }]),
    at: be,
    facet,
    agent: [],
    topic: mention.entry,
    isWeak: false,
  };
}

/** So many words in front name no substance. */
const MANY = 4;

/** The place of the "in" or "of" behind which the topic stands; undefined: another word comes between. */
function lastJoint({ tokens }: MarkedSentence, clause: Clause, mention: TopicMention): number | undefined {
  for (let at = mention.from - 1; at > Math.max(clause.from, mention.from - 2 - DESCRIPTION); at--) {
    const { kind, lower = '' } = tokens[at] ?? {};
    if (kind !== 'word' || lower === 'with' || lower === 'by' || lower === 'for') return undefined;
    if (lower === 'in' || (lower === 'of' && PART.has(tokens[at - 1]?.lower ?? ''))) return at;
  }
  return undefined;
}

/** "Hardly any", "no evidence that", "not always": left to those who read more. */
function isDoubtful(sentence: MarkedSentence, from: number, to: number): boolean {
  return (['weak-negator', 'limited-negator', 'no-evidence', 'low-degree'] as const).some((kind) => sentence.grammar(kind).some((mark) => mark.from >= from && mark.to <= to));
}
