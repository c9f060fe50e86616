import { readLock } from '../../host/packLock';
import { displayUri } from '../../host/uris';
import { toJson, toOneLine } from '../plainText';
import { reportProblem } from '../problems';
import type { ExitStatus, Terminal } from '../terminal';
import type { packFormats } from './checkPacks';
import { counted } from './formatExamination';
import { loadNamedPacks } from './loadNamedPacks';
import type { PackServices } from './services';

/** What `claimlint corpus list` was asked. */
export interface PackListRequest {
  /** By path, id, package or address; empty: the project's or the built-in one. */
  readonly packs: readonly string[];
  readonly format: (typeof packFormats)[number];
}

/** Lists packs in the order in which they are used, with licence and origin. Status 2 where one cannot be read. */
export async function runPackList(request: PackListRequest, services: PackServices, terminal: Terminal): Promise<ExitStatus> {
  const { packs, unreadable } = await loadNamedPacks(request.packs, services);
  for (const problem of unreadable) reportProblem(terminal, problem);
  const { entries } = await readLock(services.folderUri, services);
  const listed = packs.map(({ id, title, location, license, origin, statements, sources, topics }) => {
    const path = displayUri(location, services.folderUri);
    const locked = entries.find(({ file }) => file === path);
    return { id, title, path, license, origin: origin ?? locked?.url, statements: statements.length, sources: sources.length, topics: topics.map((topic) => topic.id), ...(locked === undefined ? {} : { fetched: { url: locked.url, day: locked.fetched, sha256: locked.sha256 } }) };
  });
  if (request.format === 'json') await terminal.write(`${toJson({ version: 1, packs: listed })}\n`);
  else {
    for (const { id, title, path, license, origin, statements, sources, fetched } of listed) {
      const lines = [`${id}  ${title}`, `    ${counted(statements, 'statement')} from ${counted(sources, 'source')}, ${path}`, `    licence: ${license ?? 'not given'}; origin: ${origin ?? 'not given'}`, ...(fetched === undefined ? [] : [`    fetched on ${fetched.day}, sha256 ${fetched.sha256}`])];
      await terminal.write(lines.map((line) => `${line.startsWith(' ') ? '    ' : ''}${toOneLine(line)}\n`).join(''));
    }
  }
  return unreadable.length > 0 ? 2 : 0;
}
