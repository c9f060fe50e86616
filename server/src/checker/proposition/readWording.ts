import { lexicon } from '../lexicon/lexicon';
import { listedWords } from '../lexicon/wordLists';
import { ownStart, type Clause } from './clauses';
import { contentStems } from './content';
import { covers, type MarkedSentence } from './marks';
import { FIGURE, OPPOSITE, RELATION } from './proposition';
import { UNITS } from './numbers';
import type { Reading } from './reading';
import { tokenSpan } from './reading';
import { isOfMost, isOfSome } from './scaleWords';

/** The clause by its words alone, for where no aspect is recognised: content stems and whether it is negated. */
export function readWording(sentence: MarkedSentence, clause: Clause): Reading[] {
  const facet = [...withOpposites(contentStems(sentence, ownStart(sentence, clause), clause.to).filter((stem) => !NECESSITY.has(stem))), ...degreeStems(sentence, clause), ...relationStems(sentence, clause), ...sameness(sentence, clause), ...amountStems(sentence, clause), ...figureStems(sentence, clause)];
  if (facet.length === 0 || (facet.length === 1 && (isCommonVerb(sentence, clause, facet[0] ?? '') || isOfTime(sentence, clause)))) return [];
  const inClause = (mark: { readonly from: number; readonly to: number }): boolean => mark.from >= clause.from && mark.to <= clause.to;
  if (isCompared(sentence, clause)) return [];
  const negators = [...sentence.grammar('verb-negator'), ...sentence.grammar('noun-negator'), ...sentence.grammar('weak-negator'), ...sentence.grammar('no-evidence')].filter((mark) => inClause(mark) && !tellsWho(sentence, mark.from));
  const unproven = sentence.grammar('limited-negator').some(inClause);
  const needless = sentence.tokens.slice(clause.from, clause.to).filter((token) => NEEDLESS.has(token.lower)).length;
  if (unproven || negators.length + needless > 1) return [];
  // "Most people have no …" leaves the others open.
  if (negators.length === 1 && (isOfMost(sentence, clause) || isOfSome(sentence, clause))) return [];
  const words = trimmed(sentence, clause);
  return [
    {
      aspect: 'wording',
      position: { kind: 'wording', isNegated: negators.length + needless === 1 },
      span: tokenSpan(sentence, [words]),
      at: words.from,
      facet,
      isWeak: false,
    },
  ];
}

/** "When the plaster comes off": tells when, and claims nothing. */
function isOfTime({ tokens }: MarkedSentence, { from }: Clause): boolean {
  return TIMING.has(tokens[from]?.lower ?? '');
}

const TIMING: ReadonlySet<string> = new Set(['when', 'while', 'once', 'until', 'before', 'after', 'whenever']);

/** "People who lack iron": tells who is meant, denies nothing. */
function tellsWho({ tokens }: MarkedSentence, negator: number): boolean {
  return tokens[negator - 1]?.lower === 'who';
}

function isCompared({ tokens }: MarkedSentence, clause: Clause): boolean {
  return tokens.slice(clause.from, clause.to).some(({ lower }, index, all) => lower === 'than' || lower === 'compared' || (lower === 'as' && (index === 0 || AMOUNTS.has(all[index + 1]?.lower ?? '') || all.slice(Math.max(0, index - AS_REACH), index).some((word) => EQUATING.has(word.lower)))));
}

/** How many words may stand between the two of "as … as". */
const AS_REACH = 5;

/** "Half as many", "as likely". */
const AMOUNTS = listedWords('read-wording-amounts');

/** In front of an "as" that compares; any other names or gives an example: "approved as", "suitable as a drink". */
const EQUATING: ReadonlySet<string> = new Set(['as', 'same', 'equally', 'twice', 'similar']);

/** "Differs from" is "does not match": the second word of a pair of opposites is read as the first, and marked. */
function withOpposites(stems: readonly string[]): readonly string[] {
  return stems.flatMap((stem) => {
    const first = lexicon.opposites.get(stem);
    return first === undefined || stems.includes(first) ? [stem] : [first, `${OPPOSITE}${first}`];
  });
}

/** Stems of the words that say how much or how often: with another degree it is another claim. */
function degreeStems(sentence: MarkedSentence, clause: Clause): string[] {
  const marks = (['low-degree', 'high-degree', 'rare-predicate', 'common-predicate'] as const).flatMap((kind) => sentence.grammar(kind).filter((mark) => covers(clause, mark.from)));
  return [...new Set(marks.map((mark) => `degree:${sentence.tokens[mark.to - 1]?.stem ?? ''}`))];
}

/** "Before a race", "after a race": with another relation it is another claim. */
function relationStems(sentence: MarkedSentence, clause: Clause): string[] {
  return sentence.tokens.slice(clause.from, clause.to).filter(({ lower }, index) => RELATIONS.has(lower) && !isOfName(sentence, clause.from + index)).map(({ lower }) => `${RELATION}${lower}`);
}

/** "Is the same for everyone", "work the same": does not vary. */
function sameness({ tokens }: MarkedSentence, clause: Clause): string[] {
  const at = tokens.findIndex(({ lower }, index) => lower === 'same' && covers(clause, index) && tokens[index - 1]?.lower === 'the');
  const next = tokens[at + 1];
  return at > 0 && (at + 1 >= clause.to || next?.kind === 'mark' || BEHIND_SAME.has(next?.lower ?? '')) ? ['match'] : [];
}

const BEHIND_SAME: ReadonlySet<string> = new Set(['for', 'in', 'among', 'from', 'everywhere', 'regardless', 'across', 'with', 'at']);

const RELATIONS: ReadonlySet<string> = new Set(['before', 'after', 'until']);

/** "Cry more", "cry less": what is done more is not done less. */
function amountStems({ tokens }: MarkedSentence, clause: Clause): readonly string[] {
  const isOfVerb = (at: number): boolean => covers(clause, at) && (tokens[at + 1]?.kind !== 'word' || BEHIND_VERB.has(tokens[at + 1]?.lower ?? ''));
  const at = tokens.findIndex(({ lower }, index) => (lower === 'less' || lower === 'more') && isOfVerb(index));
  return at < 0 ? [] : tokens[at]?.lower === 'less' ? LESS : MORE;
}

const BEHIND_VERB = listedWords('read-wording-behind-verb');

const MORE: readonly string[] = ['amount:more'];
const LESS: readonly string[] = ['amount:more', `${OPPOSITE}amount:more`];

/** "Omega-3", "after-sun lotion": of the topic's name. */
function isOfName({ mentions }: MarkedSentence, at: number): boolean {
  return mentions.some((mention) => covers(mention, at));
}

/** Its figures: what is denied for one month is not denied for three. */
function figureStems(sentence: MarkedSentence, clause: Clause): string[] {
  const figures = sentence.tokens.slice(clause.from, clause.to).filter(({ kind, lower }, index, all) => !isOfName(sentence, clause.from + index) && ((kind === 'number' && lower !== '100') || NUMERALS.has(lower) || (lower === 'one' && UNITS.has(all[index + 1]?.stem ?? ''))));
  return [...new Set(figures.map(({ lower }) => `${FIGURE}${lower}`))];
}

const NUMERALS: ReadonlySet<string> = new Set('two three four five six seven eight nine ten twelve half'.split(' '));

/** Words of need: they carry the polarity of a clause, not its content. */
const NECESSITY: ReadonlySet<string> = new Set(['need', 'necessary', 'requir', 'unnecessary', 'needles', 'superfluou', 'essential', 'alway', 'never']);
const NEEDLESS: ReadonlySet<string> = new Set(['unnecessary', 'needless', 'superfluous', 'needlessly', 'dispensable']);

/** One word of the clause is enough only where it is a telling one: "frozen", not "help". */
function isCommonVerb(sentence: MarkedSentence, clause: Clause, stem: string): boolean {
  const at = sentence.tokens.findIndex((token, index) => index >= clause.from && token.stem === stem);
  return (['verb', 'hypernym', 'answer-noun', 'neutral-noun', 'body'] as const).some((kind) => sentence.grammar(kind).some((mark) => covers(mark, at)));
}

/** The clause without marks and joining words at its edges. */
function trimmed(sentence: MarkedSentence, clause: Clause): { from: number; to: number } {
  let { from, to } = clause;
  const isLoose = (at: number): boolean => sentence.tokens[at]?.kind === 'mark' || ['and', 'but', 'or', 'so', 'which', 'who', 'because', 'although', 'while'].includes(sentence.tokens[at]?.lower ?? '');
  while (from < to - 1 && isLoose(from)) from++;
  while (to > from + 1 && isLoose(to - 1)) to--;
  return { from, to };
}
