import { languageOf } from '../../checker';
import { english } from './english';
import { german } from './german';
import type { Words } from './words';

/** The words of the language that an editor names when it starts, as BCP 47 tag; English where there is no table for it. */
export function chooseWords(locale: string | undefined): Words {
  return languageOf(locale) === 'de' ? german : english;
}
