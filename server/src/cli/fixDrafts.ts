import { applyEdits, missingDefinitions, readArticle } from '../checker';
import type { DraftWithCorpus } from './draftChecker';
import { replaceUnchanged } from './replaceUnchanged';
import type { CliProblem, DraftFiles } from './terminal';

/** What became of the fixes. */
export interface FixedDrafts {
  /** Drafts that were changed, with the number of footnotes that were added to each. */
  readonly fixed: readonly { readonly path: string; readonly count: number }[];
  readonly problems: readonly CliProblem[];
}

/**
 * Does what is safe without a look: completes the citations that a writer has begun, by the footnote of each `[^label]`
 * whose label is the id of a source. No sentence changes. A draft that was written to since it was read is left alone.
 */
export async function fixDrafts(drafts: readonly DraftWithCorpus[], files: DraftFiles): Promise<FixedDrafts> {
  const fixed: { path: string; count: number }[] = [];
  const problems: CliProblem[] = [];
  for (const { draft, corpus } of drafts) {
    const mark = draft.text.startsWith('\ufeff') ? '\ufeff' : '';
    const text = draft.text.slice(mark.length);
    const edits = missingDefinitions(readArticle(text), corpus.packs.flatMap(({ sources }) => sources));
    if (edits.length === 0) continue;
    const fault = draft.isInput ? undefined : await replaceUnchanged(draft.path, { before: draft.text, after: mark + applyEdits(text, edits) }, files);
    const message = draft.isInput ? 'standard input cannot be changed; name the file itself.' : fault === undefined ? undefined : `the fixed draft ${fault}`;
    if (message === undefined) fixed.push({ path: draft.path, count: edits.length });
    else problems.push({ severity: 'error', path: draft.path, message });
  }
  return { fixed, problems };
}
