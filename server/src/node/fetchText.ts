/** How long an address may take, in all. */
const patienceMs = 60_000;

/** Fetches UTF-8 text from the web, for commands that were told to. Only https, and http from this machine itself; redirects may not leave that. */
export async function fetchText(url: string, byteLimit: number): Promise<{ readonly text: string } | { readonly reason: string }> {
  if (!isAllowed(url)) return { reason: 'its address does not begin with https' };
  try {
    const response = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(patienceMs), headers: { accept: 'application/yaml, application/json, text/plain, */*' } });
    if (!isAllowed(response.url)) return { reason: `it leads to ${response.url}, which does not begin with https` };
    if (!response.ok) return { reason: `the server says ${response.status} ${response.statusText}` };
    const bytes = await readAtMost(response, byteLimit);
    if (bytes === undefined) return { reason: `it is larger than ${byteLimit / 1_000_000} MB` };
    return bytes.includes(0) ? { reason: 'it is not text' } : { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { reason: describe(error) };
  }
}

function isAllowed(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname));
}

/** `undefined` as soon as it is too much. */
async function readAtMost(response: Response, byteLimit: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    const bytes = piece instanceof Uint8Array ? piece : new Uint8Array();
    size += bytes.length;
    if (size > byteLimit) return undefined;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

function describe(error: unknown): string {
  if (error instanceof TypeError && error.message.includes('encoded data')) return 'it is not UTF-8 text';
  if (error instanceof Error && error.name === 'TimeoutError') return `it did not answer within ${patienceMs / 1000} seconds`;
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? cause.message : error instanceof Error ? error.message : String(error);
}
