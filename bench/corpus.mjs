/**
 * Packs for the benchmarks, of any size: quotes as health writing has them, about treatments with made-up names, from
 * a seeded generator. A pack holds 250 statements for each treatment, so that a larger corpus knows more treatments
 * and not more about each; the first treatment is the one that the drafts of `draft.mjs` speak of.
 */
import { createRandom } from './draft.mjs';

const statementsPerTopic = 250;
const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'xa', 'ze'];
const endings = ['therapy', 'xidil', 'mab', 'tonin', 'plasty', 'peel', 'lase', 'statin'];

const quotes = [
  '{T} has few complications, and most of them are mild.',
  'Swelling and bruising were seen in {n} of 100 patients after {t}.',
  'A session of {t} takes {n} to {m} minutes.',
  '{T} should be repeated every {n} weeks for the first {m} months.',
  'Patients treated with {t} reported mild pain during the injection.',
  'There is no evidence that {t} works better than placebo.',
  '{T} improved the density of hair in {n} percent of patients after {m} months.',
  'Results of {t} can be seen after {n} to {m} weeks.',
  'Pregnant women should not be treated with {t}.',
  'The effect of {t} lasts for {n} months and must then be kept up.',
  '{T} costs between {n} and {m} euros for each visit.',
  'Serious infections after {t} have been described in {n} cases.',
  '{T} reduces the risk of {x} in adults over {n} years of age.',
  'A dose of {n} mg of {t} a day lowered blood pressure more than {x} did.',
  'After {t}, patients return to work within {n} days.',
  'The trial compared {t} with {x} in {n} adults and found no difference.',
];

const capitalise = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Name of a treatment by its number; number 0 is mesotherapy. */
const topicName = (index) => {
  if (index === 0) return 'mesotherapy';
  const random = createRandom(index);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return `${pick(syllables)}${pick(syllables)}${pick(syllables)}${index.toString(36).replace(/\d/g, (digit) => 'qwrtypsdfg'[Number(digit)])}${pick(endings)}`;
};

/** Text of a pack with `statementCount` statements, from number `first` on: a corpus of a million is several packs. */
export const createPackText = (statementCount, { id = 'bench', first = 0 } = {}) => {
  const random = createRandom(first + 11);
  const below = (limit) => Math.floor(random() * limit);
  const topicCount = Math.max(1, Math.ceil(statementCount / statementsPerTopic));
  const firstTopic = Math.floor(first / statementsPerTopic);
  const names = Array.from({ length: topicCount }, (_, index) => topicName(firstTopic + index));
  const lines = ['claimlint: 1', `id: ${id}`, `title: Corpus ${id}`, 'topics:'];
  for (const name of names) lines.push(`  - {id: ${name}, names: [${name}]}`);
  lines.push('sources:');
  const sourceCount = Math.max(1, Math.ceil(statementCount / 20));
  for (let source = 0; source < sourceCount; source += 1) lines.push(`  - {id: s${first + source}, type: article-journal, title: "Study ${first + source} of ${names[source % topicCount]}", issued: {date-parts: [[${1990 + below(35)}]]}, URL: "https://example.org/${first + source}"}`);
  lines.push('statements:');
  for (let index = 0; index < statementCount; index += 1) {
    const topic = names[Math.floor(index / statementsPerTopic)];
    const low = 2 + below(40);
    const quote = quotes[below(quotes.length)].replace('{T}', capitalise(topic)).replace('{t}', topic).replace('{x}', names[below(topicCount)]).replace('{n}', String(low)).replace('{m}', String(low + 1 + below(30)));
    lines.push(`  - id: q${first + index}`, `    source: s${first + (index % sourceCount)}`, `    quote: "${quote}"`, `    topic: ${topic}`);
  }
  return `${lines.join('\n')}\n`;
};
