import * as path from 'node:path';
import * as v from 'valibot';
import type { CheckedDraft, PlacedFinding } from './checkReport';
import { toJson, toOneLine } from './plainText';
import { UnreadableFile, type CliProblem, type DraftFiles } from './terminal';

/** Findings that a project had when it began to be checked: known, and not reported again. */
export interface Baseline {
  /** Drafts without the findings that the baseline knows, each of its entries standing for one finding. */
  readonly drafts: readonly CheckedDraft[];
  /** How many findings it knew. */
  readonly knownCount: number;
  /** How many of its entries about these drafts no finding answers to any more. */
  readonly goneCount: number;
}

/** Where a baseline is, and what reads it. */
export interface BaselineFile {
  readonly path: string;
  readonly files: DraftFiles;
}

const entrySchema = v.object({ path: v.string(), code: v.string(), topic: v.string(), aspect: v.string(), claim: v.string(), sentence: v.string() });
const fileSchema = v.object({ version: v.literal(1), findings: v.array(entrySchema) });
type Entry = v.InferOutput<typeof entrySchema>;

/** Takes out of the drafts what the baseline file knows. Findings are matched by draft and content, wherever in the draft they stand. */
export async function applyBaseline(drafts: readonly CheckedDraft[], file: BaselineFile): Promise<Baseline | { readonly problem: CliProblem }> {
  const entries = await readEntries(file);
  if ('problem' in entries) return entries;
  const left = new Map<string, number>();
  const names = new Set(drafts.map((draft) => nameOf(draft, file)));
  const about = entries.filter((entry) => names.has(entry.path));
  for (const entry of about) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + 1);

  const isKnown = (draft: CheckedDraft, placed: PlacedFinding): boolean => {
    if (!isRecorded(placed)) return false;
    const key = keyOf(toEntry(draft, placed, file));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  };
  const kept = drafts.map((draft) => ({ ...draft, findings: draft.findings.filter((placed) => !isKnown(draft, placed)) }));
  const goneCount = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { drafts: kept, goneCount, knownCount: about.length - goneCount };
}

/** The text of a baseline file that knows all findings of these drafts, in order of drafts and position. The same findings give the same bytes. */
export function formatBaseline(drafts: readonly CheckedDraft[], file: BaselineFile): string {
  const findings = drafts.flatMap((draft) => draft.findings.filter(isRecorded).map((placed) => toEntry(draft, placed, file)));
  return `${toJson({ version: 1, findings })}\n`;
}

/** Support is nothing to get rid of, and what is waived has been dealt with. */
function isRecorded({ finding }: PlacedFinding): boolean {
  return finding.verdict !== 'support' && finding.waived === undefined;
}

async function readEntries({ path: file, files }: BaselineFile): Promise<readonly Entry[] | { readonly problem: CliProblem }> {
  const problem = (message: string): { readonly problem: CliProblem } => ({ problem: { severity: 'error', path: file, message } });
  if ((await files.kindOf(file)) !== 'file') return problem('there is no such baseline; make it with --write-baseline.');
  try {
    const parsed = v.safeParse(fileSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await files.read(file))));
    if (parsed.success) return parsed.output.findings;
  } catch (error) {
    if (error instanceof UnreadableFile) return problem(`the baseline cannot be read (${error.message}); check its permissions.`);
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
  }
  return problem('this is no baseline of claimlint, version 1; make it anew with --write-baseline.');
}

function toEntry(draft: CheckedDraft, { finding, sentence }: PlacedFinding, file: BaselineFile): Entry {
  const { code, topic, aspect, text } = finding;
  return { path: nameOf(draft, file), code, topic, aspect, claim: toOneLine(text), sentence: toOneLine(sentence) };
}

/** Relative to the baseline, so that it holds from whatever folder the command is run. */
function nameOf(draft: CheckedDraft, { path: file, files }: BaselineFile): string {
  return path.relative(path.dirname(files.identify(file)), files.identify(draft.path)).replaceAll(path.sep, '/');
}

function keyOf({ path: name, code, topic, aspect, claim, sentence }: Entry): string {
  return JSON.stringify([name, code, topic, aspect, claim, sentence]);
}
