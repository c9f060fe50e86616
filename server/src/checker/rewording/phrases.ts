import data from '../lexicon/lexicon.json';

/** Absolute phrases with the words that say it more softly. */
export interface SofterPhrase {
  readonly absolute: readonly string[];
  readonly softer: string;
  /** Next words that make another phrase of it. */
  readonly notBefore?: readonly string[];
  /** Words in front that do. */
  readonly notAfter?: readonly string[];
  readonly notFirst?: boolean;
  /** Only before punctuation or the end. */
  readonly atEnd?: boolean;
  /** Only on aspects of what may be there or not. */
  readonly ofPresence?: boolean;
  /** Not where a group of people is named. */
  readonly notOfGroups?: boolean;
}

const softer: readonly SofterPhrase[] = data.rewordings.softer;
const persons: Readonly<Record<string, string>> = data.rewordings.persons;

/** The phrases of `data/lexicon/rewordings.yaml`, ready to look up. */
export const phrases = {
  softer,
  intensifiers: data.rewordings.intensifiers,
  everyone: new Set(data.rewordings.everyone),
  persons: new Map(Object.entries(persons)),
  uncountable: data.rewordings.uncountable,
  holders: new Set(data.rewordings.holders),
  deniable: new Set(data.rewordings.deniable),
  tails: data.rewordings.tails.map((tail) => tail.split(' ')),
  figureHedges: data.rewordings.figureHedges.map((hedge) => hedge.split(' ')),
  lowerBounds: data.rewordings.lowerBounds,
  upperBounds: data.rewordings.upperBounds,
  /** Verbs in their base form, of the lexicon. */
  verbs: new Set<string>(data.grammar.verb),
};
