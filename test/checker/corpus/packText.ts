import * as assert from 'node:assert/strict';
import { parsePack, type PackExtras, type PackResult } from '../../../server/src/checker/corpus/parsePack';

/** Reads a pack in which each expected problem is marked `⟦code|text at which it is told⟧`; missing and further ones fail. */
export function checkPack(marked: string, extras: PackExtras = {}): PackResult {
  const expected: { code: string; at: string; start: number }[] = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(/⟦([a-z-]+)\|([^⟧]*)⟧/g)) {
    text += marked.slice(from, mark.index);
    expected.push({ code: mark[1]!, at: mark[2]!, start: text.length });
    text += mark[2]!;
    from = mark.index + mark[0].length;
  }
  text += marked.slice(from);
  const result = parsePack(text, 'folder/tea.claims.yaml', extras);
  const told = result.problems.map(({ code, at }) => ({ code, at: at === undefined ? '' : text.slice(at.start, at.end), start: at?.start ?? 0 }));
  assert.deepEqual(told, expected);
  for (const { message } of result.problems) assert.match(message, /^\S.*[.?]$/s, 'a message is made of sentences');
  return result;
}

/** Head, topics and a source of a sound pack; statements follow. */
export const tea = `claimlint: 1
id: tea
title: Tea and sleep
topics:
  - id: tea
    names: [tea, green tea]
sources:
  - id: leaf-2020
    type: article-journal
    title: Evening tea
statements:
`;

/** A sound statement. */
export const asleep = `  - id: late
    source: leaf-2020
    quote: tea delayed sleep by an hour
`;
