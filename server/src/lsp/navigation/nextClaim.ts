import type { Position } from 'vscode-languageserver';
import type { NextClaim, NextClaimParams } from '../../protocol/views';
import type { Words } from '../words/words';
import { kindOf, type ReadArticle, wordsOf } from './placedClaims';

/** The claim behind the position, or before it; from the last one round to the first. Null where the article has none. */
export function findNextClaim({ uri, claims }: ReadArticle, { position, direction }: NextClaimParams, words: Words): NextClaim | null {
  const after = claims.findIndex(({ range }) => isBefore(position, range.start));
  const before = claims.findLastIndex(({ range }) => isBefore(range.start, position));
  const index = direction === 'next' ? Math.max(after, 0) : before < 0 ? claims.length - 1 : before;
  const claim = claims[index];
  if (claim === undefined) return null;
  const announcement = words.claimAt(index + 1, claims.length, wordsOf(claim), words.verdicts[kindOf(claim)]);
  return { place: { uri, range: claim.range }, announcement };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
