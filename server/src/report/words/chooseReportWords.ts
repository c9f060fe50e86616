import type { Language, Source } from '../../checker';
import { reportEnglish } from './english';
import { reportGerman } from './german';
import type { ReportWords } from './reportWords';

/** The words of a language. */
export function chooseReportWords(language: Language): ReportWords {
  return language === 'de' ? reportGerman : reportEnglish;
}

/** Level of evidence and place within the source, as far as known; empty where nothing is. */
export function standingOf({ evidence }: Source, locator: string | undefined, words: ReportWords): string {
  const name = isLevel(evidence) ? words.evidenceNames[evidence] : undefined;
  const level = evidence === undefined ? undefined : `${words.evidenceLevel(evidence)}${name === undefined ? '' : ` (${name})`}`;
  return [level, locator].filter((part) => part !== undefined).join(', ');
}

function isLevel(evidence: number | undefined): evidence is keyof ReportWords['evidenceNames'] {
  return evidence !== undefined && [1, 2, 3, 4, 5].includes(evidence);
}
