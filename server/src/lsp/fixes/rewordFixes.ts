import { type CheckResult, type Finding, type Rewording, suggestRewordings } from '../../checker';
import type { CheckedArticle } from '../articleChecks';
import { shortTitleOf } from '../sourceName';
import { type Fix, type FixProvider, ranks } from './fix';

/** Weaker wordings of the claim; those that no source conflicts with any more come first of all. */
export const rewordFixes: FixProvider = ({ checked, finding }) =>
  rewordingsOf(checked, finding).map((rewording): Fix => {
    const placed = rewording.from === undefined ? undefined : checked.corpus.look(rewording.from);
    const source = placed === undefined ? '' : `, as “${shortTitleOf(placed.source)}” says`;
    return {
      title: `Change “${rewording.oldWords}” to “${rewording.newWords}”${source}`,
      rank: rewording.conflictCount === 0 ? ranks.rewordAll : ranks.rewordSome,
      mayBePreferred: true,
      edits: rewording.edits,
    };
  });

const known = new WeakMap<CheckedArticle, Map<Finding, readonly Rewording[]>>();
const readers = new WeakMap<CheckedArticle, (text: string) => CheckResult>();

/** Rewordings are read by the checker, which takes a few milliseconds each: once for a finding of a checked version. */
function rewordingsOf(checked: CheckedArticle, finding: Finding): readonly Rewording[] {
  const ofArticle = known.get(checked) ?? new Map<Finding, readonly Rewording[]>();
  known.set(checked, ofArticle);
  const { article, result, corpus } = checked;
  const made = ofArticle.get(finding) ?? suggestRewordings({ article, result, finding, check: (text) => readerOf(checked)(text), evidenceOf: (judged) => corpus.look(judged)?.source.evidence });
  ofArticle.set(finding, made);
  return made;
}

/** A session of its own, so that wordings that are only tried leave the article's session alone; opened when the first is tried. */
function readerOf(checked: CheckedArticle): (text: string) => CheckResult {
  const reader = readers.get(checked);
  if (reader !== undefined) return reader;
  const session = checked.corpus.checker.openSession();
  const opened = (text: string): CheckResult => session.check(text);
  readers.set(checked, opened);
  return opened;
}
