import { doiOf } from './address';
import type { CslItem, CslName } from './cslItem';

/** BibTeX's word for CSL types; `online` is BibLaTeX's, which Pandoc reads in both. All others are `misc`. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  thesis: 'phdthesis',
  report: 'techreport',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
};

/** A BibTeX entry of the item, line by line without line breaks; characters that mean something to TeX are escaped. */
export function formatBibtex(item: CslItem): readonly string[] {
  const type = types[item.type] ?? 'misc';
  const container = type === 'incollection' || type === 'inproceedings' ? 'booktitle' : 'journal';
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', item.author === undefined ? undefined : item.author.map(toName).filter((name) => name !== '').join(' and ')],
    ['title', item.title === undefined ? undefined : escapeTex(item.title)],
    [container, item['container-title'] === undefined ? undefined : escapeTex(item['container-title'])],
    ['publisher', item.publisher === undefined ? undefined : escapeTex(item.publisher)],
    ['year', year === undefined ? (item.issued?.literal === undefined ? undefined : escapeTex(item.issued.literal)) : String(year)],
    ['month', month?.toString()],
    ['day', day?.toString()],
    ['volume', item.volume],
    ['number', item.issue],
    ['pages', item.page?.replace(/[-–]+/g, '--')],
    ['doi', doiOf(item)],
    ['pmid', item.PMID],
    ['url', item.URL],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`  ${name} = {${balanced(value)}}`]));
  return [`@${type}{${item.id},`, ...lines.map((line, index) => (index === lines.length - 1 ? line : `${line},`)), '}'];
}

function toName({ family, given, literal }: CslName): string {
  if (family === undefined) return literal !== undefined || given !== undefined ? `{${escapeTex(literal ?? given ?? '')}}` : '';
  return given === undefined ? `{${escapeTex(family)}}` : `${escapeTex(family)}, ${escapeTex(given)}`;
}

function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\\/g, '\u0000')
    .replace(/[&%$#_{}]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}')
    .replaceAll('\u0000', '\\textbackslash{}');
}

/** A brace without its partner would end the entry. */
function balanced(value: string): string {
  let depth = 0;
  for (const character of value.replace(/\\[{}]/g, '')) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth < 0) break;
  }
  return depth === 0 ? value : value.replace(/[{}]/g, '');
}
