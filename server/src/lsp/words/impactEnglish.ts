import type { ImpactCounts } from './impactCounts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const changing = ({ claims, drafts, newConflicts }: ImpactCounts): string => {
  const conflicts = newConflicts === 0 ? '' : `, ${newConflicts} to a conflict`;
  return `${counted(claims, 'claim', 'claims')} in ${counted(drafts, 'draft', 'drafts')} ${claims === 1 ? 'changes its verdict' : 'change their verdict'}${conflicts}`;
};

/** What is said in English of what a changed pack does to drafts. */
export const impactEnglish = {
  comparing: 'Claimlint: checking the drafts against both versions of the pack',
  since: { commit: 'Since the last commit', save: 'Not saved yet' },
  change: (counts: ImpactCounts): string => (counts.claims === 0 ? 'no verdict changes' : changing(counts)),
  removed: (count: number): string => `${counted(count, 'statement', 'statements')} removed`,
  retracted: 'Retracted: compared with nothing',
  noVerdict: 'no source speaks to it',
  actions: { retract: 'Retract this statement…', remove: 'Remove this statement…' },
  confirm: { retract: 'Retract', remove: 'Remove' },
  show: 'Show Claims',
  ask: { retract: (quote: string): string => `Retract “${quote}”?`, remove: (quote: string): string => `Remove “${quote}”?` },
  consequence: (counts: ImpactCounts): string => (counts.claims === 0 ? 'No claim of a draft changes its verdict.' : `${changing(counts)}.`),
  notInUse: 'The pack is not in use: no draft is checked against it.',
  partial: 'Not all drafts were read.',
  more: (count: number): string => `… and ${count} more`,
  saved: (pack: string, counts: ImpactCounts): string => `${pack}: ${changing(counts)}.`,
  refusals: {
    changed: 'The pack has changed in the meantime. Try again.',
    noStatement: 'Put the cursor into a statement of a claims pack.',
    cannot: 'This statement cannot be changed safely as it is written, or it is retracted already. Change it by hand.',
  },
} as const;
