/** The text without the characters at its end that are white space or one of `marks`. Linear. */
export function trimEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--;
  return text.slice(0, end);
}
