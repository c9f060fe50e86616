import * as v from 'valibot';

/** Request of a server that has no disk (in a worker): {@link FileParams} → {@link FileAnswer}, from the editor's file systems. */
export const readFileMethod = 'claimlint/readFile';

/** Request of the same server: {@link ListParams} → URIs of articles, sorted. */
export const listArticlesMethod = 'claimlint/listArticles';

/** Asks for the articles of one folder. */
export interface ListParams {
  readonly folderUri: string;
  /** No more than these. */
  readonly limit: number;
}

/** Asks for one file. */
export interface FileParams {
  readonly uri: string;
  /** Larger files are not sent. */
  readonly byteLimit: number;
}

/** The file's text, decoded from UTF-8 without a byte order mark, or why there is none. */
export type FileAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'tooLarge' }
  /** `reason` is a half sentence for people. */
  | { readonly kind: 'unreadable'; readonly reason: string };

const paramsSchema = v.object({ uri: v.pipe(v.string(), v.minLength(1)), byteLimit: v.pipe(v.number(), v.minValue(0)) });
const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('missing') }),
  v.object({ kind: v.literal('tooLarge') }),
  v.object({ kind: v.literal('unreadable'), reason: v.string() }),
]);

/** Reads the request's parameters; `undefined` where they name no file. */
export function parseFileParams(params: unknown): FileParams | undefined {
  const parsed = v.safeParse(paramsSchema, params);
  return parsed.success ? parsed.output : undefined;
}

const listSchema = v.object({ folderUri: v.pipe(v.string(), v.minLength(1)), limit: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Reads the request's parameters; `undefined` where they name no folder. */
export function parseListParams(params: unknown): ListParams | undefined {
  const parsed = v.safeParse(listSchema, params);
  return parsed.success ? parsed.output : undefined;
}

/** Reads the answer; one of another shape counts as none. */
export function parseListAnswer(answer: unknown): readonly string[] {
  const parsed = v.safeParse(v.array(v.string()), answer);
  return parsed.success ? parsed.output : [];
}

/** Reads the answer; one of another shape counts as a file that cannot be read. */
export function parseFileAnswer(answer: unknown): FileAnswer {
  const parsed = v.safeParse(answerSchema, answer);
  return parsed.success ? parsed.output : { kind: 'unreadable', reason: 'the editor gave no answer' };
}
