/**
 * Escapes words of a draft or a pack for a Markdown hover, so that they show as they stand and nothing in them acts:
 * no link, address, image, HTML, code, emphasis, heading, list, table or theme icon. White space becomes one space.
 * Only what could act is escaped, because some editors show the Markdown source.
 *
 * `<b>50%</b> [x](command:y)` shows as exactly these characters.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&@]|\$(?=\()/gu, '\\$&')
    .replace(/:(?=\/\/)|\b(?<=mailto|xmpp):/giu, '\\:')
    .replace(/\b(www)\./giu, '$1\\.')
    .replace(/^[#+=-]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}

/**
 * A Markdown link to a place that we name ourselves (a pack file, the page of a code). The label is escaped;
 * for an address whose scheme could act (`command:`, `javascript:`, `data:`) the label alone is returned.
 */
export function markdownLink(label: string, uri: string): string {
  const text = markdownText(label);
  if (!/^(?:file|https?|untitled|vscode-[a-z-]+|memfs):/iu.test(uri)) return text;
  return `[${text}](<${uri.replace(/[<>\\\s]/gu, (character) => encodeURIComponent(character))}>)`;
}
