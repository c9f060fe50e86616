import type { ReadStatement, StatementIndex } from '../retrieval/statementIndex';
import { type Diagnosis, type Examination, inform, plainWords, warn } from './examination';

/** Topics that no statement is about, and names that two topics of a pack share. */
export function examineTopics({ patients, index }: Examination): readonly Diagnosis[] {
  const used = new Set(index.statements.flatMap((read) => topicsOf(read, index)));
  return patients.flatMap(({ pack, places }) => {
    const found: Diagnosis[] = [];
    const owners = new Map<string, string>();
    for (const topic of pack.topics) {
      const at = places.topic(topic.id);
      // A topic that the checker made of the pack's title stands nowhere.
      if (at === undefined) continue;
      if (!used.has(index.topicKey(pack, topic.id))) {
        found.push(inform(pack, 'topic-unused', `No statement is about topic "${topic.id}": nothing that a draft says of it can be compared. Add a statement, or remove the topic.`, { at }));
      }
      for (const name of topic.names) {
        const key = plainWords(name);
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, topic.id);
        else if (owner !== topic.id) {
          const other = places.topicName(owner, name);
          found.push(warn(pack, 'topic-name-shared', `The name "${name}" belongs to topic "${owner}" already: a draft that uses it is compared with "${owner}" only. Remove it from one of the two.`, { at: places.topicName(topic.id, name), related: other === undefined ? [] : [{ at: other, message: `Topic "${owner}"` }] }));
        }
      }
    }
    return found;
  });
}

/** What a statement is about: the topics of what was read in it, else the one that it or the order of topics gives it. */
function topicsOf({ pack, statement, reading }: ReadStatement, index: StatementIndex): readonly (string | undefined)[] {
  const read = reading.propositions.map(({ topic }) => topic);
  if (read.some((topic) => topic !== undefined)) return read;
  const given = statement.topic ?? (reading.topics.length === 0 ? pack.topics[0]?.id : undefined);
  return given === undefined ? reading.topics : [index.topicKey(pack, given)];
}
