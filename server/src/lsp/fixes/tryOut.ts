import type { CheckResult } from '../../checker';
import type { CheckedArticle } from '../articleChecks';

const readers = new WeakMap<CheckedArticle, (text: string) => CheckResult>();

/** Checks texts that a fix would make of an article. A session of its own leaves the article's alone; it is opened when the first is tried. */
export function tryOut(checked: CheckedArticle, text: string): CheckResult {
  let reader = readers.get(checked);
  if (reader === undefined) {
    const session = checked.corpus.checker.openSession();
    reader = (changed) => session.check(changed);
    readers.set(checked, reader);
  }
  return reader(text);
}
