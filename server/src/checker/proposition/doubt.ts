import { listedWords } from '../lexicon/wordLists';
import type { Clause } from './clauses';
import type { MarkedSentence } from './marks';

/** Words that call what stands in front of them into question. */
const DOUBTING = listedWords('doubt-doubting');

/** "Evidence that it prevents cancer is inconsistent", "whether it prevents cancer is unknown": whether what stands at a place of the clause is said to be in doubt behind it. */
export function isDoubted(sentence: MarkedSentence, clause: Clause, at: number): boolean {
  const { tokens } = sentence;
  const opener = tokens.findIndex(({ lower }, index) => index >= clause.from && index < at && (lower === 'whether' || ((lower === 'that' || lower === 'for') && PROOF.has(tokens[index - 1]?.lower ?? ''))));
  if (opener < 0) return isJoinedToDoubt(sentence, clause);
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.text === ';' || token.text === ':' || token.lower === 'but') return false;
    if (DOUBTING.has(token.lower) || (token.lower === 'known' && tokens[index - 1]?.lower === 'not')) return true;
  }
  return false;
}

/** "Not enough evidence that it prevents | or treats colds": the doubt goes on behind "or". */
function isJoinedToDoubt(sentence: MarkedSentence, clause: Clause): boolean {
  const { tokens } = sentence;
  const isJoined = tokens[clause.from]?.lower === 'or' || tokens[clause.from - 1]?.lower === 'or';
  return isJoined && sentence.grammar('no-evidence').some(({ to }) => to <= clause.from && !tokens.slice(to, clause.from).some(({ text, lower }) => text === ';' || text === ',' || lower === 'but'));
}

const PROOF: ReadonlySet<string> = new Set(['evidence', 'proof']);

/** "Whether it prevents cancer is unknown": no condition. */
export function isOpenQuestion(sentence: MarkedSentence, clause: Clause): boolean {
  return sentence.tokens[clause.from]?.lower === 'whether' && isDoubted(sentence, clause, clause.from + 1);
}
