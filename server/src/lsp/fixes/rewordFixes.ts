import { type CheckResult, suggestRewordings } from '../../checker';
import type { CheckedArticle } from '../articleChecks';
import { shortTitleOf } from '../sourceName';
import { type Fix, type FixProvider, ranks } from './fix';

/** Weaker wordings of the claim; those that no source conflicts with any more come first of all. */
export const rewordFixes: FixProvider = ({ checked, finding, words }) =>
  suggestRewordings({ ...checked, finding, check: (text) => readerOf(checked)(text), evidenceOf: (judged) => checked.corpus.look(judged)?.source.evidence }).map((rewording): Fix => {
    const placed = rewording.from === undefined ? undefined : checked.corpus.look(rewording.from);
    return {
      title: words.finding.fixes.reword(rewording.oldWords, rewording.newWords, placed === undefined ? undefined : shortTitleOf(placed.source)),
      rank: rewording.conflictCount === 0 ? ranks.rewordAll : ranks.rewordSome,
      mayBePreferred: true,
      edits: rewording.edits,
    };
  });

const readers = new WeakMap<CheckedArticle, (text: string) => CheckResult>();

/** A session of its own, so that wordings that are only tried leave the article's session alone; opened when the first is tried. */
function readerOf(checked: CheckedArticle): (text: string) => CheckResult {
  const reader = readers.get(checked);
  if (reader !== undefined) return reader;
  const session = checked.corpus.checker.openSession();
  const opened = (text: string): CheckResult => session.check(text);
  readers.set(checked, opened);
  return opened;
}
