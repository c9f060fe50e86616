import type { Connection } from 'vscode-languageserver';
import type { LoadedFile } from '../host/host';
import { toProblemDiagnostics } from './diagnostics';

/** Shows the problems of packs and settings in the files that hold them, open or not. */
export interface ProblemPublisher {
  /** Shows these files' problems and takes back those of files that are no longer among them. */
  publish(files: readonly LoadedFile[]): Promise<void>;
}

/**
 * Problems are pushed also to editors that pull: those ask for open articles only, and a pack is seldom open.
 * A file is sent again only when its problems or its text have changed.
 */
export function createProblemPublisher(connection: Connection, docsUri: string | undefined): ProblemPublisher {
  let shown = new Map<string, string>();
  return {
    publish: async (files) => {
      const next = new Map<string, string>();
      const texts = new Map(files.map(({ uri, text }) => [uri, text]));
      const sent: Promise<void>[] = [];
      for (const file of files) {
        if (file.problems.length === 0) continue;
        const diagnostics = toProblemDiagnostics(file, docsUri, (uri) => texts.get(uri));
        const content = JSON.stringify(diagnostics);
        next.set(file.uri, content);
        if (shown.get(file.uri) !== content) sent.push(connection.sendDiagnostics({ uri: file.uri, diagnostics }));
      }
      for (const uri of shown.keys()) {
        if (!next.has(uri)) sent.push(connection.sendDiagnostics({ uri, diagnostics: [] }));
      }
      shown = next;
      await Promise.all(sent);
    },
  };
}
