import type { Clause } from './clauses';
import { isFiniteVerb } from './clauses';
import { contentStems } from './content';
import { itemsOf } from './happening';
import { covers, type Mark, type MarkedSentence } from './marks';
import { readNegation } from './negation';
import { tokenSpan, type Reading } from './reading';

/** Top of the scale of complications: what is only listed may be of any degree. */
const TOP = 3;
/** Words of one side effect; more is a clause of its own. */
const LONGEST = 5;

/**
 * Side effects that only their list shows to be some, since the lexicon does not name them: "side effects of the coil are
 * headache and low mood", "a frozen look and double vision are possible side effects".
 */
export function readListedHarms(sentence: MarkedSentence, clause: Clause): Reading[] {
  const noun = sentence.marks.find((mark) => isHarms(sentence, mark) && covers(clause, mark.from));
  if (noun === undefined || readNegation(sentence, clause, noun).words.length > 0) return [];
  const opener = openerAfter(sentence, clause, noun);
  const listed = opener === undefined ? before(sentence, clause, noun) : { from: opener, to: clause.to };
  return listed === undefined ? [] : itemsOf(sentence, listed).flatMap((item) => readItem(sentence, item));
}

/** "Side effects", "complications", "adverse reactions": not "risk" or "harm". */
function isHarms(sentence: MarkedSentence, { entry, to }: Mark): boolean {
  return entry.kind === 'noun' && entry.aspect === 'complications' && ['effect', 'complication', 'reaction', 'event'].includes(sentence.tokens[to - 1]?.stem ?? '');
}

/** Where the list starts that the noun announces; undefined: it announces none. */
function openerAfter({ tokens }: MarkedSentence, clause: Clause, noun: Mark): number | undefined {
  for (let at = noun.to; at < Math.min(clause.to, noun.to + 8); at++) {
    const { stem = '', lower = '' } = tokens[at] ?? {};
    if (stem === 'be' || stem === 'includ' || lower === 'including') return at + 1;
    if (lower === 'such' && tokens[at + 1]?.lower === 'as') return at + 2;
  }
  return undefined;
}

/** The subject of "… are side effects". */
function before(sentence: MarkedSentence, clause: Clause, noun: Mark): { from: number; to: number } | undefined {
  for (let at = noun.from - 1; at >= Math.max(clause.from, noun.from - 5); at--) if (sentence.tokens[at]?.stem === 'be') return { from: clause.from, to: at };
  return undefined;
}

function readItem(sentence: MarkedSentence, item: { from: number; to: number }): Reading[] {
  const inside = (mark: { readonly from: number }): boolean => covers(item, mark.from);
  const isKnown = sentence.marks.some((mark) => inside(mark) && (mark.entry.kind === 'instance' || mark.entry.kind === 'noun' || mark.entry.kind === 'cue'));
  const isAppraisal = (['rare-predicate', 'common-predicate', 'absent-predicate', 'verb-negator', 'noun-negator', 'hypernym', 'people'] as const).some((kind) => sentence.grammar(kind).some(inside));
  const stems = contentStems(sentence, item.from, item.to);
  const words = sentence.tokens.slice(item.from, item.to);
  const isClause = words.some(({ kind }, index) => kind === 'number' || isFiniteVerb(sentence, item.from + index)) || sentence.mentions.some(inside);
  if (isKnown || isAppraisal || isClause || stems.length === 0 || stems.length > LONGEST) return [];
  return [{ aspect: 'complications', position: { kind: 'scale', low: 1, high: TOP }, span: tokenSpan(sentence, [item]), at: item.from, facet: stems, isWeak: false }];
}
