import { createPhraseIndex, type PhraseIndex } from '../lexicon/phraseIndex';
import { tokenize } from '../text/tokens';
import data from './weights.json';

/** What a cue does to a finding; the classes are the keys of `data/weights/cues.yaml`. */
export type CueClass = keyof typeof data.cues;

/** What a phrase of the weights stands for: a cue, or a family of words for one thing. */
export type LexicalEntry =
  | { readonly kind: 'cue'; readonly cue: CueClass }
  | { readonly kind: 'family'; readonly key: string; readonly rarity: number };

/** The words that the fitted judge knows. */
export interface LexicalWords {
  readonly phrases: PhraseIndex<LexicalEntry>;
  /** How telling a word is, by its stem: -ln of the share of texts that hold it, about 0.5 (everywhere) to 8 (hardly anywhere). */
  rarityOf(stem: string): number;
  /** Stems that mean the opposite, likeliest first: WordNet's antonyms, then the stem with a denying prefix and without ("safe", "unsafe"). */
  oppositesOf(stem: string): readonly string[];
}

/** Rarity of a stem that the table does not list: as rare as the rarest it does. */
const RAREST = 8;

const DENYING_PREFIXES = ['un', 'in', 'non', 'im', 'dis', 'mis', 'a'];

/** Stems of which the opposites are kept; bounded, since a server lives long. */
const KEPT_LIMIT = 20_000;

let words: LexicalWords | undefined;

/** The words, compiled at the first call: a checker that judges no pairs never pays for them. */
export function lexicalWords(): LexicalWords {
  return (words ??= compile());
}

function compile(): LexicalWords {
  const rarity = new Map(Object.entries<string>(data.rarity).flatMap(([band, stems]) => stems.split(' ').map((stem): [string, number] => [stem, Number(band) / 10])));
  const rarityOf = (stem: string): number => rarity.get(stem) ?? RAREST;
  const opposites = readOpposites();
  const withPrefixes = new Map<string, readonly string[]>();
  return {
    phrases: createPhraseIndex([...readCues(), ...readFamilies(rarityOf)]),
    rarityOf,
    oppositesOf: (stem) => {
      const known = withPrefixes.get(stem);
      if (known !== undefined) return known;
      if (withPrefixes.size >= KEPT_LIMIT) withPrefixes.clear();
      const all = [...(opposites.get(stem) ?? []), ...DENYING_PREFIXES.flatMap((prefix) => [prefix + stem, ...(stem.startsWith(prefix) ? [stem.slice(prefix.length)] : [])].filter(({ length }) => length > 3))];
      withPrefixes.set(stem, all);
      return all;
    },
  };
}

function isCueClass(name: string): name is CueClass {
  return Object.hasOwn(data.cues, name);
}

function readCues(): [string, LexicalEntry][] {
  return Object.entries(data.cues).flatMap(([cue, phrases]) => (isCueClass(cue) ? phrases.map((phrase): [string, LexicalEntry] => [phrase, { kind: 'cue', cue }]) : []));
}

/** A family is as common as its single words together. */
function readFamilies(rarityOf: (stem: string) => number): [string, LexicalEntry][] {
  return data.families.flatMap((family, order) => {
    const shares = family.map(tokenize).flatMap((tokens) => (tokens.length === 1 && tokens[0] ? [Math.exp(-rarityOf(tokens[0].stem))] : []));
    const entry: LexicalEntry = { kind: 'family', key: `=${order}`, rarity: -Math.log(shares.reduce((sum, share) => sum + share, Math.exp(-RAREST))) };
    return family.map((phrase): [string, LexicalEntry] => [phrase, entry]);
  });
}

function readOpposites(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pair of data.opposites) {
    const [a = '', b = ''] = pair.split(' ');
    found.set(a, [...(found.get(a) ?? []), b]);
    found.set(b, [...(found.get(b) ?? []), a]);
  }
  return found;
}
