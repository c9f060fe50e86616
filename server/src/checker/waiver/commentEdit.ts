import type { Article, ArticleSentence } from '../article/article';
import { placesBehind } from '../citation/placement';
import { applyEdits, insertion, type TextEdit } from '../citation/textEdit';
import { readArticle } from '../article/readArticle';
import type { Finding } from '../finding/finding';
import { contains, type Span } from '../text/span';
import { readArticleWaivers } from './articleWaivers';
import { formatWaiverComment, readWaiverComment, type WaiverComment } from './commentText';
import { recordOf } from './seal';
import { waivableCodes, type WaiverRenewal } from './waiver';

/** How many statements a comment names; beyond it the seal alone holds on to them, as a comment should stay short. */
const namedLimit = 3;

/** An article with its findings. */
export interface WaivedArticle {
  readonly article: Article;
  readonly findings: readonly Finding[];
}

/** The decision that a comment records. */
export type Decision = Pick<WaiverComment, 'reason' | 'reviewer' | 'expires'>;

/**
 * The change that waives a finding by a comment behind its sentence: it is sealed to the sentence and to the statements
 * against it, and stands where no Markdown processor shows it. `undefined` where there is no such place, as in an open
 * code block, or nothing to waive.
 */
export function waiveByComment({ article, findings }: WaivedArticle, finding: Finding, decision: Decision): TextEdit | undefined {
  const index = article.sentences.findIndex(({ span }) => contains(span, finding.sentence));
  const sentence = article.sentences[index];
  const code = waivableCodes.find((one) => one === finding.code);
  if (sentence === undefined || code === undefined) return undefined;
  const { claim: _, statements, ...record } = recordOf([{ finding, prose: sentence.text }], findings);
  const comment = formatWaiverComment({ ...decision, ...record, scope: 'sentence', code, statements: statements.length > namedLimit ? [] : statements });
  const edits = placesBehind(article, sentence).map((position) => insertion(position, comment));
  return edits.find((edit) => isInvisible(article, applyEdits(article.text, [edit]), index));
}

/** The change that seals a comment to what it covers now, and corrects what else it says of that; `undefined` where it is none of ours. */
export function renewComment(article: Article, comment: Span, renewal: WaiverRenewal): TextEdit | undefined {
  const found = article.comments.find(({ span }) => span.start === comment.start);
  const read = found === undefined ? undefined : readWaiverComment(found.text);
  if (found === undefined || read === undefined || 'fault' in read) return undefined;
  const { seal, claim } = renewal;
  // What narrows a comment on several claims narrows it still.
  if (claim === undefined) return { span: found.span, newText: formatWaiverComment({ ...read.comment, seal }) };
  const { statements: named, code: given, words: _, ...rest } = read.comment;
  const code = given === undefined ? undefined : renewal.code;
  const statements = named.length === 0 || renewal.statements.length > namedLimit ? [] : renewal.statements;
  return { span: found.span, newText: formatWaiverComment({ ...rest, statements, seal, ...(code === undefined ? {} : { code }), ...(renewal.words === undefined ? {} : { words: renewal.words }) }) };
}

/** The change that removes a comment, with its line where it stands alone. */
export function removeComment(text: string, { start, end }: Span): TextEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(end));
  const isAlone = rest !== null && text.slice(lineStart, start).trim() === '';
  return isAlone ? { span: { start: lineStart, end: end + rest[0].length }, newText: '' } : { span: { start, end }, newText: '' };
}

/** Whether the article reads as before, with one comment more that belongs to the sentence. Reads it anew. */
function isInvisible(before: Article, text: string, index: number): boolean {
  const after = readArticle(text);
  const isSame = (sentence: ArticleSentence, at: number): boolean => sentence.text === before.sentences[at]?.text;
  return after.comments.length === before.comments.length + 1 && after.sentences.length === before.sentences.length && after.sentences.every(isSame) && readArticleWaivers(after).waivers.some(({ scope }) => scope?.start === after.sentences[index]?.span.start);
}
