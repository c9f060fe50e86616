import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as v from 'valibot';
import { URI } from 'vscode-uri';
import { createChecker, judgePair } from '../checker';
import { createCorpusLoader } from '../cli/loadCorpora';
import type { CorpusServers } from '../host/server/corpusServers';
import type { CliServices } from '../cli/program';
import { createGit } from './git';
import { openRevision } from './openRevision';
import { createPackServices } from './packServices';
import { createNodeHost } from './nodeHost';
import { findPackageFolder } from './packageFolder';
import { openNodeReader, readerPlacesIn } from './nodeReader';
import { createMachineCache } from './packBackground';
import { createThreadServices } from './checkThreads';
import { watchFolder } from './watchFolder';

/** Written into the bundle when it is built. */
const buildId = process.env['CLAIMLINT_BUILD'];

/** What the process brings along. */
export interface ProcessParts {
  readonly serveStdio: CliServices['serveStdio'];
  readonly servers?: CorpusServers;
  /** The script of threads that check; absent: there are none. */
  readonly threadFile?: string;
}

/** What the command line is made of on this machine; relative paths start from `cwd`. */
export function createCliServices(cwd: string, { serveStdio, servers, threadFile }: ProcessParts): CliServices {
  const packageFolder = findPackageFolder(__dirname);
  const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')));
  const host = { ...createNodeHost(packageFolder), ...createMachineCache() };
  const folderUri = URI.file(cwd).toString();
  return {
    version,
    loadCorpora: createCorpusLoader(host, folderUri, servers),
    packs: createPackServices(host, cwd),
    createChecker,
    ...(threadFile === undefined ? {} : { threads: createThreadServices(threadFile) }),
    git: createGit(cwd),
    watch: () => watchFolder(cwd),
    ...(buildId === undefined ? {} : { buildId: `${version} ${buildId}` }),
    openRevision: (revision) => openRevision(host, cwd, revision),
    judgePair,
    openReader: () => openNodeReader(readerPlacesIn(packageFolder)),
    serveStdio,
  };
}
