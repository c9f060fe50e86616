import type { Pack, Statement } from '../corpus/pack';
import { aspectLabel, lexicon } from '../lexicon/lexicon';
import type { Position, Proposition } from '../proposition/proposition';
import { createStatementIndex, type StatementIndex } from '../retrieval/statementIndex';
import { textOf } from '../text/span';

/** One thing that a quote is read as, in words for people. */
export interface QuoteReading {
  /** As messages call the topic. */
  readonly topic: string;
  /** Id of the topic in its pack. */
  readonly topicId: string;
  readonly aspect: string;
  readonly position: string;
  /** The words of the quote that say so; the whole quote where the pack's author gave the reading. */
  readonly words: string;
  readonly stance: Statement['stance'];
}

/**
 * What a quote is read as in its pack, as a check reads it; its wording is told
 * only where nothing else is read; empty where no claim is read in it. Costs one reading of the quote, and of the pack's names.
 */
export function describeReading(pack: Pack, statement: Statement): readonly QuoteReading[] {
  const source = pack.sources.find(({ id }) => id === statement.source) ?? { id: statement.source, type: 'document' };
  const index = createStatementIndex([{ ...pack, sources: [source], statements: [statement] }]);
  const all = index.statements[0]?.reading.propositions ?? [];
  const understood = all.filter(({ aspect }) => aspect !== 'wording');
  return (understood.length > 0 ? understood : all).map((proposition) => toReading(proposition, statement, index));
}

/** `mesotherapy · complications and side effects · none · asserted`: a reading on one line. */
export function formatReading({ topic, aspect, position, stance }: QuoteReading): string {
  return [topic, aspect, position, stance === 'denies' ? 'denied' : 'asserted'].filter((part) => part !== '').join(' · ');
}

function toReading(proposition: Proposition, { quote, stance }: Statement, index: StatementIndex): QuoteReading {
  const { topic = '', aspect, span } = proposition;
  const words = textOf(quote, span);
  const label = aspect === 'wording' ? 'its wording' : aspectLabel(lexicon, aspect);
  return { topic: index.topicName(topic), topicId: index.topicId(topic), aspect: label, position: positionWords(proposition, words), words, stance };
}

function positionWords({ position, aspect, facet }: Proposition, words: string): string {
  const about = facet.length === 0 ? '' : ` (${facet.join(' ')})`;
  return `${wordsOf(position, aspect, words)}${position.kind === 'scale' || position.kind === 'direction' ? about : ''}`;
}

const DIRECTIONS: Readonly<Record<string, string>> = { up: 'raises', down: 'lowers', better: 'improves', worse: 'worsens', cause: 'causes', contain: 'contains', lack: 'is without', none: 'does not change', link: 'goes with' };
const ALLOWED = { yes: 'can have it', no: 'must not have it', ask: 'only after advice', unknown: 'not known' } as const;

/** A figure is told in the words of the quote, which name its unit. */
function wordsOf(position: Position, aspect: string, words: string): string {
  switch (position.kind) {
    case 'scale': {
      const scale = lexicon.aspects.get(aspect);
      const names = scale?.kind === 'scale' ? scale.scale : [];
      const [low = '', high = ''] = [names[position.low], names[position.high]];
      return low === high ? low : `${low} to ${high}`;
    }
    case 'choice':
      return [...position.affirmed, ...position.denied.map((option) => `not ${option}`)].join(', ');
    case 'direction':
      return `${position.isNegated ? 'not: ' : ''}${DIRECTIONS[position.direction] ?? position.direction}`;
    case 'eligibility':
      return ALLOWED[position.allowed];
    case 'comparison':
      return `${position.left.join(' ')}: ${position.relation === 'same' ? 'as much as' : `${position.relation} than`} ${position.right.join(' ')}`;
    case 'quantity':
    case 'wording':
    case 'advice':
      return `“${words}”`;
  }
}
