import { readArrived } from '../checker';
import type { Corpus } from './corpus';
import { guardEvent, type LogError, nextTurn } from './guard';
import type { Platform } from './platform';

/** What taking up needs. */
export interface FollowOptions {
  /** Corpora in use. */
  readonly corpora: () => readonly Corpus[];
  readonly reloadPacks: () => Promise<void>;
  readonly logError: LogError;
}

/** Statements that are read before other messages get their turn: some milliseconds. */
const statementsPerTurn = 40;

/**
 * Has packs of corpus servers taken up when statements have come from there. What has come is read first, in turns with whatever
 * else there is to do: who types goes on with what is known.
 */
export function followServers({ servers }: Platform, { corpora, reloadPacks, logError }: FollowOptions): void {
  let changeCount = 0;
  let isRunning = false;
  const takeUp = guardEvent('corpus server', logError, async () => {
    isRunning = true;
    try {
      for (let doneCount = -1; doneCount !== changeCount; ) {
        doneCount = changeCount;
        let stepCount = 0;
        for (const { checker } of corpora()) for (const _ of readArrived(checker.packs)) if ((stepCount += 1) % statementsPerTurn === 0) await nextTurn();
        await reloadPacks();
      }
    } finally {
      isRunning = false;
    }
  });
  servers?.onChange(() => {
    changeCount += 1;
    if (!isRunning) void takeUp(undefined);
  });
}
