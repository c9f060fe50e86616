import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checker, createChecker, type Finding, type Pack, parsePack, type CitationStyleSetting } from '../../../server/src/checker';
import { readSettings } from '../../../server/src/host/readSettings';
import { fixesOf } from '../../../server/src/lsp/codeActions';
import type { CheckedArticle } from '../../../server/src/lsp/articleChecks';
import { createCorpus } from '../../../server/src/lsp/corpus';
import type { Fix } from '../../../server/src/lsp/fixes/fix';
import type { Library } from '../../../server/src/host/readLibrary';
import { english } from '../../../server/src/lsp/words/english';
import { createMemoryHost } from '../../host/memoryHost';

const root = path.resolve(__dirname, '../../../..');

/** The text of a file of the repository. */
export const readRepositoryFile = (name: string): string => readFileSync(path.join(root, name), 'utf8');

/** The pack that comes with Claimlint. */
export function builtInPack(): { readonly pack: Pack; readonly text: string } {
  const text = readRepositoryFile('data/packs/hair-mesotherapy.claims.yaml');
  const { pack } = parsePack(text, 'file:///work/hair.claims.yaml');
  if (pack === undefined) throw new Error('the built-in pack cannot be read');
  return { pack, text };
}

/** What texts are checked with. */
export interface Desk {
  readonly checker: Checker;
  readonly settings: CheckedArticle['settings'];
}

/** A desk with these packs. */
export async function createDesk(packs: readonly Pack[], citationStyle: CitationStyleSetting = 'auto'): Promise<Desk> {
  const { settings } = await readSettings(createMemoryHost(), { scopeUri: 'file:///work/draft.md', rootUris: ['file:///work'], editorLayers: [{ citationStyle }] });
  return { checker: createChecker({ packs }), settings };
}

/** Checks a text as the server would. */
export function checkText(text: string, { checker, settings }: Desk): CheckedArticle {
  const session = checker.openSession();
  const result = session.check(text);
  const waived = { findings: result.findings, own: [], problems: [], ofFile: [], waiverOf: new Map() };
  return { version: 1, resultId: '1', result, article: session.article, corpus: createCorpus(checker, []), settings, waivers: {}, waived };
}

/** The fixes of a finding. */
export function fixesFor(checked: CheckedArticle, finding: Finding, library: Library = { entries: [] }): readonly Fix[] {
  const document = TextDocument.create('file:///work/draft.md', 'markdown', 1, checked.article.text);
  return fixesOf({ document, checked, library, words: english }, finding);
}
