import type { Article, ArticleSentence } from '../article/article';
import { createProblem } from '../text/problemCode';
import type { Span } from '../text/span';
import { readWaiverComment, type CommentScope } from './commentText';
import { parseFrontMatterWaivers, type ParsedWaivers } from './parseWaivers';
import type { Waiver } from './waiver';

/** The waivers that an article holds itself: in its front matter, then in its comments by position. Linear in comments times sentences. */
export function readArticleWaivers(article: Article): ParsedWaivers {
  const { waivers: ofFrontMatter, problems } = parseFrontMatterWaivers(article.text, article.frontMatter);
  const waivers: Waiver[] = [...ofFrontMatter];
  const all = [...problems];
  for (const { text, span } of article.comments) {
    const read = readWaiverComment(text);
    if (read === undefined) continue;
    if ('fault' in read) {
      all.push(createProblem('waiver-bad-comment', 'error', `This waiver does not hold. ${read.fault}`, span));
      continue;
    }
    const { scope: word, ...rest } = read.comment;
    const scope = scopeOf(article, span, word ?? (isAlone(article.text, span) ? 'next-sentence' : 'sentence'));
    waivers.push({ ...rest, origin: 'comment', at: span, files: [], ...(scope === 'article' ? {} : { scope }) });
  }
  return { waivers, problems: all };
}

/** The part of the article that a comment is for; an empty span where there is no such part. */
function scopeOf(article: Article, comment: Span, word: CommentScope): Span | 'article' {
  const nothing = { start: comment.start, end: comment.start };
  switch (word) {
    case 'file':
      return 'article';
    case 'section':
      return sectionOf(article, comment.start);
    case 'next-sentence':
      return article.sentences.find(({ span }) => span.start >= comment.end)?.span ?? nothing;
    case 'sentence':
      return article.sentences.findLast((sentence) => isBehind(article, sentence, comment))?.span ?? nothing;
    case 'line':
      return lineOf(article.text, comment.start);
    case 'next-line':
      return nextLine(article.text, comment.end);
  }
}

/** Whether the comment stands in the sentence, or behind it on the line on which it ends. */
function isBehind({ text }: Article, { span }: ArticleSentence, comment: Span): boolean {
  return span.start < comment.start && (comment.start < span.end || !/[\r\n]/.test(text.slice(span.end, comment.start)));
}

/** From the heading above the position to the next heading of the same level or a higher one. Under the title it is the text before the first heading. */
function sectionOf({ sentences, text }: Article, position: number): Span {
  const headings = sentences.filter(({ block, startsBlock }) => startsBlock && (block.kind === 'heading' || block.kind === 'title'));
  const opening = headings.findLast(({ span }) => span.start < position);
  const depth = opening === undefined || opening.block.kind === 'title' ? Infinity : opening.block.headings.length;
  const closing = headings.find(({ span, block }) => span.start > position && block.headings.length <= depth);
  return { start: opening?.span.start ?? 0, end: closing?.span.start ?? text.length };
}

function lineOf(text: string, position: number): Span {
  const before = text.slice(0, position);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { start, end: endOfLine(text, position) };
}

/** The next line that is not blank. */
function nextLine(text: string, position: number): Span {
  const start = endOfLine(text, position);
  const filled = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
  return { start: filled, end: endOfLine(text, filled) };
}

function endOfLine(text: string, position: number): number {
  const found = /[\r\n]/.exec(text.slice(position));
  return found === null ? text.length : position + found.index;
}

/** Whether nothing but marks of lists and quotations stands on the comment's lines. */
function isAlone(text: string, comment: Span): boolean {
  const { start } = lineOf(text, comment.start);
  return /^[\s>*+-]*(?:\d+[.)]\s+)?$/.test(text.slice(start, comment.start)) && text.slice(comment.end, endOfLine(text, comment.end)).trim() === '';
}
