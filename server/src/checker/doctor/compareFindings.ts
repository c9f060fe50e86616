import type { Finding, Verdict } from '../finding/finding';
import type { Span } from '../text/span';

/** A claim that is judged differently by two versions of a corpus. */
export interface ChangedClaim extends Pick<Finding, 'text' | 'topic' | 'aspect'> {
  readonly span: Span;
  /** The whole sentence. */
  readonly sentence: Span;
  /** `none`: no statement spoke to it. */
  readonly before: Verdict | 'none';
  readonly after: Verdict | 'none';
  /** Statements that spoke to it in one version only, or on another side. */
  readonly causes: readonly ChangeCause[];
}

/** A statement that a changed verdict comes from. */
export interface ChangeCause extends Pick<Finding['conflicts'][number], 'pack' | 'statement' | 'quote'> {
  readonly before: Side;
  readonly after: Side;
}

type Side = 'conflicts' | 'tensions' | 'supports' | 'none';

/** The claims of one text whose verdict differs between two versions of the packs, by position. Linear. */
export function compareFindings(before: readonly Finding[], now: readonly Finding[]): readonly ChangedClaim[] {
  const old = byClaim(before);
  const recent = byClaim(now);
  const changes = [...new Set([...old.keys(), ...recent.keys()])].flatMap((key): readonly ChangedClaim[] => {
    const [was, is] = [old.get(key), recent.get(key)];
    const finding = is ?? was;
    if (finding === undefined || was?.verdict === is?.verdict) return [];
    const { span, sentence, text, topic, aspect } = finding;
    return [{ span, sentence, text, topic, aspect, before: was?.verdict ?? 'none', after: is?.verdict ?? 'none', causes: causesOf(was, is) }];
  });
  return changes.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A claim is the same where its aspect and its last word are: how far the words reach may depend on the statements found. */
function byClaim(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [JSON.stringify([finding.aspect, finding.sentence.start, finding.span.end]), finding]));
}

/** The statements that speak to the claim in one version only, or on another side: what the change comes from. */
function causesOf(was: Finding | undefined, is: Finding | undefined): readonly ChangeCause[] {
  const [old, recent] = [sidesOf(was), sidesOf(is)];
  return [...new Set([...old.keys(), ...recent.keys()])].flatMap((key) => {
    const [before, after] = [old.get(key), recent.get(key)];
    const statement = after ?? before;
    return statement === undefined || before?.side === after?.side ? [] : [{ ...statement.judged, before: before?.side ?? 'none', after: after?.side ?? 'none' }];
  });
}

function sidesOf(finding: Finding | undefined): ReadonlyMap<string, { readonly side: Side; readonly judged: Pick<ChangeCause, 'pack' | 'statement' | 'quote'> }> {
  if (finding === undefined) return new Map();
  const sides = [['conflicts', finding.conflicts], ['tensions', finding.tensions], ['supports', finding.supports]] as const;
  return new Map(sides.flatMap(([side, list]) => list.map(({ pack, statement, quote }) => [JSON.stringify([pack, statement]), { side, judged: { pack, statement, quote } }] as const)));
}
