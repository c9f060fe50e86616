import { Command, CommanderError, Option } from 'commander';
import * as v from 'valibot';
import { readers } from '../checker';
import { addCheck } from './checkProgram';
import { runJudge, type JudgePair } from './judgeCommand';
import { createPairJudge } from './pairJudge';
import { addPackCommands } from './packs/packProgram';
import type { PackServices } from './packs/services';
import { reportProblem } from './problems';
import { addReport } from './reportProgram';
import type { ReportServices } from './reportCommand';
import type { ExitStatus, Terminal } from './terminal';
import { addWaiverCommands } from './waivers/waiversProgram';

/** What the command line is made of. */
export interface CliServices extends ReportServices {
  readonly packs: PackServices;
  readonly judgePair: JudgePair;
  /** Speaks the Language Server Protocol over standard input and output until the editor ends it. */
  readonly serveStdio: () => Promise<void>;
}

/** Runs one command line (the words after the program's name) and gives the exit status. A bug rejects. */
export async function runCli(words: readonly string[], services: CliServices, terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = createProgram({ services, terminal, onStatus: (given) => (status = given) });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

interface ProgramParts {
  readonly services: CliServices;
  readonly terminal: Terminal;
  readonly onStatus: (status: ExitStatus) => void;
}

/** The command tree; `docs/cli.md` is held against it by a test. */
export function createProgram({ services, terminal, onStatus }: ProgramParts): Command {
  const program = new Command('claimlint')
    .description('Shows which sentences of a Markdown draft conflict with what its sources say.')
    .version(services.version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.write(text),
      writeErr: (text) => terminal.writeError(text),
      getOutHasColors: () => false,
      outputError: (text) => reportProblem(terminal, { severity: 'error', message: `${text.replace(/^error: /, '').trim()} See claimlint --help.` }),
    })
    .addHelpText('after', programExamples);
  addCheck(program, { services, terminal, onStatus });
  addReport(program, { services, terminal, onStatus });
  addJudge(program, { services, terminal, onStatus });
  addPackCommands(program, { services: { ...services.packs, version: services.version }, terminal, onStatus });
  addWaiverCommands(program, { services, terminal, onStatus });
  program
    .command('lsp')
    .description('Speak the Language Server Protocol, for any editor.')
    .helpOption('--help', 'print this help')
    .requiredOption('--stdio', 'over standard input and output')
    .action(async () => services.serveStdio());
  return program;
}

function addJudge(program: Command, { services, terminal, onStatus }: ProgramParts): void {
  program
    .command('judge')
    .description('Label claim and evidence pairs: supports, conflicts or neutral.')
    .requiredOption('--pairs <file>', 'JSON Lines with id, claim and evidence in each row, or - for standard input')
    .addOption(new Option('--reader <reader>', 'who judges: the rules alone, or a second reader too, a small neural model').choices(readers).default('rules'))
    .option('--metrics', 'compare with the label in each row and print the figures instead')
    .helpOption('--help', 'print this help')
    .addHelpText('after', judgeExamples)
    .action(async (options: unknown) => {
      const { pairs, metrics, reader } = v.parse(judgeOptions, options);
      const judge = await createPairJudge(reader, services, terminal);
      onStatus(judge === undefined ? 2 : await runJudge({ pairs, showsMetrics: metrics }, judge, terminal));
    });
}

const judgeOptions = v.object({ pairs: v.string(), reader: v.picklist(readers), metrics: v.optional(v.boolean(), false) });

const programExamples = `
Start here:
  claimlint check draft.md                 which sentences conflict with the sources, and what these say
  claimlint report draft.md --output report.html
                                           the same as a page for a medical reviewer

A whole site, your own sources, a pipeline:
  claimlint check "content/**/*.md" --corpus sleep.claims.yaml
  claimlint check --changed-since origin/main --format github

What a draft is checked against, and how findings are shown, can stand in a claimlint.config.yaml that editor and
terminal share. Each command explains itself: claimlint check --help.

Exit status: 0 nothing found, 1 a claim conflicts, 2 bad usage or unreadable input.`;

const judgeExamples = `
Example of a row:
  {"id": 1, "claim": "Tea keeps you awake.", "evidence": "Tea did not delay sleep."}

Examples:
  claimlint judge --pairs pairs.jsonl
  claimlint judge --pairs labelled.jsonl --metrics`;
