import * as v from 'valibot';
import type { Pack } from '../../../checker';
import { toEntry, toId, withoutEmpty, type Imported, type ImportedSource, type ImportedStatement, type ImportFault } from './imported';

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

/** A document, as in SciFact's corpus.jsonl; the last two fields are our own. */
const documentSchema = v.object({
  doc_id: id,
  title: v.optional(v.string()),
  abstract: v.array(v.string()),
  statements: v.optional(v.array(v.looseObject({ id: v.string() }))),
  csl: v.optional(v.looseObject({})),
});

/** A claim, as in SciFact's claims_train.jsonl (https://github.com/allenai/scifact, doc/data.md). */
const claimSchema = v.object({
  id,
  claim: v.string(),
  evidence: v.optional(v.record(v.string(), v.array(v.object({ sentences: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), label: v.string() }))), {}),
});

type Document = v.InferOutput<typeof documentSchema>;
type Claim = v.InferOutput<typeof claimSchema>;

/** A row of a JSON Lines file. */
export interface Row {
  readonly data: unknown;
  /** One-based. */
  readonly line: number;
}

/**
 * Reads SciFact-style JSON Lines, documents and claims in any order. The sentences that a rationale names become one
 * statement; the claim becomes one of its examples: under `match` where the label says CONTRADICT, under `mustNotMatch` where
 * it says SUPPORT. Sentences that no claim refers to are left out, unless the document says which statements they are.
 */
export function parseScifact(rows: readonly Row[]): Imported {
  const documents = new Map<string, Document>();
  const claims: { readonly claim: Claim; readonly line: number }[] = [];
  const faults: ImportFault[] = [];
  for (const { data, line } of rows) {
    const document = v.safeParse(documentSchema, data);
    const claim = v.safeParse(claimSchema, data);
    if (document.success) documents.set(document.output.doc_id, document.output);
    else if (claim.success) claims.push({ claim: claim.output, line });
    else faults.push({ line, message: 'this row is neither a document (doc_id, abstract) nor a claim (id, claim, evidence), and is left out.' });
  }
  const drafts = createDrafts();
  for (const document of documents.values()) {
    document.statements?.forEach((own, index) => drafts.of(document, [index], toEntry(own)));
  }
  for (const { claim, line } of claims) {
    for (const [key, rationales] of Object.entries(claim.evidence)) {
      const document = documents.get(key);
      if (document === undefined) faults.push({ line, message: `document "${key}" is not among the files; import corpus.jsonl together with the claims.` });
      else for (const { sentences, label } of rationales) drafts.of(document, sentences)?.add(label, claim.claim);
    }
  }
  const statements = drafts.all();
  const quoted = new Set(statements.map(({ source }) => source));
  const kept = [...documents.values()].filter((document) => document.statements !== undefined || quoted.has(sourceIdOf(document)));
  return { sources: kept.map(toSource), statements, faults };
}

interface Draft {
  add(label: string, claim: string): void;
}

/** Statements in the making: rationales of several claims may name the same sentences. */
function createDrafts(): { of(document: Document, sentences: readonly number[], fields?: object): Draft | undefined; all(): readonly ImportedStatement[] } {
  const known = new Map<string, { readonly draft: Draft; readonly entry: ImportedStatement; readonly match: string[]; readonly mustNotMatch: string[] }>();
  return {
    of: (document, sentences, fields = {}) => {
      const quote = sentences.map((index) => document.abstract[index]?.trim() ?? '').join(' ').trim();
      const key = JSON.stringify([document.doc_id, sentences]);
      const found = known.get(key);
      if (found !== undefined || quote === '') return found?.draft;
      const [match, mustNotMatch]: [string[], string[]] = [[], []];
      const add = (label: string, claim: string): void => {
        const examples = /^(?:contradict|refute|conflict)/i.test(label) ? match : /^(?:support|not_contradict)/i.test(label) ? mustNotMatch : undefined;
        if (examples?.includes(claim) === false) examples.push(claim);
      };
      known.set(key, { draft: { add }, entry: { ...fields, source: sourceIdOf(document), quote }, match, mustNotMatch });
      return { add };
    },
    all: () => [...known.values()].map(({ entry, match, mustNotMatch }) => ({ ...entry, ...(match.length === 0 ? {} : { match }), ...(mustNotMatch.length === 0 ? {} : { mustNotMatch }) })),
  };
}

/**
 * Writes a pack as SciFact-style JSON Lines: a document for each source, its quotes as the abstract; a claim for each
 * example. Sentences under `mustNotMatch` may agree with the quote or have nothing to do with it: NOT_CONTRADICT is ours.
 */
export function formatScifact({ sources, statements }: Pack): string {
  const rows: object[] = [];
  const claims: object[] = [];
  for (const source of sources) {
    const own = statements.filter((statement) => statement.source === source.id);
    const { evidence: _evidence, file: _file, ...csl } = source;
    rows.push({
      doc_id: source.id,
      title: source.title ?? source.id,
      abstract: own.map(({ quote }) => quote),
      structured: false,
      statements: own.map(({ quote: _quote, source: _source, at: _at, match: _match, mustNotMatch: _mustNotMatch, stance, ...rest }) => ({ ...rest, ...(stance === 'asserts' ? {} : { stance }) })),
      csl,
    });
    own.forEach(({ match, mustNotMatch }, sentence) => {
      for (const [label, examples] of [['CONTRADICT', match], ['NOT_CONTRADICT', mustNotMatch]] as const) {
        for (const claim of examples) claims.push({ id: claims.length + 1, claim, evidence: { [source.id]: [{ sentences: [sentence], label }] }, cited_doc_ids: [source.id] });
      }
    });
  }
  return [...rows, ...claims].map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Ids of documents are often numbers; those of sources may be, but read better with a word before. */
function sourceIdOf({ doc_id: documentId }: Document): string {
  if (/^\d+$/.test(documentId)) return `doc-${documentId}`;
  return /^[^\s[\](){}<>@,;"'`\\|^]{1,200}$/.test(documentId) ? documentId : toId(documentId);
}

function toSource(document: Document): ImportedSource {
  const { title, csl } = document;
  return { ...(csl === undefined ? withoutEmpty({ type: 'article-journal', title }) : toEntry(csl)), id: sourceIdOf(document) };
}
