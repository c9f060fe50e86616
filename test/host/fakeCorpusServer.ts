import { createStatementIndex } from '../../server/src/checker/retrieval/statementIndex';
import type { EvidenceQuestion, Pack } from '../../server/src/checker';
import { toPushed } from '../../server/src/cli/packs/pushPacks';
import type { CorpusServer } from '../../server/src/host/server/corpusServer';
import { createCorpusServers, type CorpusServers } from '../../server/src/host/server/corpusServers';
import type { RemoteStore } from '../../server/src/host/server/remotePacks';
import { ServerAway } from '../../server/src/host/server/serverAway';

/** Address of the fake server. */
export const address = 'postgres://reader:secret@corpus.example.org/claims';

/** A corpus server in memory, with what it was asked. */
export interface FakeCorpusServer extends CorpusServer {
  readonly asked: EvidenceQuestion[];
  /** Why it cannot be asked; absent: it can. */
  away: string | undefined;
  /** What stands in the place of each answer, unless it is absent. */
  answerInstead: unknown;
  packs: readonly Pack[];
}

/** A server that holds these packs and finds in them what a checker would find. */
export function createFakeServer(packs: readonly Pack[]): FakeCorpusServer {
  const throwIfAway = (): void => {
    if (server.away !== undefined) throw new ServerAway(server.away);
  };
  const answer = async (question: EvidenceQuestion): Promise<unknown> => {
    const pack = server.packs.find(({ id }) => id === question.pack);
    if (pack === undefined) return { isWhole: true, statements: [], sources: [] };
    const index = createStatementIndex([pack]);
    const topics = question.topics.map((id) => index.topicKey(pack, id) ?? id);
    const found = question.by === 'topic' ? topics.flatMap((topic) => index.evidenceFor(topic, question.aspect)) : index.evidenceByWords(question.aspect, question.words, topics[0]);
    const ids = new Set(found.map(({ read }) => read.statement.id));
    const { statements, sources } = await toPushed(pack, '');
    return {
      isWhole: question.by === 'topic',
      statements: statements.flatMap(({ id, json }, place) => (ids.has(id) ? [{ place, id, json }] : [])),
      sources: sources.map(({ id, json }) => ({ id, json })),
    };
  };
  const server: FakeCorpusServer = {
    asked: [],
    away: undefined,
    answerInstead: undefined,
    packs,
    readPacks: async () => {
      throwIfAway();
      return Promise.all(server.packs.map(async (pack) => ({ ...(await toPushed(pack, '')), statementCount: pack.statements.length })));
    },
    answer: async (questions) => {
      throwIfAway();
      server.asked.push(...questions);
      return server.answerInstead === undefined ? Promise.all(questions.map(answer)) : questions.map(() => server.answerInstead);
    },
    push: () => Promise.reject(new ServerAway('it takes no packs')),
    close: () => Promise.resolve(),
  };
  return server;
}

/** A store in memory. */
export interface MemoryStore extends RemoteStore {
  state: unknown;
  texts: Readonly<Record<string, string>>;
}

/** Keeps nothing yet. */
export function createMemoryStore(): MemoryStore {
  const store: MemoryStore = {
    state: undefined,
    texts: {},
    uriOf: (packId) => `file:///kept/${packId}.claims.json`,
    read: () => Promise.resolve(store.state),
    write: (texts, state) => {
      store.texts = texts;
      store.state = JSON.parse(JSON.stringify(state));
      return Promise.resolve();
    },
  };
  return store;
}

/** Servers of which one is there; `clock.nowMs` is what time it is. */
export function serversOf(server: CorpusServer, store: RemoteStore = createMemoryStore(), clock = { nowMs: 0 }): CorpusServers {
  return createCorpusServers({ open: () => server, storeOf: () => store, nowMs: () => clock.nowMs });
}
