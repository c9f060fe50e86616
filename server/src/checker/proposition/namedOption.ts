import type { Clause } from './clauses';
import { isStopWord } from './content';
import type { Mark, MarkedSentence } from './marks';

/**
 * Whether an option is only part of the name of something, and nothing is said of it: "inhaled steroids", "a blue
 * inhaler", "licensed extracts are paid for", "tablets work better than nasal sprays".
 */
export function isNamedOnly(sentence: MarkedSentence, clause: Clause, mark: Mark): boolean {
  if (mark.entry.kind !== 'option') return false;
  const { aspect } = mark.entry;
  if (aspect === 'route') return isDevice(sentence, mark) || describesNoun(sentence, mark) || isCompared(sentence, clause, mark);
  if (aspect === 'approval') return isKind(sentence, mark) || (describesNoun(sentence, mark) && !isThere(sentence, clause));
  return false;
}

/** "Inhaler", but for "by inhaler". */
function isDevice({ tokens }: MarkedSentence, mark: Mark): boolean {
  return /^inhalers?$/.test(tokens[mark.from]?.lower ?? '') && ![1, 2].some((back) => MEANS.has(tokens[mark.from - back]?.lower ?? ''));
}

const MEANS: ReadonlySet<string> = new Set(['by', 'via', 'with', 'through', 'from', 'using']);

/** A participle before its noun: "the injected vaccine", "off-label infusions"; no "is injected daily". */
function describesNoun({ tokens }: MarkedSentence, mark: Mark): boolean {
  const before = tokens[mark.from - 1];
  if (before?.lower === 'as' && tokens[mark.from]?.lower !== 'a' && mark.to - mark.from === 1) return true;
  const next = tokens[mark.to];
  if (!PARTICIPLES.has(tokens[mark.to - 1]?.lower ?? '') || before?.stem === 'be' || before?.stem === 'been' || before?.lower.endsWith('ly')) return false;
  return next?.kind === 'word' && !isStopWord(next.lower) && !next.lower.endsWith('ly') && next.lower !== 'without' && next.lower !== 'under';
}

const PARTICIPLES: ReadonlySet<string> = new Set(['inhaled', 'injected', 'licensed', 'approved', 'authorized', 'authorised', 'unlicensed', 'unapproved', 'label']);

/** "There is a licensed tablet", "no approved drug exists". */
function isThere({ tokens }: MarkedSentence, { from, to }: Clause): boolean {
  return tokens.slice(from, to).some(({ lower, stem }) => lower === 'there' || stem === 'exist' || lower === 'no');
}

/** "Teas and food supplements may contain": what is spoken of, not what it is registered as. */
function isKind({ tokens }: MarkedSentence, mark: Mark): boolean {
  return tokens[mark.to - 1]?.stem === 'supplement' && !tokens.slice(Math.max(0, mark.from - 3), mark.from).some(({ lower, stem }) => stem === 'be' || lower === 'as' || lower === 'a');
}

/** "Nasal sprays are more effective than tablets". */
function isCompared({ tokens }: MarkedSentence, clause: Clause, mark: Mark): boolean {
  const rest = tokens.slice(mark.to, clause.to);
  const than = rest.findIndex(({ lower }) => lower === 'than');
  return than > 0 && rest.slice(0, than).some(({ lower }) => ['more', 'less', 'better', 'worse'].includes(lower)) && rest[than + 1]?.kind === 'word';
}
