import * as v from 'valibot';
import { statementPlaceSchema, type StatementPlace } from './statementPlace';

/** Request: {@link ClaimsParams} → {@link ViewTree} of the claims of a draft or of the workspace. */
export const claimsMethod = 'claimlint/claims';
/** Request: {@link ClaimsParams} → the same claims as one Markdown text. */
export const claimsMarkdownMethod = 'claimlint/claimsMarkdown';
/** Request: {@link SourcesParams} → {@link ViewTree} of packs, sources, statements and where they are used. */
export const sourcesMethod = 'claimlint/sources';
/** Request: {@link NextClaimParams} → {@link NextClaim}, or null where the draft has no claims. */
export const nextClaimMethod = 'claimlint/nextClaim';
/** Request: {@link CiteParams} → {@link CiteAnswer}. */
export const citeMethod = 'claimlint/cite';
/** Notification without content: what the requests above answer may be another. */
export const claimsChangedMethod = 'claimlint/claimsChanged';

/** What a node stands for; front ends choose the picture. */
export type NodeKind = 'conflict' | 'tension' | 'support' | 'unsupported' | 'possible' | 'waived' | 'topic' | 'aspect' | 'source' | 'pack' | 'statement' | 'more';

/** A line of a tree, ready to be shown: order, words and counts are the server's. */
export interface ViewNode {
  /** Unique in its tree, and the same as long as it stands for the same. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Shown behind the label, quieter; may be empty. */
  readonly description: string;
  /** One or more lines of plain text. */
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly accessibleLabel: string;
  /** What opening the node opens. */
  readonly place?: StatementPlace;
  /** The source that can be cited from here. */
  readonly source?: SourceName;
  readonly isExpanded: boolean;
  /** There are children, but they are to be asked for. */
  readonly isDeferred: boolean;
  readonly children: readonly ViewNode[];
}

/** A source, by the ids of its pack and of itself. */
export interface SourceName {
  readonly pack: string;
  readonly source: string;
}

/** What a view shows. */
export interface ViewTree {
  /** Counts, for the title of the view. */
  readonly summary: string;
  /** Why there are no nodes, or what is missing among them; may be empty. */
  readonly message: string;
  readonly nodes: readonly ViewNode[];
}

/** What the claims are put together by. */
export const groupings = ['verdict', 'topic', 'source'] as const;

/** Which claims are wanted, and how. */
export interface ClaimsParams {
  readonly scope: 'draft' | 'workspace';
  /** The draft; absent: no draft is open. */
  readonly uri?: string;
  readonly groupBy: (typeof groupings)[number];
  /** Words that must all occur in a claim or what is said of it; empty: all claims. */
  readonly filter: string;
  /** Id of the node whose children are wanted; absent: the roots. */
  readonly parent?: string;
}

/** Which sources are wanted. */
export interface SourcesParams {
  /** The draft whose packs are shown; absent: those of the open folders. */
  readonly uri?: string;
  readonly filter: string;
  /** Id of the node whose children are wanted; absent: the roots. */
  readonly parent?: string;
}

/** From where the next claim is wanted. */
export interface NextClaimParams {
  readonly uri: string;
  readonly position: StatementPlace['range']['start'];
  readonly direction: 'next' | 'previous';
}

/** A claim to go to. */
export interface NextClaim {
  readonly place: StatementPlace;
  /** One sentence for people who do not see the cursor move. */
  readonly announcement: string;
}

/** What is to be cited where. */
export interface CiteParams extends SourceName {
  readonly uri: string;
  /** Of the document for which the position holds. */
  readonly version: number;
  readonly position: StatementPlace['range']['start'];
}

/** Edits that cite the source in that version, or why there are none. */
export type CiteAnswer =
  | { readonly kind: 'edits'; readonly edits: readonly { readonly range: StatementPlace['range']; readonly newText: string }[] }
  /** `reason` is a sentence for people. */
  | { readonly kind: 'none'; readonly reason: string };

const uri = v.pipe(v.string(), v.minLength(1));
const { range } = statementPlaceSchema.entries;
const position = range.entries.start;
const filter = v.pipe(v.string(), v.maxLength(500));
const sourceName = { pack: v.string(), source: v.string() };

const claimsParams = v.object({ scope: v.picklist(['draft', 'workspace']), uri: v.exactOptional(uri), groupBy: v.picklist(groupings), filter, parent: v.exactOptional(v.string()) });
const sourcesParams = v.object({ uri: v.exactOptional(uri), filter, parent: v.exactOptional(v.string()) });
const nextClaimParams = v.object({ uri, position, direction: v.picklist(['next', 'previous']) });
const citeParams = v.object({ ...sourceName, uri, version: v.number(), position });
const kinds = v.picklist(['conflict', 'tension', 'support', 'unsupported', 'possible', 'waived', 'topic', 'aspect', 'source', 'pack', 'statement', 'more']);

const node: v.GenericSchema<unknown, ViewNode> = v.object({
  id: v.string(),
  kind: kinds,
  label: v.string(),
  description: v.string(),
  tooltip: v.string(),
  accessibleLabel: v.string(),
  place: v.exactOptional(statementPlaceSchema),
  source: v.exactOptional(v.object(sourceName)),
  isExpanded: v.boolean(),
  isDeferred: v.boolean(),
  children: v.array(v.lazy(() => node)),
});
const tree = v.object({ summary: v.string(), message: v.string(), nodes: v.array(node) });
const nextClaim = v.object({ place: statementPlaceSchema, announcement: v.string() });
const citeAnswer = v.variant('kind', [
  v.object({ kind: v.literal('edits'), edits: v.array(v.object({ range, newText: v.string() })) }),
  v.object({ kind: v.literal('none'), reason: v.string() }),
]);

const reader =
  <Schema extends v.GenericSchema>(schema: Schema) =>
  (payload: unknown): v.InferOutput<Schema> | undefined => {
    const parsed = v.safeParse(schema, payload);
    return parsed.success ? parsed.output : undefined;
  };

/** Reads parameters of {@link claimsMethod} and {@link claimsMarkdownMethod}; `undefined` where they are of another shape. */
export const parseClaimsParams: (params: unknown) => ClaimsParams | undefined = reader(claimsParams);
/** Reads parameters of {@link sourcesMethod}; `undefined` where they are of another shape. */
export const parseSourcesParams: (params: unknown) => SourcesParams | undefined = reader(sourcesParams);
/** Reads parameters of {@link nextClaimMethod}; `undefined` where they are of another shape. */
export const parseNextClaimParams: (params: unknown) => NextClaimParams | undefined = reader(nextClaimParams);
/** Reads parameters of {@link citeMethod}; `undefined` where they are of another shape. */
export const parseCiteParams: (params: unknown) => CiteParams | undefined = reader(citeParams);
/** Reads a source that was written down as JSON, as when it is dragged; `undefined` where it is none. */
export function parseSourceName(json: string | undefined): SourceName | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.object(sourceName)), json);
  return parsed.success ? parsed.output : undefined;
}

/** Reads a tree; `undefined` where it is none. */
export const parseViewTree: (answer: unknown) => ViewTree | undefined = reader(tree);
/** Reads the answer of {@link nextClaimMethod}; `undefined` where there is no claim. */
export const parseNextClaim: (answer: unknown) => NextClaim | undefined = reader(nextClaim);
/** Reads the answer of {@link citeMethod}; `undefined` where it is none. */
export const parseCiteAnswer: (answer: unknown) => CiteAnswer | undefined = reader(citeAnswer);
