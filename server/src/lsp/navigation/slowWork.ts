import { type CancellationToken, CancellationTokenSource, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Work that may take long, as it sees who waits for it. */
export interface Work {
  /** Says how far the work is; shown only once it has taken a while. */
  report(doneCount: number, allCount: number): void;
  /** Ends the work where somebody has stopped it, and now and then lets waiting messages be read. Call it between steps. */
  pause(): Promise<void>;
}

/** How slow work is shown. */
export interface SlowWorkOptions {
  readonly connection: Connection;
  /** Shown as the title of the progress. */
  readonly title: string;
  /** Message for so many steps of so many. */
  readonly describe: (doneCount: number, allCount: number) => string;
  /** Work that ends sooner shows nothing. */
  readonly delayMs: number;
}

/** Half a second: the limit up to which people wait without asking themselves what happens. */
export const progressDelayMs = 500;

/** How long messages wait at most for work in the background: about one picture on a screen. */
const sliceMs = 16;

/**
 * Does work and shows its progress, with a way to stop it, once it takes longer than the delay. Editors that show no progress
 * are told nothing. Rejects as cancelled where the user or `token` stops it.
 */
export async function doSlowWork<Result>(options: SlowWorkOptions, token: CancellationToken, run: (work: Work) => Promise<Result>): Promise<Result> {
  const progress = openLate(options);
  let lastPauseMs = performance.now();
  const work: Work = {
    report: progress.report,
    pause: async () => {
      if (performance.now() - lastPauseMs > sliceMs) {
        await new Promise<void>((resolve) => void setTimeout(resolve, 0));
        lastPauseMs = performance.now();
      }
      if (token.isCancellationRequested || progress.token.isCancellationRequested) throw stopped();
    },
  };
  try {
    return await run(work);
  } finally {
    progress.close();
  }
}

/** The error by which cancelled work ends. */
export function stopped(): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled by the editor');
}

/** Whether an error says that work was cancelled. */
export function isStopped(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
}

/** Waits for shared work until it is done or this waiter gives up; the work goes on for the others. */
export async function waitFor<Result>(work: Promise<Result>, token: CancellationToken): Promise<Result> {
  const subscriptions: { dispose(): void }[] = [];
  const givenUp = new Promise<never>((_resolve, reject) => {
    if (token.isCancellationRequested) reject(stopped());
    else subscriptions.push(token.onCancellationRequested(() => reject(stopped())));
  });
  try {
    return await Promise.race([work, givenUp]);
  } finally {
    for (const subscription of subscriptions) subscription.dispose();
  }
}

function openLate({ connection, title, describe, delayMs }: SlowWorkOptions) {
  const stop = new CancellationTokenSource();
  let state: 'waiting' | 'open' | 'closed' = 'waiting';
  let show: (message: string, percentage: number) => void = () => undefined;
  let close: () => void = () => undefined;
  let last: readonly [number, number] | undefined;
  const tell = (): void => {
    if (last !== undefined) show(describe(...last), Math.floor((100 * last[0]) / Math.max(1, last[1])));
  };
  const open = async (): Promise<void> => {
    const reporter = await connection.window.createWorkDoneProgress();
    if (state === 'closed') return;
    state = 'open';
    reporter.token.onCancellationRequested(() => stop.cancel());
    reporter.begin(title, 0, undefined, true);
    show = (message, percentage) => reporter.report(percentage, message);
    close = () => reporter.done();
    tell();
  };
  // An editor that refuses to show progress is served without it.
  const timer = setTimeout(() => void open().catch(() => undefined), delayMs);
  return {
    token: stop.token,
    report: (done: number, all: number): void => {
      last = [done, all];
      tell();
    },
    close: (): void => {
      clearTimeout(timer);
      state = 'closed';
      close();
    },
  };
}
