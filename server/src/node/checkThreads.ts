import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type * as v from 'valibot';
import type { CheckResult } from '../checker';
import type { CheckThreads, ThreadGround, ThreadServices } from '../cli/checkThreads';
import { isThreadAnswer, type threadJobSchema, type ThreadOrder } from './threadMessages';

/** Texts that a thread has at a time: one to check, and one to go on with while the answer is fetched. */
const textsAtOnce = 2;

/** Threads that run `file`, a script that calls `runCheckThread` before anything else. */
export function createThreadServices(file: string): ThreadServices {
  return { processors: availableParallelism(), open: (count) => openThreads(file, count) };
}

interface Task {
  readonly ground: ThreadGround;
  readonly text: string;
  readonly done: (result: CheckResult | undefined) => void;
}

function openThreads(file: string, count: number): CheckThreads {
  const waiting: Task[] = [];
  const threads = Array.from({ length: count }, () => startThread(file, () => hand()));
  const hand = (): void => {
    for (let task = waiting[0]; task !== undefined; task = waiting[0]) {
      const free = threads.filter((thread) => thread.isAlive()).sort((a, b) => a.load() - b.load())[0];
      if (free !== undefined && free.load() >= textsAtOnce) return;
      waiting.shift();
      if (free === undefined) task.done(undefined);
      else free.give(task);
    }
  };
  return {
    check: (ground, text) =>
      new Promise((done) => {
        waiting.push({ ground, text, done });
        hand();
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

interface Thread {
  isAlive(): boolean;
  /** Texts that it has not answered. */
  load(): number;
  give(task: Task): void;
  end(): Promise<unknown>;
}

/** `onFree` is called after each answer, and when the thread has broken down. */
function startThread(file: string, onFree: () => void): Thread {
  const job: v.InferOutput<typeof threadJobSchema> = { kind: 'check-texts' };
  // Its streams are not those of the process: nothing of a thread may get into a report.
  const worker = new Worker(file, { workerData: job, stdout: true, stderr: true });
  const given = new Map<number, Task>();
  const grounds = new Map<ThreadGround, number>();
  let count = 0;
  let isAlive = true;
  const settle = (id: number, result: CheckResult | undefined): void => {
    const task = given.get(id);
    given.delete(id);
    task?.done(result);
  };
  const fail = (): void => {
    isAlive = false;
    // Whoever asked checks these texts itself, which tells what is wrong with them if anything is.
    for (const id of [...given.keys()]) settle(id, undefined);
    onFree();
  };
  const say = (order: ThreadOrder): void => worker.postMessage(order);
  worker.on('message', (message: unknown) => {
    if (isThreadAnswer(message)) settle(message.id, message.result);
    onFree();
  });
  worker.once('error', fail);
  worker.once('exit', fail);
  return {
    isAlive: () => isAlive,
    load: () => given.size,
    give: (task) => {
      const known = grounds.get(task.ground);
      const number = known ?? grounds.size;
      if (known === undefined) {
        grounds.set(task.ground, number);
        say({ kind: 'ground', number, ground: { ...task.ground, references: [...task.ground.references] } });
      }
      count += 1;
      given.set(count, task);
      say({ kind: 'text', id: count, ground: number, text: task.text });
    },
    end: () => worker.terminate(),
  };
}
