import { addStatement, applyEdits, describeReading, formatReading, parsePack, selectQuote, type Pack, type PackEntry } from '../../checker';
import { loadPack } from '../../host/loadPacks';
import { packUri } from '../../host/readSettings';
import { readText } from '../../host/readText';
import { displayUri, resolveUri } from '../../host/uris';
import { toOneLine } from '../plainText';
import { reportProblem } from '../problems';
import { UnreadableFile, type ExitStatus, type Terminal } from '../terminal';
import type { PackServices } from './services';

/** What `claimlint corpus add` was asked. */
export interface AddRequest {
  /** Path of the pack. */
  readonly pack: string;
  readonly quote: string;
  readonly source: string;
  /** Fields of a source that the pack does not have yet. */
  readonly newSource?: PackEntry;
  /** A copy of the source, in which the quote is looked for: tells prefix and suffix. */
  readonly from?: string;
  readonly topic?: string;
  readonly locator?: string;
  readonly stance?: 'asserts' | 'denies';
  readonly note?: string;
  readonly id?: string;
  /** Shows what would be written, and writes nothing. */
  readonly isDryRun: boolean;
}

/** Adds a statement to a pack and prints how it is read. Status 2 where it cannot be added; then nothing is written. */
export async function runAdd(request: AddRequest, services: PackServices, terminal: Terminal): Promise<ExitStatus> {
  const { host, folderUri } = services;
  const fail = (message: string, path?: string): ExitStatus => {
    reportProblem(terminal, { severity: 'error', ...(path === undefined ? {} : { path }), message });
    return 2;
  };
  const uri = packUri(host, { name: request.pack, folderUri });
  if (host.builtInPackUri(request.pack) !== undefined) return fail(`"${request.pack}" is built in and cannot be changed; copy it, or begin a pack of your own.`);
  const found = await readText(uri, 'The pack', { host });
  if ('problem' in found) return fail(found.problem.message, request.pack);
  const selector = request.from === undefined ? { quote: request.quote } : await locate(request.quote, request.from, services);
  if ('fault' in selector) return fail(selector.fault, request.from);

  const before = await loadPack(uri, found.text, { host, rootUris: [folderUri] });
  const { pack: _pack, from: _from, isDryRun, newSource, ...fields } = request;
  const statement = { ...fields, ...selector, reviewed: host.today() };
  const added = addStatement(found.text, statement, { ...(newSource === undefined ? {} : { newSource: { id: request.source, ...newSource } }), knownSources: before.pack?.sources.map((known) => known.id) ?? [] });
  if ('refusal' in added) return fail(added.refusal, request.pack);
  const text = applyEdits(found.text, added.edits);
  if (!isDryRun) {
    try {
      await services.writeFile(uri, text);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return fail(`the pack cannot be written (${error.message}); check its permissions.`, request.pack);
    }
  }
  const pack = parsePack(text, uri, { bibliography: before.pack?.sources ?? [] }).pack;
  await terminal.write(`${isDryRun ? 'would add' : 'added'} ${added.id} to ${toOneLine(displayUri(uri, folderUri))}\n${describe(pack, added.id)}`);
  return 0;
}

type Selector = { readonly quote: string; readonly prefix?: string; readonly suffix?: string } | { readonly fault: string };

/** The quote as it stands in the copy, with what tells it from the same words elsewhere. */
async function locate(quote: string, file: string, { host, folderUri }: PackServices): Promise<Selector> {
  const found = await readText(resolveUri(folderUri, file), 'The copy', { host });
  if ('problem' in found) return { fault: found.problem.message };
  const words = quote.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const match = new RegExp(words.join('\\s+')).exec(found.text);
  if (match === null) return { fault: 'the words of the quote do not stand in this copy; quote them letter by letter.' };
  return selectQuote(found.text, match.index, match.index + match[0].length);
}

/** `  read as: tea · onset · “40 minutes” · asserted`, a line for each reading. */
function describe(pack: Pack | undefined, id: string): string {
  const statement = pack?.statements.find((one) => one.id === id);
  if (pack === undefined || statement === undefined) return '';
  const readings = describeReading(pack, statement);
  if (readings.length === 0) return '  read as: nothing; quote a whole clause, or give it a reading under "reads"\n';
  return readings.map((reading) => `  read as: ${toOneLine(formatReading(reading))}\n`).join('');
}
