import type { Clause } from './clauses';
import { covers, type MarkedSentence } from './marks';
import { isByTheWay, type Subject, type TopicMention } from './subject';

/** What the text before a sentence leaves open for it. */
export interface Discourse {
  /** Topic of the section: nearest heading that names one, else the title's; undefined when none, or when the heading is about something else. */
  readonly sectionTopic?: string;
  /** What "it" would mean: the subject of the sentence before. `foreign`: something that is no topic. */
  readonly antecedent?: { readonly topic: string } | 'foreign' | undefined;
  /** Whether the sentence before speaks of something by the way, which a pronoun would mean, though the article does not turn to it. */
  readonly isAside?: boolean;
}

/** What a sentence leaves to the next one. `aside`: what was left before stays, but no pronoun means it. */
export type Left = { readonly topic: string } | 'foreign' | 'aside';

/** What is left behind a sentence, of what was left before it. */
export function behind<T extends Pick<Discourse, 'antecedent' | 'isAside'>>(before: T, { leaves }: { readonly leaves?: Left }): T {
  if (leaves === undefined) return before;
  return leaves === 'aside' ? { ...before, isAside: true } : { ...before, antecedent: leaves, isAside: false };
}

/** What a sentence with these subjects and topics leaves; undefined: nothing new. The first subject decides what the next pronoun means; speakers and places do not count. */
export function leftBehind(sentence: MarkedSentence, first: Subject | undefined, mentions: readonly TopicMention[]): Left | undefined {
  if (first?.kind === 'topic') return { topic: first.topic };
  const [mention] = mentions;
  if (first?.kind !== 'foreign' || first.isBystander) return mention && { topic: mention.entry };
  if (isByTheWay(sentence, first)) return mention ? { topic: mention.entry } : 'aside';
  return mention ? 'aside' : 'foreign';
}

/** What a clause speaks of that names nothing; undefined: of something that is no topic. */
export function openTopic({ antecedent, sectionTopic }: Discourse): string | undefined {
  return antecedent === 'foreign' ? undefined : (antecedent?.topic ?? sectionTopic);
}

/** What a pronoun means; undefined: something that is no topic. */
export function pronounTopic(discourse: Discourse): string | undefined {
  return discourse.isAside === true ? undefined : openTopic(discourse);
}

/** Whether the clause speaks of something by a pronoun. */
export function hasPronoun({ tokens }: MarkedSentence, clause: Clause): boolean {
  return tokens.some(({ lower }, at) => covers(clause, at) && REFERRING.has(lower));
}

const REFERRING: ReadonlySet<string> = new Set(['it', 'its', 'they', 'them', 'their', 'this', 'these', 'those']);
