/** The marks that may number the items of a list written inside one line, with what is captured as their ordinal. */
const STYLES: readonly RegExp[] = [
  /(?<=^|\s)(\d{1,3})\.\)(?=\s)/g,
  /(?<=^|\s)(\d{1,3})\)(?=\s)/g,
  /(?<=^|\s)\((\d{1,3})\)(?=\s)/g,
  /(?<=^|\s)(\d{1,3})\.(?=\s+\p{Lu})/gu,
  /(?<=^|\s)([a-z])\)(?=\s)/gi,
  /(?<=^|\s)\(([a-z])\)(?=\s)/gi,
  /(?<=^|\s)([a-z])\.(?=\s+\p{Lu})/gu,
  /(?<=^|\s)\(?([ivx]{1,5})\)(?=\s)/gi,
];
const BULLETS = /(?<=^|\s)[•⁃‣▪◦]\s?/g;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/**
 * Where the second and later items of a list within one line start ("1) wash 2) dry", "(a) … (b) …", "• … • …").
 * Only a text that opens with the first mark of such a list has one, and marks must count up by one. Ascending.
 */
export function findInlineItems(prose: string): readonly number[] {
  const opening = /^\s*([•⁃‣▪◦])|^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})(?:\.\)|[.)])(?=\s)/i.exec(prose);
  if (opening === null) return [];
  if (opening[1] !== undefined) return [...prose.matchAll(BULLETS)].slice(1).map((match) => match.index);
  const first = prose.length - prose.trimStart().length;
  for (const style of STYLES) {
    const starts: number[] = [];
    let ordinal: number | undefined;
    for (const match of prose.matchAll(style)) {
      const next = ordinalOf(match[1] ?? '', style === STYLES.at(-1));
      if (ordinal === undefined && match.index !== first) break;
      if (ordinal !== undefined && next !== ordinal + 1) continue;
      if (ordinal !== undefined) starts.push(match.index);
      ordinal = next;
    }
    if (starts.length > 0) return starts;
  }
  return [];
}

function ordinalOf(mark: string, isRoman: boolean): number {
  const lower = mark.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  return isRoman ? ROMAN.indexOf(lower) + 1 : lower.charCodeAt(0) - 96;
}
