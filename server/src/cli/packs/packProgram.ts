import { collect } from '../collect';
import { type Command, Option } from 'commander';
import * as v from 'valibot';
import type { PackEntry } from '../../checker';
import type { CheckServices } from '../checkServices';
import type { ExitStatus, Terminal } from '../terminal';
import { runAdd } from './addToPack';
import { packFormats, problemLevels, runPackCheck } from './checkPacks';
import { addExchange } from './exchange/exchangeProgram';
import { runFetch } from './fetchPack';
import { runImpact } from './impact';
import { runPackList } from './listPacks';
import { runPush } from './pushPacks';
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
  addAdd(corpus, parts);
  addExchange(corpus, parts);
  addList(corpus, parts);
  addFetch(corpus, parts);
  addPush(corpus, parts);
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

function addList(corpus: Command, { services, terminal, onStatus }: PackProgramParts): void {
  corpus
    .command('list')
    .description('List packs in the order in which they are used, with licence and origin.')
    .argument('[pack...]', packsArgument)
    .addOption(formatOption())
    .helpOption('--help', 'print this help')
    .addHelpText('after', listExamples)
    .action(async (packs: unknown, options: unknown) => onStatus(await runPackList({ packs: v.parse(packNames, packs), ...v.parse(v.object({ format }), options) }, services, terminal)));
}

function addFetch(corpus: Command, { services, terminal, onStatus }: PackProgramParts): void {
  corpus
    .command('fetch')
    .description('Fetch packs from the web once, keep copies in the project, and pin them by hash in claimlint.lock.')
    .argument('<address...>', 'addresses that begin with https')
    .helpOption('--help', 'print this help')
    .addHelpText('after', fetchExamples)
    .action(async (urls: unknown) => onStatus(await runFetch(v.parse(packNames, urls), services, terminal)));
}

function addPush(corpus: Command, { services, terminal, onStatus }: PackProgramParts): void {
  corpus
    .command('push')
    .description('Put packs on a corpus server, a PostgreSQL database that many share.')
    .argument('[pack...]', packsArgument)
    .requiredOption('--to <address>', 'address of the database, such as postgres://writer@corpus.example.org/claims')
    .helpOption('--help', 'print this help')
    .addHelpText('after', pushExamples)
    .action(async (packs: unknown, options: unknown) => onStatus(await runPush({ packs: v.parse(packNames, packs), ...v.parse(v.object({ to: v.string() }), options) }, services, terminal)));
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

function addAdd(corpus: Command, { services, terminal, onStatus }: PackProgramParts): void {
  const text = v.exactOptional(v.string());
  const schema = v.object({ quote: v.string(), source: v.string(), title: text, url: text, doi: text, author: text, year: text, from: text, topic: text, locator: text, stance: v.exactOptional(v.picklist(stances)), note: text, id: text, dryRun: v.optional(v.boolean(), false) });
  corpus
    .command('add')
    .description('Add a statement to a pack and show how its quote is read.')
    .argument('<pack>', 'path of the pack')
    .requiredOption('--quote <words>', 'the exact words of the source')
    .requiredOption('--source <id>', 'source of the pack, or the id of a new one')
    .option('--title <title>', 'title of the new source')
    .option('--author <name>', 'author of the new source')
    .option('--year <year>', 'year of the new source')
    .option('--url <address>', 'address of the new source')
    .option('--doi <doi>', 'DOI of the new source')
    .option('--from <file>', 'copy of the source as text, in which the quote must stand; adds prefix and suffix where it stands there twice')
    .option('--topic <id>', 'topic of the pack (default: the one that the quote names, else the first)')
    .option('--locator <place>', 'where in the source, such as "p. 12"')
    .addOption(new Option('--stance <stance>', 'denies: the source mentions it only to reject it').choices(stances))
    .option('--note <text>', 'a note for colleagues')
    .option('--id <id>', 'id of the statement (default: made of source and quote)')
    .option('--dry-run', 'write nothing')
    .helpOption('--help', 'print this help')
    .addHelpText('after', addExamples)
    .action(async (pack: unknown, options: unknown) => {
      const { title, author, year, url, doi, dryRun, ...fields } = v.parse(schema, options);
      const newSource = toSource({ title, author, year, url, doi });
      onStatus(await runAdd({ pack: v.parse(v.string(), pack), ...fields, ...(newSource === undefined ? {} : { newSource }), isDryRun: dryRun }, services, terminal));
    });
}

const stances = ['asserts', 'denies'] as const;

/** A source of the pack's own; `undefined` where no field of one is given. */
function toSource({ title, author, year, url, doi }: Readonly<Record<'title' | 'author' | 'year' | 'url' | 'doi', string | undefined>>): PackEntry | undefined {
  if ([title, author, year, url, doi].every((field) => field === undefined)) return undefined;
  return {
    type: doi === undefined ? 'webpage' : 'article-journal',
    title,
    author: author === undefined ? undefined : [{ literal: author }],
    issued: year === undefined ? undefined : /^\d{4}$/.test(year) ? { 'date-parts': [[Number(year)]] } : { literal: year },
    URL: url,
    DOI: doi,
  };
}


const corpusExamples = `
Examples:
  claimlint corpus check sleep.claims.yaml              examine a pack
  claimlint corpus test sleep.claims.yaml               run its examples
  claimlint corpus add sleep.claims.yaml --source smith-2019 --quote "…"
                                                        add a statement
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

const listExamples = `
Examples:
  claimlint corpus list
  claimlint corpus list npm:@clinic/claims hair-mesotherapy --format json

Exit status: 0 listed, 2 a pack cannot be read.`;

const fetchExamples = `
Example:
  claimlint corpus fetch https://example.org/packs/sleep.claims.yaml

No other command goes to the web; push, and --corpus with the address of a database, go to that database. Exit status: 0 fetched or unchanged, 1 a pack has changed since it was fetched last, 2 one cannot be had.`;

const pushExamples = `
Example:
  claimlint corpus push sleep.claims.yaml tea.claims.yaml --to postgres://writer@corpus.example.org/claims

A pack takes the place of the one with its id, whole or not at all. Check against the server with
claimlint check draft.md --corpus postgres://reader@corpus.example.org/claims.
Exit status: 0 pushed, 2 a pack cannot be read or the server cannot be asked.`;

const addExamples = `
Examples:
  claimlint corpus add tea.claims.yaml --source leaf-2020 --quote "tea delayed sleep by an hour"
  claimlint corpus add tea.claims.yaml --source nhs-tea --title "Tea and sleep" --url https://example.org/tea \\
    --quote "tea has no effect on sleep" --stance denies

Exit status: 0 added, 2 not; then nothing is written.`;

const impactExamples = `
Examples:
  claimlint corpus impact --base HEAD "content/**/*.md"
  claimlint corpus impact --base v1.2 articles --corpus sleep.claims.yaml

Exit status: 0 no new conflict, 1 a claim conflicts that did not before, 2 unusable input.`;
