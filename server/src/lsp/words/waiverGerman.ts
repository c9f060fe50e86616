import type { Words } from './words';

/** What is said in German of accepting claims. */
export const waiverGerman: Words['waiver'] = {
  accept: 'Annehmen: diese Behauptung gelten lassen, mit einem Grund',
  inFile: 'Annehmen: diese Behauptung in der Datei der Ausnahmen gelten lassen',
  byComment: 'Annehmen: diese Behauptung mit einem Kommentar gelten lassen',
  takeBack: (reason) => `Die Ausnahme zurücknehmen: ${reason}`,
  renew: 'Diese Ausnahme für das erneuern, wofür sie jetzt gilt',
  renewClaim: 'Diese Ausnahme für die Behauptung erneuern, wie sie jetzt lautet',
  seal: 'Diese Ausnahme auf das versiegeln, wofür sie jetzt gilt',
  remove: 'Diese Ausnahme entfernen',
  refusals: {
    reason: 'Eine Behauptung wird nur aus einem Grund angenommen. Nennen Sie ihn.',
    day: 'Schreiben Sie den letzten Tag als 2027-01-31; er muss noch kommen.',
    noPlace: 'Hier ist kein Platz für einen Kommentar, den niemand sieht. Nehmen Sie die Datei der Ausnahmen.',
    noFolder: 'Es gibt keinen Ordner für eine Datei der Ausnahmen. Speichern Sie zuerst den Entwurf, oder nehmen Sie einen Kommentar.',
    nothing: 'Hier ist nichts anzunehmen.',
    badFile: 'Die Datei der Ausnahmen hat Fehler oder ist nicht mit einer Ausnahme je Block geschrieben. Berichtigen Sie sie zuerst.',
    changed: 'Der Entwurf hat sich inzwischen geändert. Versuchen Sie es noch einmal.',
    fault: 'Bei Claimlint ist etwas schiefgegangen; sein Protokoll sagt mehr.',
  },
};
