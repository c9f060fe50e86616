import type { Pack, Statement } from '../corpus/pack';
import { aspectLabel, lexicon } from '../lexicon/lexicon';
import type { Proposition } from '../proposition/proposition';
import type { ReadStatement, StatementIndex } from '../retrieval/statementIndex';
import { type Diagnosis, type Examination, excerpt, plainWords, warn } from './examination';
import { isSameWork } from './sameWork';

/** Below it two quotes share too few of their words to be one that was corrected. */
const CORRECTION_LIKENESS = 0.5;

/**
 * Ids that meant something else in an earlier version of the packs: a statement with another source, stance or topic,
 * other words or another reading; a source that is another publication; a topic without one of its names. Corrected
 * slips and longer or shorter quotes of the same meaning are none. Decisions of reviewers refer to ids, so these must not
 * be given away. `base`: the packs as they were, read; packs are matched by id.
 */
export function compareWithBase({ patients, index }: Pick<Examination, 'patients' | 'index'>, base: StatementIndex): readonly Diagnosis[] {
  const before = new Map(base.statements.map((read) => [keyOf(read), read]));
  const basePacks = new Map(base.statements.map(({ pack }) => [pack.id, pack]));
  const now = index.statements.flatMap((read): readonly Diagnosis[] => {
    const earlier = before.get(keyOf(read));
    const change = earlier === undefined ? undefined : changeOf(earlier, read);
    if (change === undefined) return [];
    const { pack, statement } = read;
    return [warn(pack, 'id-changed', `Statement "${statement.id}" meant something else before: ${change}. Give it a new id, and keep the old statement or let its id rest: decisions may refer to it.`, { at: statement.at })];
  });
  return [
    ...now,
    ...patients.flatMap(({ pack, places }) => {
      const earlier = basePacks.get(pack.id);
      if (earlier === undefined) return [];
      return [
        ...changedSources(earlier, pack).map((id) => warn(pack, 'id-changed', `Source "${id}" was another publication before. Give this one an id of its own: articles may cite the old one by it.`, { at: places.source(id) })),
        ...changedTopics(earlier, pack).map((id) => warn(pack, 'id-changed', `Topic "${id}" has none of the names that it had before. Give it a new id.`, { at: places.topic(id) })),
      ];
    }),
  ];
}

function keyOf({ pack, statement }: ReadStatement): string {
  return JSON.stringify([pack.id, statement.id]);
}

/** How the meaning changed, in words; `undefined`: it did not. */
function changeOf(before: ReadStatement, now: ReadStatement): string | undefined {
  const quote = `it quoted “${excerpt(before.statement.quote, 80)}”`;
  if (before.statement.source !== now.statement.source && !isSameWork(before.source, now.source)) return `its source was "${before.statement.source}"`;
  if (before.statement.stance !== now.statement.stance) return `its stance was ${before.statement.stance}`;
  if (topicOf(before.statement, before.pack) !== topicOf(now.statement, now.pack)) return `its topic was "${topicOf(before.statement, before.pack)}"`;
  const isSameQuote = plainWords(before.statement.quote) === plainWords(now.statement.quote);
  if (!isSameQuote && wordLikeness(before.statement.quote, now.statement.quote) < CORRECTION_LIKENESS) return quote;
  const aspect = changedAspect(before.reading.propositions, now.reading.propositions);
  if (aspect === undefined) return undefined;
  const label = aspectLabel(lexicon, aspect);
  return isSameQuote ? `it was read differently on ${label}` : `on ${label}, ${quote}`;
}

/** Topics are compared where the packs themselves set them: which one a quote names follows from the quote. */
function topicOf({ topic }: Statement, pack: Pack): string {
  return topic ?? pack.topics[0]?.id ?? '';
}

/** Share of the words of both that they have in common (Dice), in [0, 1]. */
function wordLikeness(a: string, b: string): number {
  const [one, two] = [new Set(plainWords(a).split(' ')), new Set(plainWords(b).split(' '))];
  const shared = [...one].filter((word) => two.has(word)).length;
  return (2 * shared) / (one.size + two.size);
}

/** The first aspect on which both were read and none of the positions is the same; or one that is gone, where nothing else remains. */
function changedAspect(before: readonly Proposition[], now: readonly Proposition[]): string | undefined {
  for (const aspect of new Set(before.map((proposition) => proposition.aspect))) {
    if (aspect === 'wording') continue;
    const positions = new Set(before.filter((proposition) => proposition.aspect === aspect).map(positionKey));
    const others = now.filter((proposition) => proposition.aspect === aspect);
    if (others.length > 0 && !others.some((proposition) => positions.has(positionKey(proposition)))) return aspect;
    if (others.length === 0 && !now.some((proposition) => before.some((other) => other.aspect === proposition.aspect))) return aspect;
  }
  return undefined;
}

function positionKey({ position, groups }: Proposition): string {
  // Infinity is no JSON, but a quantity may reach as far.
  return JSON.stringify([position, groups], (_, value: unknown) => (value === Infinity ? 'Infinity' : value));
}

function changedSources(before: Pack, now: Pack): readonly string[] {
  const earlier = new Map(before.sources.map((source) => [source.id, source]));
  return now.sources.flatMap((source) => {
    const old = earlier.get(source.id);
    // A source without title cannot be told from another.
    if (old?.title === undefined || source.title === undefined) return [];
    return isSameWork(old, source) || wordLikeness(old.title, source.title) >= CORRECTION_LIKENESS ? [] : [source.id];
  });
}

function changedTopics(before: Pack, now: Pack): readonly string[] {
  const earlier = new Map(before.topics.map((topic) => [topic.id, new Set(topic.names.map(plainWords))]));
  return now.topics.flatMap(({ id, names }) => {
    const old = earlier.get(id);
    return old === undefined || names.some((name) => old.has(plainWords(name))) ? [] : [id];
  });
}
