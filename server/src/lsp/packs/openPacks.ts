import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parsePack, type Pack } from '../../checker';
import type { Corpus } from '../corpus';
import { toUri } from '../uri';

/** Packs as they stand in the editor, each version parsed once. */
export interface OpenPacks {
  /** The pack of a document, with the sources of its bibliographies where it is in use; `undefined` where nothing of it is usable. */
  read(document: TextDocument): Pack | undefined;
}

/** Keeps the parse of each open pack's last version; `corpora` gives those in use, now. */
export function createOpenPacks(corpora: () => readonly Corpus[]): OpenPacks {
  const kept = new WeakMap<TextDocument, { readonly version: number; readonly bibliography: Pack['sources']; readonly pack: Pack | undefined }>();
  return {
    read: (document) => {
      const uri = toUri(document.uri);
      const used = corpora().flatMap(({ checker }) => checker.packs).find(({ location }) => toUri(location) === uri);
      const bibliography = used?.sources ?? [];
      const known = kept.get(document);
      if (known?.version === document.version && known.bibliography === bibliography) return known.pack;
      const { pack } = parsePack(document.getText(), uri, { bibliography });
      kept.set(document, { version: document.version, bibliography, pack });
      return pack;
    },
  };
}
