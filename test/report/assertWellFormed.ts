/** Elements of HTML that have no end. */
const empty = new Set(['meta', 'br', 'rect', 'line']);

/** Holds that every element of the page is closed in order, and nothing but known entities and tags uses `<` and `&`. Throws with the place where not. */
export function assertWellFormed(page: string): void {
  const open: string[] = [];
  const body = page.replace(/<style>[\s\S]*?<\/style>/, '').replace('<!DOCTYPE html>', '');
  for (const [token] of body.matchAll(/<\/?[a-z][^<>]*>|[<>]|&[^;\s]*;?/gi)) {
    if (token === '>') continue;
    if (token === '<') throw new Error('a bare <');
    if (token.startsWith('&')) {
      if (!/^&(?:lt|gt|amp|quot|apos);$/.test(token)) throw new Error(`not escaped: ${token}`);
      continue;
    }
    const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(token) ?? [];
    if (slash === '/') {
      if (open.pop() !== name) throw new Error(`${token} closes nothing`);
    } else if (!empty.has(name) && !token.endsWith('/>')) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
}
