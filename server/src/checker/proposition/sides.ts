import { isFiniteVerb, type Clause } from './clauses';
import { contentStems } from './content';
import { covers, type MarkedSentence } from './marks';

/** Before the stem of a condition that people have: "people with asthma". */
export const WITH = 'with:';
/** Before the stem of what people are without: "people without asthma", "non-smokers". */
export const WITHOUT = 'without:';
/** Before a pair of opposite adjectives, the pole and the head: `side:age:1:case` for "in older women". */
export const SIDE = 'side:';

/** The mark of healthy people, who are those without any condition. */
export const HEALTHY = `${SIDE}health:0:case`;

/** Adjectives that tell one kind of people, dose or illness from the other kind. */
const POLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    age: ['younger young', 'older old elderly'],
    dose: ['low lower small smaller', 'high higher large larger big'],
    grade: ['mild milder slight moderate light', 'severe serious grave advanced'],
    course: ['acute', 'chronic persistent'],
    health: ['healthy', 'ill sick unhealthy frail'],
    term: ['short-term brief', 'long-term prolonged'],
    stage: ['early', 'late'],
  }).flatMap(([pair, poles]) => poles.flatMap((words, pole) => words.split(' ').map((word): [string, string] => [word, `${pair}:${pole}`]))),
);

const BEFORE: ReadonlySet<string> = new Set(['in', 'for', 'of', 'against', 'during', 'among', 'at', 'from', 'by', 'to']);
const AMOUNTS: ReadonlySet<string> = new Set(['dos', 'dose', 'amount', 'intake', 'quantity', 'concentration', 'strength']);
/** Nouns for people by what they do or have, of whom "non-" makes the others. */
const BEARERS: ReadonlySet<string> = new Set(['smoker', 'drinker', 'diabetic', 'asthmatic', 'athlet', 'vegetarian', 'vegan']);

/** What kind of people, dose or illness the clause speaks of, as marks with {@link WITH}, {@link WITHOUT} and {@link SIDE}. */
export function readSides(sentence: MarkedSentence, clause: Clause): string[] {
  const { tokens } = sentence;
  const found: string[] = [];
  for (let at = clause.from; at < clause.to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    if (token.lower === 'with' || token.lower === 'without') found.push(...ofPeople(sentence, clause, at));
    else if (BEARERS.has(token.stem)) found.push(`${tokens[at - 1]?.lower === 'non' || tokens[at - 2]?.lower === 'non' ? WITHOUT : WITH}${token.stem}`);
    else if (token.lower.startsWith('non') && BEARERS.has(token.stem.slice(3))) found.push(`${WITHOUT}${token.stem.slice(3)}`);
    else {
      const pole = POLES.get(token.lower);
      if (pole !== undefined) found.push(...ofPole(sentence, clause, at, pole));
    }
  }
  return found;
}

/** "People with mild asthma", "patients of any age without a spleen". */
function ofPeople(sentence: MarkedSentence, clause: Clause, at: number): string[] {
  const isBehindPeople = [1, 2].some((back) => at - back >= clause.from && sentence.grammarAt(at - back).includes('people'));
  if (!isBehindPeople) return [];
  let to = at + 1;
  while (to < clause.to && to < at + 6 && sentence.tokens[to]?.kind === 'word' && !isFiniteVerb(sentence, to)) to++;
  const sign = sentence.tokens[at]?.lower === 'with' ? WITH : WITHOUT;
  const named = sentence.mentions.filter((mention) => mention.from > at && mention.from < to).map(({ entry }) => entry);
  return [...new Set([...contentStems(sentence, at + 1, to), ...named])].map((stem) => `${sign}${stem}`);
}

function ofPole(sentence: MarkedSentence, clause: Clause, at: number, pole: string): string[] {
  const { tokens } = sentence;
  const nexts = [at + 1, at + 2].filter((next) => next < clause.to && tokens[next]?.kind === 'word' && !isFiniteVerb(sentence, next));
  const people = nexts.some((next) => sentence.grammarAt(next).includes('people'));
  if (people) return [`${SIDE}${pole}:case`];
  const amount = nexts.find((next) => AMOUNTS.has(tokens[next]?.stem ?? ''));
  if (amount !== undefined) return pole.startsWith('dose') ? [`${SIDE}${pole}:dose`] : [];
  const isOfPeopleWith = tokens[at - 1]?.lower === 'with' && sentence.grammarAt(at - 2).includes('people');
  const [next] = nexts;
  if (pole.startsWith('dose') || next === undefined || !(isOfPeopleWith || BEFORE.has(tokens[at - 1]?.lower ?? '')) || sentence.mentions.some((mention) => covers(mention, next))) return [];
  return [`${SIDE}${pole}:${tokens[next]?.stem ?? ''}`];
}
