import type { ArticleSentence } from '../article/article';
import type { PhraseIndex } from '../lexicon/phraseIndex';
import { behind, type Discourse } from './antecedent';
import { isOfOthers, isOfPage } from './pageHeading';
import { readSentence, type SentenceReading } from './readSentence';

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
  readonly isAside: boolean;
  readonly section: string;
  /** The one topic that the text under the title speaks of; `several`: more than one. */
  readonly opening?: { readonly topic: string } | 'several' | undefined;
}

/** Whether what follows two places is read alike. */
export function isSameMark(a: DiscourseMark, b: DiscourseMark): boolean {
  return a === b || (a.section === b.section && a.isAside === b.isAside && openingKey(a) === openingKey(b) && antecedentKey(a) === antecedentKey(b));
}

function antecedentKey({ antecedent }: DiscourseMark): string | undefined {
  return typeof antecedent === 'object' ? `\n${antecedent.topic}` : antecedent;
}

function openingKey({ opening }: DiscourseMark): string | undefined {
  return typeof opening === 'object' ? `\n${opening.topic}` : opening;
}

/** What a heading says of its section: a topic, something else, or nothing. */
type HeadingTopic = { readonly topic: string } | 'foreign' | 'none';

/** @param headings cache of headings read before; shared over passes, bounded by the caller. */
export function createDiscourseReader(topics: PhraseIndex<string>, headings: Map<string, HeadingTopic>): DiscourseReader {
  let antecedent: Discourse['antecedent'];
  let isAside = false;
  let section = '';
  let opening: DiscourseMark['opening'];
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
      if (sentence.startsBlock) isAside = false;
      section = path;
      if (sentence.startsBlock && antecedent === 'foreign') antecedent = undefined;
      const headers = [sentence.block.rowHeader, sentence.block.columnHeader].filter((header) => header !== undefined);
      const sectionTopic = topicOfSection([...sentence.block.headings, ...headers], topicOfHeading, typeof opening === 'object' ? opening.topic : undefined);
      return { ...(sectionTopic === undefined ? {} : { sectionTopic }), ...(antecedent === undefined ? {} : { antecedent }), ...(isAside ? { isAside } : {}) };
    },
    after(sentence, reading) {
      const { kind, headings } = sentence.block;
      if (kind !== 'tableCell' && !MYTH.test(sentence.text)) ({ antecedent, isAside = false } = behind({ antecedent, isAside }, reading));
      if (headings.length < 2 && kind === 'paragraph') opening = openedBy(reading, opening);
    },
    mark: () => ({ antecedent, isAside, section, opening }),
    resume(mark) {
      ({ antecedent, isAside, section, opening } = mark);
    },
  };
}

/** What is set against a fact speaks of the same thing. */
const MYTH = /^(?:myth|false|wrong|misconception)\b/i;

export type { HeadingTopic };

/** What the text under the title is about so far: the topic of a sentence, unless another one is named too. */
function openedBy({ leaves, topics }: SentenceReading, before: DiscourseMark['opening']): DiscourseMark['opening'] {
  if (topics.length > 1 || (typeof before === 'object' && topics.some((topic) => topic !== before.topic))) return 'several';
  return before ?? (typeof leaves === 'object' ? leaves : undefined);
}

/** The nearest heading that names a topic, unless one of something else comes between; a title may play with words, and leave the topic to the text under it. */
function topicOfSection(headings: readonly string[], topicOf: (heading: string) => HeadingTopic, opening: string | undefined): string | undefined {
  for (const [index, heading] of [...headings.entries()].reverse()) {
    const found = topicOf(heading);
    if (found === 'foreign') return index === 0 ? opening : undefined;
    if (found !== 'none') return found.topic;
  }
  return opening;
}

/** What ends the first part of a heading such as "Milk on demand: breastfeeding in the first weeks". */
const BETWEEN_PARTS = /:\s|\s[–—|-]\s/;

/** A heading whose first words play with something else speaks of the topic that a later part begins with. */
function readHeading(heading: string, topics: PhraseIndex<string>): HeadingTopic {
  if (isOfOthers(heading)) return 'foreign';
  const whole = topicLeftBy(heading, topics);
  if (whole !== 'foreign') return whole;
  if (isOfPage(heading)) return 'none';
  const [, ...later] = heading.split(BETWEEN_PARTS);
  return later.map((part) => topicLeftBy(part, topics)).find((topic) => typeof topic === 'object') ?? 'foreign';
}

function topicLeftBy(heading: string, topics: PhraseIndex<string>): HeadingTopic {
  const { leaves } = readSentence(heading.replace(/\?$/, ''), { topics, discourse: {}, isQuote: false });
  return leaves === 'aside' ? 'foreign' : (leaves ?? 'none');
}
