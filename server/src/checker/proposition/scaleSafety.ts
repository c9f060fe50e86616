import { stem } from '../text/stem';
import type { Clause } from './clauses';
import { contentStems } from './content';
import { covers, type Mark, type MarkedSentence } from './marks';
import { readSubject } from './subject';

/** "Safe from falls", "keeps you safe", "as effective and safe as", "grips the wheel safely": nothing is said of what the topic does to anybody. */
export function isSafetyOfOther(sentence: MarkedSentence, clause: Clause, { from, to }: Mark): boolean {
  const { tokens } = sentence;
  const word = tokens[to - 1]?.lower ?? '';
  if (word === 'safely') return !tokens.slice(Math.max(clause.from, from - 4), Math.min(clause.to, to + 4)).some((token) => USING.has(token.stem));
  if (word !== 'safe') return false;
  if (tokens[to]?.lower === 'from') return true;
  if (tokens[to]?.lower === 'as' && tokens.slice(Math.max(clause.from, from - 4), from).some(({ lower }) => lower === 'as')) return true;
  const verb = [1, 2, 3].map((back) => from - back).find((at) => at >= clause.from && BEING.has(tokens[at]?.stem ?? ''));
  if (verb === undefined) return false;
  // "You are safe", "keeps children safe".
  const [start, end] = KEEPING.has(tokens[verb]?.stem ?? '') ? [verb + 1, from] : [clause.from, verb];
  return tokens.slice(start, end).some(({ lower }) => YOU.has(lower)) || (start === verb + 1 && sentence.grammar('people').some((mark) => mark.from >= start && mark.to <= end));
}

/** What one does with a remedy. */
const USING: ReadonlySet<string> = new Set('use take give apply inject wear administer eat drink perform do consume combine receive have inhale swallow'.split(' ').map(stem).concat('used', 'done', 'worn'));
const BEING: ReadonlySet<string> = new Set('be keep feel stay remain make'.split(' ').map(stem));
const KEEPING: ReadonlySet<string> = new Set('keep make'.split(' ').map(stem));
const YOU: ReadonlySet<string> = new Set(['you', 'they', 'he', 'she', 'we', 'anyone', 'everyone', 'everybody', 'anybody']);

/** What a word like "safe" or "harmless" is said of, where that is neither the topic nor a word for it: "black stools are harmless"; empty: of the topic. */
export function whatIsSafe(sentence: MarkedSentence, clause: Clause, mark: Mark): readonly string[] {
  const subject = readSubject(sentence, clause, sentence.mentions);
  if (subject.kind !== 'foreign' || subject.isBystander || covers(subject.region, mark.from)) return [];
  return contentStems(sentence, subject.region.from, subject.region.to);
}
