import { nextTurn } from './guard';

/** Work that is asked for often and done once. */
export interface Coalesced {
  /** Asks for the work; it is done `delayMs` after the last asking. */
  readonly request: () => void;
  /** Forgets what was asked for. */
  readonly cancel: () => void;
}

/** Puts off `work` until nobody has asked for it during `delayMs`; 0 waits only for the messages that are already here. */
export function coalesce(work: () => void, delayMs: number): Coalesced {
  return delayMs === 0 && typeof setImmediate === 'function' ? waitForTurn(work) : waitForTimer(work, delayMs);
}

function waitForTimer(work: () => void, delayMs: number): Coalesced {
  let timer: unknown;
  const cancel = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
  };
  return {
    request: () => {
      cancel();
      timer = setTimeout(() => {
        timer = undefined;
        work();
      }, delayMs);
    },
    cancel,
  };
}

/** A timer of Node takes a millisecond at least, a third of what a key may take. */
function waitForTurn(work: () => void): Coalesced {
  let asked: symbol | undefined;
  const workUnlessAskedAgain = async (own: symbol): Promise<void> => {
    await nextTurn();
    if (asked !== own) return;
    asked = undefined;
    work();
  };
  return {
    request: () => {
      asked = Symbol();
      void workUnlessAskedAgain(asked);
    },
    cancel: () => {
      asked = undefined;
    },
  };
}
