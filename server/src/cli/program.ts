import { Command, CommanderError, Option } from 'commander';
import * as v from 'valibot';
import { failLevels, formats, runCheck, type CheckRequest } from './checkCommand';
import { runJudge, type JudgePair } from './judgeCommand';
import { addPackCommands } from './packs/packProgram';
import type { PackServices } from './packs/services';
import { reportProblem } from './problems';
import { collect } from './collect';
import { addReport } from './reportProgram';
import type { ReportServices } from './reportCommand';
import type { ExitStatus, Terminal } from './terminal';
import { runWatch } from './watchCommand';
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

function addCheck(program: Command, { services, terminal, onStatus }: ProgramParts): void {
  program
    .command('check')
    .description('Check Markdown drafts against the sources and print what conflicts.')
    .argument('[draft...]', 'files, folders (their .md and .markdown files), quoted patterns, or - for standard input')
    .option('--corpus <pack>', 'claims pack to check against, by path or id; may be repeated (default: the packs of the project settings, else hair-mesotherapy)', collect)
    .addOption(new Option('--format <format>', 'what to print').choices(formats).default(formats[0]))
    .addOption(new Option('--fail-on <verdict>', 'what ends with status 1').choices(failLevels).default(failLevels[0]))
    .option('--stdin-filename <name>', 'what to call standard input in the report')
    .option('--changed-since <revision>', 'only drafts that differ from this git revision, or that git does not know (without drafts: all below the working folder)')
    .option('--baseline <file>', 'do not report the findings that this file knows')
    .option('--write-baseline', 'record the findings in the --baseline file instead of reporting them')
    .option('--fix', 'add the footnotes of citations that name a source of the packs, as in [^source-id]; no sentence changes')
    .option('--cache [folder]', 'keep what was found in unchanged drafts (default folder: .claimlintcache)')
    .option('--watch', 'check again whenever a draft, a pack or the settings change')
    .option('--supports', 'in the text report, list supported claims too')
    .option('--unsupported', 'report claims too on which no source says anything (default: as the project settings say)')
    .option('--no-color', 'plain text on a terminal too (NO_COLOR and FORCE_COLOR are respected)')
    .helpOption('--help', 'print this help')
    .addHelpText('after', checkExamples)
    .action(async (targets: unknown, options: unknown, command: Command) => {
      const request = toCheckRequest(targets, options);
      if (request.targets.length === 0) command.error('error: name at least one draft, for example: claimlint check draft.md');
      if (request.writesBaseline && request.baseline === undefined) command.error('error: --write-baseline needs --baseline FILE, the file to write.');
      const { watch } = v.parse(watchOption, options);
      if (watch && (request.writesBaseline || request.targets.includes('-'))) command.error('error: --watch goes with neither --write-baseline nor standard input.');
      onStatus(await (watch ? runWatch : runCheck)(request, services, terminal));
    });
}

function addJudge(program: Command, { services, terminal, onStatus }: ProgramParts): void {
  program
    .command('judge')
    .description('Label claim and evidence pairs: supports, conflicts or neutral.')
    .requiredOption('--pairs <file>', 'JSON Lines with id, claim and evidence in each row, or - for standard input')
    .option('--metrics', 'compare with the label in each row and print the figures instead')
    .helpOption('--help', 'print this help')
    .addHelpText('after', judgeExamples)
    .action(async (options: unknown) => {
      const { pairs, metrics } = v.parse(judgeOptions, options);
      onStatus(await runJudge({ pairs, showsMetrics: metrics }, services.judgePair, terminal));
    });
}

const judgeOptions = v.object({ pairs: v.string(), metrics: v.optional(v.boolean(), false) });

const watchOption = v.object({ watch: v.optional(v.boolean(), false) });

const checkOptions = v.object({
  corpus: v.optional(v.array(v.string()), []),
  format: v.picklist(formats),
  failOn: v.picklist(failLevels),
  stdinFilename: v.optional(v.string()),
  changedSince: v.optional(v.string()),
  baseline: v.optional(v.string()),
  writeBaseline: v.optional(v.boolean(), false),
  fix: v.optional(v.boolean(), false),
  cache: v.optional(v.union([v.literal(true), v.string()])),
  supports: v.optional(v.boolean(), false),
  unsupported: v.optional(v.boolean(), false),
  color: v.boolean(),
});

function toCheckRequest(targets: unknown, options: unknown): CheckRequest {
  const { corpus, format, failOn, stdinFilename, changedSince, baseline, writeBaseline, fix, cache, supports, unsupported, color } = v.parse(checkOptions, options);
  const given = v.parse(v.array(v.string()), targets);
  return {
    targets: given.length === 0 && changedSince !== undefined ? ['.'] : given,
    corpus,
    format,
    failOn,
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    ...(changedSince === undefined ? {} : { changedSince }),
    ...(baseline === undefined ? {} : { baseline }),
    writesBaseline: writeBaseline,
    fixes: fix,
    ...(cache === undefined ? {} : { cacheFolder: cache === true ? '.claimlintcache' : cache }),
    showsSupport: supports,
    tellsUnsupported: unsupported,
    wantsColor: color,
  };
}

const programExamples = `
Examples:
  claimlint check draft.md                 check one draft
  claimlint check "content/**/*.md"        check all drafts of a site
  claimlint check draft.md --corpus sleep.claims.yaml
                                           check against your own pack
  claimlint judge --pairs pairs.jsonl      label claim and evidence pairs

Exit status: 0 nothing found, 1 a claim conflicts, 2 bad usage or unreadable input.`;

const checkExamples = `
Examples:
  claimlint check draft.md
  claimlint check articles leaflet.md --fail-on tension
  claimlint check draft.md --corpus one.claims.yaml --corpus two.claims.yaml
  claimlint check "content/**/*.md" --format json > report.json
  pandoc draft.docx -t gfm | claimlint check - --stdin-filename draft.md

Exit status: 0 nothing at or above --fail-on, 1 something, 2 bad usage or unreadable input.`;

const judgeExamples = `
Example of a row:
  {"id": 1, "claim": "Tea keeps you awake.", "evidence": "Tea did not delay sleep."}

Examples:
  claimlint judge --pairs pairs.jsonl
  claimlint judge --pairs labelled.jsonl --metrics`;
