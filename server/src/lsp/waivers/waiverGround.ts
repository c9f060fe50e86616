import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../host/host';
import type { RecordGround, WaiverFileText } from '../../host/recordWaiver';
import { readText } from '../../host/readText';
import { folderOf } from '../../host/uris';
import { patternOf, placeOfNewWaiverFile } from '../../host/waiverFiles';
import type { CheckedArticle } from '../articleChecks';
import { toUri } from '../uri';

/** The waiver file of an article as it stands, to be changed. */
export interface WaiverFileNow extends WaiverFileText {
  readonly uri: string;
  /** Version of the open document; `null`: the file on disk. */
  readonly version: number | null;
  /** There is no such file yet. */
  readonly isNew: boolean;
}

/** What a waiver is recorded with. */
export type WaiverGround = RecordGround<WaiverFileNow>;

/** Where it is looked for. */
export interface GroundOptions {
  readonly host: Host;
  readonly rootUris: readonly string[];
  readonly openDocuments: () => readonly TextDocument[];
  /** Whether the editor can make files. */
  readonly createsFiles: boolean;
}

/** Reads what a waiver of a finding in the article would be recorded with. */
export async function readWaiverGround(articleUri: string, checked: CheckedArticle, options: GroundOptions): Promise<WaiverGround> {
  const file = await findFile(toUri(articleUri), checked, options);
  const reviewer = checked.settings.reviewer ?? (await options.host.userName?.(folderOf(file?.uri ?? toUri(articleUri))));
  return { today: options.host.today(), ...(file === undefined ? {} : { file }), ...(reviewer === undefined ? {} : { reviewer }) };
}

async function findFile(articleUri: string, { waivers, settings: { waiverFile } }: CheckedArticle, options: GroundOptions): Promise<WaiverFileNow | undefined> {
  const { host, rootUris, openDocuments } = options;
  const place = waivers.file ?? (await placeOfNewWaiverFile({ host, scopeUri: articleUri, rootUris, ...(waiverFile === undefined ? {} : { waiverFile }) }));
  if (place === undefined) return undefined;
  const { uri, folderUri } = place;
  const open = openDocuments().find((document) => toUri(document.uri) === uri);
  const pattern = patternOf(folderUri, articleUri);
  const named = pattern === undefined ? {} : { pattern };
  if (open !== undefined) return { uri: open.uri, text: open.getText(), version: open.version, isNew: false, ...named };
  const found = await readText(uri, 'The waiver file', { host });
  if ('text' in found) return { uri, text: found.text, version: null, isNew: false, ...named };
  return found.problem.code === 'file-missing' && options.createsFiles ? { uri, text: '', version: null, isNew: true, ...named } : undefined;
}
