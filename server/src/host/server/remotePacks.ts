import * as v from 'valibot';
import { candidateLimit, createProblem, type EvidenceQuestion, type Pack, type Problem } from '../../checker';
import type { LoadedFile } from '../host';
import { answerSchema, heldPackSchema, publicAddress, type CorpusServer, type HeldPack } from './corpusServer';
import { createGrownPack, type GrownPack } from './grownPack';
import { isServerAway } from './serverAway';

/** The packs of one server, as far as they have come. Nobody waits for the server but who calls `settle`. */
export interface RemotePacks {
  /** The packs at present, the same objects while the server holds the same, and the files that they are kept in. */
  current(): { readonly packs: readonly Pack[]; readonly files: readonly LoadedFile[] };
  /** Waits until everything that was asked is answered, or the server is away; whether anything has come since the last time. Never rejects. */
  settle(): Promise<boolean>;
  close(): Promise<void>;
}

/** What is kept of a server's packs from one start to the next. Neither rejects: what cannot be kept is asked for again. */
export interface RemoteStore {
  /** URI of the text of a pack, to be opened. */
  uriOf(packId: string): string;
  /** What was kept last; unparsed. */
  read(): Promise<unknown>;
  /** The texts by the ids of their packs, and what `read` is to give. */
  write(texts: Readonly<Record<string, string>>, state: unknown): Promise<void>;
}

/** What remote packs are made of. */
export interface RemoteOptions {
  readonly address: string;
  readonly server: CorpusServer;
  readonly store: RemoteStore;
  readonly nowMs: () => number;
  /** Called when statements have come, and when the server has gone or is back. */
  readonly onChange: () => void;
}

/** Statements of one pack that are held at most; beyond it all are dropped, and those that are wanted asked for again. */
const heldLimit = 50_000;
/** Questions that wait at most; the oldest go first: what they were about has been changed since. */
const waitingLimit = 1000;
/** Questions that are sent together. */
const batchSize = 100;
/** How long a server that was away is left alone, at first and at most. */
const firstRetryMs = 1000;
const lastRetryMs = 60_000;

const stateSchema = v.object({ packs: v.array(v.object({ held: heldPackSchema, found: v.omit(answerSchema, ['isWhole']) })) });

/** What is known of a server, while it is asked. */
interface Remote {
  readonly options: RemoteOptions;
  readonly packs: Map<string, GrownPack>;
  readonly waiting: Map<string, EvidenceQuestion>;
  readonly answered: Set<string>;
  readonly ask: (question: EvidenceQuestion) => void;
  isConnected: boolean;
  /** Something has come since `settle` was last called. */
  hasNews: boolean;
  away: { readonly reason: string; readonly untilMs: number; readonly pauseMs: number } | undefined;
}

/** Opens the packs of a server: what was kept is there as soon as it is read, the rest comes as it is asked for. */
export function openRemotePacks(options: RemoteOptions): RemotePacks {
  let running: Promise<void> | undefined;
  const remote: Remote = {
    options,
    packs: new Map(),
    waiting: new Map(),
    answered: new Set(),
    ask: (question) => {
      if (takeQuestion(remote, question)) void run();
    },
    isConnected: false,
    hasNews: false,
    away: undefined,
  };
  /** Does what there is to do, one thing after the other; who calls while it is being done waits for the same. */
  const run = (): Promise<void> => {
    if (running !== undefined) return running;
    if (remote.away !== undefined && options.nowMs() < remote.away.untilMs) return Promise.resolve();
    running = work(remote).finally(() => (running = undefined));
    return running;
  };
  const begun = restore(remote).then(run);
  return {
    current: () => describeRemote(remote),
    settle: async () => {
      await begun;
      await run();
      const had = remote.hasNews;
      remote.hasNews = false;
      return had;
    },
    close: async () => {
      await running;
      await options.server.close();
    },
  };
}

/** Whether the question is to be sent: it was not answered before. */
function takeQuestion({ waiting, answered }: Remote, question: EvidenceQuestion): boolean {
  const key = keyOf(question);
  if (answered.has(key) || answered.has(wholeKeyOf(question))) return false;
  waiting.delete(key);
  waiting.set(key, question);
  const [oldest] = waiting.keys();
  if (waiting.size > waitingLimit && oldest !== undefined) waiting.delete(oldest);
  return true;
}

async function work(remote: Remote): Promise<void> {
  const { options } = remote;
  // Questions of one check come one by one: they are sent together.
  await Promise.resolve();
  try {
    if (!remote.isConnected) await connect(remote);
    await answerWaiting(remote);
    const wasAway = remote.away !== undefined;
    remote.away = undefined;
    if (wasAway) tellNews(remote);
  } catch (error) {
    // Whatever goes wrong there must not end what is done here.
    const reason = isServerAway(error) ? error.message : `what it says cannot be used (${error instanceof Error ? error.message : String(error)})`;
    const isNew = remote.away === undefined;
    const pauseMs = remote.away === undefined ? firstRetryMs : Math.min(lastRetryMs, 2 * remote.away.pauseMs);
    remote.away = { reason, untilMs: options.nowMs() + pauseMs, pauseMs };
    remote.isConnected = false;
    // What was answered before may be another thing when the server is back.
    for (const known of [remote.waiting, remote.answered]) known.clear();
    if (isNew) options.onChange();
  }
}

async function restore(remote: Remote): Promise<void> {
  const kept = v.safeParse(stateSchema, await remote.options.store.read());
  if (!kept.success) return;
  for (const { held, found } of kept.output.packs) addPack(remote, held)?.take({ ...found, isWhole: false });
  if (remote.packs.size > 0) tellNews(remote);
}

async function connect(remote: Remote): Promise<void> {
  const { packs, options } = remote;
  const held = (await options.server.readPacks()).flatMap((one) => {
    const parsed = v.safeParse(heldPackSchema, one);
    return parsed.success ? [parsed.output] : [];
  });
  remote.isConnected = true;
  const before = describeHeld(packs);
  for (const id of packs.keys()) if (!held.some((one) => one.id === id)) packs.delete(id);
  for (const one of held) {
    if (packs.get(one.id)?.held.revision === one.revision) continue;
    packs.delete(one.id);
    addPack(remote, one);
  }
  if (describeHeld(packs) !== before) tellNews(remote);
}

async function answerWaiting(remote: Remote): Promise<void> {
  const { waiting, answered, packs, options } = remote;
  let count = 0;
  while (waiting.size > 0) {
    const batch = [...waiting].slice(0, batchSize);
    const answers = await options.server.answer(batch.map(([, question]) => question), candidateLimit);
    batch.forEach(([key, question], index) => {
      waiting.delete(key);
      answered.add(key);
      const found = v.safeParse(answerSchema, answers[index]);
      const grown = packs.get(question.pack);
      if (!found.success || grown === undefined) return;
      if (found.output.isWhole) answered.add(wholeKeyOf(question));
      if (grown.count() > heldLimit) {
        grown.forget();
        answered.clear();
      }
      count += grown.take(found.output);
    });
  }
  if (count === 0) return;
  tellNews(remote);
  await keep(remote);
}

async function keep({ packs, options }: Remote): Promise<void> {
  const all = [...packs.values()];
  const state: v.InferOutput<typeof stateSchema> = { packs: all.map((grown) => ({ held: grown.held, found: grown.found() })) };
  await options.store.write(Object.fromEntries(all.map((grown) => [grown.held.id, grown.text()])), state);
}

function addPack({ packs, options, ask }: Remote, held: HeldPack): GrownPack | undefined {
  const grown = createGrownPack({ held, location: options.store.uriOf(held.id), ask });
  if (grown !== undefined) packs.set(held.id, grown);
  return grown;
}

function tellNews(remote: Remote): void {
  remote.hasNews = true;
  remote.options.onChange();
}

function describeHeld(packs: Remote['packs']): string {
  return JSON.stringify([...packs.values()].map(({ held }) => held));
}

function describeRemote({ packs, away, options }: Remote): ReturnType<RemotePacks['current']> {
  const all = [...packs.values()];
  const label = publicAddress(options.address);
  const told: readonly LoadedFile[] = away === undefined ? [] : [{ uri: label, text: '', problems: [awayProblem(label, away.reason, all)] }];
  return { packs: all.map(({ pack }) => pack), files: [...all.map((grown): LoadedFile => ({ uri: grown.pack.location, text: grown.text(), problems: [], isKept: true })), ...told] };
}

function awayProblem(label: string, reason: string, packs: readonly GrownPack[]): Problem {
  const count = packs.reduce((sum, grown) => sum + grown.count(), 0);
  const kept = count === 0 ? 'Nothing was kept from it, so nothing is compared with its packs' : `${count} of its statements were kept from before and are compared with`;
  return createProblem('corpus-server-away', 'warning', `The corpus server ${label} cannot be asked: ${reason}. ${kept}. Check the address and the network; it is asked again as you go on.`);
}

function keyOf({ pack, topics, aspect, words, by }: EvidenceQuestion): string {
  return JSON.stringify([pack, topics, aspect, by, [...words].sort()]);
}

/** Of a topic and aspect of which everything has come, no claim has to ask again. */
function wholeKeyOf({ pack, topics, aspect }: EvidenceQuestion): string {
  return JSON.stringify([pack, topics, aspect]);
}
