/** What a document tells of the publication that it is. */
export interface DocumentClues {
  /** What it may be called, the most telling first: its own words on its title, then its first line. */
  readonly titles: readonly string[];
  /** Where it says that it stands, DOIs among them, and where it was opened. */
  readonly addresses: readonly string[];
  /** Its file, without folder and ending. */
  readonly name: string;
  /** Its beginning, for what it mentions. */
  readonly text: string;
}

/** So much of a document is read for what it says of itself. In UTF-16 units. */
const headLength = 20_000;

/** So much of a document is looked through for addresses. */
const textLength = 500_000;

/** Longest title. */
const titleLength = 300;

/** Reads the clues of a document: Markdown, HTML or text. `address` is where it was opened, a URI. Linear in its first part. */
export function readClues(text: string, address: string): DocumentClues {
  const head = text.slice(0, headLength);
  const { fields, lines } = splitFrontMatter(head.split(/\r?\n/));
  const field = (name: string): string | undefined => fields.get(name);
  const heading = lines.find((line) => line.startsWith('# '));
  const opening = lines.map((line) => line.trim()).find((line) => line.length > 3 && !/^[<#>|*-]/.test(line));
  // A line that ends as sentences do is the beginning of the text.
  const firstLine = opening !== undefined && /[.!:;,]$/.test(opening) ? undefined : opening;
  const titles = [field('title'), meta(head, 'citation_title'), meta(head, 'og:title'), element(head, 'title'), element(head, 'h1'), heading?.slice(2), firstLine];
  const addresses = [field('doi'), field('url'), field('source'), field('link'), meta(head, 'citation_doi'), meta(head, 'dc.identifier'), canonical(head), meta(head, 'og:url'), address];
  return { titles: given(titles).flatMap(withoutSite).filter((title) => title.length <= titleLength), addresses: given(addresses), name: nameOf(address), text: text.slice(0, textLength) };
}

interface SplitLines {
  readonly fields: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
}

/** Fields of one line are enough: titles and addresses hardly take more. */
function splitFrontMatter(lines: readonly string[]): SplitLines {
  const end = lines[0] === '---' ? lines.findIndex((line, index) => index > 0 && (line === '---' || line === '...')) : -1;
  if (end < 0) return { fields: new Map(), lines };
  const fields = lines.slice(1, end).flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), unquoted(line.slice(colon + 1))] as const];
  });
  return { fields: new Map(fields), lines: lines.slice(end + 1) };
}

function unquoted(value: string): string {
  const text = value.trim();
  return /^(?:".*"|'.*')$/s.test(text) ? text.slice(1, -1) : text;
}

function meta(html: string, name: string): string | undefined {
  const tags = html.match(/<meta\b[^<>]*>/gi) ?? [];
  return attribute(tags.find((tag) => [attribute(tag, 'name'), attribute(tag, 'property')].some((own) => own?.toLowerCase() === name)), 'content');
}

function canonical(html: string): string | undefined {
  const tags = html.match(/<link\b[^<>]*>/gi) ?? [];
  return attribute(tags.find((tag) => attribute(tag, 'rel')?.toLowerCase() === 'canonical'), 'href');
}

function attribute(tag: string | undefined, name: string): string | undefined {
  const found = tag === undefined ? null : new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return found?.[1] ?? found?.[2];
}

/** The text of the first element of that kind, where it holds nothing but text. */
function element(html: string, name: string): string | undefined {
  return new RegExp(`<${name}\\b[^<>]*>([^<]*)</`, 'i').exec(html)?.[1];
}

/** Pages put the name of their site behind the title: `Tea and sleep | Leaf Journal`. */
function withoutSite(title: string): readonly string[] {
  const own = title.split(/ [|–—-] /)[0] ?? title;
  return own === title ? [title] : [own.trim(), title];
}

function given(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text.replace(/\s+/g, ' ').trim()]));
}

function nameOf(address: string): string {
  const path = address.split(/[?#]/)[0] ?? '';
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last).replace(/\.[a-z0-9]{1,5}$/i, '');
  } catch {
    return last;
  }
}
