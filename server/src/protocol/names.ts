/** What diagnostics, settings and custom methods are prefixed with. */
export const productId = 'claimlint';

/** Commands that every editor front end offers; the server names them in links and code actions, the client runs them. */
export const commands = {
  restart: 'claimlint.restart',
  showLog: 'claimlint.showLog',
  choosePacks: 'claimlint.choosePacks',
  /** Takes one {@link StatementPlace}. */
  openStatement: 'claimlint.openStatement',
  /** Takes one {@link PlaceUses}. */
  showUses: 'claimlint.showUses',
  nextClaim: 'claimlint.nextClaim',
  previousClaim: 'claimlint.previousClaim',
} as const;

/** Language ids under which editors open the articles that are checked. */
export const articleLanguages: readonly string[] = ['markdown', 'quarto'];

/** Packs that come with Claimlint, by id; settings may name them like files. */
export const builtInPacks: readonly { readonly id: string; readonly title: string }[] = [{ id: 'hair-mesotherapy', title: 'Mesotherapy for hair loss' }];

/** Files that are read as claims packs, relative to a workspace folder. */
export const packGlob = '**/*.claims.{yaml,yml,json}';

/** Project files, which editor and terminal share. */
export const configGlob = '**/claimlint.config.{yaml,yml,json}';

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
