/** What diagnostics, settings and custom methods are prefixed with. */
export const productId = 'claimlint';

/** Keys of settings that only the user gives, never a workspace or a project. */
export const ownSettings: readonly string[] = ['corpusServer'];

/** Commands that every editor front end offers; the server names them in links and code actions, the client runs them. */
export const commands = {
  restart: 'claimlint.restart',
  showLog: 'claimlint.showLog',
  choosePacks: 'claimlint.choosePacks',
  /** Takes one {@link StatementPlace}. */
  openStatement: 'claimlint.openStatement',
  /** Takes one {@link PlaceUses}. */
  showUses: 'claimlint.showUses',
  /** Asks for the reason and waives; takes one {@link WaiveTarget}. */
  waive: 'claimlint.waive',
  openWaivers: 'claimlint.openWaivers',
  addStatement: 'claimlint.addStatement',
  /** Ask first, then change the statement of an open pack; take one {@link StatementTarget}. The server carries them out. */
  retractStatement: 'claimlint.retractStatement',
  removeStatement: 'claimlint.removeStatement',
  nextClaim: 'claimlint.nextClaim',
  previousClaim: 'claimlint.previousClaim',
} as const;

/** Views of our own front ends. */
export const viewIds = { claims: 'claimlint.claims', sources: 'claimlint.sources' } as const;

/** Commands of these views, which only front ends know that show them. */
export const viewCommands = {
  /** Brings the view to the front: VS Code makes it of the view's id. */
  showClaims: `${viewIds.claims}.focus`,
  claimsOfWorkspace: 'claimlint.claimsOfWorkspace',
  claimsOfDraft: 'claimlint.claimsOfDraft',
  groupClaims: 'claimlint.groupClaims',
  filterClaims: 'claimlint.filterClaims',
  clearClaimsFilter: 'claimlint.clearClaimsFilter',
  refreshClaims: 'claimlint.refreshClaims',
  copyClaims: 'claimlint.copyClaims',
  filterSources: 'claimlint.filterSources',
  clearSourcesFilter: 'claimlint.clearSourcesFilter',
  cite: 'claimlint.cite',
  showReport: 'claimlint.showReport',
  /** Asks where to keep it; takes one URI in its stead. */
  saveReport: 'claimlint.saveReport',
  openExample: 'claimlint.openExample',
} as const;

/** Language ids under which editors open the articles that are checked. */
export const articleLanguages: readonly string[] = ['markdown', 'quarto'];

/** Packs that come with Claimlint, by id; settings may name them like files. */
export const builtInPacks: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'hair-mesotherapy', title: 'Mesotherapy for hair loss' },
  { id: 'general-health', title: 'General health writing' },
];

/** Files that are read as claims packs, relative to a workspace folder. */
export const packGlob = '**/*.claims.{yaml,yml,json}';

/** Project files, which editor and terminal share. */
export const configGlob = '**/claimlint.config.{yaml,yml,json}';

/** Files that say which articles are not checked, relative to a workspace folder. */
export const ignoreGlob = '**/.claimlintignore';

/** Whether a path or URI names a file that says which articles are not checked. */
export function isIgnorePath(pathOrUri: string): boolean {
  return /(?:^|[\\/])\.claimlintignore$/.test(pathOrUri);
}

/** Files of waivers, relative to a workspace folder. */
export const waiverGlob = '**/claimlint.waivers.yaml';

/** Whether a path or URI names a waiver file. */
export function isWaiverPath(pathOrUri: string): boolean {
  return /(?:^|[\\/])claimlint\.waivers\.yaml$/i.test(pathOrUri);
}

/** Files that are articles by their name, relative to a workspace folder. */
export const articleGlob = '**/*.{md,markdown,qmd}';

/** Whether a path or URI names an article. */
export function isArticlePath(pathOrUri: string): boolean {
  return /\.(?:md|markdown|qmd)$/i.test(pathOrUri);
}

/** Whether a path or URI names a claims pack. */
export function isPackPath(pathOrUri: string): boolean {
  return /\.claims\.(?:ya?ml|json)$/i.test(pathOrUri);
}

/** Whether a path or URI names a project file. */
export function isConfigPath(pathOrUri: string): boolean {
  return /(?:^|[\\/])claimlint\.config\.(?:ya?ml|json)$/i.test(pathOrUri);
}
