import type { Span } from '../text/span';
import { parseYaml } from '../yaml/parseYaml';

/** What stands before the body of an article. */
export interface FrontMatter {
  /** Where the body starts; 0 without front matter. */
  readonly bodyStart: number;
  /** The YAML between the fences; absent without front matter and for TOML. */
  readonly span?: Span;
  /** Its `title`, on one line; absent when there is none or the YAML cannot be read. */
  readonly title?: string;
}

/** Longest front matter, in characters, whose title is looked for. */
const LENGTH_LIMIT = 100_000;

/**
 * Finds YAML between `---` fences (the second may be `...`) at the very start, a byte order mark aside. TOML between
 * `+++` fences is no prose either and therefore skipped. A fence that is never closed opens nothing.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opening === null) return { bodyStart: text.startsWith('\uFEFF') ? 1 : 0 };
  const start = opening[0].length;
  const isYaml = opening[1] === '---';
  const closing = isYaml ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  closing.lastIndex = start;
  const fence = closing.exec(text);
  if (fence === null) return { bodyStart: 0 };
  const bodyStart = fence.index + fence[0].length;
  if (!isYaml) return { bodyStart };
  const span = { start, end: fence.index };
  const title = readTitle(text.slice(span.start, span.end));
  return title === undefined ? { bodyStart, span } : { bodyStart, span, title };
}

/** Reads the title's own lines only, so that a slip elsewhere in the front matter does not cost the title. */
function readTitle(yaml: string): string | undefined {
  const key = yaml.length > LENGTH_LIMIT ? null : /^(?:title|"title"|'title')[ \t]*:/m.exec(yaml);
  if (key === null) return undefined;
  const next = /^[^\s#]/gm;
  next.lastIndex = key.index + key[0].length;
  const { data } = parseYaml(yaml.slice(key.index, next.exec(yaml)?.index));
  if (typeof data !== 'object' || data === null) return undefined;
  const title: unknown = Reflect.get(data, 'title');
  if (typeof title !== 'string' && typeof title !== 'number' && typeof title !== 'boolean') return undefined;
  const prose = String(title).replace(/\s+/g, ' ').trim();
  return prose === '' ? undefined : prose;
}
