import { commands } from '../../protocol/names';
import { shortTitleOf } from '../sourceName';
import { type FixProvider, ranks } from './fix';

/** Opens the strongest statement of the deciding side in its pack. */
export const openFixes: FixProvider = ({ checked, finding, words }) => {
  const strongest = [...finding.conflicts, ...finding.tensions, ...finding.supports][0];
  const placed = strongest === undefined ? undefined : checked.corpus.look(strongest);
  if (placed === undefined) return [];
  const title = words.finding.fixes.open(shortTitleOf(placed.source));
  return [{ title, rank: ranks.open, mayBePreferred: false, command: { title, command: commands.openStatement, arguments: [placed.location] } }];
};
