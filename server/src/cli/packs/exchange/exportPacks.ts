import type { Pack } from '../../../checker';
import { resolveUri } from '../../../host/uris';
import { reportProblem } from '../../problems';
import { UnreadableFile, type ExitStatus, type Terminal } from '../../terminal';
import { loadNamedPacks } from '../loadNamedPacks';
import type { PackServices } from '../services';
import { formatClaimReviews } from './claimReview';
import { formatReferences, toCsl } from './references';
import { formatScifact } from './scifact';

/** Formats that packs can be exported as. */
export const exportFormats = ['csl', 'bibtex', 'biblatex', 'ris', 'claimreview', 'jsonl'] as const;

/** What `claimlint corpus export` was asked. */
export interface ExportRequest {
  /** By path or id. */
  readonly pack: string;
  readonly to: (typeof exportFormats)[number];
  /** Absent: standard output. */
  readonly output?: string;
}

/** Writes a pack in another format, to standard output or a file. Status 2 where the pack cannot be read or the file not be written. */
export async function runExport(request: ExportRequest, services: PackServices, terminal: Terminal): Promise<ExitStatus> {
  const { packs, unreadable } = await loadNamedPacks([request.pack], services);
  for (const problem of unreadable) reportProblem(terminal, problem);
  const [pack] = packs;
  if (pack === undefined) {
    if (unreadable.length === 0) reportProblem(terminal, { severity: 'error', path: request.pack, message: 'nothing in this pack can be used; run claimlint corpus check on it.' });
    return 2;
  }
  const text = await formatPack(pack, request.to);
  if (request.output === undefined) {
    await terminal.write(text);
    return 0;
  }
  try {
    await services.writeFile(resolveUri(services.folderUri, request.output), text);
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reportProblem(terminal, { severity: 'error', path: request.output, message: `the file cannot be written (${error.message}); check its folder and permissions.` });
    return 2;
  }
}

/** A pack in another format: its sources (`csl`, `bibtex`, `biblatex`, `ris`) or its statements with their sources (`claimreview`, `jsonl`). Ends with a line feed. */
export async function formatPack(pack: Pack, to: ExportRequest['to']): Promise<string> {
  switch (to) {
    case 'csl':
      return `${JSON.stringify(pack.sources.map(toCsl), null, 2)}\n`;
    case 'bibtex':
    case 'biblatex':
    case 'ris':
      return formatReferences(pack.sources, to);
    case 'claimreview':
      return formatClaimReviews(pack);
    case 'jsonl':
      return formatScifact(pack);
  }
}
