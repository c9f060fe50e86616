import { lexicon } from '../lexicon/lexicon';
import { listedWords } from '../lexicon/wordLists';
import { tokenize } from '../text/tokens';
import type { Clause } from './clauses';
import { contentStems } from './content';
import type { MarkedSentence } from './marks';
import { readNegation } from './negation';
import { tokenSpan, type Reading } from './reading';

/** What is unwelcome of a part of the body. */
const UNWELCOME = listedWords('read-symptoms-unwelcome');
/** Verbs by which something makes a part of the body so. */
const MAKING: ReadonlySet<string> = new Set(['mak', 'leav', 'turn', 'render']);
/** Verbs by which a part of the body becomes so. */
const BECOMING: ReadonlySet<string> = new Set(['becom', 'turn', 'get', 'go', 'feel', 'look']);

/** "Makes your teeth sensitive", "the lips become dry": a side effect told by a part of the body and what becomes of it. */
export function readSymptoms(sentence: MarkedSentence, clause: Clause): Reading[] {
  for (let at = clause.from + 2; at < clause.to; at++) {
    if (!UNWELCOME.has(sentence.tokens[at]?.lower ?? '')) continue;
    const found = madeSo(sentence, clause, at) ?? becomingSo(sentence, clause, at);
    if (found === undefined) continue;
    const negation = readNegation(sentence, clause, { from: at, to: at + 1 });
    if (negation.isLimited || negation.isUnproven) continue;
    return [
      {
        aspect: 'effect',
        position: { kind: 'direction', direction: found.direction, isNegated: negation.isNegated || negation.isWeak, degree: 'open' },
        span: tokenSpan(sentence, [found.words, { from: at, to: at + 1 }, ...negation.words]),
        at: found.words.from,
        facet: nameOf(sentence, at, found.part),
        isWeak: false,
      },
    ];
  }
  return [];
}

interface Found {
  readonly direction: 'cause' | 'occur';
  /** Index of the part of the body. */
  readonly part: number;
  readonly words: { readonly from: number; readonly to: number };
}

/** The part of the body stands between the verb and the adjective: "leaves your skin dry". */
function madeSo(sentence: MarkedSentence, clause: Clause, at: number): Found | undefined {
  const verb = lastBefore(sentence, clause, at, MAKING);
  const part = verb === undefined ? undefined : lastNoun(sentence, verb + 1, at);
  return verb === undefined || part === undefined ? undefined : { direction: 'cause', part, words: { from: verb, to: part + 1 } };
}

/** It stands in front of the verb: "lips become dry". */
function becomingSo(sentence: MarkedSentence, clause: Clause, at: number): Found | undefined {
  const verb = lastBefore(sentence, clause, at, BECOMING);
  const part = verb === undefined ? undefined : lastNoun(sentence, clause.from, verb);
  const isPart = part !== undefined && sentence.grammarAt(part).includes('body');
  return isPart ? { direction: 'occur', part, words: { from: part, to: at } } : undefined;
}

/** The nearest of the verbs in the five words in front. */
function lastBefore({ tokens }: MarkedSentence, clause: Clause, at: number, verbs: ReadonlySet<string>): number | undefined {
  for (let back = at - 1; back >= Math.max(clause.from, at - 5); back--) if (verbs.has(tokens[back]?.stem ?? '')) return back;
  return undefined;
}

function lastNoun(sentence: MarkedSentence, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) if (contentStems(sentence, at, at + 1).length > 0 && !(sentence.tokens[at]?.lower.endsWith('ly') ?? false)) return at;
  return undefined;
}

/** The name of its family where there is one for "sensitive teeth", else the words. */
function nameOf(sentence: MarkedSentence, adjective: number, part: number): readonly string[] {
  const words = [adjective, part].map((at) => sentence.tokens[at]?.lower ?? '');
  const family = lexicon.phrases.find(tokenize(words.join(' '))).find(({ entry, from, to }) => entry.kind === 'synonym' && from === 0 && to === 2);
  return family?.entry.kind === 'synonym' ? [family.entry.name] : [adjective, part].flatMap((at) => sentence.tokens[at]?.stem ?? []);
}
