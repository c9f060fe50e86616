import type { Clause } from './clauses';
import { covers, type MarkedSentence } from './marks';
import { tokenSpan, type Reading } from './reading';

const stemSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Those who learnt it, by word; a trained one of whatever kind counts as well. */
const PROFESSIONALS = stemSet('doctor doctors physician physicians dentist dentists nurse nurses surgeon surgeons specialist specialists dermatologist dermatologists ophthalmologist ophthalmologists pharmacist pharmacists physiotherapist physiotherapists midwife midwives practitioner practitioners professional professionals anaesthetist anaesthetists clinician clinicians dietitian dietitians therapist therapists psychologist psychologists optometrist optometrists podiatrist podiatrists radiologist radiologists acupuncturist acupuncturists personnel');
const TRAINED = stemSet('trained qualified registered licensed licenced certified specialised specialized experienced');
/** Those who need not have learnt it. */
const LAYPEOPLE = stemSet('beautician beauticians cosmetologist cosmetologists hairdresser hairdressers coach coaches trainer trainers friend friends relative relatives partner spouse layperson laypeople laymen amateur amateurs masseur masseurs salesperson neighbour neighbor colleague assistant receptionist');
const ANYONE = stemSet('anyone anybody everyone everybody whoever');
const SELVES = stemSet('yourself themselves oneself himself herself myself yourselves');

/** What is done to somebody with a remedy, by stem; to have or take it is another matter. */
const DEEDS = stemSet('inject perform carry administer insert fit provid place implant remove deliver needl stick tape laser operat puncture draw adjust inoculat vaccinat tattoo pierc offer giv given do done apply treat');
/** Deeds that people do with most remedies anyway: they tell only beside a word for training or a layperson. */
const COMMON = stemSet('giv given do done apply treat');

/** Who may carry it out: "only doctors may inject it", "a friend can fit it", "no training is required". */
export function readPerformer(sentence: MarkedSentence, clause: Clause): Reading[] {
  const { tokens } = sentence;
  const layperson = tokens.findIndex(({ lower }, at) => covers(clause, at) && LAYPEOPLE.has(lower));
  const found = layperson >= 0 ? layperson : tokens.findIndex(({ lower }, at) => covers(clause, at) && isPerson(lower));
  const training = trainingAt(sentence, clause);
  const from = training?.isNeedless === true ? training.from : found;
  if (from < 0) return [];
  const verdict = training?.isNeedless === true || isUnneeded(sentence, clause, found) ? 'anyone' : verdictOf(sentence, clause, found);
  if (verdict === undefined) return [];
  const [affirmed, denied] = verdict === 'anyone' ? [['anyone'], []] : [['professional'], ['anyone']];
  const deed = tokens.findIndex(({ stem }, at) => covers(clause, at) && DEEDS.has(stem));
  const words = [{ from, to: training?.isNeedless === true ? training.to : from + 1 }, ...(deed < 0 ? [] : [{ from: deed, to: deed + 1 }])];
  return [{ aspect: 'performer', position: { kind: 'choice', affirmed, denied }, span: tokenSpan(sentence, words), at: from, facet: [], isWeak: false }];
}

function isPerson(lower: string): boolean {
  return PROFESSIONALS.has(lower) || LAYPEOPLE.has(lower) || ANYONE.has(lower) || SELVES.has(lower) || TRAINED.has(lower);
}

/** "A doctor need not be present", "no nurse is needed". */
function isUnneeded(sentence: MarkedSentence, clause: Clause, at: number): boolean {
  const { tokens } = sentence;
  if (!PROFESSIONALS.has(tokens[at]?.lower ?? '') || at > clause.from + 2) return false;
  const isDenied = sentence.grammar('verb-negator').some(({ from }) => from > at && from < at + 4) || tokens[at - 1]?.lower === 'no';
  return isDenied && tokens.slice(at + 1, clause.to).some(({ stem }) => PRESENT.has(stem));
}

const PRESENT = stemSet('need requir necess present');

function verdictOf(sentence: MarkedSentence, clause: Clause, at: number): 'professional' | 'anyone' | undefined {
  const { tokens } = sentence;
  const deeds = tokens.filter(({ stem }, index) => covers(clause, index) && DEEDS.has(stem) && !sentence.mentions.some((mention) => covers(mention, index)));
  if (deeds.length === 0) return undefined;
  const lower = tokens[at]?.lower ?? '';
  const isDenied = sentence.grammar('verb-negator').some((mark) => covers(clause, mark.from)) || sentence.grammar('noun-negator').some((mark) => covers(clause, mark.from));
  if (PROFESSIONALS.has(lower) || TRAINED.has(lower)) return !isDenied && isReserved(sentence, clause, at) ? 'professional' : undefined;
  const isPlain = deeds.every(({ stem }) => COMMON.has(stem));
  if (LAYPEOPLE.has(lower)) return mayDo(sentence, clause) || (!isPlain && doesIt(sentence, clause, at)) ? (isDenied ? 'professional' : 'anyone') : undefined;
  const isByAnyone = ANYONE.has(lower) && tokens[at - 1]?.lower === 'by';
  return !isDenied && (!isPlain || isByAnyone) && mayDo(sentence, clause) && (SELVES.has(lower) || isSubject(sentence, clause, at)) ? 'anyone' : undefined;
}

/** "Only doctors", "only by a nurse", "must be done by a specialist", "reserved for trained staff". */
function isReserved({ tokens }: MarkedSentence, clause: Clause, at: number): boolean {
  const before = tokens.slice(Math.max(clause.from, at - 5), at).map(({ lower }) => lower);
  const isBy = before.includes('by');
  const isOnly = before.some((word) => ['only', 'solely', 'exclusively'].includes(word)) || (isBy && tokens.slice(clause.from, at).some(({ lower }) => lower === 'only')) || ['only', 'alone'].includes(tokens[at + 1]?.lower ?? '');
  const isMust = isBy && tokens.slice(clause.from, at).some(({ lower }, index, all) => ['must', 'should'].includes(lower) || (lower === 'to' && ['has', 'have', 'needs', 'need'].includes(all[index - 1]?.lower ?? '')));
  return isOnly || isMust || before.includes('reserved');
}

/** "Our beauticians carry it out", "is done by friends". */
function doesIt({ tokens }: MarkedSentence, clause: Clause, at: number): boolean {
  const before = tokens.slice(Math.max(clause.from, at - 3), at).map(({ lower }) => lower);
  return before.includes('by') || (at <= clause.from + 3 && DEEDS.has(tokens[at + 1]?.stem ?? ''));
}

function mayDo({ tokens }: MarkedSentence, clause: Clause): boolean {
  return tokens.some(({ lower }, at) => covers(clause, at) && (['can', 'may', 'allowed', 'permitted', 'fine', 'could', 'cannot', 'must', 'should'].includes(lower)));
}

/** "Anyone can inject it", not "it can be injected into anyone". */
function isSubject({ tokens }: MarkedSentence, clause: Clause, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return at <= clause.from + 1 || before === 'by' || before === 'almost' || before === 'practically';
}

const TRAINING = stemSet('training qualification qualifications schooling expertise instruction certificate licence license');

/** "Without any medical training", "no further training is required". */
function trainingAt({ tokens }: MarkedSentence, clause: Clause): { from: number; to: number; isNeedless: boolean } | undefined {
  const at = tokens.findIndex(({ lower }, index) => covers(clause, index) && TRAINING.has(lower));
  if (at < 0) return undefined;
  for (let from = at - 1; from >= Math.max(clause.from, at - 4); from--) if (['without', 'no'].includes(tokens[from]?.lower ?? '')) return { from, to: at + 1, isNeedless: true };
  return { from: at, to: at + 1, isNeedless: false };
}
