import data from './lexicon.json';
import { rememberStems, stemmedWords, tokenize } from '../text/tokens';
import { createPhraseIndex, type PhraseIndex } from './phraseIndex';

/** What a grammar word does to its sentence; the classes are the keys of `data/lexicon/grammar.yaml`. */
export type GrammarClass = keyof typeof data.grammar;

/** An aspect whose answers lie in order, numbered from 0. */
export interface ScaleAspect {
  readonly kind: 'scale';
  readonly id: string;
  readonly label: string;
  readonly scale: readonly string[];
}

/** An aspect whose answer is a number or range of one dimension. */
export interface QuantityAspect {
  readonly kind: 'quantity';
  readonly id: string;
  readonly label: string;
  readonly dimension: string;
  /** Values outside it belong to another aspect; in the dimension's base unit. */
  readonly range: readonly [number, number];
  /** Signals that must stand in the clause. */
  readonly needs: number;
  readonly units: readonly string[];
}

/** An aspect whose answers exclude each other. */
export interface ChoiceAspect {
  readonly kind: 'choice';
  readonly id: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly needsSignal: boolean;
}

/** A question that health writing answers, compiled. */
export type Aspect = ScaleAspect | QuantityAspect | ChoiceAspect;

/** What a word of effect does to its object; `relieve`: less of something bad; `link`: they go together, no direction said; `occur`: it comes about. */
export type EffectDirection = (typeof DIRECTIONS)[number];

/** All directions of an effect. */
export const DIRECTIONS = ['cause', 'contain', 'lack', 'up', 'down', 'better', 'worse', 'none', 'link', 'relieve', 'occur'] as const;

/** Range that a phrase means by itself, in the base unit of the aspect's dimension. */
export interface Anchor {
  readonly low: number;
  readonly high: number;
  /** Whether the clause must also hold signals of the aspect. */
  readonly needsSignal: boolean;
  /** "Fast", "slow": differs in degree only. */
  readonly vague: boolean;
}

/** Position of a cue that only shadows a shorter one: "back to work" says nothing about whether something works. */
export const IGNORED = -1;

/** What a phrase of the lexicon stands for. */
export type Entry =
  | { readonly kind: 'grammar'; readonly grammar: GrammarClass }
  | { readonly kind: 'noun'; readonly aspect: string }
  | { readonly kind: 'instance'; readonly aspect: string; readonly position: number; readonly name: string }
  | { readonly kind: 'cue'; readonly aspect: string; readonly position: number; readonly isMention?: boolean }
  | { readonly kind: 'verb'; readonly aspect: string; readonly position: number; readonly name: string }
  | { readonly kind: 'anchor'; readonly aspect: string; readonly anchor: Anchor }
  | { readonly kind: 'signal'; readonly aspect: string; readonly role: 'subject' | 'verbs' | 'around' | 'not' | 'needs' | 'unit' }
  | { readonly kind: 'option'; readonly aspect: string; readonly option: string }
  | { readonly kind: 'effect'; readonly direction: EffectDirection }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'advice'; readonly advice: AdviceClass }
  /** One of several words for the same thing; `name` stands for all of them. */
  | { readonly kind: 'synonym'; readonly name: string }
  | { readonly kind: 'eligibility'; readonly allowed: 'yes' | 'no' | 'ask' | 'unknown' | 'everyone' };

/** What a word asks of the reader, allows or leaves to a doctor; `free`: without asking one; `action`: what is done. */
export type AdviceClass = keyof typeof data.advice;

/** The lexicon, compiled once when it is first asked for. */
export interface Lexicon {
  readonly aspects: ReadonlyMap<string, Aspect>;
  readonly phrases: PhraseIndex<Entry>;
  /** Aspects with a signal under `needs`: their cues count only beside one. */
  readonly guarded: ReadonlySet<string>;
  /** Words that carry an aspect, with their stems: those worth recognising when misspelt. */
  readonly tellingWords: readonly (readonly [word: string, stem: string])[];
  /** For a named side effect, by its stems joined with blanks: stems of what it is a kind of. */
  readonly kindOf: ReadonlyMap<string, readonly string[]>;
  /** Stems of English words that look like a telling word but are none. */
  readonly neighbours: ReadonlySet<string>;
  /** For the second word of a pair of opposites the first, by stem: "differ" denies "match". */
  readonly opposites: ReadonlyMap<string, string>;
}

interface ScaleData {
  readonly id: string;
  readonly label: string;
  readonly scale: readonly string[];
  readonly nouns: readonly string[];
  readonly instances: Readonly<Record<string, readonly string[] | undefined>>;
  readonly cues: Readonly<Record<string, readonly string[] | undefined>>;
  readonly verbs?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly mentions?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly needs?: readonly string[];
}

/** Label of an aspect as a reader sees it; unknown ids are shown as they are. */
export function aspectLabel(lexicon: Lexicon, id: string): string {
  if (id === 'effect') return 'what it does';
  if (id === 'eligibility') return 'who can have it';
  if (id === 'affected') return 'who gets it';
  if (id === 'advice') return 'what to do';
  return lexicon.aspects.get(id)?.label ?? id;
}

/** Index of a scale position by name; -1 when the scale has no such position. */
export function positionIndex(aspect: ScaleAspect, name: string): number {
  return aspect.scale.indexOf(name);
}

let compiled: Lexicon | undefined;

/** Compiles at the first question: a server answers its editor before any sentence is read. */
function ready(): Lexicon {
  return (compiled ??= compileLexicon());
}

/** The lexicon that ships with the checker, from `data/lexicon`. */
export const lexicon: Lexicon = {
  get aspects() {
    return ready().aspects;
  },
  get phrases() {
    return ready().phrases;
  },
  get guarded() {
    return ready().guarded;
  },
  get tellingWords() {
    return ready().tellingWords;
  },
  get kindOf() {
    return ready().kindOf;
  },
  get neighbours() {
    return ready().neighbours;
  },
  get opposites() {
    return ready().opposites;
  },
};

const ADVICE: readonly AdviceClass[] = ['required', 'advised', 'allowed', 'needless', 'forbidden', 'ask', 'free', 'action'];

function isGrammarClass(name: string): name is GrammarClass {
  return Object.hasOwn(data.grammar, name);
}

function compileLexicon(): Lexicon {
  rememberStems(data.stems.split('\n').map((line) => readStem(line)));
  const scales: readonly ScaleData[] = data.scales;
  const choices: readonly ChoiceData[] = data.choices;
  const aspects = new Map<string, Aspect>();
  const guarded = new Set<string>();
  const entries: [string, Entry][] = [];
  for (const [grammar, phrases] of Object.entries(data.grammar)) {
    if (!isGrammarClass(grammar)) continue;
    for (const phrase of phrases) entries.push([phrase, { kind: 'grammar', grammar }]);
  }
  for (const scale of scales) addScale(scale, aspects, guarded, entries);
  for (const quantity of data.quantities) addQuantity(quantity, aspects, entries);
  for (const choice of choices) addChoice(choice, aspects, guarded, entries);
  for (const direction of DIRECTIONS) {
    for (const phrase of data.effects[direction]) entries.push([phrase, { kind: 'effect', direction }]);
  }
  for (const [group, phrases] of Object.entries(data.groups)) {
    for (const phrase of phrases) entries.push([phrase, { kind: 'group', group }]);
  }
  for (const advice of ADVICE) {
    for (const phrase of data.advice[advice]) entries.push([phrase, { kind: 'advice', advice }]);
  }
  for (const family of data.synonyms) {
    const name = tokenize(family[0] ?? '').map((token) => token.stem).join('-');
    for (const phrase of family) entries.push([phrase, { kind: 'synonym', name }]);
  }
  for (const allowed of ['yes', 'no', 'ask', 'unknown', 'everyone'] as const) {
    for (const phrase of data.eligibility[allowed]) entries.push([phrase, { kind: 'eligibility', allowed }]);
  }
  return { aspects, guarded, tellingWords: tellingWords(entries), kindOf: readKinds(), opposites: readOpposites(), neighbours: new Set(data.neighbourStems.split('\n')), phrases: createPhraseIndex(entries) };
}

/** "bruises bruis" gives both, "pain" is its own stem. */
function readStem(line: string): [word: string, stem: string] {
  const blank = line.indexOf(' ');
  return blank < 0 ? [line, line] : [line.slice(0, blank), line.slice(blank + 1)];
}

/** Families of synonyms by each of their phrases, as stems joined with blanks. */
function readFamilies(): Map<string, string> {
  const stemsOf = (phrase: string): string[] => tokenize(phrase).map((token) => token.stem);
  return new Map(data.synonyms.flatMap((family) => family.map((phrase): [string, string] => [stemsOf(phrase).join(' '), stemsOf(family[0] ?? '').join('-')])));
}

function readKinds(): Map<string, readonly string[]> {
  const kinds = new Map<string, readonly string[]>();
  const families = readFamilies();
  const stemsOf = (phrase: string): string[] => {
    const stems = tokenize(phrase).map((token) => token.stem);
    const family = families.get(stems.join(' '));
    return family === undefined ? stems : [family];
  };
  for (const [family, members] of Object.entries(data.kinds)) for (const member of members) kinds.set(stemsOf(member).join(' '), stemsOf(family));
  return kinds;
}

function readOpposites(): Map<string, string> {
  const stemOf = (word: string | undefined): string => tokenize(word ?? '')[0]?.stem ?? '';
  return new Map(data.opposites.map(([first, second]) => [stemOf(second), stemOf(first)]));
}

/** Words for groups from this length on: "pregnancy", "breastfeeding"; short ones have too many neighbours. */
const LONG_GROUP = 8;

/** The words of nouns, instances, cues, anchors, options and long words for groups; grammar and signals are too common to guess at. */
function tellingWords(entries: readonly (readonly [string, Entry])[]): [string, string][] {
  const words = new Map<string, string>();
  for (const [phrase, { kind }] of entries) {
    const isTelling = kind === 'noun' || kind === 'instance' || kind === 'cue' || kind === 'anchor' || kind === 'option';
    if (!isTelling && kind !== 'group') continue;
    for (const [word, stem] of stemmedWords(phrase)) if (isTelling || word.length >= LONG_GROUP) words.set(word, stem);
  }
  return [...words];
}

function addScale(data: ScaleData, aspects: Map<string, Aspect>, guarded: Set<string>, entries: [string, Entry][]): void {
  const { id: aspect, label, scale } = data;
  aspects.set(aspect, { kind: 'scale', id: aspect, label, scale });
  for (const phrase of data.nouns) {
    entries.push([phrase, { kind: 'noun', aspect }]);
    if (phrase.includes(' ')) entries.push([phrase.replaceAll(' ', ''), { kind: 'noun', aspect }]);
  }
  scale.forEach((name, position) => {
    for (const phrase of data.instances[name] ?? []) entries.push([phrase, { kind: 'instance', aspect, position, name: phrase }]);
    for (const phrase of data.cues[name] ?? []) entries.push([phrase, { kind: 'cue', aspect, position }]);
    for (const phrase of data.mentions?.[name] ?? []) entries.push([phrase, { kind: 'cue', aspect, position, isMention: true }]);
    for (const phrase of data.verbs?.[name] ?? []) entries.push([phrase, { kind: 'verb', aspect, position, name: phrase }]);
  });
  for (const phrase of data.cues['ignore'] ?? []) entries.push([phrase, { kind: 'cue', aspect, position: IGNORED }]);
  if (data.needs) guarded.add(aspect);
  for (const phrase of data.needs ?? []) entries.push([phrase, { kind: 'signal', aspect, role: 'needs' }]);
}

type QuantityData = (typeof data.quantities)[number];

function addQuantity(data: QuantityData, aspects: Map<string, Aspect>, entries: [string, Entry][]): void {
  const aspect = data.id;
  const units = data.unit ?? [];
  const range = [data.range[0] ?? 0, data.range[1] ?? Infinity] as const;
  aspects.set(aspect, { kind: 'quantity', id: aspect, label: data.label, dimension: data.dimension, range, needs: data.needs, units });
  for (const role of ['subject', 'verbs', 'around', 'not'] as const) {
    for (const phrase of data[role]) entries.push([phrase, { kind: 'signal', aspect, role }]);
  }
  for (const phrase of units) entries.push([phrase, { kind: 'signal', aspect, role: 'unit' }]);
  const anchors: readonly AnchorData[] = data.anchors;
  for (const { phrases, low, high, needsSignal, vague } of anchors) {
    const anchor: Anchor = { low, high, needsSignal, vague: vague ?? false };
    for (const phrase of phrases) entries.push([phrase, { kind: 'anchor', aspect, anchor }]);
  }
}

interface AnchorData extends Omit<Anchor, 'vague'> {
  readonly phrases: readonly string[];
  readonly vague?: boolean;
}

interface ChoiceData {
  readonly id: string;
  readonly label: string;
  readonly options: Readonly<Record<string, readonly string[] | undefined>>;
  readonly needs?: readonly string[];
}

function addChoice(data: ChoiceData, aspects: Map<string, Aspect>, guarded: Set<string>, entries: [string, Entry][]): void {
  const { id: aspect, label } = data;
  const options = Object.keys(data.options);
  aspects.set(aspect, { kind: 'choice', id: aspect, label, options, needsSignal: data.needs !== undefined });
  for (const option of options) {
    for (const phrase of data.options[option] ?? []) entries.push([phrase, { kind: 'option', aspect, option }]);
  }
  if (data.needs) guarded.add(aspect);
  for (const phrase of data.needs ?? []) entries.push([phrase, { kind: 'signal', aspect, role: 'needs' }]);
}
