import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { waitFor } from './navigation/slowWork';

/** Where a bug's stack trace goes. */
export type LogError = (message: string) => void;

/**
 * Runs a request handler so that a bug in it ends here: it is logged with its stack, the request answers `empty` and the
 * server lives. A request that the editor no longer wants is refused: without work, or as soon as its work takes a turn.
 */
export function guardRequest<Params, Result>(
  name: string,
  logError: LogError,
  empty: Result,
  handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    // Messages that wait are read first, so that a cancellation that is already here is seen.
    await nextTurn();
    throwIfCancelled(token);
    try {
      return await waitFor(Promise.resolve(handle(params, token)), token);
    } catch (error) {
      throwIfCancelled(token);
      logError(`${name}: ${describeError(error)}`);
      return empty;
    }
  };
}

/** Runs an event handler so that a bug in it is logged and ends here. */
export function guardEvent<Event>(name: string, logError: LogError, handle: (event: Event) => void | Promise<void>): (event: Event) => Promise<void> {
  return async (event) => {
    try {
      await handle(event);
    } catch (error) {
      logError(`${name}: ${describeError(error)}`);
    }
  };
}

/** Refuses a request that the editor has cancelled; call it after each wait, before work. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled by the editor');
}

/** Lets messages that wait be read, and goes on after them. */
export async function nextTurn(): Promise<void> {
  // The protocol's library takes one message a turn: the second turn comes after a message that is already here.
  await turn();
  await turn();
}

/** Goes through steps, so many a turn, in turns with whatever else the server has to do; `undefined`: given up, because they were overtaken. */
export async function takeTurns<Result>(steps: Generator<undefined, Result>, stepsPerTurn: number, isOvertaken: () => boolean): Promise<Result | undefined> {
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (count % stepsPerTurn !== 0) continue;
    await nextTurn();
    if (isOvertaken()) return undefined;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    // Node waits a millisecond at least for a timer, which a writer's every key would pay; browsers have timers only.
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
