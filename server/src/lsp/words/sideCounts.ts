/** How many statements, sources or drafts take each side. */
export interface SideCounts {
  readonly conflicts: number;
  readonly tensions: number;
  readonly supports: number;
}
