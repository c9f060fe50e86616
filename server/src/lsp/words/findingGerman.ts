import type { SideCounts } from './sideCounts';
import type { Words } from './words';

const inDative = (count: number): string => (count === 1 ? '1 Quelle' : `${count} Quellen`);

const verbs = { conflicts: ['widerspricht', 'widersprechen'], tensions: ['weicht im Maß ab', 'weichen im Maß ab'], supports: ['stimmt überein', 'stimmen überein'] } as const;

const verbOf = (side: keyof SideCounts, count: number): string => verbs[side][count === 1 ? 0 : 1];

const alsoThere = (sides: readonly (keyof SideCounts)[], counts: SideCounts): string =>
  sides.flatMap((side) => (counts[side] > 0 ? [`, ${counts[side]} ${verbOf(side, counts[side])}`] : [])).join('');

/** What hovers and quick fixes say of a finding in German. */
export const findingGerman: Words['finding'] = {
  conflict: (counts) => `Widerspricht ${inDative(counts.conflicts)}${alsoThere(['tensions', 'supports'], counts)}`,
  tension: (counts) => `Weicht im Maß von ${inDative(counts.tensions)} ab${alsoThere(['supports'], counts)}`,
  support: (counts) => `Stimmt mit ${inDative(counts.supports)} überein`,
  unsupported: 'Keine Quelle der Pakete sagt etwas zu dieser Behauptung',
  possible: (count, confidence) => `Möglicher Widerspruch zu ${inDative(count)}, vom zweiten Leser gefunden (Sicherheit ${Math.round(confidence * 100)} %)`,
  tellingWords: (words) => `Ohne diese Wörter sähe der zweite Leser am wenigsten einen Widerspruch: ${words.map((word) => `„${word}“`).join(', ')}.`,
  side: (side, count) => `${inDative(count)} ${verbOf(side, count)}`,
  accepted: (reviewer, reason) => `Angenommen von ${reviewer ?? 'einer prüfenden Person'}: ${reason}`,
  draft: 'Entwurf:',
  source: 'Quelle:',
  sourceRejects: 'Quelle verneint:',
  agree: 'Sie stimmen überein.',
  relations: { conflicts: 'Widerspricht', tensions: 'Weicht ab', supports: 'Stimmt überein', possible: 'Widerspricht möglicherweise' },
  evidenceLevels: { 1: 'systematische Übersicht', 2: 'randomisierte Studie', 3: 'kontrollierte Studie ohne Randomisierung', 4: 'Fallserie', 5: 'Expertenmeinung' },
  evidenceLevel: (level) => `Evidenzgrad ${level} von 5`,
  moreStatements: (count) => `… und ${count} weitere ${count === 1 ? 'Aussage' : 'Aussagen'}, unten aufgeführt.`,
  others: { conflicts: 'Weitere Aussagen, die widersprechen:', tensions: 'Weitere Aussagen, die im Maß abweichen:', supports: 'Weitere Aussagen, die übereinstimmen:' },
  beyondList: (count) => `… und ${count} weitere: „Gehe zu Definition“ auf diesen Wörtern führt zu allen.`,
  morePlaces: (count) => `… und ${count} weitere ${count === 1 ? 'Quelle' : 'Quellen'}: der Hover über diesen Wörtern führt alle auf`,
  quoteOnPage: 'Zitat auf der Webseite',
  localCopy: (line) => `lokale Kopie, Zeile ${line}`,
  cited: {
    conflicts: (title) => `Als Beleg dieser Behauptung ist „${title}“ angegeben; die Quelle widerspricht ihr.`,
    differs: (title) => `Als Beleg dieser Behauptung ist „${title}“ angegeben; die Quelle weicht im Maß von ihr ab.`,
    unrelated: (title) => `Als Beleg dieser Behauptung ist „${title}“ angegeben; keine Aussage dieser Quelle in den Paketen handelt von ihr.`,
  },
  quickFixes: 'Schnelle Problembehebungen:',
  fixes: {
    reword: (oldWords, newWords, title) => `„${oldWords}“ in „${newWords}“ ändern${title === undefined ? '' : `, wie „${title}“ sagt`}`,
    citeAgreeing: (title) => `„${title}“ als Beleg angeben (stimmt überein)`,
    citeConflicting: (title) => `„${title}“ als Beleg angeben (widerspricht)`,
    citeDiffering: (title) => `„${title}“ als Beleg angeben (weicht im Maß ab)`,
    citeBoth: (agreeing, conflicting) => `Beide Seiten belegen: „${agreeing}“ und „${conflicting}“`,
    addOpposite: (title) => `Hinzufügen, was „${title}“ dagegen sagt`,
    open: (title) => `Die Aussage aus „${title}“ öffnen`,
    complete: 'Angefangene Belege vervollständigen',
  },
};
