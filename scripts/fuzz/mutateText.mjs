/** A source of numbers that a seed decides: the same seed gives the same run. */
export const createRandom = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] };
};

/** What Markdown, YAML, terminals and the reader itself take for more than letters. */
const marks = [
  '\n', '\n\n', '\r\n', '\r', ' ', '\t', '  \n', '*', '**', '_', '`', '```\n', '~~', '[', ']', '](u)', '![', '[^1]', '[^1]: ', '(', ')', '<!-- ', ' -->', '<b>', '</b>', '| ', ' |\n', '|---|---|\n', '- ', '1. ', '> ', '# ', '---\n', ':', ';', ',', '.', '…', '!', '?', '“', '”', '"', "'", '’', '-', '–', '—', '/', '%', '&amp;', '&nbsp;', '\\', '\u0000', '\u200b', '\u202e', '\ufeff', '\ud800', '😀', 'é', '½',
  'not ', 'no ', 'never ', 'without ', 'hardly ', 'neither ', 'nor ', 'less than ', 'up to ', 'about ', 'at least ', 'between ', ' and ', ' or ', ' but ', 'may ', 'can ', 'must ', 'always ', 'everyone ', 'it ', 'they ', 'this treatment ', 'according to ', 'if ', '10', '3 to 4', '2-3', 'three', 'half an hour', ' minutes', ' weeks', ' mg', 'twice a day', 'every three months', 'a third of ',
  'mesotherapy ', 'minoxidil ', 'melatonin ', 'green tea ', 'side effects', 'painless', 'permanent', 'improves ', 'prevents ', 'raises ', 'is better than ', 'recommended ', 'pregnant women ', 'claimlint-waive: x',
];

const limit = 4000;

/** A text made of one or two others by a few changes. */
export const mutateText = (random, texts) => {
  let text = random.pick(texts);
  for (let steps = 1 + random.below(6); steps > 0; steps -= 1) text = change(random, text, texts);
  return text.slice(0, limit);
};

const change = (random, text, texts) => {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + 1 + random.below(random.below(4) === 0 ? 200 : 12));
  const other = random.pick(texts);
  switch (random.below(9)) {
    case 0: return text.slice(0, at) + text.slice(to);
    case 1: return text.slice(0, at) + text.slice(at, to).repeat(2 + random.below(4)) + text.slice(to);
    case 2: return text.slice(0, at) + other.slice(random.below(other.length + 1)).slice(0, 300) + text.slice(at);
    case 3: return text.slice(0, at) + String.fromCharCode(random.below(random.below(2) === 0 ? 0x80 : 0x10000)) + text.slice(to);
    case 4: return text.replace(/\d+/, () => String(random.below(2) === 0 ? random.below(40) : random.below(1_000_000)));
    case 5: return shuffleWords(random, text, at);
    case 6: return text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to);
    default: return text.slice(0, at) + random.pick(marks) + text.slice(at);
  }
};

/** Two words that stand near each other change places. */
const shuffleWords = (random, text, at) => {
  const words = text.slice(at).split(' ');
  const [one, two] = [random.below(Math.min(8, words.length)), random.below(Math.min(8, words.length))];
  [words[one], words[two]] = [words[two], words[one]];
  return text.slice(0, at) + words.join(' ');
};
