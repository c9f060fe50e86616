import { listedWords } from '../lexicon/wordLists';
import type { Mark, MarkedSentence } from './marks';

/** Whose report is the writer's own claim: a source of knowledge, not a speaker. */
const RESEARCH = /^(?:stud(?:y|ies)|trials?|research|reviews?|meta|analys[ei]s|data|findings?|evidence|surveys?|registr(?:y|ies)|cohorts?|cochrane|researchers?|scientists?|trialists?|investigators?|guidelines?|experiments?)$/;

/** Words behind "according to" or in front of "say" that describe a source. */
const REACH = 6;

/**
 * Whether a word of reporting reports nobody's words here: what research says the writer says ("according to the trials"), and
 * set phrases say nothing ("says nothing about", "it should be said", "say goodbye"). "Thinking" and "to hop" are other words.
 */
export function reportsNobody({ tokens }: MarkedSentence, mark: Mark): boolean {
  const first = tokens[mark.from]?.lower ?? '';
  if (first === 'according') return tokens.slice(mark.to, mark.to + REACH).some(({ lower }) => RESEARCH.test(lower));
  if (mark.to - mark.from > 1 && tokens[mark.from + 1]?.lower !== 'that') return false;
  const next = tokens[mark.to]?.lower ?? '';
  const before = tokens[mark.from - 1]?.lower ?? '';
  if (first === 'thinking' || first.startsWith('hopp') || first === 'hop') return true;
  if (first === 'hope') return before === 'of' || before === 'no';
  if (first.startsWith('sa')) {
    if (next === 'nothing' || next === 'goodbye' || next === 'no' || (next === 'little' && tokens[mark.to + 1]?.lower === 'about')) return true;
    if (before === 'be' || (before === 'to' && tokens[mark.from - 2]?.lower === 'fair')) return true;
    const subject = tokens.slice(Math.max(0, mark.from - 3), mark.from);
    return subject.some(({ lower }) => RESEARCH.test(lower)) && !subject.some(({ kind }) => kind === 'mark');
  }
  return false;
}

/** "I got diarrhea", "none in my case": what one person met with is no claim about others. */
export function isOwnStory({ tokens }: MarkedSentence): boolean {
  const [first, second] = tokens;
  if (first?.lower === 'i' && !OPINING.has(second?.stem ?? '')) return true;
  if (first?.lower === 'my' && KIN.has(second?.lower ?? '')) return true;
  if ((first?.lower === 'she' || first?.lower === 'he') && MET_WITH.has(second?.lower ?? '')) return true;
  return tokens.some(({ lower }, index) => (lower === 'in' && tokens[index + 1]?.lower === 'my' && tokens[index + 2]?.lower === 'case') || lower === 'myself' || (lower === 'me' && tokens[index - 1]?.stem === 'giv'));
}

const KIN = listedWords('voice-kin');
const MET_WITH = listedWords('voice-met-with');

/** What a writer thinks is a claim. */
const OPINING: ReadonlySet<string> = new Set(['think', 'believ', 'recommend', 'know', 'advis', 'suggest', 'say', 'tell', 'promis', 'guarante', 'assur', 'can', 'would']);

/** "If it were so, we would have seen …": nothing is asserted. */
export function isCounterfactual({ tokens }: MarkedSentence): boolean {
  if (['were', 'had'].includes(tokens[0]?.lower ?? '') && tokens.some(({ lower }) => lower === 'would')) return true;
  return tokens.some((token, index) => token.lower === 'would' && ['have', 'be'].includes(tokens[index + 1]?.lower ?? '')) && tokens.some((token, index) => token.lower === 'had' || (token.lower === 'if' && tokens.slice(index, index + 8).some(({ lower }) => lower === 'were' || lower === 'had')));
}
