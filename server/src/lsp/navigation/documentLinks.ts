import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type PlacedText, readPackOutline, webAddress } from '../../checker';
import { folderOf, isInside, isUri, resolveUri } from '../../host/uris';
import { createRangeReader } from '../positions';
import { toUri } from '../uri';

/**
 * Links of a pack: the address and the DOI of each source, its local copy, and the bibliography. Only web addresses are
 * linked, and only files in the folder of the pack or in an open one: a pack may come from anybody.
 */
export function createPackLinks(pack: TextDocument, folders: readonly string[]): DocumentLink[] {
  const text = pack.getText();
  const readRange = createRangeReader(text);
  const { sources, bibliography } = readPackOutline(text);
  const toLink = (placed: PlacedText | undefined, target: string | undefined): DocumentLink[] => (placed === undefined || target === undefined ? [] : [{ range: readRange(placed.span), target }]);
  const toFile = (placed: PlacedText | undefined): DocumentLink[] => toLink(placed, placed === undefined ? undefined : fileUri(toUri(pack.uri), placed.text, folders));
  return [
    ...bibliography.flatMap(toFile),
    ...sources.flatMap(({ url, doi, file }) => [
      ...toLink(url, url === undefined ? undefined : webAddress({ URL: url.text })),
      ...toLink(doi, doi === undefined ? undefined : webAddress({ DOI: doi.text })),
      ...toFile(file),
    ]),
  ];
}

function fileUri(packUri: string, name: string, folders: readonly string[]): string | undefined {
  const own = folderOf(packUri);
  const uri = resolveUri(own, name);
  return !isUri(name) && [own, ...folders].some((folder) => isInside(folder, uri)) ? uri : undefined;
}
