import type { PhraseMatch } from '../lexicon/phraseIndex';
import { isStopWord } from '../proposition/content';
import { toWords, type Quantity, type SentenceWords } from '../proposition/quantities';
import { tokenize, type Token } from '../text/tokens';
import { readCues, withoutOverlaps, type Cue, type Stance } from './lexicalCues';
import { lexicalWords, type CueClass, type LexicalEntry } from './lexicalWords';

/** A content word, as alignment sees it. */
export interface LexicalWord {
  /** Its family, else its stem with the number that belongs to it ("il10"). */
  readonly key: string;
  readonly stem: string;
  /** See {@link LexicalWords.rarityOf}. */
  readonly rarity: number;
  /** Index of its token in the sentence. */
  readonly at: number;
  readonly isNegated: boolean;
  /** 1 raised, -1 lowered by the nearest change in reach, 0 neither or denied. */
  readonly direction: number;
}

/** One sentence as a bag of content words with what bears on them. */
export interface LexicalReading {
  readonly text: string;
  readonly words: readonly LexicalWord[];
  /** How often each cue stands in it. */
  readonly counts: ReadonlyMap<CueClass, number>;
  readonly stance: Stance;
  readonly quantities: readonly Quantity[];
  /** Figures, without those that belong to a name ("COVID-19"). */
  readonly numbers: readonly string[];
  /** Token of "than", "compared with"; -1 without one. */
  readonly pivot: number;
  /** Token at which it turns from its subject to what is said of it: the first cue that tells a finding; -1 without one. */
  readonly turn: number;
}

/** How far a change reaches, in tokens. */
const REACH = 7;
/** What a change acts on mostly follows it: what stands before counts as so much farther off. */
const BEFORE = 2;

/** Cues that only shape a sentence: their words are no content. */
const SHAPING: ReadonlySet<CueClass> = new Set<CueClass>(['neg', 'none', 'unproven', 'positive', 'hedge', 'contrast', 'than', 'only', 'can', 'aim', 'sure']);

/** Cues of what is found, as a verb tells it. */
const TURNING: ReadonlySet<CueClass> = new Set<CueClass>(['neg', 'none', 'unproven', 'untrue', 'up', 'down', 'good', 'bad', 'cause', 'link', 'can', 'need', 'hedge', 'equal']);

/** Reads one sentence for alignment. Linear in its tokens, for a bounded number of cues. `words`: the text's, where they are known. */
export function readLexical(text: string, { tokens, quantities }: SentenceWords = toWords(tokenize(text))): LexicalReading {
  const found = lexicalWords().phrases.find(tokens);
  const families = withoutOverlaps(found.filter(({ entry }) => entry.kind === 'family'));
  const { cues, stance, negated } = readCues(tokens, found.filter(({ entry }) => entry.kind === 'cue'));
  const counts = new Map<CueClass, number>();
  for (const { kind } of cues) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    text,
    words: contentWords({ tokens, cues, families, negated }),
    counts,
    stance,
    quantities,
    numbers: tokens.flatMap((token, at) => (token.kind === 'number' && !isPartOfName(tokens, at) ? [token.lower] : [])),
    pivot: cues.find(({ kind }) => kind === 'than')?.from ?? -1,
    turn: cues.find(({ kind, from }) => from > 0 && TURNING.has(kind))?.from ?? -1,
  };
}

interface Found {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly families: readonly PhraseMatch<LexicalEntry>[];
  readonly negated: readonly boolean[];
}

function contentWords({ tokens, cues, families, negated }: Found): LexicalWord[] {
  const familyAt = new Map<number, PhraseMatch<LexicalEntry>>();
  for (const match of families) for (let at = match.from; at < match.to; at++) familyAt.set(at, match);
  const shaping = new Set<number>();
  for (const { kind, from, to } of cues) if (SHAPING.has(kind)) for (let at = from; at < to; at++) shaping.add(at);
  const changes = cues.filter(({ kind }) => kind === 'up' || kind === 'down');
  const words: LexicalWord[] = [];
  tokens.forEach((token, at) => {
    const family = familyAt.get(at);
    const about = { stem: token.stem, at, isNegated: negated[at] ?? false, direction: directionAt(at, changes) };
    if (family) {
      if (family.from === at && family.entry.kind === 'family') words.push({ key: family.entry.key, rarity: family.entry.rarity, ...about });
      return;
    }
    if (token.kind !== 'word' || token.lower.length < 2 || isStopWord(token.lower) || shaping.has(at)) return;
    words.push({ key: token.stem + numberOfName(tokens, at), rarity: lexicalWords().rarityOf(token.stem), ...about });
  });
  return words;
}

function directionAt(at: number, changes: readonly Cue[]): number {
  let direction = 0;
  let nearest = REACH + 1;
  for (const { kind, from, to, isNegated } of changes) {
    if (from <= at && at < to) continue;
    const distance = at >= to ? at - to : from - at + BEFORE;
    if (distance >= nearest) continue;
    nearest = distance;
    direction = isNegated ? 0 : kind === 'up' ? 1 : -1;
  }
  return direction;
}

function isPartOfName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.joined !== true) return false;
  const before = tokens[at - 1];
  return before?.kind === 'word' || (before?.text === '-' && before.joined && tokens[at - 2]?.kind === 'word');
}

/** "10" of "IL-10" and "IL10". */
function numberOfName(tokens: readonly Token[], at: number): string {
  const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const token = tokens[next];
  return token?.kind === 'number' && isPartOfName(tokens, next) ? token.text : '';
}
