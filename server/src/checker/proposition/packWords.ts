import type { ExplicitReading, PackCue } from '../corpus/pack';
import { lexicon, type Entry } from '../lexicon/lexicon';
import { createPhraseIndex, type PhraseIndex } from '../lexicon/phraseIndex';
import { tokenize } from '../text/tokens';
import type { Span } from '../text/span';
import { markSentence } from './marks';
import type { Position, Proposition } from './proposition';
import { readQuantities } from './quantities';
import { withBounds } from './quantityBounds';

/** The cue phrases that packs bring along, to be found beside those of the lexicon. Cues whose position cannot be read are left out. */
export function indexCues(cues: readonly PackCue[]): PhraseIndex<Entry> {
  const entries: [string, Entry][] = [];
  for (const { phrase, aspect, position } of cues) {
    const entry = toEntry(aspect, position);
    if (entry) entries.push([phrase, entry]);
  }
  return createPhraseIndex(entries);
}

/** The proposition that a pack's author gives for a quote; undefined when aspect or position cannot be read. It spans the whole quote. */
export function toProposition({ aspect, position }: ExplicitReading, quote: Span, topic: string | undefined): Proposition | undefined {
  const stated = toPosition(aspect, position);
  if (!stated) return undefined;
  return { aspect, position: stated, span: quote, facet: [], agent: [], context: [], groups: [], certainty: 'plain', isUniversal: false, ...(topic === undefined ? {} : { topic }) };
}

function toEntry(aspect: string, position: string): Entry | undefined {
  const stated = toPosition(aspect, position);
  if (stated?.kind === 'scale') return { kind: 'cue', aspect, position: stated.low };
  if (stated?.kind === 'choice') return { kind: 'option', aspect, option: position };
  if (stated?.kind === 'quantity') return { kind: 'anchor', aspect, anchor: { low: stated.low, high: stated.high, needsSignal: false, vague: stated.isVague } };
  return undefined;
}

/** A position by its name on the scale, an option by its name, a quantity in words ("10 to 30 minutes"). */
function toPosition(id: string, words: string): Position | undefined {
  const aspect = lexicon.aspects.get(id);
  if (aspect?.kind === 'scale') {
    const at = aspect.scale.indexOf(words);
    return at < 0 ? undefined : { kind: 'scale', low: at, high: at };
  }
  if (aspect?.kind === 'choice') return aspect.options.includes(words) ? { kind: 'choice', affirmed: [words], denied: [] } : undefined;
  if (aspect?.kind !== 'quantity') return undefined;
  const sentence = markSentence(tokenize(words));
  const quantity = readQuantities(sentence.tokens)[0];
  if (!quantity) return undefined;
  const { low, high, isVague } = withBounds(sentence, quantity);
  return { kind: 'quantity', dimension: quantity.dimension, low, high, isVague };
}
