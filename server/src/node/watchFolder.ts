import * as path from 'node:path';

/** Folders that hold nothing that is written by hand. */
const passedOver = /(?:^|[\\/])(?:node_modules|\.git|\.claimlintcache)(?:[\\/]|$)/;

/** Drafts, packs, bibliographies, settings, and what says which drafts are checked. */
const watched = /(?:\.(?:md|markdown|qmd|ya?ml|json|bib)|\.claimlintignore|\.gitignore)$/i;

/** Results that a check keeps in a folder of the user's choice: they must not set off the next check. */
const kept = /[\\/][0-9a-f]{2}[\\/][0-9a-f]{62}\.json$/;

/** An editor writes a file in several steps, and several files at once. */
const settleMs = 60;

/** Gives a value at once and then each time that files below the folder have changed and come to rest. Never ends by itself. */
export async function* watchFolder(folder: string): AsyncGenerator<void> {
  const { watch } = await import('chokidar');
  const watcher = watch(folder, { ignoreInitial: true, followSymlinks: false, ignored: (file) => passedOver.test(path.relative(folder, file)) });
  let hasChanged = false;
  let wake = (): void => undefined;
  watcher.on('all', (_, file) => {
    if (!watched.test(file) || kept.test(file)) return;
    hasChanged = true;
    wake();
  });
  await new Promise<void>((done) => watcher.once('ready', done));
  try {
    yield;
    for (;;) {
      await new Promise<void>((done) => {
        wake = done;
        if (hasChanged) done();
      });
      await new Promise((done) => setTimeout(done, settleMs));
      hasChanged = false;
      yield;
    }
  } finally {
    await watcher.close();
  }
}
