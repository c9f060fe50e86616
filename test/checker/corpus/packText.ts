import * as assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/checker';
import { parsePack, type PackExtras, type PackResult } from '../../../server/src/checker/corpus/parsePack';

/** A place that is marked in a pack's text, and what is to be told there. */
export interface MarkedPlace {
  readonly code: string;
  readonly at: string;
  readonly start: number;
}

/** Takes the marks `⟦code|text⟧` out of a text; what is told of the file as a whole is an empty mark at its start. */
export function cutMarks(marked: string): { readonly text: string; readonly expected: readonly MarkedPlace[] } {
  const expected: MarkedPlace[] = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(/⟦([a-z-]+)\|([^⟧]*)⟧/g)) {
    text += marked.slice(from, mark.index);
    expected.push({ code: mark[1]!, at: mark[2]!, start: text.length });
    text += mark[2]!;
    from = mark.index + mark[0].length;
  }
  return { text: text + marked.slice(from), expected };
}

/** The problems as places of the text that they are told of; each message must be made of sentences. */
export function placesOf(problems: readonly Problem[], text: string): readonly MarkedPlace[] {
  for (const { message } of problems) assert.match(message, /^\S.*[.?]$/s, 'a message is made of sentences');
  return problems.map(({ code, at }) => ({ code, at: at === undefined ? '' : text.slice(at.start, at.end), start: at?.start ?? 0 }));
}

/** Reads a pack in which each expected problem is marked `⟦code|text at which it is told⟧`; missing and further ones fail. */
export function checkPack(marked: string, extras: PackExtras = {}): PackResult {
  const { text, expected } = cutMarks(marked);
  const result = parsePack(text, 'folder/tea.claims.yaml', extras);
  assert.deepEqual(placesOf(result.problems, text), expected);
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
