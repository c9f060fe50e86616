import { aspectName } from '../lexicon/aspectName';
import type { FindingWords, MessageParts } from './findingWords';

/** German names of aspects, by id. */
export const germanAspects: Readonly<Record<string, string>> = {
  complications: 'Komplikationen und Nebenwirkungen',
  pain: 'Schmerzen',
  downtime: 'Erholung und Ausfallzeit',
  efficacy: 'ob es wirkt',
  evidence: 'Stärke der Belege',
  invasiveness: 'Schwere des Eingriffs',
  maintenance: 'Bedarf an Erhaltung',
  dependence: 'Abhängigkeit',
  interaction: 'Wechselwirkungen',
  cost: 'Kosten',
  'comfort-of-use': 'Bequemlichkeit der Anwendung',
  incidence: 'wie oft es vorkommt',
  'session-length': 'Dauer einer Sitzung',
  onset: 'Zeit bis zur Wirkung',
  'effect-duration': 'wie lange die Wirkung anhält',
  persistence: 'ob es vergeht',
  excess: 'ob zu viel schadet',
  'more-is-better': 'ob mehr auch mehr hilft',
  'side-effect-duration': 'wie lange Nebenwirkungen anhalten',
  'shelf-life': 'wie lange es haltbar ist',
  'use-time': 'wie lange es jeweils angewendet wird',
  'preparation-time': 'wie lange es zubereitet wird',
  'session-count': 'Zahl der Sitzungen',
  'maintenance-interval': 'Abstand der Erhaltung',
  interval: 'wie oft',
  'hospital-stay': 'Zeit im Krankenhaus',
  incubation: 'Zeit bis zum Ausbruch',
  'contagious-time': 'Dauer der Ansteckung',
  'course-length': 'Dauer einer Behandlungsreihe',
  dose: 'Dosis',
  amount: 'eingenommene Menge',
  'intake-timing': 'wann es einzunehmen ist',
  spacing: 'Abstand zu anderem',
  performer: 'wer es durchführen darf',
  'service-life': 'wie lange es an seinem Platz bleibt',
  'observation-time': 'wie lange man danach bleibt',
  depth: 'Tiefe',
  concentration: 'Stärke',
  'success-rate': 'wie vielen es nützt',
  'risk-rate': 'wie viele Nebenwirkungen haben',
  'risk-reduction': 'um wie viel ein Risiko sinkt',
  'protection-rate': 'wie viel abgehalten wird',
  spf: 'Lichtschutzfaktor',
  age: 'Alter',
  temperature: 'Temperatur',
  'cost-amount': 'Preis',
  'recovery-time': 'wie lange es bis zum normalen Alltag dauert',
  'time-in-use': 'wie lange es in Gebrauch ist',
  history: 'wann es begann',
  route: 'wie es gegeben wird',
  food: 'mit oder ohne Nahrung',
  'time-of-day': 'Tageszeit',
  availability: 'wie es zu bekommen ist',
  anaesthetic: 'Art der Betäubung',
  consciousness: 'schlafend oder wach dabei',
  'overnight-stay': 'mit oder ohne Nacht im Krankenhaus',
  approval: 'Zulassung',
  layer: 'Tiefe in der Haut',
  'position-of-rest': 'Ruhe oder Bewegung',
  storage: 'Lagerung',
  'how-swallowed': 'wie es geschluckt wird',
  coverage: 'wer es bezahlt',
  alertness: 'müde oder wach',
  'storage-light': 'Lagerung im Hellen oder Dunkeln',
  'storage-moisture': 'Lagerung trocken oder feucht',
  dilution: 'verdünnt oder unverdünnt',
  labelling: 'ob das Etikett den Inhalt angibt',
  oversight: 'ob es vor dem Verkauf geprüft wird',
  absorption: 'wie gut es aufgenommen wird',
  purity: 'ob es rein ist',
  origin: 'pflanzlich oder tierisch',
  'daily-use': 'für jeden Tag oder gelegentlich',
  'long-term-use': 'wie lange es angewendet werden darf',
  reuse: 'einmal oder wieder verwendet',
  'self-healing': 'ob es von selbst vergeht',
  sex: 'ob Männer oder Frauen betroffen sind',
  effect: 'was es bewirkt',
  eligibility: 'wer es bekommen kann',
  advice: 'was zu tun ist',
  figure: 'Zahlen',
  wording: 'Wortlaut',
  comparison: 'Vergleich',
};

const differences: FindingWords['differences'] = {
  negation: 'eines verneint, was das andere sagt',
  degree: 'sie sind im Maß verschieden',
  quantity: 'die Zahlen sind verschieden',
  timing: 'die Zeiten sind verschieden',
  population: 'sie sagen es von verschiedenen Menschen',
  direction: 'sie weisen in entgegengesetzte Richtungen',
  choice: 'eines schließt das andere aus',
  evidence: 'sie sagen Verschiedenes darüber, was erwiesen ist',
  comparison: 'sie vergleichen verschieden',
  wording: 'ihre Worte sind verschieden',
  meaning: 'der zweite Leser hält sie für einen Widerspruch',
};

/** The verb in two parts: before the sources and behind them. */
const relations: Readonly<Record<MessageParts['verdict'], readonly [string, string]>> = {
  conflict: ['widerspricht', ''],
  tension: ['weicht im Maß von', ' ab'],
  support: ['stimmt mit', ' überein'],
  possible: ['widerspricht möglicherweise', ''],
};

/** Findings in German; the words of draft and source stay as they are. */
export const germanFindings: FindingWords = {
  language: 'de',
  aspect: (id) => germanAspects[id] ?? aspectName(id),
  message: ({ verdict, words, sourceCount, agreeingCount, quote }) => {
    const [verb, rest] = relations[verdict];
    const sources = sourceCount === 1 ? '1 Quelle' : `${sourceCount} Quellen`;
    const agreeing = agreeingCount === 0 ? '' : ` (${agreeingCount} ${agreeingCount === 1 ? 'stimmt' : 'stimmen'} überein)`;
    return `„${words}“ ${verb} ${sources}${rest}${agreeing}${quote === undefined ? '' : `: „${quote}“`}`;
  },
  unsupported: (words) => `Für „${words}“ gibt es in den Paketen keine Quelle`,
  citedAgainst: (titles) => ` (Als Beleg ${titles.length === 1 ? 'ist' : 'sind'} ${titles.map((title) => `„${title}“`).join(' und ')} angegeben; ${titles.length === 1 ? 'die Quelle widerspricht' : 'die Quellen widersprechen'}.)`,
  reason: ({ aspect, claimWords, quoteWords, isRejected, difference }) => {
    const head = `Es geht um: ${aspect}. Der Entwurf sagt „${claimWords}“, die Quelle ${isRejected ? 'verneint' : 'sagt'} „${quoteWords}“`;
    return `${head}: ${difference === undefined ? 'sie stimmen überein' : isRejected ? 'die Quelle weist den Gedanken zurück' : differences[difference]}.`;
  },
  differences,
};
