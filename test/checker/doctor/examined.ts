import * as assert from 'node:assert/strict';
import { examinePacks, type ExaminationOptions, type Pack, type PackWithText, type Problem } from '../../../server/src/checker';
import { parsePack } from '../../../server/src/checker/corpus/parsePack';
import { cutMarks, placesOf } from '../corpus/packText';

/** Reads a pack that has nothing wrong by itself. */
export function soundPack(text: string, location = 'tea.claims.yaml'): PackWithText & { readonly pack: Pack } {
  const { pack, problems } = parsePack(text, location);
  assert.deepEqual(problems, []);
  assert.ok(pack !== undefined);
  return { pack, text };
}

/** A pack on tea with these parts, each as lines of YAML; a part that is left out has one sound entry. */
export function teaPack({ id = 'tea', topics = '  - {id: tea, names: [tea]}', sources = '  - {id: leaf, title: Evening tea and the time to fall asleep}', statements = '  - {id: late, source: leaf, quote: tea takes 10 minutes to work}', more = '' }: { readonly [part in 'id' | 'topics' | 'sources' | 'statements' | 'more']?: string }): string {
  return `claimlint: 1\nid: ${id}\ntitle: Tea\ntopics:\n${topics}\nsources:\n${sources}\nstatements:\n${statements}\n${more}`;
}

/** Examines a pack in which all that the doctor must say is marked `⟦code|text at which it is told⟧`; missing and further ones fail. Gives what was said. */
export function checkExamined(marked: string, options: ExaminationOptions = {}, others: readonly PackWithText[] = []): readonly Problem[] {
  const { text, expected } = cutMarks(marked);
  const examined = soundPack(text);
  const problems = examinePacks([...others, examined], options).get(examined.pack.location) ?? [];
  assert.deepEqual(placesOf(problems, text), expected);
  return problems;
}
