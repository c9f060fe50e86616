/** TeX accents as combining characters (Unicode block 0300); composed afterwards. */
const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'], ["'", '\u0301'], ['^', '\u0302'], ['~', '\u0303'], ['=', '\u0304'], ['u', '\u0306'], ['.', '\u0307'], ['"', '\u0308'],
  ['r', '\u030A'], ['H', '\u030B'], ['v', '\u030C'], ['d', '\u0323'], ['c', '\u0327'], ['k', '\u0328'], ['b', '\u0331'],
]);

/** TeX commands that stand for characters. */
const characters: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'], ['ae', 'æ'], ['AE', 'Æ'], ['oe', 'œ'], ['OE', 'Œ'], ['o', 'ø'], ['O', 'Ø'], ['aa', 'å'], ['AA', 'Å'], ['l', 'ł'], ['L', 'Ł'], ['i', 'ı'], ['j', 'ȷ'],
  ['dh', 'ð'], ['DH', 'Ð'], ['th', 'þ'], ['TH', 'Þ'], ['textendash', '–'], ['textemdash', '—'], ['ldots', '…'], ['dots', '…'], ['textregistered', '®'], ['texttrademark', '™'], ['textdegree', '°'], ['textquoteright', '’'], ['textquoteleft', '‘'],
  ['alpha', 'α'], ['beta', 'β'], ['gamma', 'γ'], ['delta', 'δ'], ['kappa', 'κ'], ['lambda', 'λ'], ['mu', 'μ'], ['pi', 'π'], ['sigma', 'σ'], ['omega', 'ω'], ['times', '×'], ['pm', '±'], ['leq', '≤'], ['geq', '≥'], ['le', '≤'], ['ge', '≥'], ['%', '%'],
]);

/** Characters that mean something to TeX and stand for themselves when they are escaped, with what keeps their place meanwhile: characters for private use. */
const escaped = ['&', '%', '$', '#', '_', '{', '}', '~', '^', '\\'];
const placeOf = new Map(escaped.map((character, index) => [character, String.fromCharCode(0xe000 + index)]));
const escapedCommands: ReadonlyMap<string, string> = new Map([['textbackslash', '\\'], ['textasciitilde', '~'], ['textasciicircum', '^'], ['textdollar', '$'], ['textunderscore', '_'], ['textbraceleft', '{'], ['textbraceright', '}']]);

/**
 * Plain text of a BibTeX field: accents and common symbols become characters, other commands leave their argument,
 * braces and math signs go. Linear; never fails.
 */
export function latexText(tex: string): string {
  const plain = tex
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    // An accent, then its letter: \"o, \"{o}, {\"o}, \c{c}, \v c. Letter accents need a brace or a blank.
    .replace(/\\(?:([`'^~="."])\s*|([uvHrcdbk])(?:\s+|(?=\{)))\{?\\?(\p{L})\}?/gu, (whole, sign: string | undefined, letter: string | undefined, base: string) => {
      const accent = accents.get(sign ?? letter ?? '');
      return accent === undefined ? whole : `${base}${accent}`;
    })
    .replace(/\\([A-Za-z]+)\s?\*?/g, (_, name: string) => placeOf.get(escapedCommands.get(name) ?? '') ?? characters.get(name) ?? '')
    .replace(/\\([&%$#_{}])/g, (whole, character: string) => placeOf.get(character) ?? whole)
    .replace(/\\([~^ -])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"')
    .replace(/[{}$]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\ue000-\ue009]/g, (place) => escaped[place.charCodeAt(0) - 0xe000] ?? place);
  return plain.normalize('NFC');
}
