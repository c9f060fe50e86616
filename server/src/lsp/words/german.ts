import { findingWordsIn } from '../../checker';
import { findingGerman } from './findingGerman';
import { impactGerman } from './impactGerman';
import { waiverGerman } from './waiverGerman';
import type { Words } from './words';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const joined = (parts: readonly (string | false)[], separator = ', '): string => parts.filter((part) => part !== false).join(separator);

/** What the server says in German. */
export const german: Words = {
  verdictGroups: { conflict: 'Widerspruch', tension: 'Im Maß verschieden', support: 'Übereinstimmung', unsupported: 'Ohne Quelle', possible: 'Möglicher Widerspruch', waived: 'Angenommen' },
  verdicts: { conflict: 'widerspricht Quellen', tension: 'weicht im Maß von Quellen ab', support: 'stimmt mit Quellen überein', unsupported: 'keine Quelle in den Paketen', possible: 'widerspricht möglicherweise Quellen', waived: 'von einer Prüferin oder einem Prüfer angenommen' },
  sides: { conflicts: 'widerspricht', tensions: 'weicht im Maß ab', supports: 'stimmt überein' },
  noSource: 'Ohne Quelle',
  claimCounts: (counts) => {
    const all = counts.conflict + counts.tension + counts.support + counts.unsupported + counts.possible + counts.waived;
    const kinds = joined([
      counts.conflict > 0 && `${counts.conflict} im Widerspruch`,
      counts.tension > 0 && `${counts.tension} im Maß verschieden`,
      counts.support > 0 && `${counts.support} in Übereinstimmung`,
      counts.possible > 0 && counted(counts.possible, 'widerspricht möglicherweise', 'widersprechen möglicherweise'),
      counts.unsupported > 0 && `${counts.unsupported} ohne Quelle`,
      counts.waived > 0 && `${counts.waived} angenommen`,
    ]);
    return all === 0 ? 'Keine Behauptungen' : `${counted(all, 'Behauptung', 'Behauptungen')}: ${kinds}`;
  },
  draftUses: ({ conflicts, tensions, supports }) =>
    conflicts + tensions + supports === 0
      ? 'Kein Entwurf sagt etwas dazu'
      : joined([
          supports > 0 && counted(supports, 'Entwurf stimmt überein', 'Entwürfe stimmen überein'),
          conflicts > 0 && (supports > 0 ? counted(conflicts, 'widerspricht', 'widersprechen') : counted(conflicts, 'Entwurf widerspricht', 'Entwürfe widersprechen')),
          tensions > 0 && (supports + conflicts > 0 ? counted(tensions, 'weicht im Maß ab', 'weichen im Maß ab') : counted(tensions, 'Entwurf weicht im Maß ab', 'Entwürfe weichen im Maß ab')),
        ]),
  statementSides: ({ conflicts, tensions, supports }) =>
    joined([supports > 0 && `${supports} dafür`, tensions > 0 && counted(tensions, 'weicht ab', 'weichen ab'), conflicts > 0 && `${conflicts} dagegen`], ' · '),
  statementSidesInFull: ({ conflicts, tensions, supports }) =>
    joined([
      supports > 0 && counted(supports, 'Aussage der Pakete stimmt überein', 'Aussagen der Pakete stimmen überein'),
      tensions > 0 && counted(tensions, 'weicht im Maß ab', 'weichen im Maß ab'),
      conflicts > 0 && counted(conflicts, 'widerspricht', 'widersprechen'),
    ]),
  line: (number) => `Zeile ${number}`,
  statements: (count) => counted(count, 'Aussage', 'Aussagen'),
  evidenceLevel: (level) => `Evidenzgrad ${level}`,
  usedIn: (count) => (count === 0 ? 'nicht verwendet' : `in ${counted(count, 'Satz', 'Sätzen')} verwendet`),
  cites: 'Belegt mit der Quelle',
  existingFootnote: 'Fußnote dieses Entwurfs',
  citeSnippet: 'Beleg einfügen',
  filtered: (shown, all, filter) => `${shown} von ${counted(all, 'Behauptung', 'Behauptungen')} mit „${filter}“`,
  filteredStatements: (shown, all, filter) => `${shown} von ${counted(all, 'Aussage', 'Aussagen')} mit „${filter}“`,
  moreLines: (count) => `… und ${count} weitere: filtern Sie, oder gruppieren Sie anders`,
  noDraft: 'Öffnen Sie einen Markdown-Entwurf, um seine Behauptungen zu sehen.',
  paused: 'Für diesen Entwurf ist die Prüfung ausgeschaltet.',
  noClaims: 'Zu keiner Behauptung dieses Entwurfs sagt eine Quelle etwas.',
  noClaimsInWorkspace: 'Zu keiner Behauptung eines Entwurfs dieses Arbeitsbereichs sagt eine Quelle etwas.',
  noMatch: 'Nichts passt zum Filter.',
  noPacks: 'Kein Paket ist in Gebrauch.',
  stopped: 'Das Lesen der Entwürfe wurde abgebrochen. Aktualisieren Sie, um fortzufahren.',
  tooManyDrafts: (limit) => `Nur die ersten ${limit} Entwürfe eines Ordners wurden gelesen.`,
  readingPacks: { title: 'Claimlint: Pakete werden gelesen', stopped: 'Das Lesen der Pakete wurde abgebrochen, deshalb werden Entwürfe nicht geprüft. Ändern Sie die Pakete oder ihre Einstellung, oder starten Sie den Sprachserver von Claimlint neu, um sie zu lesen.' },
  readingDrafts: 'Claimlint: Entwürfe des Arbeitsbereichs werden gelesen',
  draftsRead: (done, all) => `${done} von ${all}`,
  claimsOf: (name) => `Behauptungen in ${name}`,
  claimsOfWorkspace: 'Behauptungen des Arbeitsbereichs',
  claimAt: (index, count, text, verdict) => `Behauptung ${index} von ${count}: „${text}“ ${verdict}`,
  told: findingWordsIn('de'),
  finding: findingGerman,
  impact: impactGerman,
  waiver: waiverGerman,
  noReport: {
    noDraft: 'Öffnen Sie einen Markdown-Entwurf: der Bericht gilt dem Entwurf, der vorn liegt.',
    paused: 'Für diesen Entwurf ist die Prüfung ausgeschaltet; es gibt nichts zu berichten.',
    fault: 'Der Bericht konnte nicht erstellt werden; das Protokoll von Claimlint sagt mehr.',
  },
  nothingToInsert: {
    stale: 'Der Entwurf hat sich inzwischen geändert. Versuchen Sie es noch einmal.',
    noSentence: 'Setzen Sie den Cursor in einen Satz oder dahinter, um ihn dort zu belegen.',
    cited: 'Dieser Satz ist schon mit der Quelle belegt, oder in ihm ist kein Platz für einen Beleg.',
    unknown: 'Diese Quelle ist in keinem Paket mehr, gegen das der Entwurf geprüft wird.',
  },
};
