import type { Pack } from '../corpus/pack';
import { lexicon, type Entry } from '../lexicon/lexicon';
import { singular } from '../text/stem';
import { tokenize, type Token } from '../text/tokens';

/** The topics of all packs: those of several packs that share a name are one. */
export interface TopicRegistry {
  /** Global topic of a pack's topic. */
  of(pack: Pack, topicId: string): string | undefined;
  /** Names with the topic that each stands for. */
  readonly names: readonly (readonly [name: string, topic: string])[];
  /** For a global topic, its name and id in the first pack that has it. */
  readonly labels: ReadonlyMap<string, { readonly name: string; readonly id: string }>;
}

/** Gathers the topics. Linear in the number of names. */
export function createTopicRegistry(packs: readonly Pack[]): TopicRegistry {
  const byName = new Map<string, string>();
  const byPack = new Map<string, string>();
  const names: [string, string][] = [];
  const labels = new Map<string, { name: string; id: string }>();
  for (const pack of packs) {
    for (const topic of pack.topics) {
      const keys = topic.names.map((name) => tokenize(name).map(nameKey).join(' '));
      const id = keys.map((key) => byName.get(key)).find((known) => known !== undefined) ?? `${pack.id}/${topic.id}`;
      byPack.set(`${pack.id}/${topic.id}`, id);
      if (!labels.has(id)) labels.set(id, { name: topic.names[0] ?? topic.id, id: topic.id });
      topic.names.forEach((name, index) => {
        const key = keys[index] ?? name;
        if (byName.has(key)) return;
        byName.set(key, id);
        names.push([name, id]);
      });
    }
  }
  return { of: (pack, topicId) => byPack.get(`${pack.id}/${topicId}`), names, labels };
}

/**
 * For the last word of a name of several words, by stem, the topics that have it: "the coil" in an article on the hormonal
 * coil. Words that the lexicon reads as an answer ("pain", "loss") point back to nothing.
 */
export function topicHeads(registry: TopicRegistry): ReadonlyMap<string, readonly string[]> {
  const heads = new Map<string, string[]>();
  for (const [name, topic] of registry.names) {
    const tokens = tokenize(name);
    const head = tokens.at(-1);
    if (head?.kind !== 'word' || tokens.length < 2 || lexicon.phrases.find([head]).some(({ entry }) => ANSWERING.has(entry.kind))) continue;
    heads.set(head.stem, [...(heads.get(head.stem) ?? []), topic]);
  }
  return heads;
}

const ANSWERING: ReadonlySet<Entry['kind']> = new Set<Entry['kind']>(['noun', 'instance', 'cue', 'verb', 'anchor', 'option', 'group']);

/** Names are found as written, but for number and spelling; a misspelt one by the stem its correction left. */
export function nameKey(token: Token): string {
  return token.stem.startsWith(NAME) ? token.stem.slice(NAME.length) : singularOf(token.lower);
}

/** Words asked for before: every word of a draft is, since any may begin a name. Cleared when full. */
const singulars = new Map<string, string>();
const SINGULAR_LIMIT = 20_000;

function singularOf(lower: string): string {
  const known = singulars.get(lower);
  if (known !== undefined) return known;
  if (singulars.size >= SINGULAR_LIMIT) singulars.clear();
  const fresh = singular(lower);
  singulars.set(lower, fresh);
  return fresh;
}

/** The words of the names, each with the stem that tells it from other words: what a misspelt name is corrected to. */
export function nameWords(registry: TopicRegistry): [word: string, stem: string][] {
  return registry.names.flatMap(([name]) => tokenize(name).map((token): [string, string] => [token.lower, NAME + singular(token.lower)]));
}

/** Marks a corrected token as a name; no stem starts with it. */
const NAME = '\u0000';
