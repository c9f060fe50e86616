import type { PairJudgement } from '../checker';
import { createTally, formatScore } from './metrics';
import { readPairs, type BadRow, type PairRow } from './pairs';
import { roundConfidence, toJsonLine } from './plainText';
import { reportProblem } from './problems';
import { UnreadableFile, type ExitStatus, type Terminal } from './terminal';

/** What `claimlint judge` was asked. */
export interface JudgeRequest {
  /** A JSON Lines file, or `-` for standard input. */
  readonly pairs: string;
  readonly showsMetrics: boolean;
}

/** Labels one claim by one piece of evidence. */
export type JudgePair = (claim: string, evidence: string) => PairJudgement | Promise<PairJudgement>;

/** Judges the pairs in their order. Rows that are no pairs are named on standard error and make the status 2; the others are judged all the same. */
export async function runJudge(request: JudgeRequest, judgePair: JudgePair, terminal: Terminal): Promise<ExitStatus> {
  const path = request.pairs;
  if (path !== '-' && (await terminal.files.kindOf(path)) !== 'file') {
    reportProblem(terminal, { severity: 'error', path, message: 'no such file; give a JSON Lines file with id, claim and evidence in each row.' });
    return 2;
  }
  const rows = readPairs(path === '-' ? terminal.readInput() : terminal.files.readPieces(path));
  let badRowCount = 0;
  const reportBad = ({ line, message }: Omit<BadRow, 'kind'>): void => {
    badRowCount += 1;
    reportProblem(terminal, { severity: 'error', path, line, message });
  };
  try {
    await (request.showsMetrics ? printMetrics : printRows)({ rows, judgePair, terminal, reportBad });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reportProblem(terminal, { severity: 'error', path, message: `the file cannot be read (${error.message}).` });
    return 2;
  }
  return badRowCount > 0 ? 2 : 0;
}

interface Judging {
  readonly rows: AsyncIterable<PairRow | BadRow>;
  readonly judgePair: JudgePair;
  readonly terminal: Terminal;
  readonly reportBad: (row: Omit<BadRow, 'kind'>) => void;
}

/** How many characters are gathered before they are written: one system call a row would cost more than the judging. */
const writeLength = 1 << 16;

async function printRows({ rows, judgePair, terminal, reportBad }: Judging): Promise<void> {
  let waiting = '';
  for await (const row of rows) {
    if (row.kind === 'bad') {
      reportBad(row);
      continue;
    }
    const { label, confidence, reasons } = await judgePair(row.claim, row.evidence);
    waiting += `${toJsonLine({ id: row.id, label, confidence: roundConfidence(confidence), reasons })}\n`;
    if (waiting.length < writeLength) continue;
    await terminal.write(waiting);
    waiting = '';
  }
  await terminal.write(waiting);
}

async function printMetrics({ rows, judgePair, terminal, reportBad }: Judging): Promise<void> {
  const tally = createTally();
  let judgingMs = 0;
  for await (const row of rows) {
    if (row.kind === 'bad') reportBad(row);
    else if (row.label === undefined) reportBad({ line: row.line, message: 'metrics need "label": "supports", "conflicts" or "neutral" in each row.' });
    else {
      // Only judging is timed; reading and parsing the file are not the judge's work.
      const startMs = terminal.nowMs();
      const { label } = await judgePair(row.claim, row.evidence);
      judgingMs += terminal.nowMs() - startMs;
      tally.add(row.label, label);
    }
  }
  const score = tally.score();
  await terminal.write(formatScore(score, judgingMs === 0 ? 0 : (score.rows * 1000) / judgingMs));
}
