import { suggestRewordings } from '../../checker';
import { shortTitleOf } from '../sourceName';
import { type Fix, type FixProvider, ranks } from './fix';
import { tryOut } from './tryOut';

/** Weaker wordings of the claim; those that no source conflicts with any more come first of all. */
export const rewordFixes: FixProvider = ({ checked, finding, words }) =>
  suggestRewordings({ ...checked, finding, check: (text) => tryOut(checked, text), evidenceOf: (judged) => checked.corpus.look(judged)?.source.evidence }).map((rewording): Fix => {
    const placed = rewording.from === undefined ? undefined : checked.corpus.look(rewording.from);
    return {
      title: words.finding.fixes.reword(rewording.oldWords, rewording.newWords, placed === undefined ? undefined : shortTitleOf(placed.source)),
      rank: rewording.conflictCount === 0 ? ranks.rewordAll : ranks.rewordSome,
      mayBePreferred: true,
      edits: rewording.edits,
    };
  });
