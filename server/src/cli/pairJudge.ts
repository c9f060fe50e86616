import { judgePairTwice, type ReaderSetting } from '../checker';
import type { OpenReader } from './draftReader';
import type { JudgePair } from './judgeCommand';
import { reportProblem } from './problems';
import type { Terminal } from './terminal';

/** What judges pairs. */
export interface PairServices {
  readonly judgePair: JudgePair;
  /** Absent: there is no second reader. */
  readonly openReader?: OpenReader;
}

/** The judge of pairs that was asked for; `undefined` where it is not there, which is told: figures of another judge would be none. */
export async function createPairJudge(asked: ReaderSetting, { judgePair, openReader }: PairServices, terminal: Terminal): Promise<JudgePair | undefined> {
  if (asked === 'rules') return judgePair;
  const reader = await openReader?.();
  if (reader === undefined) {
    reportProblem(terminal, { severity: 'error', message: 'the second reader is not installed. Install Claimlint again, or choose --reader rules.' });
    return undefined;
  }
  return async (claim, evidence) => {
    const pair = { claim: claim.trim(), evidence: evidence.trim() };
    await reader.read([pair]);
    const reading = reader.known(pair);
    return reading === undefined ? judgePair(claim, evidence) : judgePairTwice(claim, evidence, reading);
  };
}
