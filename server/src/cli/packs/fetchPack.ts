import { openPack, packSizeLimit } from '../../checker';
import { formatLock, lockFileName, readLock, sha256Of, type LockEntry } from '../../host/packLock';
import { readSettings } from '../../host/readSettings';
import { resolveUri } from '../../host/uris';
import { toOneLine } from '../plainText';
import { reportProblem } from '../problems';
import { UnreadableFile, type ExitStatus, type Terminal } from '../terminal';
import type { PackServices } from './services';

/** Folder of fetched packs, beside the lock file. */
const fetchedFolder = '.claimlint/packs';

/** Fetches packs once, keeps their copies in the project, and pins them in the lock file. Status 1 where a pack that was fetched before has changed, 2 where one cannot be had. */
export async function runFetch(urls: readonly string[], services: PackServices, terminal: Terminal): Promise<ExitStatus> {
  const { host, folderUri } = services;
  const { file, entries } = await readLock(folderUri, { host });
  const [broken] = file?.problems ?? [];
  if (broken !== undefined) {
    reportProblem(terminal, { severity: 'error', path: lockFileName, message: broken.message });
    return 2;
  }
  const known = new Map(entries.map((entry) => [entry.url, entry]));
  let status: ExitStatus = 0;
  for (const url of urls) {
    const fetched = await fetchOne(url, services);
    if ('message' in fetched) {
      reportProblem(terminal, { severity: 'error', path: url, message: fetched.message });
      status = 2;
      continue;
    }
    const before = known.get(url);
    if (before !== undefined && before.sha256 !== fetched.sha256 && status === 0) status = 1;
    known.set(url, before?.sha256 === fetched.sha256 ? { ...fetched, fetched: before.fetched } : fetched);
    await terminal.write(describe(fetched, before));
  }
  const lock = formatLock([...known.values()]);
  if (known.size === 0 || lock === file?.text) return status;
  try {
    await services.writeFile(resolveUri(folderUri, lockFileName), lock);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reportProblem(terminal, { severity: 'error', path: lockFileName, message: `the file cannot be written (${error.message}); check its permissions.` });
    return 2;
  }
  await remind(urls, services, terminal);
  return status;
}

async function fetchOne(url: string, { host, folderUri, fetchText, writeFile }: PackServices): Promise<LockEntry | { readonly message: string }> {
  const answer = await fetchText(url, packSizeLimit);
  if ('reason' in answer) return { message: `this pack cannot be fetched: ${answer.reason}. Nothing was changed.` };
  const text = answer.text.replace(/^\uFEFF/, '');
  const { pack } = openPack(text, url).finish();
  if (pack === undefined) return { message: 'this is no claims pack, or nothing in it can be used. Nothing was changed.' };
  const sha256 = await sha256Of(text);
  const ending = /\.json(?:[?#]|$)/i.test(url) ? 'json' : 'yaml';
  const file = `${fetchedFolder}/${pack.id}-${(await sha256Of(url)).slice(0, 8)}.claims.${ending}`;
  try {
    await writeFile(resolveUri(folderUri, file), text);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { message: `its copy ${file} cannot be written (${error.message}); check the permissions.` };
  }
  const { id, license, origin } = pack;
  return { url, sha256, file, id, fetched: host.today(), ...(license === undefined ? {} : { license }), ...(origin === undefined ? {} : { origin }) };
}

function describe({ url, id, sha256, license, origin }: LockEntry, before: LockEntry | undefined): string {
  const state = before === undefined ? 'fetched' : before.sha256 === sha256 ? 'unchanged' : `changed since ${before.fetched}`;
  const about = [`licence: ${license ?? 'not given'}`, ...(origin === undefined ? [] : [`origin: ${origin}`]), `sha256: ${sha256}`];
  return `${toOneLine(url)}: ${id}, ${state}\n${about.map((line) => `    ${toOneLine(line)}\n`).join('')}`;
}

/** A fetched pack is used where the settings name its address. */
async function remind(urls: readonly string[], { host, folderUri }: PackServices, terminal: Terminal): Promise<void> {
  const { settings } = await readSettings(host, { scopeUri: folderUri, rootUris: [], looseRootUri: folderUri });
  const unused = urls.filter((url) => !settings.packs.some(({ name }) => name === url));
  if (unused.length > 0) await terminal.write(`Name ${unused.length === 1 ? 'the address' : 'the addresses'} under "packs" in claimlint.config.yaml to check against ${unused.length === 1 ? 'it' : 'them'}, and commit ${lockFileName} and ${fetchedFolder}.\n`);
}
