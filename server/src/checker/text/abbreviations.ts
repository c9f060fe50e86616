/**
 * What a full stop after a word tells of the sentence's end.
 *
 * - `never`: the sentence goes on ("e.g.", "vs.").
 * - `title`: goes on if written with a capital ("Dr. Smith", "Gen. Lee"); in lower case it is an ordinary word ("gen").
 * - `label`: goes on before a number, a single letter, a lower-case word or a bracket ("No. 7", "vit. D").
 * - `name`: ends the sentence only before a word that usually opens one ("U.S. Government", "U.S. The").
 * - `endsBeforeCapital`: ends the sentence before any capital, else goes on ("5 mg. Patients", "8 a.m. daily").
 */
export type AbbreviationKind = 'never' | 'title' | 'label' | 'name' | 'endsBeforeCapital';

/** Lower case, without the last stop; inner stops stay. */
const WORDS: Readonly<Record<AbbreviationKind, string>> = {
  never: 'dr drs mr mrs ms mx messrs prof e.g eg i.e ie f.e cf c.f viz vs v v.s approx ca incl esp resp excl',
  title: 'rev fr st mt gen sen rep gov lt col sgt capt cmdr maj hon pres supt dir',
  label: 'no nos nr n° nº fig figs p pp vol vols ch chap sect eq ref refs tab tabs app art cl para vit tel op rs',
  name: 'inc ltd co corp jr sr bros al ph.d m.d b.sc m.sc d.o r.n b.a m.a u.s u.s.a u.k e.u u.n ave blvd rd dept univ assn',
  endsBeforeCapital:
    'etc a.k.a i.v i.m i.d s.c p.o p.r p.r.n b.i.d t.i.d q.i.d q.d q.h h.s a.c p.c o.d s.l i.u med btw est max avg std ' +
    'spp sp subsp inj susp suppl jan feb mar apr jun jul aug sep sept oct nov dec tue tues thu thur thurs fri ' +
    'mg kg g mcg µg μg ng lb lbs oz ml dl l cm mm km ft in tsp tbsp cc iu meq mmol kcal ' +
    'sec secs min mins hr hrs h d wk wks mo mos yr yrs a.m p.m am pm bpm cap caps c ed eds pt pts ext',
};

const kinds = new Map<string, AbbreviationKind>();
for (const kind of ['never', 'title', 'label', 'name', 'endsBeforeCapital'] as const) {
  for (const word of WORDS[kind].split(' ')) kinds.set(word, kind);
}

/** The kind of an abbreviation, written in lower case and without its last stop; absent for other words. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return kinds.get(word);
}

const STARTERS = new Set(
  (
    'a about after again all also although an and another any anyone are as at avoid because before both but by can check ' +
    'contact could did do does drink during each eat either even every everyone few finally first for from further ' +
    'had has have he hence her here his how however i if in indeed instead is it its just later many may more ' +
    'moreover most my neither never next nobody none nonetheless not nothing now of often on once one only or other others ' +
    'otherwise our over people perhaps please rarely researchers several she should similarly since so some someone ' +
    'sometimes soon still such take talk that the their then there therefore these they this those though through thus to ' +
    'today tell two under unless until unlike use usually we were what when whenever where whether which while who why ' +
    'will with within without would yes yet you your patients women men children adults doctors studies treatment treatments'
  ).split(' '),
);

/** Whether this word, in lower case, opens sentences so often that a capital on it outweighs an abbreviation before it. */
export function isSentenceStarter(word: string): boolean {
  return STARTERS.has(word);
}

const FIRM_STARTERS = new Set(
  'it its it’s it\'s they this these those we you he she the there but however so also some most many'.split(' '),
);

/** Whether this word opens a sentence even without its capital, as in drafts typed in haste. */
export function isFirmStarter(word: string): boolean {
  return FIRM_STARTERS.has(word);
}

const BEFORE_NAMES = new Set('a an and as at by called for from in is met named of on or per see than the to was with'.split(' '));

/**
 * Whether a single capital after this word, in lower case, may be the initial of a name ("by E. Smith"). After other
 * words it is a label that can end a sentence ("vitamin D.", "lamin A.", "hepatitis B.").
 */
export function mayPrecedeName(word: string): boolean {
  return BEFORE_NAMES.has(word);
}
