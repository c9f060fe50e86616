import { findingWordsIn } from '../../checker';
import type { ReportWords } from './reportWords';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the pages of evidence say in German; the words of draft and sources stay as they are. */
export const reportGerman: ReportWords = {
  findings: findingWordsIn('de'),
  verdicts: { conflict: 'Widerspruch', tension: 'Im Maß verschieden', support: 'Gestützt', unsupported: 'Ohne Quelle', possible: 'Möglicher Widerspruch', waived: 'Angenommen' },
  figures: { conflict: 'im Widerspruch', tension: 'im Maß verschieden', support: 'gestützt', unsupported: 'ohne Quelle', possible: 'möglicherweise im Widerspruch', waived: 'angenommen' },
  relations: { conflicts: 'Widerspricht', tensions: 'Weicht im Maß ab von', supports: 'Gestützt von', possible: 'Widerspricht möglicherweise' },
  silences: {
    'no-source': 'Keine Aussage der Pakete sagt etwas zu der Behauptung',
    'other-topic': 'Handelt von nichts, worum es in den Paketen geht',
    reported: 'Die Meinung anderer, berichtet',
    rejected: 'Im Entwurf nur genannt, um es zurückzuweisen',
    conditional: 'Eine Bedingung, keine Behauptung',
    question: 'Eine Frage',
    quotation: 'Ein Zitat',
    label: 'Beschriftung einer Tabellenzeile',
    note: 'Eine Anmerkung, die eine Quelle nennt',
    'no-claim': 'Nichts wurde als Behauptung erkannt',
  },
  changes: { added: 'Neu', changed: 'Neu formuliert', evidence: 'Andere Belege' },
  summary: ({ counts, comparison }) => {
    const { conflict, tension, possible, support, unsupported, waived } = counts;
    const which = comparison === undefined ? '' : 'neue oder geänderte ';
    const parts = [
      `${conflict === 0 ? 'Keine' : conflict} ${which}${conflict > 1 ? 'Behauptungen widersprechen' : 'Behauptung widerspricht'} einer Quelle`,
      ...(tension > 0 ? [`${tension} ${tension === 1 ? 'weicht' : 'weichen'} im Maß ab`] : []),
      ...(possible > 0 ? [`${possible} ${possible === 1 ? 'widerspricht' : 'widersprechen'} möglicherweise`] : []),
      ...(support > 0 ? [`${support} ${support === 1 ? 'wird' : 'werden'} gestützt`] : []),
      ...(unsupported > 0 ? [`${unsupported} ${unsupported === 1 ? 'hat' : 'haben'} keine Quelle`] : []),
      ...(waived > 0 ? [`${waived} ${waived === 1 ? 'wurde' : 'wurden'} angenommen`] : []),
    ];
    return `${parts.join(', ')}.`;
  },
  evidenceNames: { 1: 'systematische Übersicht', 2: 'randomisierte Studie', 3: 'kontrollierte Studie', 4: 'Fallserie', 5: 'Expertenmeinung' },
  evidenceLevel: (level) => `Evidenzgrad ${level}`,
  title: 'Evidenzbericht',
  draft: 'Entwurf',
  caution: 'Der Bericht vergleicht den Wortlaut des Entwurfs mit dem Wortlaut von Quellen. Was einer Quelle widerspricht, ist damit nicht unrichtig, was gestützt wird, nicht richtig, und was nicht genannt ist, wurde nicht geprüft.',
  compared: (unchanged, gone) => `${counted(unchanged, 'Behauptung ist wie zuvor und fehlt hier', 'Behauptungen sind wie zuvor und fehlen hier')}, ${counted(gone, 'ist', 'sind')} weggefallen`,
  comparedWith: 'verglichen mit',
  picture: { title: 'Der Entwurf von weitem', label: 'Der Entwurf von weitem mit seinen Behauptungen; jede führt zu ihrer Zeile', fromLine: (line) => `ab Zeile ${line}`, claim: (number, line, verdict, words) => `Behauptung ${number}, Zeile ${line}: ${verdict}: „${words}“` },
  strip: 'Ein Zeichen für jeden Satz: `X` widerspricht, `~` weicht im Maß ab, `x` widerspricht möglicherweise, `+` wird gestützt, `?` hat keine Quelle, `o` wurde angenommen, `·` nichts zu sagen.',
  aspects: {
    title: 'Wovon die Behauptungen handeln',
    note: 'Behauptungen, gezählt nach dem Ergebnis; in Klammern die, die von einer Quelle im Maß abweichen oder ihr möglicherweise widersprechen.',
    left: '← im Widerspruch zu Quellen',
    right: 'von Quellen gestützt →',
    column: 'Gesichtspunkt',
  },
  claims: { title: 'Behauptungen und Belege', none: 'Keine Behauptung zu zeigen.', number: 'Nr.', draft: 'Was der Entwurf sagt', sources: 'Was die Quellen sagen', noStatement: 'Keine Aussage der Pakete sagt etwas dazu.', line: (line) => `Zeile ${line}`, more: (count) => `${count} weitere` },
  before: (words) => `Vorher: „${words}“`,
  evidenceBefore: (verdict, before, now) => `Vorher: ${verdict}, mit ${before[0]} widersprechenden, ${before[1]} abweichenden und ${before[2]} stützenden Aussagen; jetzt ${now[0]}, ${now[1]} und ${now[2]}.`,
  accepted: (reviewer, reason) => `Angenommen${reviewer === undefined ? '' : ` von ${reviewer}`}: ${reason}`,
  waivers: { title: 'Von Prüfenden angenommen', columns: ['Nr.', 'Worte', 'Ergebnis', 'Grund', 'Wer', 'Bis'], noEnd: 'ohne Ende' },
  sources: { title: 'Quellen', columns: ['Quelle', 'Evidenz', 'Im Widerspruch', 'Abweichend', 'Gestützt'], notStated: 'nicht angegeben' },
  unexamined: { title: 'Nicht geprüft, und warum', count: (count) => `${count === 1 ? '1 Satz, eine Überschrift oder Zelle des Entwurfs kommt' : `${count} Sätze, Überschriften und Zellen des Entwurfs kommen`} in keiner der Behauptungen oben vor.` },
  made: { title: 'Woraus der Bericht entstand', note: 'Dieselben Dateien und dieselbe Version von Claimlint ergeben denselben Bericht, Byte für Byte. Prüfsummen sind SHA-256.', draft: 'Entwurf', pack: 'Paket', settings: 'Einstellungen', compared: 'Verglichen mit', what: 'was', which: 'welches', packSize: (statements, sources) => `${counted(statements, 'Aussage', 'Aussagen')}, ${counted(sources, 'Quelle', 'Quellen')}` },
};
