import { InvalidArgumentError, Option, type Command } from 'commander';
import * as v from 'valibot';
import { failLevels, formats, runCheck, type CheckRequest } from './checkCommand';
import { readers } from '../checker';
import type { CheckServices } from './checkServices';
import { collect } from './collect';
import type { ExitStatus, Terminal } from './terminal';
import { runWatch } from './watchCommand';

/** Adds `claimlint check`. */
export function addCheck(program: Command, { services, terminal, onStatus }: { readonly services: CheckServices; readonly terminal: Terminal; readonly onStatus: (status: ExitStatus) => void }): void {
  const command = program
    .command('check')
    .description('Check Markdown drafts against the sources and print what conflicts.')
    .argument('[draft...]', 'files, folders (their .md and .markdown files), quoted patterns, or - for standard input');
  addOptions(command)
    .helpOption('--help', 'print this help')
    .addHelpText('after', examples)
    .action(async (targets: unknown, options: unknown) => {
      const request = toRequest(targets, options);
      const { watch } = v.parse(optionsSchema, options);
      if (request.targets.length === 0) command.error('error: name at least one draft, for example: claimlint check draft.md');
      if (request.writesBaseline && request.baseline === undefined) command.error('error: --write-baseline needs --baseline FILE, the file to write.');
      if (watch && (request.writesBaseline || request.targets.includes('-'))) command.error('error: --watch goes with neither --write-baseline nor standard input.');
      onStatus(await (watch ? runWatch : runCheck)(request, services, terminal));
    });
}

function addOptions(command: Command): Command {
  return command
    .optionsGroup('Which drafts, against what:')
    .option('--corpus <pack>', 'claims pack to check against, by path or id; may be repeated (default: the packs of the project settings, else hair-mesotherapy)', collect)
    .option('--changed-since <revision>', 'only drafts that differ from this git revision, or that git does not know (without drafts: all below the working folder)')
    .option('--stdin-filename <name>', 'what to call standard input in the report')
    .option('--unsupported', 'report claims too on which no source says anything (default: as the project settings say)')
    .addOption(new Option('--reader <reader>', 'who judges: the rules alone, or a second reader too, a small neural model that reads what they leave open (default: as the project settings say)').choices(readers))
    .optionsGroup('What to print:')
    .addOption(new Option('--format <format>', 'what to print').choices(formats).default(formats[0]))
    .option('--supports', 'in the text report, list supported claims too')
    .option('--no-color', 'plain text on a terminal too (NO_COLOR and FORCE_COLOR are respected)')
    .optionsGroup('What counts as a failure:')
    .addOption(new Option('--fail-on <verdict>', 'what ends with status 1').choices(failLevels).default(failLevels[0]))
    .option('--baseline <file>', 'do not report the findings that this file knows')
    .option('--write-baseline', 'record the findings in the --baseline file instead of reporting them')
    .optionsGroup('While you write:')
    .option('--watch', 'check again whenever a draft, a pack or the settings change')
    .option('--fix', 'complete the citations that name a source of the packs: the footnote of [^source-id], the entry of [@source-id] in the bibliography; no sentence changes')
    .option('--jobs <count>', 'how many threads check, at most one for each draft (default: as many as the machine has processors, at most 8, as far as there is work for them)', toCount)
    .option('--cache [folder]', 'keep what was found in unchanged drafts (default folder: .claimlintcache)')
    .optionsGroup('Help:');
}

const optionsSchema = v.object({
  corpus: v.optional(v.array(v.string()), []),
  changedSince: v.optional(v.string()),
  stdinFilename: v.optional(v.string()),
  unsupported: v.optional(v.boolean(), false),
  reader: v.optional(v.picklist(readers)),
  format: v.picklist(formats),
  supports: v.optional(v.boolean(), false),
  color: v.boolean(),
  failOn: v.picklist(failLevels),
  baseline: v.optional(v.string()),
  writeBaseline: v.optional(v.boolean(), false),
  watch: v.optional(v.boolean(), false),
  fix: v.optional(v.boolean(), false),
  cache: v.optional(v.union([v.literal(true), v.string()])),
  jobs: v.optional(v.number()),
});

/** More threads than any machine has processors would only take memory. */
const mostJobs = 64;

function toCount(value: string): number {
  const count = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (count < 1 || count > mostJobs) throw new InvalidArgumentError(`Give a number from 1 to ${mostJobs}.`);
  return count;
}

function toRequest(targets: unknown, options: unknown): CheckRequest {
  const { corpus, changedSince, stdinFilename, unsupported, reader, format, supports, color, failOn, baseline, writeBaseline, fix, cache, jobs } = v.parse(optionsSchema, options);
  const given = v.parse(v.array(v.string()), targets);
  return {
    targets: given.length === 0 && changedSince !== undefined ? ['.'] : given,
    corpus,
    format,
    failOn,
    ...(reader === undefined ? {} : { reader }),
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    ...(changedSince === undefined ? {} : { changedSince }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(cache === undefined ? {} : { cacheFolder: cache === true ? '.claimlintcache' : cache }),
    writesBaseline: writeBaseline,
    fixes: fix,
    showsSupport: supports,
    tellsUnsupported: unsupported,
    wantsColor: color,
  };
}

const examples = `
Examples:
  claimlint check draft.md                                 one draft, against the sources of the project
  claimlint check articles leaflet.md --fail-on tension    a folder and a file, strictly
  claimlint check "content/**/*.md" --format json > report.json
  claimlint check draft.md --corpus one.claims.yaml --corpus two.claims.yaml
  claimlint check content --watch                          beside your editor, while you write
  claimlint check --changed-since origin/main --format github
                                                           in a pipeline: what this branch changes
  claimlint check content --baseline known.json --write-baseline
                                                           start in a project with old findings
  pandoc draft.docx -t gfm | claimlint check - --stdin-filename draft.md

Exit status: 0 nothing at or above --fail-on, 1 something, 2 bad usage or unreadable input.`;
