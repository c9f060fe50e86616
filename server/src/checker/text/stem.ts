/** Each form of a word mapped to the form whose stem all of them share. */
function byForm(forms: Readonly<Record<string, string>>): [form: string, base: string][] {
  return Object.entries(forms).flatMap(([base, all]) => all.split(' ').map((form): [string, string] => [form, base]));
}

/** Plurals and spellings of nouns that no rule makes. */
const IRREGULAR_NOUNS: ReadonlyMap<string, string> = new Map(
  byForm({
    child: 'children kid kids',
    man: 'men',
    woman: 'women',
    person: 'people persons',
    foot: 'feet',
    tooth: 'teeth',
    study: 'studies studied',
    trial: 'trials',
    aging: 'ageing',
    program: 'programme programmes programs',
    anesthetic: 'anaesthetic anaesthetics anesthetics',
    anesthesia: 'anaesthesia',
    diarrhea: 'diarrhoea',
    edema: 'oedema',
    estrogen: 'oestrogen',
    hemorrhage: 'haemorrhage haemorrhages hemorrhages',
    hematoma: 'haematoma haematomas hematomas',
    fiber: 'fibre fibres fibers',
    color: 'colour colours colors',
    tumor: 'tumour tumours tumors',
    calorie: 'calories',
    crisis: 'crises',
    analysis: 'analyses',
    metastasis: 'metastases',
    bacterium: 'bacteria',
    toe: 'toes',
  }),
);

/** Irregular forms and spellings of all words. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...IRREGULAR_NOUNS,
  ...byForm({
    be: 'am is are was were been being',
    have: 'has had having',
    do: 'does did done doing',
    go: 'goes went gone',
    take: 'took taken taking',
    give: 'gave given',
    get: 'got gotten',
    see: 'saw seen',
    feel: 'felt',
    drink: 'drank drunk',
    eat: 'ate eaten',
    freeze: 'froze frozen',
    break: 'broke broken',
    buy: 'bought',
    sell: 'sold',
    choose: 'chose chosen',
    write: 'wrote written',
    build: 'built',
    lie: 'lay lain lying lied',
    die: 'died dying',
    tie: 'tied tying',
    agree: 'agreed',
    guarantee: 'guaranteed',
    find: 'found',
    lead: 'led',
    keep: 'kept',
    come: 'came',
    become: 'became',
    begin: 'began begun',
    bring: 'brought',
    say: 'said',
    show: 'shown',
    know: 'knew known',
    grow: 'grew grown',
    wear: 'wore worn',
    rise: 'rose risen',
    fall: 'fell fallen',
    sleep: 'slept',
    mean: 'meant',
    make: 'made',
    think: 'thought',
    tell: 'told',
    lose: 'lost',
    leave: 'left',
    drive: 'drove driven',
    swell: 'swollen',
    forget: 'forgot forgotten',
    throw: 'threw thrown',
    swim: 'swam swum',
    run: 'ran',
    pay: 'paid',
    hold: 'held',
    spend: 'spent',
    send: 'sent',
    fly: 'flew flown',
    shake: 'shook shaken',
    bite: 'bitten',
    bleed: 'bled',
    burn: 'burnt',
    learn: 'learnt',
    heal: 'healed',
    pediatric: 'paediatric',
    practice: 'practise',
    note: 'notes noted noting',
    cannot: 'can’t',
  }),
]);

/** Words that end like an inflection but are none. */
const WHOLE: ReadonlySet<string> = new Set(
  ('this his its us as was always yes thus perhaps less unless plus gas bus bias lens series species news diabetes ' +
    'during nothing something anything everything evening morning king ring spring string thing sing bring ' +
    'need speed bleed feed seed indeed proceed exceed bed red med shed led used sometimes besides across note spotting').split(' '),
);

/**
 * The stem under which inflected forms of one word meet: plural, third person, past and -ing forms, British and
 * American spelling. Derivation is kept apart on purpose ("effect", "effective"), since it changes what is said.
 * The input is lower case; the result is a key, not always a word ("bruis"). Idempotent on its own keys is not promised.
 */
export function stem(word: string): string {
  if (word.length < 4) return IRREGULAR.get(word) ?? word;
  const base = IRREGULAR.get(word) ?? americanSpelling(word);
  if (WHOLE.has(base)) return base;
  return withoutFinalE(withoutFinalL(withoutTense(withoutPlural(base))));
}

/** The word in the singular and in American spelling: the key under which names are found, which no tense may change ("Regaine" is no "regain"). */
export function singular(word: string): string {
  return IRREGULAR_NOUNS.get(word) ?? (word.length < 4 ? word : withoutPlural(americanSpelling(word)));
}

function americanSpelling(word: string): string {
  if (word.includes('is')) return word.replace(/is(e|ed|es|ing|ation|ations)$/, (match, end: string) => (keepsS(word, match) ? match : `iz${end}`));
  return word.includes('our', 3) ? word.replace(/(?<=...)our(?=(?:s|ed|ing)?$)/, 'or') : word;
}

/** "-ise" that is no suffix: rise, raise, exercise, bruise, advise and their like keep the s. */
function keepsS(word: string, ending: string): boolean {
  const root = word.slice(0, word.length - ending.length);
  return root.length < 4 || /(?:exerc|ra|br?u|adv|rev|dev|superv|surpr|comprom|prom|prec|dec|prom|no|pra|po|cru|pr|exp?|w|v)$/.test(root);
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutTense(word: string): string {
  if (WHOLE.has(word)) return word;
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ied') ? -1 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0;
  if (cut === -1) return `${word.slice(0, -3)}y`;
  if (cut === 0) return word;
  const rest = word.slice(0, -cut);
  if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
  return withoutDouble(rest);
}

function withoutDouble(word: string): string {
  const last = word.at(-1);
  // Of three letters the two belong to the word: "added".
  return word.length > 3 && last !== undefined && last === word.at(-2) && 'bdgmnprt'.includes(last) ? word.slice(0, -1) : word;
}

/** "Enrolled", "enroll" and the British "enrol"; "pill" and "spell" keep both. */
function withoutFinalL(word: string): string {
  return word.length > 5 && word.endsWith('ll') ? word.slice(0, -1) : word;
}

function withoutFinalE(word: string): string {
  return word.length > 3 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word;
}
