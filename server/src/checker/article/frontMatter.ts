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
  /** Its `lang` or `language`, if that is a language tag. */
  readonly language?: string;
}

/** Longest front matter, in characters, whose values are looked for. */
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
  const yaml = text.slice(span.start, span.end);
  const title = readValue(yaml, 'title');
  const language = readValue(yaml, 'lang') ?? readValue(yaml, 'language');
  const isTag = language !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(language);
  return { bodyStart, span, ...(title === undefined ? {} : { title }), ...(isTag ? { language } : {}) };
}

/** Reads the value's own lines only, so that a slip elsewhere in the front matter does not cost it. On one line; absent where it is none. */
function readValue(yaml: string, name: 'title' | 'lang' | 'language'): string | undefined {
  const key = yaml.length > LENGTH_LIMIT ? null : new RegExp(`^(?:${name}|"${name}"|'${name}')[ \\t]*:`, 'm').exec(yaml);
  if (key === null) return undefined;
  const next = /^[^\s#]/gm;
  next.lastIndex = key.index + key[0].length;
  const { data } = parseYaml(yaml.slice(key.index, next.exec(yaml)?.index));
  if (typeof data !== 'object' || data === null) return undefined;
  const value: unknown = Reflect.get(data, name);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const prose = String(value).replace(/\s+/g, ' ').trim();
  return prose === '' ? undefined : prose;
}
