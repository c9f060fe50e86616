import type { EffectDirection } from '../lexicon/lexicon';
import type { AdvicePosition, Certainty, ComparisonPosition, DirectionPosition, EligibilityPosition, Position, Proposition } from '../proposition/proposition';
import type { SentenceReading } from '../proposition/readSentence';
import type { ByteReader, ByteWriter } from './bytes';
import { pick, readSpan, writeSpan } from './statementCodec';

/** Numbers for words: a pack's dictionary, on either side. */
export interface WordWriter {
  idOf(word: string): number;
}

/** Words by their numbers. */
export interface WordReader {
  word(id: number): string;
}

/** A list that the compiler takes only when it holds every name of the union. */
const allOf =
  <Name extends string>() =>
  <const List extends readonly Name[]>(list: List & ([Exclude<Name, List[number]>] extends [never] ? unknown : never)): readonly Name[] =>
    list;

const kinds = allOf<Position['kind']>()(['scale', 'quantity', 'choice', 'direction', 'eligibility', 'comparison', 'advice', 'wording']);
const certainties = allOf<Certainty>()(['possible', 'can', 'likely', 'plain', 'certain']);
const degrees = allOf<DirectionPosition['degree']>()(['open', 'little', 'much']);
const directions = allOf<EffectDirection>()(['cause', 'contain', 'lack', 'up', 'down', 'better', 'worse', 'none', 'link', 'relieve', 'occur']);
const permissions = allOf<EligibilityPosition['allowed']>()(['yes', 'no', 'ask', 'unknown']);
const relations = allOf<ComparisonPosition['relation']>()(['more', 'less', 'same']);
const advices = allOf<AdvicePosition['advice']>()(['do', 'may', 'free', 'ask', 'needless', 'not']);
const reasons = allOf<NonNullable<SentenceReading['heldBack']>>()(['conditional', 'reported', 'rejected', 'question']);

const NEGATIVE = 1;
const LEAVES_TOPIC = 2;
const LEAVES_FOREIGN = 4;
const HELD_BACK = 8;
const LEAVES_ASIDE = 16;
const UNIVERSAL = 1;
const HAS_TOPIC = 2;
const DENIED = 4;

/** Writes what was read of a quote. A field that is added to readings must be written here: the compiler asks for it. */
export function writeReading(reading: SentenceReading, to: ByteWriter, words: WordWriter): void {
  const { propositions, stems, topics, isNegative, heldBack, leaves, ...rest } = reading;
  rest satisfies Record<string, never>;
  const leaving = leaves === undefined ? 0 : leaves === 'foreign' ? LEAVES_FOREIGN : leaves === 'aside' ? LEAVES_ASIDE : LEAVES_TOPIC;
  to.count((isNegative ? NEGATIVE : 0) | leaving | (heldBack === undefined ? 0 : HELD_BACK));
  if (typeof leaves === 'object') to.count(words.idOf(leaves.topic));
  if (heldBack !== undefined) to.count(reasons.indexOf(heldBack));
  writeWords(stems, to, words);
  writeWords(topics, to, words);
  to.count(propositions.length);
  for (const proposition of propositions) writeProposition(proposition, to, words);
}

/** Reads what was read of a quote. */
export function readReading(from: ByteReader, words: WordReader): SentenceReading {
  const flags = from.count();
  const leaves = (flags & LEAVES_FOREIGN) !== 0 ? ({ leaves: 'foreign' } as const) : (flags & LEAVES_ASIDE) !== 0 ? ({ leaves: 'aside' } as const) : (flags & LEAVES_TOPIC) !== 0 ? { leaves: { topic: words.word(from.count()) } } : {};
  const heldBack = (flags & HELD_BACK) === 0 ? {} : { heldBack: pick(reasons, from.count()) };
  const stems = readWords(from, words);
  const topics = readWords(from, words);
  const propositions = Array.from({ length: from.count() }, () => readProposition(from, words));
  return { propositions, stems, topics, isNegative: (flags & NEGATIVE) !== 0, ...heldBack, ...leaves };
}

function writeProposition(proposition: Proposition, to: ByteWriter, words: WordWriter): void {
  const { aspect, position, span, facet, agent, context, groups, topic, certainty, isUniversal, isDenied, scope, ...rest } = proposition;
  rest satisfies Record<string, never>;
  to.count((isUniversal ? UNIVERSAL : 0) | (topic === undefined ? 0 : HAS_TOPIC) | (isDenied === true ? DENIED : 0) | (certainties.indexOf(certainty) << 3));
  to.count(words.idOf(aspect));
  if (topic !== undefined) to.count(words.idOf(topic));
  writeSpan(span, to);
  for (const list of [facet, agent, context, groups, scope ?? []]) writeWords(list, to, words);
  to.count(kinds.indexOf(position.kind));
  writePosition(position, to, words);
}

function readProposition(from: ByteReader, words: WordReader): Proposition {
  const flags = from.count();
  const aspect = words.word(from.count());
  const topic = (flags & HAS_TOPIC) === 0 ? {} : { topic: words.word(from.count()) };
  const span = readSpan(from);
  const lists = { facet: readWords(from, words), agent: readWords(from, words), context: readWords(from, words), groups: readWords(from, words) };
  const scope = readWords(from, words);
  const position = readPosition(pick(kinds, from.count()), from, words);
  return { aspect, position, span, ...lists, certainty: pick(certainties, flags >> 3), isUniversal: (flags & UNIVERSAL) !== 0, ...topic, ...(scope.length === 0 ? {} : { scope }), ...((flags & DENIED) === 0 ? {} : { isDenied: true }) };
}

function writePosition(position: Position, to: ByteWriter, words: WordWriter): void {
  switch (position.kind) {
    case 'scale':
      to.float(position.low);
      to.float(position.high);
      return;
    case 'quantity':
      to.count(words.idOf(position.dimension));
      to.float(position.low);
      to.float(position.high);
      to.count(Number(position.isVague) + (position.isCeiling === true ? 2 : 0));
      return;
    case 'choice':
      writeWords(position.affirmed, to, words);
      writeWords(position.denied, to, words);
      return;
    case 'direction':
      to.count(directions.indexOf(position.direction));
      to.count(Number(position.isNegated));
      to.count(degrees.indexOf(position.degree));
      return;
    case 'eligibility':
      to.count(permissions.indexOf(position.allowed) * 2 + (position.ages ? 1 : 0));
      if (position.ages) writeStretch(position.ages, to);
      return;
    case 'comparison':
      to.count(relations.indexOf(position.relation));
      writeWords(position.left, to, words);
      writeWords(position.right, to, words);
      return;
    case 'advice':
      to.count(advices.indexOf(position.advice) * 2 + (position.window ? 1 : 0));
      if (position.window) writeStretch(position.window, to);
      writeWords(position.actions, to, words);
      writeWords(position.listed, to, words);
      writeWords(position.circumstances, to, words);
      return;
    case 'wording':
      to.count(Number(position.isNegated));
  }
}

function readPosition(kind: Position['kind'], from: ByteReader, words: WordReader): Position {
  switch (kind) {
    case 'scale':
      return { kind, low: from.float(), high: from.float() };
    case 'quantity': {
      const [dimension, low, high, flags] = [words.word(from.count()), from.float(), from.float(), from.count()];
      return { kind, dimension, low, high, isVague: flags % 2 === 1, ...(flags > 1 ? { isCeiling: true } : {}) };
    }
    case 'choice':
      return { kind, affirmed: readWords(from, words), denied: readWords(from, words) };
    case 'direction':
      return { kind, direction: pick(directions, from.count()), isNegated: from.count() === 1, degree: pick(degrees, from.count()) };
    case 'eligibility': {
      const flags = from.count();
      return { kind, allowed: pick(permissions, flags >> 1), ...((flags & 1) === 0 ? {} : { ages: readStretch(from) }) };
    }
    case 'comparison':
      return { kind, relation: pick(relations, from.count()), left: readWords(from, words), right: readWords(from, words) };
    case 'advice': {
      const flags = from.count();
      const window = (flags & 1) === 0 ? {} : { window: readStretch(from) };
      return { kind, advice: pick(advices, flags >> 1), ...window, actions: readWords(from, words), listed: readWords(from, words), circumstances: readWords(from, words) };
    }
    case 'wording':
      return { kind, isNegated: from.count() === 1 };
  }
}

function writeStretch({ low, high }: { readonly low: number; readonly high: number }, to: ByteWriter): void {
  to.float(low);
  to.float(high);
}

function readStretch(from: ByteReader): { low: number; high: number } {
  return { low: from.float(), high: from.float() };
}

function writeWords(list: readonly string[], to: ByteWriter, words: WordWriter): void {
  to.count(list.length);
  for (const word of list) to.count(words.idOf(word));
}

function readWords(from: ByteReader, words: WordReader): string[] {
  return Array.from({ length: from.count() }, () => words.word(from.count()));
}
