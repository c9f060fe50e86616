import type { InlayHint, Range } from 'vscode-languageserver';
import type { Words } from '../words/words';
import { countSides, type ReadArticle } from './placedClaims';

/** Behind each claim that ends in the range, how many statements agree and conflict; claims without any have no hint. */
export function createInlayHints({ claims }: ReadArticle, range: Range, words: Words): InlayHint[] {
  return claims.flatMap(({ finding, range: { end } }): InlayHint[] => {
    if (end.line < range.start.line || end.line > range.end.line) return [];
    const counts = countSides(finding);
    const label = words.statementSides(counts);
    return label === '' ? [] : [{ position: end, label, tooltip: words.statementSidesInFull(counts), paddingLeft: true, paddingRight: true }];
  });
}
