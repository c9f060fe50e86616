import type { Connection } from 'vscode-languageserver/browser';
import type { SecondReader } from '../checker';
import type { Host } from '../host/host';
import { parsePairsAnswer, readPairsMethod, type ReadPairsParams } from '../protocol/readPairs';
import { openSecondReader } from '../reader/openSecondReader';

/** More than the description of a reader or its vectors may have. */
const textByteLimit = 8 * 1024 * 1024;

/** Opens the second reader of an editor in a browser, which has it read by another worker. `undefined`: it is not there. */
export async function openBrowserReader(connection: Connection, host: Host, extensionUri: string | undefined): Promise<SecondReader | undefined> {
  if (extensionUri === undefined) return undefined;
  return openSecondReader({
    readText: async (name) => {
      const found = await host.readFile(`${extensionUri}/data/reader/${name}`, textByteLimit);
      return found.kind === 'text' ? found.text : undefined;
    },
    start: () => async (pairs) => {
      const asked: unknown = await connection.sendRequest(readPairsMethod, { pairs: pairs.map(({ claim, evidence }) => ({ claim, evidence })) } satisfies ReadPairsParams);
      const answer = parsePairsAnswer(asked);
      if ('error' in answer) throw new Error(answer.error);
      return answer.readings;
    },
  });
}
