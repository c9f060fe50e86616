import { UnreadableFile, type CliProblem, type DraftFiles, type Terminal } from './terminal';

/** One Markdown text to check. */
export interface Draft {
  /** As the user named it or as the folder listing gave it, with forward slashes. */
  readonly path: string;
  /** The file as it stands, with its byte order mark if it has one. */
  readonly text: string;
  /** Named itself, and not found in a folder or by a pattern. */
  readonly isNamed: boolean;
  /** Read from standard input: no file is to be taken for it, whatever it is called. */
  readonly isInput: boolean;
}

/** What standard input is called in reports when `--stdin-filename` does not say. */
export const stdinPath = '<stdin>';

/** Which drafts to read. */
export interface DraftRequest {
  /** Files, folders, patterns, or `-` for standard input. */
  readonly targets: readonly string[];
  readonly stdinFilename?: string;
  /** Only these files of the targets, named as `DraftFiles.identify` does, are read; absent: all. */
  readonly only?: ReadonlySet<string>;
}

/** Drafts, with what is wrong with the arguments. */
export interface FoundDrafts {
  readonly drafts: readonly Draft[];
  readonly problems: readonly CliProblem[];
}

/** The drafts that the arguments name, in the order of the arguments and sorted within one; each file once. Unusable arguments are problems beside them. */
export async function readDrafts(request: DraftRequest, terminal: Terminal): Promise<FoundDrafts> {
  const drafts: Draft[] = [];
  const problems: CliProblem[] = [];
  const seen = new Set<string>();
  for (const target of request.targets) {
    if (target === '-') {
      if (seen.has('-')) continue;
      seen.add('-');
      const path = request.stdinFilename ?? stdinPath;
      add(path, decode(path, await join(terminal.readInput())), { isNamed: true, isInput: true });
      continue;
    }
    const found = await findFiles(target, terminal.files);
    if ('problem' in found) problems.push(found.problem);
    else {
      for (const path of found.paths) {
        const identity = terminal.files.identify(path);
        if (seen.has(identity) || request.only?.has(identity) === false) continue;
        seen.add(identity);
        add(path, await readDraft(path, terminal.files), { isNamed: found.paths.length === 1 && path === target, isInput: false });
      }
    }
  }
  return { drafts, problems };

  function add(path: string, read: Decoded, how: Pick<Draft, 'isNamed' | 'isInput'>): void {
    if ('problem' in read) problems.push(read.problem);
    else drafts.push({ path: toSlashes(path), text: read.text, ...how });
  }
}

type Decoded = { readonly text: string } | { readonly problem: CliProblem };

async function findFiles(target: string, files: DraftFiles): Promise<{ readonly paths: readonly string[] } | { readonly problem: CliProblem }> {
  const kind = await files.kindOf(target);
  if (kind === 'file') return { paths: [target] };
  if (kind === 'folder') {
    const paths = await files.listMarkdown(target);
    return paths.length > 0 ? { paths } : problem(target, 'the folder holds no Markdown file (.md or .markdown); name the files themselves or another folder.');
  }
  if (files.isPattern(target)) {
    const paths = await files.expand(target);
    return paths.length > 0 ? { paths } : problem(target, 'no file matches this pattern; check it, and put it in quotes so that the shell leaves it alone.');
  }
  return problem(target, 'no such file or folder; check the spelling and the working folder.');
}

async function readDraft(path: string, files: DraftFiles): Promise<Decoded> {
  try {
    return decode(path, await files.read(path));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return problem(path, `the file cannot be read (${error.message}); check its permissions.`);
  }
}

/** Strict UTF-8: a wrong guess at the encoding would shift every range and mangle every quote. */
function decode(path: string, bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return problem(path, 'the file is UTF-16; save it as UTF-8.');
  }
  if (bytes.includes(0)) return problem(path, 'this is a binary file, not Markdown; leave it out.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return problem(path, `${placeOfBadByte(bytes)}the file is not UTF-8 text; save it as UTF-8, or leave it out if it is not Markdown.`);
  }
}

/** Names the line of the first byte that is not UTF-8. */
function placeOfBadByte(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const at = lenient.indexOf('\ufffd');
  return at < 0 ? '' : `line ${lenient.slice(0, at).split('\n').length}: `;
}

async function join(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

function problem(path: string, message: string): { readonly problem: CliProblem } {
  return { problem: { severity: 'error', path: toSlashes(path), message } };
}

function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
