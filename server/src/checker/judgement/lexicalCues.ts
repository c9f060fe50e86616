import type { PhraseMatch } from '../lexicon/phraseIndex';
import type { Token } from '../text/tokens';
import type { CueClass, LexicalEntry } from './lexicalWords';

/** A cue in a sentence; from and to count tokens. */
export interface Cue {
  readonly kind: CueClass;
  readonly from: number;
  readonly to: number;
  /** Whether an odd number of negators reaches it. Never for the negators themselves. */
  readonly isNegated: boolean;
}

/** Where the cues of a sentence point, summed up. */
export interface Stance {
  /** Above 0: speaks of what is good for health ("effective", "reduced mortality"), below: of what is bad. */
  readonly tone: number;
  /** Above 0: of more, below: of less. A negated change counts for neither. */
  readonly trend: number;
  /** Above 0: of many or much, below: of few or little. */
  readonly amount: number;
  /** -1 with an odd number of negators, else 1. */
  readonly polarity: number;
  /** 2: finds nothing, or finds it unproven or untrue; 1: a negator; 0: none. */
  readonly denial: number;
  /** Product of the signs of all changes in a row: "loss of X lowers Y" is 1. 0 without a change. */
  readonly chain: number;
}

/** The cues of a sentence with what negation does to its tokens. */
export interface CueReading {
  readonly cues: readonly Cue[];
  readonly stance: Stance;
  /** By token: whether an odd number of negators reaches it. */
  readonly negated: readonly boolean[];
}

/** How far a negator reaches, in tokens; and a word such as "myth", which judges what stands before it too. */
const REACH = 9;
const REACH_BACK = 12;

/** Reads the cues out of the phrases found in a sentence. Of overlapping cues the longest counts. */
export function readCues(tokens: readonly Token[], found: readonly PhraseMatch<LexicalEntry>[]): CueReading {
  const marks = withoutOverlaps(found).flatMap(({ entry, from, to }) => (entry.kind === 'cue' ? [{ kind: entry.cue, from, to }] : []));
  const negators = marks.filter(({ kind }) => TURNS.has(kind));
  const negated = new Array<boolean>(tokens.length).fill(false);
  const turn = (at: number): void => {
    negated[at] = !negated[at];
  };
  for (const { kind, from, to } of negators) {
    for (let at = from; at < Math.min(tokens.length, to + REACH) && !(at >= to && isStop(tokens[at])); at++) turn(at);
    if (kind === 'untrue') for (let at = from - 1; at >= Math.max(0, from - REACH_BACK); at--) turn(at);
  }
  const cues = marks.map((mark): Cue => ({ ...mark, isNegated: !TURNS.has(mark.kind) && (negated[mark.from] ?? false) }));
  return { cues, stance: toStance(cues, tokens), negated };
}

/** Keeps, of overlapping matches, the longest; two entries for the same words both stay. By start. */
export function withoutOverlaps<T>(matches: readonly PhraseMatch<T>[]): PhraseMatch<T>[] {
  const kept: PhraseMatch<T>[] = [];
  for (const match of [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (!kept.some(({ from, to }) => from < match.to && match.from < to && (from !== match.from || to !== match.to))) kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}

const TURNS: ReadonlySet<CueClass> = new Set<CueClass>(['neg', 'none', 'unproven', 'untrue']);
const STOPS: ReadonlySet<string> = new Set(['but', 'because', 'although', 'though', 'whereas', 'while', 'which', 'who', 'however']);
/** Negators that deny what the sentence says; "without" and "absence" only describe a part of it. */
const DENYING: ReadonlySet<string> = new Set(['not', "n't", 'never', 'cannot', 'fail', 'failed', 'no', 'none', 'neither', 'unable', 'hardly', 'nothing']);

function isStop(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && ',;:()—'.includes(token.text)) || STOPS.has(token.lower);
}

function toStance(cues: readonly Cue[], tokens: readonly Token[]): Stance {
  const turns = cues.filter(({ kind }) => TURNS.has(kind));
  const changes = cues.filter(({ kind }) => kind === 'up' || kind === 'down');
  const count = (kind: CueClass): number => cues.reduce((sum, cue) => (cue.kind === kind ? sum + (cue.isNegated ? -1 : 1) : sum), 0);
  const signOf = (cue: Cue): number => (cue.kind === 'up' ? 1 : -1);
  let tone = count('good') - count('bad');
  for (const cue of changes) if (bearsOnBurden(cue, cues)) tone -= signOf(cue) * (cue.isNegated ? -1 : 1);
  return {
    tone,
    trend: changes.reduce((sum, cue) => sum + (cue.isNegated ? 0 : signOf(cue)), 0),
    amount: count('many') - count('few') + sharesIn(tokens),
    polarity: turns.length % 2 === 0 ? 1 : -1,
    denial: turns.some(({ kind }) => kind !== 'neg') ? 2 : turns.some(({ from }) => DENYING.has(tokens[from]?.lower ?? '')) ? 1 : 0,
    chain: changes.length === 0 ? 0 : changes.reduce((product, cue) => product * signOf(cue) * (cue.isNegated ? -1 : 1), 1),
  };
}

/** "Reduced mortality", "infections fell": a change of what nobody wants. */
function bearsOnBurden(change: Cue, cues: readonly Cue[]): boolean {
  return cues.some(({ kind, from, to }) => kind === 'burden' && ((from >= change.to && from - change.to < 5) || (to <= change.from && change.from - to < 4)));
}

/** Percentages above half speak for many, those below a fifth for few. */
function sharesIn(tokens: readonly Token[]): number {
  let amount = 0;
  tokens.forEach(({ kind, text }, at) => {
    const unit = tokens[at + 1]?.lower;
    if (kind !== 'number' || (unit !== '%' && unit !== 'percent')) return;
    if (Number(text) > 50) amount += 0.5;
    else if (Number(text) < 20) amount -= 0.5;
  });
  return amount;
}
