import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { aspectName, knownAspects, positionsOf, readPackOutline, type Pack } from '../../checker';
import { toRange } from '../positions';
import { titleOf } from '../sourceName';

/** Keys whose values are known, with the value as far as it is typed; the key may be quoted, and stand in braces. */
const typedValue = /(?:^|[\s{,"'-])["']?(topic|source|aspect|position|stance)["']?[ \t]*:[ \t]*(["']?)((?:[^\s"',{}[\]#][^\n"',{}[\]#]*)?)$/;

/**
 * What can stand where the value of `topic`, `source`, `aspect`, `position` or `stance` is being typed: ids of this pack, of
 * its bibliography and of the lexicon. `undefined` elsewhere, so that other completions are left alone.
 */
export function completePack(document: TextDocument, pack: Pack | undefined, offset: number): CompletionItem[] | undefined {
  const text = document.getText();
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const [, key, , typed = ''] = typedValue.exec(line) ?? [];
  if (key === undefined) return undefined;
  const rest = /^[^\s"',{}[\]#]*/.exec(text.slice(offset))?.[0] ?? '';
  const range = toRange(document, { start: offset - typed.length, end: offset + rest.length });
  return offersFor(key, { pack, text, offset }).map(({ label, detail, kind }) => ({ label, detail, kind, filterText: label, textEdit: { range, newText: label } }));
}

interface Offer {
  readonly label: string;
  readonly detail: string;
  readonly kind: CompletionItemKind;
}

interface Place {
  readonly pack: Pack | undefined;
  readonly text: string;
  readonly offset: number;
}

function offersFor(key: string, { pack, text, offset }: Place): readonly Offer[] {
  switch (key) {
    case 'topic':
      return (pack?.topics ?? []).map(({ id, names }) => ({ label: id, detail: names.join(', '), kind: CompletionItemKind.Reference }));
    case 'source':
      // Without a usable statement there is no pack yet; its sources are there all the same.
      return (pack?.sources.map((source) => ({ id: source.id, title: titleOf(source) })) ?? readPackOutline(text).sources).map(({ id, title }) => ({ label: id, detail: title, kind: CompletionItemKind.Reference }));
    case 'aspect':
      return [...knownAspects()].sort().map((id) => ({ label: id, detail: aspectName(id), kind: CompletionItemKind.Enum }));
    case 'position':
      return (positionsOf(aspectNear(text, offset)) ?? []).map((position) => ({ label: position, detail: '', kind: CompletionItemKind.EnumMember }));
    case 'stance':
      return [
        { label: 'asserts', detail: 'the source says so', kind: CompletionItemKind.EnumMember },
        { label: 'denies', detail: 'the source mentions it only to reject it', kind: CompletionItemKind.EnumMember },
      ];
    default:
      return [];
  }
}

/** The aspect of the same reading: the last one named before, on this line or the one above. */
function aspectNear(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n').slice(-2).join('\n');
  return [...lines.matchAll(/aspect["']?[ \t]*:[ \t]*["']?([\w-]+)/g)].at(-1)?.[1] ?? '';
}
