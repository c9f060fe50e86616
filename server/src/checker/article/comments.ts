import type { Span } from '../text/span';

/** The HTML comments in a piece of HTML, `offset` added to their positions. One that is never closed runs to the end. */
export function readComments(html: string, offset: number): { readonly text: string; readonly span: Span }[] {
  const comments: { readonly text: string; readonly span: Span }[] = [];
  for (let start = html.indexOf('<!--'); start >= 0; ) {
    const close = html.indexOf('-->', start + 4);
    const textEnd = close < 0 ? html.length : close;
    const end = close < 0 ? html.length : close + 3;
    comments.push({ text: html.slice(start + 4, textEnd), span: { start: start + offset, end: end + offset } });
    start = html.indexOf('<!--', end);
  }
  return comments;
}
