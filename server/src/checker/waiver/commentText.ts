import { decodeHTMLStrict } from 'entities';
import * as v from 'valibot';
import { isDay } from '../corpus/packSchema';
import { formatSuggestion } from '../yaml/suggest';
import { waivableCodes, type Waiver } from './waiver';

/** What a comment is for. Without a word it is `next-sentence` where the comment has a line of its own, else `sentence`. */
export const commentScopes = ['sentence', 'next-sentence', 'line', 'next-line', 'section', 'file'] as const;

/** A word of the closed list of scopes. */
export type CommentScope = (typeof commentScopes)[number];

/** What a waiver comment says. */
export interface WaiverComment extends Pick<Waiver, 'reason' | 'reviewer' | 'expires' | 'seal' | 'words' | 'code' | 'statements'> {
  readonly scope?: CommentScope;
}

/** The comment, or what is wrong with it in one sentence. */
export type CommentReading = { readonly comment: WaiverComment } | { readonly fault: string };

const form = 'Write for example <!-- claimlint-waive next-line: the reason -->.';
const keys = ['words', 'code', 'statements', 'reviewer', 'expires', 'seal'] as const;
const keySet: ReadonlySet<string> = new Set(keys);

/** Reads the text between `<!--` and `-->`; `undefined` for a comment that is none of ours. */
export function readWaiverComment(text: string): CommentReading | undefined {
  const opening = /^\s*claimlint-([\w-]+)/.exec(text);
  if (opening === null) return undefined;
  const keyword = opening[1] ?? '';
  const rest = text.slice(opening[0].length);
  if (keyword !== 'waive') return { fault: `There is no comment "claimlint-${keyword}". ${form}` };
  const given = new Map<string, string>();
  let scope: CommentScope | undefined;
  const word = /\s+([\w-]+)(?:=(?:"([^"]*)"|([^\s":]+)))?(?=[\s:]|$)/y;
  let end = 0;
  for (let found = word.exec(rest); found !== null; found = word.exec(rest)) {
    end = word.lastIndex;
    const [, name = '', quoted, bare] = found;
    const value = quoted ?? bare;
    if (value === undefined) {
      const named = commentScopes.find((one) => one === name);
      if (named === undefined || scope !== undefined) return { fault: `"${name}" is not understood here. Say one of ${commentScopes.join(', ')}, and the reason after a colon.${formatSuggestion(name, commentScopes)}` };
      scope = named;
    } else if (!keySet.has(name)) return { fault: `"${name}" is not known in a waiver.${formatSuggestion(name, keys)} ${form}` };
    else given.set(name, decodeHTMLStrict(value));
  }
  const tail = /^\s*(?::([\s\S]*))?$/.exec(rest.slice(end));
  if (tail === null) return { fault: `It cannot be read from "${rest.slice(end).trim().slice(0, 40)}" on. ${form}` };
  return toComment(given, { scope, reason: decodeHTMLStrict(tail[1] ?? '').replace(/\s+/g, ' ').trim() });
}

const statements = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((name) => name.trim())),
  v.array(v.pipe(v.string(), v.regex(/^[^/]+\/.+$/, 'name statements as pack/statement, several with commas between'))),
  v.transform((names) => names.map((name) => ({ pack: name.slice(0, name.indexOf('/')), statement: name.slice(name.indexOf('/') + 1) }))),
);

const commentSchema = v.object({
  words: v.exactOptional(v.pipe(v.string(), v.trim(), v.nonEmpty('the words are empty'))),
  code: v.exactOptional(v.picklist(waivableCodes, `the code is one of ${waivableCodes.join(', ')}`)),
  statements: v.exactOptional(statements),
  reviewer: v.exactOptional(v.pipe(v.string(), v.trim(), v.nonEmpty('the reviewer is empty'))),
  expires: v.exactOptional(v.pipe(v.string(), v.check(isDay, 'write the day as 2027-01-31'))),
  seal: v.exactOptional(v.string()),
});

function toComment(given: ReadonlyMap<string, string>, { scope, reason }: { readonly scope: CommentScope | undefined; readonly reason: string }): CommentReading {
  const parsed = v.safeParse(commentSchema, Object.fromEntries(given));
  if (!parsed.success) return { fault: `It is not usable: ${parsed.issues[0].message}.` };
  const { statements: named = [], ...rest } = parsed.output;
  return { comment: { ...rest, statements: named, reason, ...(scope === undefined ? {} : { scope }) } };
}

/**
 * The comment as it stands in an article, `<!-- claimlint-waive … -->`, on one line. What would end a comment, a table cell
 * or a line is written as character references, which {@link readWaiverComment} reads back.
 */
export function formatWaiverComment({ scope, words: claimed, code, statements: named, seal, reviewer, expires, reason }: WaiverComment): string {
  const values: readonly (readonly [string, string | undefined])[] = [
    ['words', claimed],
    ['code', code],
    ['statements', named.length === 0 ? undefined : named.map(({ pack, statement }) => `${pack}/${statement}`).join(',')],
    ['seal', seal],
    ['reviewer', reviewer],
    ['expires', expires],
  ];
  const words = values.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${toValue(value)}`]));
  return `<!-- ${['claimlint-waive', ...(scope === undefined ? [] : [scope]), ...words].join(' ')}: ${escape(reason)} -->`;
}

function toValue(value: string): string {
  const escaped = escape(value).replaceAll('"', '&quot;');
  return /^[\w./,@+-]+$/.test(escaped) ? escaped : `"${escaped}"`;
}

function escape(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('|', '&#124;')
    .replace(/-(?=-)/g, '&#45;');
}
