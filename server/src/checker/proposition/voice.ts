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
