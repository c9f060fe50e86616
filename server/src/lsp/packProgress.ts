import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { guardEvent, type LogError } from './guard';
import { createScopes, type ScopeOptions, type Scopes } from './scopes';
import type { Words } from './words/words';

/** What the progress of reading packs is shown with. */
export interface PackProgressOptions {
  readonly connection: Pick<Connection, 'window' | 'sendNotification'>;
  readonly words: Words['readingPacks'];
  readonly logError: LogError;
  /** Reading that ends sooner shows nothing. */
  readonly delayMs: number;
}

/** Shows that packs are being read, with a way to stop it, once it takes longer than people wait without asking themselves what happens. */
interface PackProgress {
  /** To be called whenever packs begin or cease to be read. */
  show(isReading: boolean): void;
  /** Resolves when the user stops what is being read now; never, where it comes to its end. */
  stopped(): Promise<void>;
}

/** Creates scopes that show when their packs take long to read. */
export function openScopes(options: Omit<ScopeOptions, 'stopped'>, shown: PackProgressOptions): Scopes {
  const progress = createPackProgress(shown);
  const scopes: Scopes = createScopes({
    ...options,
    stopped: progress.stopped,
    onChange: () => {
      progress.show(scopes.isBusy());
      options.onChange();
    },
  });
  return scopes;
}

/** Creates it with nothing shown. Editors that show no progress are told nothing. */
function createPackProgress({ connection, words, logError, delayMs }: PackProgressOptions): PackProgress {
  let shown: { close: () => void } | undefined;
  let waiting: (() => void)[] = [];
  const stop = (): void => {
    const stopping = waiting;
    waiting = [];
    for (const resolve of stopping) resolve();
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: words.stopped });
  };
  const open = (): { close: () => void } => {
    let isOpen = true;
    let done: () => void = () => undefined;
    const begin = guardEvent('progress', logError, async () => {
      const reporter = await connection.window.createWorkDoneProgress();
      if (!isOpen) return;
      reporter.token.onCancellationRequested(stop);
      reporter.begin(words.title, undefined, undefined, true);
      done = () => reporter.done();
    });
    const timer = setTimeout(() => void begin(undefined), delayMs);
    return {
      close: () => {
        isOpen = false;
        clearTimeout(timer);
        done();
      },
    };
  };
  return {
    show: (isReading) => {
      if (isReading) shown ??= open();
      else {
        shown?.close();
        shown = undefined;
        waiting = [];
      }
    },
    stopped: () => new Promise((resolve) => waiting.push(resolve)),
  };
}
