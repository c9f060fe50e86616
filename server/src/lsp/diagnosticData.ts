import * as v from 'valibot';
import type { Finding } from '../checker';

/** What a diagnostic carries so that a later request can say which finding it means. It is the same wherever the finding stands. */
export interface DiagnosticData {
  /** Version of this payload. */
  readonly format: 2;
  /** {@link findingName} of the finding; where it stands, the diagnostic's range says. */
  readonly finding: string;
}

const dataSchema = v.object({ format: v.literal(2), finding: v.string() });

/** Names a finding within one result: no two findings of a result share a key. */
export function findingKey(finding: Finding): string {
  return `${finding.span.start}:${finding.span.end}:${findingName(finding)}`;
}

/** Names a finding among those at one place. */
export function findingName({ code, topic, aspect }: Finding): string {
  return `${code}:${topic}:${aspect}`;
}

/** Reads `Diagnostic.data`, which has been through the editor; `undefined` where it is not ours. */
export function parseDiagnosticData(data: unknown): DiagnosticData | undefined {
  const parsed = v.safeParse(dataSchema, data);
  return parsed.success ? parsed.output : undefined;
}

/** What the diagnostic of a problem in a pack carries when it is known how to mend it. */
export interface ReplacementData {
  /** Version of this payload. */
  readonly format: 1;
  /** The value that should stand in the diagnostic's range. */
  readonly replacement: string;
}

const replacementSchema = v.object({ format: v.literal(1), replacement: v.string() });

/** Reads the data of a problem's diagnostic, which has been through the editor; `undefined` where it names no replacement. */
export function parseReplacementData(data: unknown): ReplacementData | undefined {
  const parsed = v.safeParse(replacementSchema, data);
  return parsed.success ? parsed.output : undefined;
}
