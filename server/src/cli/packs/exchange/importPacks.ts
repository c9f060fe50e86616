import { appendEntries, applyEdits, openPack, parsePack, type Pack, type PackEntry } from '../../../checker';
import { packUri } from '../../../host/readSettings';
import { readText } from '../../../host/readText';
import { displayUri, folderOf, resolveUri } from '../../../host/uris';
import { toOneLine } from '../../plainText';
import { reportProblem } from '../../problems';
import { UnreadableFile, type ExitStatus, type Terminal } from '../../terminal';
import { counted } from '../formatExamination';
import type { PackServices } from '../services';
import { parseMapping } from './csv';
import { toId, type Imported, type ImportedSource, type ImportedStatement } from './imported';
import { guessFormat, readImport, type ImportFile, type ImportFormat } from './readImport';

/** What `claimlint corpus import` was asked. */
export interface ImportRequest {
  /** Files, or folders of text files. */
  readonly files: readonly string[];
  /** Path of the pack; one that does not exist is begun. */
  readonly into: string;
  /** Absent: told from the files' names. */
  readonly from?: ImportFormat;
  /** `quote=Text,source=Reference`, for tables. */
  readonly map?: string;
  /** Prints the pack as it would be, and writes nothing. */
  readonly isDryRun: boolean;
}

/** Adds what foreign files hold to a pack; sources and statements that it has already stay as they are. Status 2 where a file cannot be read. */
export async function runImport(request: ImportRequest, services: PackServices, terminal: Terminal): Promise<ExitStatus> {
  const fail = (message: string, path?: string): ExitStatus => {
    reportProblem(terminal, { severity: 'error', ...(path === undefined ? {} : { path }), message });
    return 2;
  };
  const uri = packUri(services.host, { name: request.into, folderUri: services.folderUri });
  if (!/\.claims\.(?:ya?ml|json)$/.test(request.into)) return fail('a pack is called something.claims.yaml; give --into such a name.', request.into);
  const start = await readStart(uri, request.into, services);
  if (typeof start !== 'string') return fail(start.fault, request.into);
  const mapping = parseMapping(request.map ?? '');
  if ('fault' in mapping) return fail(mapping.fault);
  const files = await readFiles(request, uri, { services, terminal });
  if ('fault' in files) return fail(files.fault, files.path);

  let text = start;
  let hasFaults = false;
  const total = { sources: 0, statements: 0 };
  for (const [format, group] of groupByFormat(files.files, request.from)) {
    if (format === undefined) return fail('the format is not known by the name; say it with --from.', group[0]?.path);
    const pack = parsePack(text, uri).pack ?? emptyPack(text, uri);
    const imported = await readImport(group, format, { pack, mapping });
    for (const { line, message } of imported.faults) reportProblem(terminal, { severity: 'warning', path: group.map(({ path }) => path).join(', '), ...(line === undefined ? {} : { line }), message });
    hasFaults ||= imported.faults.length > 0 && imported.sources.length === 0;
    const added = addAll(text, imported, pack);
    if (added === undefined) return fail('the pack cannot be read; run claimlint corpus check on it first.', request.into);
    text = added.text;
    total.sources += added.sources;
    total.statements += added.statements;
  }
  if (request.isDryRun) await terminal.write(text);
  else {
    if (text !== start || total.sources > 0) {
      try {
        await services.writeFile(uri, text);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        return fail(`the pack cannot be written (${error.message}); check its permissions.`, request.into);
      }
    }
    await terminal.write(`${toOneLine(displayUri(uri, services.folderUri))}: ${counted(total.sources, 'source')} and ${counted(total.statements, 'statement')} added. Examine it with claimlint corpus check.\n`);
  }
  return hasFaults ? 2 : 0;
}

/** The text to add to: the pack's, or the head of a new one. */
async function readStart(uri: string, name: string, { host }: PackServices): Promise<string | { readonly fault: string }> {
  const found = await readText(uri, 'The pack', { host });
  if ('text' in found) return found.text;
  if (found.problem.code !== 'file-missing') return { fault: found.problem.message };
  const id = toId((name.split(/[\\/]/).at(-1) ?? '').replace(/\.claims\.\w+$/, ''));
  return name.endsWith('.json') ? `{\n  "claimlint": 1,\n  "id": "${id}"\n}\n` : `claimlint: 1\nid: ${id}\n`;
}

/** A pack without statements is none to the parser; its topics count all the same. */
function emptyPack(text: string, uri: string): Pack {
  const sample = appendEntries(text, 'statements', [{ source: 'none', quote: 'none' }]);
  const withSource = sample === undefined ? undefined : appendEntries(applyEdits(text, [sample]), 'sources', [{ id: 'none' }]);
  const filled = sample === undefined || withSource === undefined ? text : applyEdits(applyEdits(text, [sample]), [withSource]);
  const { pack } = openPack(filled, uri).finish();
  return { id: 'pack', title: 'Pack', language: 'en', location: uri, topics: [], cues: [], ...pack, sources: pack?.sources.filter(({ id }) => id !== 'none') ?? [], statements: [] };
}

type ReadFiles = { readonly files: readonly ImportFile[] } | { readonly fault: string; readonly path: string };

async function readFiles({ files }: ImportRequest, packAddress: string, { services, terminal }: { readonly services: PackServices; readonly terminal: Terminal }): Promise<ReadFiles> {
  const read: ImportFile[] = [];
  for (const name of files) {
    const isFolder = (await terminal.files.kindOf(name)) === 'folder';
    const paths = isFolder ? await terminal.files.expand(`${name.endsWith('/') ? name.slice(0, -1) : name}/**/*.{txt,md,markdown}`) : [name];
    if (paths.length === 0) return { fault: 'the folder holds no text or Markdown files (.txt, .md).', path: name };
    for (const path of paths) {
      const uri = resolveUri(services.folderUri, path);
      const found = await readText(uri, 'The file', { host: services.host });
      if ('problem' in found) return { fault: found.problem.message, path };
      read.push({ path, text: found.text, fromPack: displayUri(uri, folderOf(packAddress)) });
    }
  }
  return { files: read };
}

function groupByFormat(files: readonly ImportFile[], from: ImportFormat | undefined): ReadonlyMap<ImportFormat | undefined, readonly ImportFile[]> {
  const groups = new Map<ImportFormat | undefined, ImportFile[]>();
  for (const file of files) {
    const format = from ?? guessFormat(file);
    groups.set(format, [...(groups.get(format) ?? []), file]);
  }
  return groups;
}

/** The text with what is new added; ids that the pack has stay its own, and a statement without id gets one where it is read. */
function addAll(text: string, { sources, statements }: Imported, pack: Pack): { readonly text: string; readonly sources: number; readonly statements: number } | undefined {
  const knownSources = new Set(pack.sources.map(({ id }) => id));
  const newSources = uniqueBy(sources, ({ id }) => id).filter(({ id }) => !knownSources.has(id));
  const knownIds = new Set(pack.statements.map(({ id }) => id));
  const knownQuotes = new Set(pack.statements.map(({ source, quote, topic }) => JSON.stringify([source, quote, topic ?? ''])));
  const newStatements = uniqueBy(statements, quoteKey).filter((statement) => !knownQuotes.has(quoteKey(statement)) && !(typeof statement['id'] === 'string' && knownIds.has(statement['id'])));
  let written: string | undefined = text;
  for (const [list, entries] of [['sources', newSources.map(withIdFirst)], ['statements', newStatements.map(withIdFirst)]] as const) {
    if (entries.length === 0 || written === undefined) continue;
    const edit = appendEntries(written, list, entries);
    written = edit === undefined ? undefined : applyEdits(written, [edit]);
  }
  return written === undefined ? undefined : { text: written, sources: newSources.length, statements: newStatements.length };
}

function quoteKey(statement: ImportedStatement): string {
  return JSON.stringify([statement.source, statement.quote, statement['topic'] ?? '']);
}

/** As people write entries: what names it first, then source and quote. */
function withIdFirst(entry: ImportedSource | ImportedStatement): PackEntry {
  const { id, source, quote, ...rest }: PackEntry = entry;
  return { ...(id === undefined ? {} : { id }), ...(source === undefined ? {} : { source }), ...(quote === undefined ? {} : { quote }), ...rest };
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
