/**
 * Drafts for the benchmarks: ordinary clinic prose put together from parts by a seeded generator,
 * so that two runs, or two versions of the checker, read the same words.
 */

/** Small, fast, good enough to vary prose: mulberry32. */
export const createRandom = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const subjects = ['Mesotherapy', 'The treatment', 'Hair mesotherapy', 'Such a course', 'Minoxidil', 'Finasteride', 'It', 'A session of mesotherapy', 'The needle', 'Our team', 'The scalp', 'A healthy diet'];
const predicates = [
  'has no complications',
  'may cause mild swelling and bruises',
  'takes about {n} minutes',
  'is repeated every {n} weeks',
  'needs {n} sessions before anything can be seen',
  'brings vitamins and minerals to the hair root',
  'improves the circulation of blood in the scalp',
  'is *completely painless*',
  'causes little discomfort',
  'works at once',
  'was first described in 19{n}',
  'suits most adults',
  'must not be injected',
  'has to be continued for years',
  'costs {n} euros a visit',
  'is offered in [our rooms](https://example.org/rooms)',
  'depends on age, family history and hormones',
  'has been studied in **{n} small trials**',
];
const openings = ['', '', '', 'In most clinics, ', 'According to its makers, ', 'As a rule, ', 'For men and women alike, ', 'After the first month, '];
const endings = ['.', '.', '.', ', and most patients are content.', ', although opinions differ.', ' when it is done by a physician.', '?'];

/** Markdown of about `wordCount` words: headings, paragraphs, lists, a table now and then, block quotes. */
export const createDraft = (wordCount, seed = 1) => {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => {
    const opening = pick(openings);
    const subject = pick(subjects);
    const predicate = pick(predicates).replace('{n}', String(2 + Math.floor(random() * 88)));
    const start = opening === '' ? subject : opening + subject.charAt(0).toLowerCase() + subject.slice(1);
    return `${start} ${predicate}${pick(endings)}`;
  };
  const sentences = (count) => Array.from({ length: count }, sentence);
  const block = () => {
    const kind = random();
    if (kind < 0.1) return `## ${pick(subjects)} in practice`;
    if (kind < 0.2) return sentences(4).map((text) => `- ${text}`).join('\n');
    if (kind < 0.25) return `> ${sentences(2).join(' ')}`;
    if (kind < 0.3) return ['| Treatment | What to expect |', '|---|---|', ...sentences(3).map((text) => `| ${pick(subjects)} | ${text} |`)].join('\n');
    return sentences(3 + Math.floor(random() * 4)).join(' ');
  };
  const blocks = ['# Mesotherapy for hair loss'];
  for (let words = 0; words < wordCount; ) {
    const text = block();
    words += text.split(/\s+/).length;
    blocks.push(text);
  }
  return `${blocks.join('\n\n')}\n`;
};
