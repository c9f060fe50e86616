import { type Command, Option } from 'commander';
import * as v from 'valibot';
import type { CheckServices } from '../checkServices';
import type { ExitStatus, Terminal } from '../terminal';
import { runWaiversAdd } from './addWaiverCommand';
import { listFormats, runWaiversList, runWaiversPrune, runWaiversRemove } from './waiversCommand';

/** What the commands on waivers are made of. */
export interface WaiverProgramParts {
  readonly services: CheckServices;
  readonly terminal: Terminal;
  readonly onStatus: (status: ExitStatus) => void;
}

const names = v.array(v.string());
const corpus = v.optional(names, []);

/** Adds `claimlint waivers` with its commands; `docs/waivers.md` is held against them by a test. */
export function addWaiverCommands(program: Command, { services, terminal, onStatus }: WaiverProgramParts): void {
  const waivers = program
    .command('waivers')
    .description('List, add, review and remove the waivers of drafts.')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', examples);
  waivers
    .command('list')
    .description('Print all waivers with what has become of them.')
    .argument('[draft...]', draftArgument)
    .addOption(corpusOption())
    .addOption(new Option('--format <format>', 'what to print').choices(listFormats).default(listFormats[0]))
    .helpOption('--help', 'print this help')
    .action(async (targets: unknown, options: unknown) => {
      const given = v.parse(v.object({ corpus, format: v.picklist(listFormats) }), options);
      onStatus(await runWaiversList({ targets: v.parse(names, targets), ...given }, services, terminal));
    });
  waivers
    .command('add')
    .description('Accept a claim of a draft, with a reason.')
    .argument('<claim>', 'place of the claim as "claimlint check" prints it: draft.md:12:5, or without the column')
    .requiredOption('--reason <text>', 'why it is accepted; reviewers read this')
    .option('--expires <day>', 'last day on which it is accepted, as 2027-01-31 (default: no end)')
    .option('--reviewer <name>', 'who accepts it (default: as the project settings or Git say)')
    .option('--comment', 'keep it in a comment behind the sentence, not in the waiver file')
    .addOption(corpusOption())
    .helpOption('--help', 'print this help')
    .action(async (claim: unknown, options: unknown) => {
      const { comment, reason, expires, reviewer, ...given } = v.parse(v.object({ corpus, reason: v.string(), expires: v.optional(v.string()), reviewer: v.optional(v.string()), comment: v.optional(v.boolean(), false) }), options);
      onStatus(await runWaiversAdd({ claim: v.parse(v.string(), claim), reason, byComment: comment, ...(expires === undefined ? {} : { expires }), ...(reviewer === undefined ? {} : { reviewer }), ...given }, services, terminal));
    });
  waivers
    .command('prune')
    .description('Remove waivers that cover nothing or have expired.')
    .argument('[draft...]', draftArgument)
    .addOption(corpusOption())
    .option('--stale', 'also those whose claim or statement has changed')
    .option('--dry-run', 'only say which')
    .helpOption('--help', 'print this help')
    .action(async (targets: unknown, options: unknown) => {
      const given = v.parse(v.object({ corpus, stale: v.optional(v.boolean(), false), dryRun: v.optional(v.boolean(), false) }), options);
      onStatus(await runWaiversPrune({ targets: v.parse(names, targets), corpus: given.corpus, stale: given.stale, isDryRun: given.dryRun }, services, terminal));
    });
  waivers
    .command('remove')
    .description('Remove the waivers with these ids.')
    .argument('<id...>', 'ids as the list prints them')
    .addOption(corpusOption())
    .helpOption('--help', 'print this help')
    .action(async (ids: unknown, options: unknown) => {
      const given = v.parse(v.object({ corpus }), options);
      onStatus(await runWaiversRemove({ targets: [], ids: v.parse(names, ids), ...given }, services, terminal));
    });
}

const draftArgument = 'files, folders or quoted patterns (default: the working folder)';

function corpusOption(): Option {
  return new Option('--corpus <pack>', 'claims pack to check against, by path or id; may be repeated').argParser((value: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), value]);
}

const examples = `
Examples:
  claimlint waivers list                   all waivers below the working folder
  claimlint waivers list content --format json
  claimlint waivers add draft.md:12:5 --reason "means this product only"
  claimlint waivers prune --dry-run        which ones are of no use any more
  claimlint waivers remove 1x3k9az

Exit status: 0 all hold, 1 one does not, 2 bad usage or unreadable input.`;
