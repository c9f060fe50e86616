/** Work that is asked for often and done once. */
export interface Coalesced {
  /** Asks for the work; it is done `delayMs` after the last asking. */
  readonly request: () => void;
  /** Forgets what was asked for. */
  readonly cancel: () => void;
}

/** Puts off `work` until nobody has asked for it during `delayMs`; 0 waits only for the messages that are already here. */
export function coalesce(work: () => void, delayMs: number): Coalesced {
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
