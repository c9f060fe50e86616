import { type Command, Option } from 'commander';
import * as v from 'valibot';
import type { CheckServices } from '../checkDrafts';
import type { ExitStatus, Terminal } from '../terminal';
import { packFormats, problemLevels, runPackCheck } from './checkPacks';
import { runImpact } from './impact';
import type { PackServices } from './services';
import { runPackTest } from './testPacks';

/** What the commands for packs are made of. */
export interface PackProgramParts {
  readonly services: PackServices & Pick<CheckServices, 'version'>;
  readonly terminal: Terminal;
  readonly onStatus: (status: ExitStatus) => void;
}

/** Adds `claimlint corpus` with its commands; `docs/corpus/commands.md` is held against them by a test. */
export function addPackCommands(program: Command, parts: PackProgramParts): void {
  const corpus = program
    .command('corpus')
    .description('Write, examine, test, share and exchange claims packs.')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', corpusExamples);
  addCheck(corpus, parts);
  addTest(corpus, parts);
  addImpact(corpus, parts);
}

const packsArgument = 'packs by path or id (default: those of the project settings, else hair-mesotherapy)';
const formatOption = (): Option => new Option('--format <format>', 'what to print').choices(packFormats).default(packFormats[0]);

const packNames = v.array(v.string());
const format = v.picklist(packFormats);

function addCheck(corpus: Command, { services, terminal, onStatus }: PackProgramParts): void {
  const schema = v.object({ base: v.exactOptional(v.string()), format, failOn: v.picklist(problemLevels) });
  corpus
    .command('check')
    .description('Examine packs: lost quotes, doubles, contradictions, failing examples, retracted sources, expired reviews.')
    .argument('[pack...]', packsArgument)
    .option('--base <revision>', 'tell ids whose meaning changed since this git revision')
    .addOption(formatOption())
    .addOption(new Option('--fail-on <severity>', 'what ends with status 1').choices(problemLevels).default(problemLevels[0]))
    .helpOption('--help', 'print this help')
    .addHelpText('after', checkExamples)
    .action(async (packs: unknown, options: unknown) => onStatus(await runPackCheck({ packs: v.parse(packNames, packs), ...v.parse(schema, options) }, services, terminal)));
}

function addTest(corpus: Command, { services, terminal, onStatus }: PackProgramParts): void {
  corpus
    .command('test')
    .description('Run the match and mustNotMatch sentences of packs as tests.')
    .argument('[pack...]', packsArgument)
    .addOption(formatOption())
    .helpOption('--help', 'print this help')
    .addHelpText('after', testExamples)
    .action(async (packs: unknown, options: unknown) => onStatus(await runPackTest({ packs: v.parse(packNames, packs), ...v.parse(v.object({ format }), options) }, services, terminal)));
}

function addImpact(corpus: Command, { services, terminal, onStatus }: PackProgramParts): void {
  const schema = v.object({ base: v.string(), corpus: v.optional(packNames, []), format });
  corpus
    .command('impact')
    .description('Show which claims of drafts change their verdict with the packs since a git revision.')
    .argument('<draft...>', 'files, folders, quoted patterns, or - for standard input')
    .requiredOption('--base <revision>', 'git revision with the packs as they were')
    .option('--corpus <pack>', 'claims pack, by path or id; may be repeated (default: as for corpus check)', collect)
    .addOption(formatOption())
    .helpOption('--help', 'print this help')
    .addHelpText('after', impactExamples)
    .action(async (targets: unknown, options: unknown) => onStatus(await runImpact({ targets: v.parse(packNames, targets), ...v.parse(schema, options) }, services, terminal)));
}

function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

const corpusExamples = `
Examples:
  claimlint corpus check sleep.claims.yaml              examine a pack
  claimlint corpus test sleep.claims.yaml               run its examples
  claimlint corpus impact --base main "content/**/*.md" what a changed pack does to drafts

claimlint corpus COMMAND --help explains each command.`;

const checkExamples = `
Examples:
  claimlint corpus check
  claimlint corpus check sleep.claims.yaml --base main
  claimlint corpus check packs/tea.claims.yaml packs/sleep.claims.yaml --fail-on error --format json

Exit status: 0 nothing at or above --fail-on, 1 something, 2 a pack or the revision cannot be read.`;

const testExamples = `
Example:
  claimlint corpus test sleep.claims.yaml

Exit status: 0 all examples pass, 1 one fails, 2 a pack cannot be read.`;

const impactExamples = `
Examples:
  claimlint corpus impact --base HEAD "content/**/*.md"
  claimlint corpus impact --base v1.2 articles --corpus sleep.claims.yaml

Exit status: 0 no new conflict, 1 a claim conflicts that did not before, 2 unusable input.`;
