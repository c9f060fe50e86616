import { type Finding, type JudgedStatement, type SideOfFinding, tellFinding, tellReason } from '../checker';
import type { Corpus } from './corpus';
import { shortQuote } from './shortQuote';
import { titleOf } from './sourceName';
import type { Words } from './words/words';

/** The message of a finding in the language of the editor, on one or two lines: above all else that there is to read, editors show it and the places. */
export function messageIn(finding: Finding, corpus: Corpus, words: Words): string {
  const titles = (pack: string, id: string): string => {
    const source = corpus.checker.packs.find((one) => one.id === pack)?.sources.find((one) => one.id === id);
    return source === undefined ? id : titleOf(source);
  };
  return tellFinding(finding, { words: words.told, titleOf: titles, shorten: (quote, told) => shortQuote(quote, told) });
}

/** The reason of a judgement in the language of the editor. */
export function reasonIn(judged: JudgedStatement, about: { readonly aspect: string; readonly side: SideOfFinding }, { corpus, words }: { readonly corpus: Corpus; readonly words: Words }): string {
  return tellReason(judged, { ...about, stance: corpus.look(judged)?.statement.stance }, words.told);
}
