import { stem } from '../text/stem';
import { tokenize } from '../text/tokens';
import { isStopWord } from './content';

/** Whether a heading speaks of the page, its reader or what the page is about, and brings up nothing of its own: "Questions we hear", "Is it safe?". */
export function isOfPage(heading: string): boolean {
  const words = tokenize(heading).filter(({ kind }) => kind === 'word');
  const isQuestion = heading.endsWith('?') || ASKING.has(words[0]?.lower ?? '');
  if (isQuestion && words.some(({ lower }) => POINTING.has(lower))) return true;
  return words.every(({ lower, stem: own }) => isStopWord(lower) || OF_PAGE.has(own) || lower.length < 2);
}

/** "Our other treatments", "Alternatives": of anything but what the page is about. */
export function isOfOthers(heading: string): boolean {
  return /^(?:(?:our|some|more|the) )?(?:other|further|alternative) (?:treatments?|offers?|services?|methods?|options?|procedures?|therap(?:y|ies)|remed(?:y|ies)|products?)(?: |$)|^alternatives?(?: to |$)|\balso (?:on offer|in our)\b|\binstead$/i.test(heading);
}

const ASKING: ReadonlySet<string> = new Set('who what when where why how which'.split(' '));
const POINTING: ReadonlySet<string> = new Set('it this they them i you we me my your our us'.split(' '));

/** Words of headings that divide a page, whatever it is about. */
const OF_PAGE: ReadonlySet<string> = new Set(
  ('question answer faq fact myth fiction claim truth lie price cost fee time overview glance summary brief guide tip trick advantage benefit plus point promise reason ' +
    'safety risk danger warning aftercare care preparation prepare procedure process step stage result outcome use usage dosage dose background history science study research evidence ' +
    'conclusion verdict takeaway everyday daily life living home work know known knowing good best note word basics introduction information info detail practical practice advice recommendation rule ' +
    'common frequent frequently often popular hear ask asked asking need want expect expectation experience patient reader expert doctor people everyone look really thing everything anything ' +
    'critic sceptic dark bright side bottom line mistake error common one two three four five six seven eight nine ten top quality label step trend hype secret miracle promise ' +
    'burn lose gain save buy order online storage store drive machine alcohol drink food eat nutrition sport walk run climb stair swim travel trip holiday school job leisure family partner friend sleep night shower equipment clothing clothes gear dress ' +
    'check ups checkup test blood control monitoring follow examination teacher trainer coach visit weight fat body mind soul heart circulation skin hair nail bone joint muscle brain mood memory hormone metabolism detox toxin poison allergy sun tooth eye ear nose beauty inside outside within health wellbeing budget purse wallet ' +
    'before during after day week today first last key main important general side effect pro con checklist table contact appointment booking plan money matter myths numbers figure number explain explained explanation').split(' ').map(stem),
);
