/** How much changes. */
export interface ImpactCounts {
  readonly claims: number;
  readonly drafts: number;
  /** Claims that conflict and did not before. */
  readonly newConflicts: number;
  /** Claims that conflicted and no longer do. */
  readonly endedConflicts: number;
}
