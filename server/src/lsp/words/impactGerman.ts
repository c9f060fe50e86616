import type { ImpactCounts } from './impactCounts';
import type { Words } from './words';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const changing = ({ claims, drafts, newConflicts }: ImpactCounts): string => {
  const conflicts = newConflicts === 0 ? '' : `, ${newConflicts} zum Widerspruch`;
  return `${counted(claims, 'Behauptung', 'Behauptungen')} in ${counted(drafts, 'Entwurf', 'Entwürfen')} ${claims === 1 ? 'ändert ihr Urteil' : 'ändern ihr Urteil'}${conflicts}`;
};

/** What is said in German of what a changed pack does to drafts. */
export const impactGerman: Words['impact'] = {
  comparing: 'Claimlint: Entwürfe werden mit beiden Fassungen des Pakets geprüft',
  since: { commit: 'Seit dem letzten Commit', save: 'Noch nicht gespeichert' },
  change: (counts) => (counts.claims === 0 ? 'kein Urteil ändert sich' : changing(counts)),
  removed: (count) => `${counted(count, 'Aussage', 'Aussagen')} entfernt`,
  retracted: 'Zurückgezogen: mit nichts verglichen',
  noVerdict: 'keine Quelle sagt etwas dazu',
  actions: { retract: 'Diese Aussage zurückziehen …', remove: 'Diese Aussage entfernen …' },
  confirm: { retract: 'Zurückziehen', remove: 'Entfernen' },
  show: 'Behauptungen zeigen',
  ask: { retract: (quote) => `„${quote}“ zurückziehen?`, remove: (quote) => `„${quote}“ entfernen?` },
  consequence: (counts) => (counts.claims === 0 ? 'Keine Behauptung eines Entwurfs ändert ihr Urteil.' : `${changing(counts)}.`),
  notInUse: 'Das Paket ist nicht in Gebrauch: Kein Entwurf wird damit geprüft.',
  partial: 'Nicht alle Entwürfe wurden gelesen.',
  more: (count) => `… und ${count} weitere`,
  saved: (pack, counts) => `${pack}: ${changing(counts)}.`,
  refusals: {
    changed: 'Das Paket hat sich inzwischen geändert. Versuchen Sie es noch einmal.',
    noStatement: 'Setzen Sie den Cursor in eine Aussage eines Pakets.',
    cannot: 'Diese Aussage lässt sich, so wie sie geschrieben ist, nicht sicher ändern, oder sie ist schon zurückgezogen. Ändern Sie sie von Hand.',
  },
};
