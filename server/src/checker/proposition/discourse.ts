import type { ArticleSentence } from '../article/article';
import type { PhraseIndex } from '../lexicon/phraseIndex';
import { readSentence, type Discourse, type SentenceReading } from './readSentence';

/** Follows an article sentence by sentence and knows, for each, what it leaves unsaid. Has state: one per pass over an article. */
export interface DiscourseReader {
  /** What the sentence may leave open. Call in order of position. */
  before(sentence: ArticleSentence): Discourse;
  /** Takes note of what was read. */
  after(sentence: ArticleSentence, reading: SentenceReading): void;
  /** Where the reader stands. */
  mark(): DiscourseMark;
  /** Goes on from another place. */
  resume(mark: DiscourseMark): void;
}

/** A place in an article: all that the sentences before it mean for those behind it. */
export interface DiscourseMark {
  readonly antecedent: Discourse['antecedent'];
  readonly section: string;
}

/** Whether what follows two places is read alike. */
export function isSameMark(a: DiscourseMark, b: DiscourseMark): boolean {
  return a === b || (a.section === b.section && antecedentKey(a) === antecedentKey(b));
}

function antecedentKey({ antecedent }: DiscourseMark): string | undefined {
  return typeof antecedent === 'object' ? `\n${antecedent.topic}` : antecedent;
}

/** What a heading says of its section: a topic, something else, or nothing. */
type HeadingTopic = { readonly topic: string } | 'foreign' | 'none';

/** @param headings cache of headings read before; shared over passes, bounded by the caller. */
export function createDiscourseReader(topics: PhraseIndex<string>, headings: Map<string, HeadingTopic>): DiscourseReader {
  let antecedent: Discourse['antecedent'];
  let section = '';
  const topicOfHeading = (heading: string): HeadingTopic => {
    const known = headings.get(heading);
    if (known) return known;
    const fresh = readHeading(heading, topics);
    headings.set(heading, fresh);
    return fresh;
  };
  return {
    before(sentence) {
      const path = sentence.block.headings.join('\n');
      if (path !== section || sentence.block.kind === 'heading' || sentence.block.kind === 'tableCell') antecedent = undefined;
      section = path;
      if (sentence.startsBlock && antecedent === 'foreign') antecedent = undefined;
      const headers = [sentence.block.rowHeader, sentence.block.columnHeader].filter((header) => header !== undefined);
      const sectionTopic = topicOfSection([...sentence.block.headings, ...headers], topicOfHeading);
      return { ...(sectionTopic === undefined ? {} : { sectionTopic }), ...(antecedent === undefined ? {} : { antecedent }) };
    },
    after(sentence, reading) {
      if (sentence.block.kind !== 'tableCell') antecedent = reading.leaves ?? antecedent;
    },
    mark: () => ({ antecedent, section }),
    resume(mark) {
      ({ antecedent, section } = mark);
    },
  };
}

export type { HeadingTopic };

function topicOfSection(headings: readonly string[], topicOf: (heading: string) => HeadingTopic): string | undefined {
  for (const heading of [...headings].reverse()) {
    const found = topicOf(heading);
    if (found === 'foreign') return undefined;
    if (found !== 'none') return found.topic;
  }
  return undefined;
}

/** What ends the first part of a heading such as "Milk on demand: breastfeeding in the first weeks". */
const BETWEEN_PARTS = /:\s|\s[–—|-]\s/;

/** A heading whose first words play with something else speaks of the topic that a later part begins with. */
function readHeading(heading: string, topics: PhraseIndex<string>): HeadingTopic {
  const whole = topicLeftBy(heading, topics);
  if (whole !== 'foreign') return whole;
  const [, ...later] = heading.split(BETWEEN_PARTS);
  return later.map((part) => topicLeftBy(part, topics)).find((topic) => typeof topic === 'object') ?? 'foreign';
}

function topicLeftBy(heading: string, topics: PhraseIndex<string>): HeadingTopic {
  const { leaves } = readSentence(heading.replace(/\?$/, ''), { topics, discourse: {}, isQuote: false });
  return leaves ?? 'none';
}
