import type { TextEdit } from './textEdit';

/** A piece of a text that has been edited: a stretch of the text before, or new words. */
type Piece = { readonly start: number; readonly end: number } | { readonly at: number; readonly words: string };

/**
 * Edits of a text that do at once what `first` and then `second` do, where `second` refers to the text that `first`
 * leaves. Both are in order of position and do not overlap; so is the result.
 */
export function composeEdits(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const pieces = piecesOf(text, first);
  const result: Piece[] = [];
  let position = 0;
  for (const { span, newText } of second) {
    result.push(...cut(pieces, position, span.start));
    const at = placeOf(pieces, span.start, text.length);
    result.push({ at, words: newText });
    position = span.end;
  }
  result.push(...cut(pieces, position, Infinity));
  return toEdits(result, text.length);
}

function piecesOf(text: string, edits: readonly TextEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  for (const { span, newText } of edits) {
    pieces.push({ start: position, end: span.start }, { at: span.end, words: newText });
    position = span.end;
  }
  return [...pieces, { start: position, end: text.length }];
}

function lengthOf(piece: Piece): number {
  return 'words' in piece ? piece.words.length : piece.end - piece.start;
}

/** What the pieces hold between two offsets of the text that they make. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let offset = 0;
  return pieces.flatMap((piece): readonly Piece[] => {
    const begin = Math.max(0, from - offset);
    const end = Math.min(lengthOf(piece), to - offset);
    offset += lengthOf(piece);
    if (begin >= end) return [];
    return ['words' in piece ? { at: piece.at, words: piece.words.slice(begin, end) } : { start: piece.start + begin, end: piece.start + end }];
  });
}

/** Where an offset of the edited text stood in the text before. */
function placeOf(pieces: readonly Piece[], offset: number, length: number): number {
  const [next] = cut(pieces, offset, Infinity);
  return next === undefined ? length : 'words' in next ? next.at : next.start;
}

function toEdits(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  let words = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ('words' in piece) {
      words += piece.words;
      continue;
    }
    if (piece.start > position || words !== '') edits.push({ span: { start: position, end: piece.start }, newText: words });
    words = '';
    position = piece.end;
  }
  return edits;
}
