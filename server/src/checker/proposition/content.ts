import type { GrammarClass } from '../lexicon/lexicon';
import { stem } from '../text/stem';
import type { Token } from '../text/tokens';
import { covers, type MarkedSentence } from './marks';

/** Words that carry no content of their own, beside those the grammar lists. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  ('the a an and or of to in on at by for with from as is are was were be been being it its this that these those there their they them ' +
    'he she his her our your my we you i us also very more most less least much many some any all both each such other another than then ' +
    'into onto upon over under between among during after before within about against per via not no nor so too can could may might will ' +
    'would shall should must do does did have has had having if when while which who whom whose what where how why because since until ' +
    'become becomes became becoming fewer but although though whereas however only just even still yet well up down out off again once here own same new cannot one two three first second four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty ' +
    'hundred thousand million dozen single half average bit minute minutes hour hours day days week weeks month months year years percent mmhg mg ml ' +
    'get got make made let put use used using either neither s t re ve ll d m').split(' '),
);

/** "'s", "'re", "n't". */
const CLITIC = /^(?:['’]|n['’]t$)/;

/** "Deepest" and "deep" speak of the same lines. */
const SUPERLATIVE = /^(deep|fine|strong|large|small|long|short|high|low|great|weak|hard|soft|thick|thin|fast|slow|mild|dark|light|old|young|new|warm|cold|sick|poor|rich|tough|coarse|severe)(?:e?st)$/;

/** Stem of the word, of a superlative that of its adjective. */
function baseOf({ lower, stem: own }: Token): string {
  const adjective = lower.endsWith('st') ? SUPERLATIVE.exec(lower)?.[1] : undefined;
  return adjective === undefined ? own : stem(adjective);
}

/** Stems of the content words in `[from, to)`, in order: no function words, topic names, people, numbers or degree words. Synonyms give the name of their family. */
export function contentStems(sentence: MarkedSentence, from: number, to: number): string[] {
  const stemAt = contentOf(sentence);
  const stems: string[] = [];
  for (let at = from; at < to; at++) {
    const found = stemAt[at];
    if (found !== undefined) stems.push(found);
  }
  return stems;
}

/** For each token what it adds to the content, if anything; a synonym of several words is named by its first. */
function contentOf(sentence: MarkedSentence): readonly (string | undefined)[] {
  return (sentence.facts.content ??= sentence.tokens.map((token, at) => {
    const isNamed = sentence.mentions.some((mention) => covers(mention, at));
    const synonym = isNamed ? undefined : sentence.synonyms.find((mark) => covers(mark, at));
    if (synonym?.entry.kind === 'synonym') return synonym.from === at ? synonym.entry.name : undefined;
    if (isNamed || token.kind !== 'word' || token.lower.length < 2 || STOP_WORDS.has(token.lower) || CLITIC.test(token.lower)) return undefined;
    return isListed(sentence, at) ? undefined : baseOf(token);
  }));
}

/** Whether the word is one that only shapes a sentence. */
export function isStopWord(lower: string): boolean {
  return STOP_WORDS.has(lower);
}

function isListed(sentence: MarkedSentence, at: number): boolean {
  return sentence.grammarAt(at).some((kind) => LISTED.has(kind));
}

const LISTED: ReadonlySet<GrammarClass> = new Set<GrammarClass>(['people', 'possible', 'likely', 'certain', 'near-degree', 'full-degree', 'universal', 'report', 'low-degree', 'high-degree']);
