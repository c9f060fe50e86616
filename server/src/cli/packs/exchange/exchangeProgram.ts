import { type Command, Option } from 'commander';
import * as v from 'valibot';
import type { ExitStatus, Terminal } from '../../terminal';
import type { PackServices } from '../services';
import { exportFormats, runExport } from './exportPacks';
import { runImport } from './importPacks';
import { importFormats } from './readImport';

/** What the commands are made of. */
export interface ExchangeParts {
  readonly services: PackServices;
  readonly terminal: Terminal;
  readonly onStatus: (status: ExitStatus) => void;
}

/** Adds `claimlint corpus import` and `export`. */
export function addExchange(corpus: Command, { services, terminal, onStatus }: ExchangeParts): void {
  const importSchema = v.object({ into: v.string(), from: v.exactOptional(v.picklist(importFormats)), map: v.exactOptional(v.string()), dryRun: v.optional(v.boolean(), false) });
  corpus
    .command('import')
    .description('Add sources and statements from other formats to a pack, or propose statements from texts.')
    .argument('<file...>', 'files, or folders of text and Markdown files')
    .requiredOption('--into <pack>', 'path of the pack; one that does not exist is begun')
    .addOption(new Option('--from <format>', 'format of the files (default: told by their names)').choices(importFormats))
    .option('--map <columns>', 'for tables: which column fills which field, such as quote=Text,source=Reference')
    .option('--dry-run', 'print the pack as it would be, and write nothing')
    .helpOption('--help', 'print this help')
    .addHelpText('after', importExamples)
    .action(async (files: unknown, options: unknown) => {
      const { dryRun, ...rest } = v.parse(importSchema, options);
      onStatus(await runImport({ files: v.parse(v.array(v.string()), files), ...rest, isDryRun: dryRun }, services, terminal));
    });
  const exportSchema = v.object({ to: v.picklist(exportFormats), output: v.exactOptional(v.string()) });
  corpus
    .command('export')
    .description('Write the sources or statements of a pack in another format.')
    .argument('<pack>', 'pack by path or id')
    .addOption(new Option('--to <format>', 'format to write').choices(exportFormats).makeOptionMandatory())
    .option('--output <file>', 'file to write (default: standard output)')
    .helpOption('--help', 'print this help')
    .addHelpText('after', exportExamples)
    .action(async (pack: unknown, options: unknown) => onStatus(await runExport({ pack: v.parse(v.string(), pack), ...v.parse(exportSchema, options) }, services, terminal)));
}

const importExamples = `
Examples:
  claimlint corpus import library.ris --into sleep.claims.yaml
  claimlint corpus import claims.jsonl corpus.jsonl --into facts.claims.yaml
  claimlint corpus import table.csv --into sleep.claims.yaml --map "quote=Text,title=Article,url=Link"
  claimlint corpus import sources --into sleep.claims.yaml   propose statements from a folder of texts

Exit status: 0 imported, 2 something could not be read.`;

const exportExamples = `
Examples:
  claimlint corpus export sleep.claims.yaml --to csl > sources.json
  claimlint corpus export hair-mesotherapy --to claimreview --output reviews.jsonld

Exit status: 0 written, 2 not.`;
