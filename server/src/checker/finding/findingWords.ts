import type { DecisionKind } from '../judgement/relation';
import { aspectName } from '../lexicon/aspectName';
import type { Verdict } from './finding';

/** Languages in which findings can be told; the first is that of {@link Finding}'s own texts. Drafts and quotes stay as they are. */
export const languages = ['en', 'de'] as const;

/** A language in which findings can be told. */
export type Language = (typeof languages)[number];

/** What a message is made of. */
export interface MessageParts {
  readonly verdict: Exclude<Verdict, 'unsupported'>;
  /** Of the draft. */
  readonly words: string;
  /** Sources that decide. */
  readonly sourceCount: number;
  /** Sources that support the claim all the same. */
  readonly agreeingCount: number;
  /** The strongest of those that decide; absent: nothing is quoted. */
  readonly quote?: string;
}

/** What a reason is made of. */
export interface ReasonParts {
  /** For readers: "pain". */
  readonly aspect: string;
  readonly claimWords: string;
  readonly quoteWords: string;
  /** The source mentions the words only to reject them. */
  readonly isRejected: boolean;
  /** Absent: they agree. */
  readonly difference?: DecisionKind;
}

/** Everything that a finding says of itself, in one language. Nobody is ever said to be right. */
export interface FindingWords {
  readonly language: Language;
  /** Name of an aspect for readers; one that is not known is called by its id. */
  aspect(id: string): string;
  /** One line: the words, how many sources decide, the strongest quote. */
  message(parts: MessageParts): string;
  unsupported(words: string): string;
  /** Said behind a message where a draft cites only sources that speak against the claim; at least one title. */
  citedAgainst(titles: readonly string[]): string;
  /** One sentence. */
  reason(parts: ReasonParts): string;
  /** Half a sentence for each kind of difference: "the figures differ". */
  readonly differences: Readonly<Record<DecisionKind, string>>;
}

const relations: Readonly<Record<MessageParts['verdict'], string>> = { conflict: 'conflicts with', tension: 'differs in degree from', support: 'agrees with', possible: 'possibly conflicts with' };

const differences: FindingWords['differences'] = {
  negation: 'one denies what the other states',
  degree: 'they differ in degree',
  quantity: 'the figures differ',
  timing: 'the times differ',
  population: 'they differ on whom it holds for',
  direction: 'they point in opposite directions',
  choice: 'one excludes the other',
  evidence: 'they differ on what is proven',
  comparison: 'they compare differently',
  wording: 'their wording differs',
  meaning: 'the second reader takes them for a contradiction',
};

/** Findings in English. */
export const englishFindings: FindingWords = {
  language: 'en',
  aspect: aspectName,
  message: ({ verdict, words, sourceCount, agreeingCount, quote }) => {
    const sources = sourceCount === 1 ? '1 source' : `${sourceCount} sources`;
    const agreeing = agreeingCount === 0 ? '' : ` (${agreeingCount} ${agreeingCount === 1 ? 'agrees' : 'agree'})`;
    return `“${words}” ${relations[verdict]} ${sources}${agreeing}${quote === undefined ? '' : `: “${quote}”`}`;
  },
  unsupported: (words) => `“${words}” has no source in the corpus`,
  citedAgainst: (titles) => ` (The draft cites ${titles.map((title) => `“${title}”`).join(' and ')} for it, which ${titles.length === 1 ? 'conflicts' : 'conflict'}.)`,
  reason: ({ aspect, claimWords, quoteWords, isRejected, difference }) => {
    // Whatever the rules made of the claim, the second reader did not judge by it.
    const head = `${difference === 'meaning' ? 'The' : `On ${aspect}, the`} draft says “${claimWords}” and the source ${isRejected ? 'rejects' : 'says'} “${quoteWords}”`;
    return `${head}: ${difference === undefined ? 'they agree' : isRejected ? 'the source rejects the idea' : differences[difference]}.`;
  },
  differences,
};
