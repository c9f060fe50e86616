import * as v from 'valibot';
import type { EvidenceQuestion, EvidenceRow } from '../../checker';

/** A database that holds packs too large for one machine, or shared by many: finds statements for claims. */
export interface CorpusServer {
  /** The packs that it holds, by id; unparsed. Rejects with `ServerAway`. */
  readPacks(): Promise<readonly unknown[]>;
  /** What it finds for each question, in their order, of each of the two kinds of evidence at most `limit`; unparsed. Rejects with `ServerAway`. */
  answer(questions: readonly EvidenceQuestion[], limit: number): Promise<readonly unknown[]>;
  /** Puts a pack in the place of the one with its id, whole or not at all. Rejects with `ServerAway`. */
  push(pack: PushedPack): Promise<void>;
  close(): Promise<void>;
}

/** A pack as a server keeps it. */
export interface PushedPack {
  readonly id: string;
  /** JSON of {@link packHeadSchema}. */
  readonly head: string;
  /** SHA-256, hexadecimal: tells one state of the pack from another. */
  readonly revision: string;
  readonly sources: readonly { readonly id: string; readonly json: string }[];
  readonly statements: readonly { readonly id: string; readonly source: string; readonly json: string }[];
  readonly rows: Iterable<readonly EvidenceRow[]>;
}

/** Opens servers by their addresses; nothing is connected before the first question. */
export type OpenCorpusServer = (address: string) => CorpusServer;

/** A pack that a server holds. `head` is the pack without sources and statements, as JSON of the pack format. */
export const heldPackSchema = v.object({ id: v.string(), head: v.string(), revision: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), statementCount: v.number() });

/** A held pack, parsed. */
export type HeldPack = v.InferOutput<typeof heldPackSchema>;

/** What a server found for a question: statements with their place in the pack, and all sources that they name. */
export const answerSchema = v.object({
  /** There is no more on the aspect of these topics, whatever words a claim has. */
  isWhole: v.boolean(),
  statements: v.array(v.object({ place: v.number(), id: v.string(), json: v.string() })),
  sources: v.array(v.object({ id: v.string(), json: v.string() })),
});

/** What a server found, parsed. */
export type FoundEvidence = v.InferOutput<typeof answerSchema>;

/** Whether a name is the address of a corpus server, as `--corpus` and the setting take it. */
export function isServerAddress(name: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(name);
}

/** The address without what is secret in it: to show, and to tell servers apart. */
export function publicAddress(address: string): string {
  try {
    const { host, pathname } = new URL(address);
    return `postgres://${host}${pathname}`;
  } catch {
    // Nothing is shown of what cannot be taken apart: there may be a password in it.
    return 'postgres://';
  }
}
