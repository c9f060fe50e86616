import type { Entry, GrammarClass } from '../lexicon/lexicon';
import { lexicon } from '../lexicon/lexicon';
import type { PhraseIndex, PhraseMatch } from '../lexicon/phraseIndex';
import type { Token } from '../text/tokens';

/** A phrase of the lexicon found in a sentence; from and to count tokens. */
export type Mark = PhraseMatch<Entry>;

/** A sentence with what the lexicon finds in it. */
export interface MarkedSentence {
  readonly tokens: readonly Token[];
  /** Marks that are no grammar, by start; of one aspect and kind only the longest at a place. */
  readonly marks: readonly Mark[];
  /** Of the marks, those that stand for a family of synonyms, and those that advise. */
  readonly synonyms: readonly Mark[];
  readonly advice: readonly Mark[];
  /** Topics named in it. */
  readonly mentions: readonly PhraseMatch<string>[];
  /** Grammar words by class, by start; of overlapping ones of the negation family only the longest. */
  grammar(kind: GrammarClass): readonly PhraseMatch<Entry>[];
  /** Classes of the grammar words that cover a token; none for a place outside the sentence. */
  grammarAt(index: number): readonly GrammarClass[];
  readonly facts: SentenceFacts;
}

/** What readers have found out of a sentence, and ask again. Of one sentence object alone, since some of it depends on the mentions. */
export interface SentenceFacts {
  /** By token: whether it is a finite verb; `undefined`: nobody has asked. */
  readonly finite: (boolean | undefined)[];
  /** By token: what it adds to the content. */
  content?: readonly (string | undefined)[];
}

/** Classes that compete for the same words: "not only" is no "not". The longer phrase wins. */
const NEGATION_FAMILY: ReadonlySet<GrammarClass> = new Set<GrammarClass>([
  'noun-negator', 'verb-negator', 'weak-negator', 'no-negation', 'limited-negator', 'no-evidence',
]);

/** What is looked for besides the lexicon: cues of packs, and marks found by other means. */
interface MarkOptions {
  readonly cues?: PhraseIndex<Entry> | undefined;
  readonly extra?: readonly Mark[];
}

const NONE: readonly Mark[] = [];
const NO_CLASS: readonly GrammarClass[] = [];

/** Finds all entries of the lexicon, and of the packs' own cues, in a sentence. */
export function markSentence(tokens: readonly Token[], mentions: readonly PhraseMatch<string>[] = [], { cues, extra = [] }: MarkOptions = {}): MarkedSentence {
  const own = cues?.find(tokens) ?? NONE;
  const found = own.length === 0 ? lexicon.phrases.find(tokens) : [...lexicon.phrases.find(tokens), ...own];
  const byClass = new Map<GrammarClass, Mark[]>();
  const atToken: (readonly GrammarClass[])[] = [];
  const add = (mark: Mark, grammar: GrammarClass): void => {
    addTo(byClass, grammar, mark);
    for (let at = mark.from; at < mark.to; at++) atToken[at] = withClass(atToken[at], grammar);
  };
  const marks: Mark[] = [...extra];
  const negations: Mark[] = [];
  for (const mark of found) {
    if (mark.entry.kind === 'group' && isPartOfName(mentions, mark)) continue;
    if (mark.entry.kind !== 'grammar') marks.push(mark);
    else if (NEGATION_FAMILY.has(mark.entry.grammar)) negations.push(mark);
    else add(mark, mark.entry.grammar);
  }
  for (const mark of longestFirst(negations)) {
    if (mark.entry.kind === 'grammar') add(mark, mark.entry.grammar);
  }
  const longest = withoutShorter(extra.length > 0 ? marks.sort((a, b) => a.from - b.from) : marks);
  const of = (kind: Entry['kind']): readonly Mark[] => (longest.some(({ entry }) => entry.kind === kind) ? longest.filter(({ entry }) => entry.kind === kind) : NONE);
  return { tokens, mentions, marks: longest, synonyms: of('synonym'), advice: of('advice'), grammar: (kind) => byClass.get(kind) ?? NONE, grammarAt: (index) => atToken[index] ?? NO_CLASS, facts: { finite: [] } };
}

/** "Pregnancy test", "baby carriers": a group that describes a thing is not who has it. */
function isPartOfName(mentions: readonly PhraseMatch<string>[], { from, to }: Mark): boolean {
  return mentions.some((mention) => mention.from <= from && to < mention.to);
}

/** Whether the mark covers the token. */
export function covers(mark: { readonly from: number; readonly to: number }, index: number): boolean {
  return mark.from <= index && index < mark.to;
}

/** The classes of a word that is of one more. Nearly all are of one, which they share a list for. */
function withClass(before: readonly GrammarClass[] | undefined, grammar: GrammarClass): readonly GrammarClass[] {
  if (before !== undefined) return [...before, grammar];
  let alone = ofOneClass.get(grammar);
  if (alone === undefined) ofOneClass.set(grammar, (alone = [grammar]));
  return alone;
}

const ofOneClass = new Map<GrammarClass, readonly GrammarClass[]>();

function addTo(byClass: Map<GrammarClass, Mark[]>, grammar: GrammarClass, mark: Mark): void {
  const list = byClass.get(grammar);
  if (list) list.push(mark);
  else byClass.set(grammar, [mark]);
}

/** Keeps, of overlapping marks, the longest; of equal length, the first class met. Order of position is kept. */
function longestFirst(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  const sorted = [...marks].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const mark of sorted) {
    const clash = kept.some((other) => other.from < mark.to && mark.from < other.to && !isTwin(mark, other));
    if (!clash) kept.push(mark);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Drops a mark that lies inside a longer one of the same aspect ("effective" inside "100% effective"). */
function withoutShorter(marks: readonly Mark[]): readonly Mark[] {
  const longer = marks.filter(({ from, to }) => to - from > 1);
  return longer.length === 0 ? marks : marks.filter((mark) => !longer.some((other) => isInside(mark, other) && compete(mark.entry, other.entry)));
}

/** The same words in another class; the same class twice counts once. */
function isTwin(a: Mark, b: Mark): boolean {
  const isSame = a.from === b.from && a.to === b.to;
  return isSame && a.entry.kind === 'grammar' && b.entry.kind === 'grammar' && a.entry.grammar !== b.entry.grammar;
}

function isInside(inner: Mark, outer: Mark): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
}

/** Only marks of one kind compete; of aspects, only those of the same. */
function compete(a: Entry, b: Entry): boolean {
  // "Fall asleep" is no fall.
  if (a.kind === 'signal' || b.kind === 'signal' || a.kind === 'grammar' || b.kind === 'grammar') return false;
  if (a.kind === 'group' || b.kind === 'group') return a.kind === b.kind;
  if (a.kind === 'eligibility' || b.kind === 'eligibility') return a.kind === b.kind;
  if (a.kind === 'effect' || b.kind === 'effect') return a.kind === b.kind || b.kind === 'synonym';
  if (a.kind === 'advice' && b.kind === 'advice') return (a.advice === 'action') === (b.advice === 'action');
  if (a.kind === 'advice' || b.kind === 'advice') return false;
  if (a.kind === 'synonym' || b.kind === 'synonym') return a.kind === b.kind;
  return a.aspect === b.aspect;
}
