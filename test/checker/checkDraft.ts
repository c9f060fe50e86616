import assert from 'node:assert/strict';
import { createChecker, type Finding, type Pack, type Span } from '../../server/src/checker';

/** How a marked draft is checked. */
export interface DraftOptions {
  readonly pack: Pack | readonly Pack[];
  /** Supports count too: an unmarked one fails. They also count in a draft that marks one. */
  readonly supports?: boolean;
  /** Findings must cover the marked words and not one more; otherwise they may reach up to {@link REACH} words further. */
  readonly exact?: boolean;
}

/** Words that a finding may cover beside the marked ones: "has", "is not", a degree word. */
const REACH = 5;

/**
 * Checks a draft against the findings marked in it: `Mesotherapy has ⟦conflict|no complications⟧.` The marks are cut
 * before checking. `⟦conflict/tension|…⟧` leaves the verdict open, `⟦conflict s1 s3|…⟧` also names the statements that
 * conflict (differ, agree), in any order. A missing finding and one that is not marked both fail.
 */
export function checkDraft(marked: string, options: DraftOptions): void {
  const complaint = complaintOf(marked, options);
  if (complaint !== undefined) assert.fail(complaint);
}

function complaintOf(marked: string, options: DraftOptions): string | undefined {
  const { text, marks } = cutMarks(marked);
  const { findings } = createChecker({ packs: [options.pack].flat() }).check(text);
  const withSupports = options.supports === true || marks.some(({ verdicts }) => verdicts.includes('support'));
  const counted = findings.filter(({ verdict }) => withSupports || verdict !== 'support');
  const missing = [...marks];
  const extra = counted.filter((finding) => {
    const at = missing.findIndex((mark) => isHit(mark, finding, text, options.exact === true ? 0 : REACH));
    if (at >= 0) missing.splice(at, 1);
    return at < 0;
  });
  return missing.length + extra.length > 0 ? explain(marked, missing, extra) : undefined;
}

/** Makes one `it` for each behaviour, over all its drafts. */
export function describeDrafts(title: string, options: DraftOptions, behaviours: Readonly<Record<string, readonly string[]>>): void {
  describe(title, () => {
    for (const [behaviour, drafts] of Object.entries(behaviours)) {
      it(behaviour, () => {
        const complaints = drafts.flatMap((draft) => complaintOf(draft, options) ?? []);
        if (complaints.length > 0) assert.fail(complaints.join('\n'));
      });
    }
  });
}

interface Mark extends Span {
  readonly verdicts: readonly string[];
  /** Ids that the list of the verdict must hold; empty: any. */
  readonly statements: readonly string[];
  readonly words: string;
}

/** The draft without its marks, and where they stood. */
export function cutMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/⟦([^|⟧]+)\|([^⟧]*)⟧/g)) {
    const [whole, head = '', words = ''] = match;
    text += marked.slice(from, match.index);
    const [verdicts = '', ...statements] = head.split(' ');
    marks.push({ verdicts: verdicts.split('/'), statements, words, start: text.length, end: text.length + words.length });
    text += words;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  assert.doesNotMatch(text, /[⟦⟧]/, `A mark is not closed or has no verdict: ${marked}`);
  return { text, marks };
}

function isHit(mark: Mark, finding: Finding, text: string, reach: number): boolean {
  const { span, verdict } = finding;
  if (!mark.verdicts.includes(verdict) || span.start > mark.start || span.end < mark.end) return false;
  const beside = [text.slice(span.start, mark.start), text.slice(mark.end, span.end)].join(' ').trim();
  if (beside !== '' && beside.split(/\s+/).length > reach) return false;
  const ids = idsOf(finding);
  return mark.statements.length === 0 || [...mark.statements].sort().join(' ') === [...ids].sort().join(' ');
}

function idsOf({ verdict, conflicts, tensions, supports }: Finding): readonly string[] {
  const list = verdict === 'conflict' ? conflicts : verdict === 'tension' ? tensions : supports;
  return list.map(({ statement }) => statement);
}

function explain(marked: string, missing: readonly Mark[], extra: readonly Finding[]): string {
  return [
    marked,
    ...missing.map(({ verdicts, statements, words }) => `  missing: ${[verdicts.join('/'), ...statements].join(' ')} “${words}”`),
    ...extra.map((finding) => `  not expected: ${finding.verdict} “${finding.text}” (${finding.aspect}; ${idsOf(finding).join(' ')}) ${[...finding.conflicts, ...finding.tensions, ...finding.supports].map(({ quote }) => `“${quote}”`).join(' ')}`),
  ].join('\n');
}
