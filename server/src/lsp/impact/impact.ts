import type { Range } from 'vscode-languageserver';
import { compareFindings, type ChangedClaim, type Finding } from '../../checker';
import type { PlacedClaim } from '../navigation/placedClaims';
import type { ImpactCounts } from '../words/impactCounts';

/** A claim of a draft whose verdict differs between two versions of a pack. */
export interface PlacedChange extends ChangedClaim {
  readonly uri: string;
  readonly range: Range;
}

/** What a change of a pack does to the drafts of the workspace. */
export interface Impact {
  /** In order of URI and position. */
  readonly changes: readonly PlacedChange[];
  /** A folder holds more drafts than are read, and the last ones are missing. */
  readonly isPartial: boolean;
}

/** The claims of one draft that differ. Claims that no statement speaks to count as no finding. */
export function compareClaims(before: readonly PlacedClaim[], now: readonly PlacedClaim[]): readonly PlacedChange[] {
  const places = new Map([...before, ...now].map((claim) => [placeKey(claim.finding), claim]));
  const judged = (claims: readonly PlacedClaim[]): readonly Finding[] => claims.map(({ finding }) => finding).filter(({ verdict }) => verdict === 'conflict' || verdict === 'tension' || verdict === 'support');
  return compareFindings(judged(before), judged(now)).flatMap((change): readonly PlacedChange[] => {
    const place = places.get(placeKey(change));
    return place === undefined ? [] : [{ ...change, uri: place.uri, range: place.range }];
  });
}

/** Counts claims, and the drafts that they stand in. */
export function countChanges(changes: readonly PlacedChange[]): ImpactCounts {
  return {
    claims: changes.length,
    drafts: new Set(changes.map(({ uri }) => uri)).size,
    newConflicts: changes.filter(({ after }) => after === 'conflict').length,
    endedConflicts: changes.filter(({ before }) => before === 'conflict').length,
  };
}

/** The changes that come from one statement of a pack, among others perhaps. */
export function causedBy(changes: readonly PlacedChange[], pack: string, statement: string): readonly PlacedChange[] {
  return changes.filter(({ causes }) => causes.some((cause) => cause.pack === pack && cause.statement === statement));
}

function placeKey({ span: { start, end }, aspect }: Pick<ChangedClaim, 'span' | 'aspect'>): string {
  return JSON.stringify([start, end, aspect]);
}
