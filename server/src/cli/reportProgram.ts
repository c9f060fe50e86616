import { Option, type Command } from 'commander';
import * as v from 'valibot';
import { languages } from '../checker';
import { collect } from './collect';
import { reportFormats, runReport, type ReportServices } from './reportCommand';
import type { ExitStatus, Terminal } from './terminal';

/** Adds `claimlint report`. */
export function addReport(program: Command, { services, terminal, onStatus }: { readonly services: ReportServices; readonly terminal: Terminal; readonly onStatus: (status: ExitStatus) => void }): void {
  program
    .command('report')
    .description('Write a page for a medical reviewer: each claim with the quotes on both sides.')
    .argument('<draft...>', 'files, folders, quoted patterns, or - for standard input')
    .addOption(new Option('--format <format>', 'what to write').choices(reportFormats).default(reportFormats[0]))
    .addOption(new Option('--language <language>', 'of the page; drafts and quotes stay as they are').choices(languages).default(languages[0]))
    .option('--output <path>', 'file to write; of several drafts, a folder (default: standard output)')
    .option('--base <revision>', 'only claims that are new, reworded or judged by other evidence since this git revision')
    .option('--corpus <pack>', 'claims pack to check against, by path or id; may be repeated (default: the packs of the project settings, else hair-mesotherapy)', collect)
    .option('--stdin-filename <name>', 'what to call standard input in the report')
    .option('--unsupported', 'report claims too on which no source says anything (default: as the project settings say)')
    .helpOption('--help', 'print this help')
    .addHelpText('after', examples)
    .action(async (targets: unknown, options: unknown) => {
      const { corpus, unsupported, stdinFilename, output, base, format, language } = v.parse(optionsSchema, options);
      const request = { targets: v.parse(v.array(v.string()), targets), corpus, format, language, tellsUnsupported: unsupported };
      onStatus(await runReport({ ...request, ...(stdinFilename === undefined ? {} : { stdinFilename }), ...(output === undefined ? {} : { output }), ...(base === undefined ? {} : { base }) }, services, terminal));
    });
}

const optionsSchema = v.object({
  format: v.picklist(reportFormats),
  language: v.picklist(languages),
  output: v.optional(v.string()),
  base: v.optional(v.string()),
  corpus: v.optional(v.array(v.string()), []),
  stdinFilename: v.optional(v.string()),
  unsupported: v.optional(v.boolean(), false),
});

const examples = `
Examples:
  claimlint report draft.md --output report.html
  claimlint report draft.md --format markdown --base main
  claimlint report content --output reports/

Exit status: 0 the pages are written, 2 bad usage or unreadable input.`;
