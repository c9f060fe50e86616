import { readEvidenceRows, type Pack, type Statement } from '../../checker';
import { sha256Of } from '../../host/packLock';
import { isServerAddress, publicAddress, type PushedPack } from '../../host/server/corpusServer';
import { isServerAway } from '../../host/server/serverAway';
import { toOneLine } from '../plainText';
import { reportProblem } from '../problems';
import type { ExitStatus, Terminal } from '../terminal';
import { loadNamedPacks } from './loadNamedPacks';
import type { PackServices } from './services';

/** What `claimlint corpus push` was asked. */
export interface PushRequest {
  /** By path, id, package or address; empty: the project's or the built-in one. */
  readonly packs: readonly string[];
  /** Address of the server. */
  readonly to: string;
}

/** Puts packs on a corpus server, each in the place of the one with its id. Status 2 where one cannot be read, or the server cannot be asked. */
export async function runPush({ packs: names, to }: PushRequest, services: PackServices, terminal: Terminal): Promise<ExitStatus> {
  const fail = (message: string, path?: string): ExitStatus => {
    reportProblem(terminal, { severity: 'error', ...(path === undefined ? {} : { path }), message });
    return 2;
  };
  if (!isServerAddress(to)) return fail('--to needs the address of a PostgreSQL database, such as postgres://writer@corpus.example.org/claims.');
  const { packs, files, unreadable } = await loadNamedPacks(names, services);
  for (const problem of unreadable) reportProblem(terminal, problem);
  if (unreadable.length > 0) return 2;
  const server = services.openCorpusServer(to);
  try {
    for (const pack of packs) {
      await server.push(await toPushed(pack, files.find(({ uri }) => uri === pack.location)?.text ?? ''));
      await terminal.write(`${toOneLine(`pushed ${pack.id} to ${publicAddress(to)}: ${pack.statements.length} statements from ${pack.sources.length} sources`)}\n`);
    }
    return 0;
  } catch (error) {
    if (!isServerAway(error)) throw error;
    return fail(`the corpus server cannot be asked: ${error.message}. What was there before is there still.`, publicAddress(to));
  } finally {
    await server.close();
  }
}

/** A pack as it is kept there: in the words of the pack format, so that whoever takes it from there reads it as any pack. `text` is what it was read from, where that is known: it tells one state of the pack from another. */
export async function toPushed(pack: Pack, text: string): Promise<PushedPack> {
  const { id, title, language, license, origin, topics, cues } = pack;
  const head = JSON.stringify({ claimlint: 1, id, title, language, license, origin, topics, cues });
  // A copy beside the pack is on this machine only.
  const sources = pack.sources.map(({ file: _, ...source }) => ({ id: source.id, json: JSON.stringify(source) }));
  const statements = pack.statements.map((statement) => ({ id: statement.id, source: statement.source, json: toJson(statement) }));
  return { id, head, revision: await sha256Of(JSON.stringify([head, text, sources, text === '' ? statements : []])), sources, statements, rows: readEvidenceRows(pack) };
}

function toJson({ at: _, match, mustNotMatch, ...fields }: Statement): string {
  return JSON.stringify({ ...fields, ...(match.length === 0 ? {} : { match }), ...(mustNotMatch.length === 0 ? {} : { mustNotMatch }) });
}

