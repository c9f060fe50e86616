import { stem } from '../text/stem';
import { tokenize } from '../text/tokens';
import data from './lexicon.json';
import { DIRECTIONS, type EffectDirection } from './lexicon';

/** A name that is a change of something: "low potassium" is potassium going down. */
export interface StateName {
  /** What changes: stems joined with "-", as a facet names it. */
  readonly of: string;
  readonly change: EffectDirection;
  /** Named where it is treated: the name alone tells of no change. */
  readonly isTreated: boolean;
}

/** What people are told to do or to leave, in many words; all sets but `adds` hold words as they stand. */
export interface Activity {
  readonly name: string;
  /** One of them stands in the clause. */
  readonly tells: ReadonlySet<string>;
  /** One of them stands there too; empty: none need. */
  readonly needs: ReadonlySet<string>;
  /** Stems that add nothing to it: advice that holds others as well is on something narrower. */
  readonly adds: ReadonlySet<string>;
  /** Advice to do this is advice against the activity. */
  readonly turned: ReadonlySet<string>;
}

/** Words of health that one reader or judge asks for, rather than phrases that are looked for in each sentence. */
export interface Vocabulary {
  /** Stems of which those of one set leave no room for those of the other. */
  readonly rivals: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[];
  /** Places in the body at which something is given, as words. */
  readonly tissues: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  /** Stems of giving something at a place. */
  readonly placing: ReadonlySet<string>;
  /** By facet. */
  readonly states: ReadonlyMap<string, StateName>;
  /** By stem of a noun for there being less of something, or for its being worse: which of the two. */
  readonly wants: ReadonlyMap<string, EffectDirection>;
  readonly activities: readonly Activity[];
  /** Stems that tell nothing apart: in headings of a page, in advice, beside a harm, in front of an effect. */
  readonly colourless: Readonly<Record<'ofPage' | 'ofAdvice' | 'ofHarm' | 'ofEvidence', ReadonlySet<string>>>;
  /** Phrases that open a sentence and claim nothing: words as they are read, joined with blanks. */
  readonly openers: ReadonlySet<string>;
  /** Words in the longest of them. */
  readonly longestOpener: number;
  /** Stems of what food and care products may contain. */
  readonly substances: ReadonlySet<string>;
}

let compiled: Vocabulary | undefined;

/** The vocabulary of `data/lexicon`, compiled when it is first asked for. */
export function vocabulary(): Vocabulary {
  return (compiled ??= compileVocabulary());
}

function compileVocabulary(): Vocabulary {
  const { sites, states } = data;
  const activities: Readonly<Record<string, ActivityData>> = data.activities;
  const named: Readonly<Record<string, StateData>> = states.states;
  const openers = data.openers.flat();
  const { ofPage, ofAdvice, ofHarm, ofEvidence } = data.colourless;
  return {
    rivals: data.rivals.map(([one = [], other = []]) => [stemsOf(one), stemsOf(other)]),
    tissues: new Set(sites.tissues),
    regions: new Set(sites.regions),
    placing: stemsOf(sites.placing),
    states: new Map(Object.entries(named).map(([name, { of, change, treated = false }]) => [facetOf(name), { of: facetOf(of), change: directionOf(change), isTreated: treated }])),
    wants: new Map(Object.entries(states.wants).flatMap(([change, nouns]) => nouns.map((noun): [string, EffectDirection] => [stem(noun), directionOf(change)]))),
    activities: Object.entries(activities).map(([name, { tells, needs = [], adds, turned = [] }]) => ({ name, tells: new Set(tells), needs: new Set(needs), adds: stemsOf(adds), turned: new Set(turned) })),
    colourless: { ofPage: stemsOf(ofPage), ofAdvice: stemsOf(ofAdvice), ofHarm: stemsOf(ofHarm), ofEvidence: stemsOf(ofEvidence) },
    openers: new Set(openers),
    longestOpener: Math.max(...openers.map((phrase) => phrase.split(' ').length)),
    substances: stemsOf(data.substances.flat()),
  };
}

interface StateData {
  readonly of: string;
  readonly change: string;
  readonly treated?: boolean;
}

interface ActivityData {
  readonly tells: readonly string[];
  readonly needs?: readonly string[];
  readonly adds: readonly string[];
  readonly turned?: readonly string[];
}

function stemsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(stem));
}

/** What facets and contexts hold for a name of several words: its stems joined with "-", "sid-effect" for "side effect". */
export function facetOf(name: string): string {
  return tokenize(name)
    .map((token) => token.stem)
    .join('-');
}

/** A name that is no direction is a fault of the data, which a test finds. */
function directionOf(name: string): EffectDirection {
  const direction = DIRECTIONS.find((known) => known === name);
  if (direction === undefined) throw new Error(`data/lexicon/states.yaml: ${name} is no direction; use one of ${DIRECTIONS.join(', ')}.`);
  return direction;
}
