/** Longest piece of a pack, in characters, that is written into an article. */
const LENGTH_LIMIT = 400;

/**
 * Text of a pack on one line: white space and control characters become single spaces, characters that show nothing or
 * turn the direction of writing go, half characters become U+FFFD. Cut with an ellipsis after 400 characters.
 */
export function toPlainLine(text: string): string {
  const line = text
    .slice(0, LENGTH_LIMIT * 4)
    // U+200C and U+200D shape letters and join emoji; U+FFFC stands for objects in the prose of an article.
    .replace(/(?![\u200C\u200D])[\p{Cf}\uFFFC]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length <= LENGTH_LIMIT ? line : `${characters.slice(0, LENGTH_LIMIT - 1).join('').trimEnd()}…`;
}

/**
 * One line as Markdown that shows exactly these characters wherever in a paragraph, link text or table cell it stands,
 * in plain CommonMark as with tables, formulas, footnotes, Pandoc citations, templates and addresses that turn into links.
 */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>|~$@]/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/\^(?=\\\[)/g, '\\^')
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^(?:[#+=^-]|:::)/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/!$/, '\\!');
}
