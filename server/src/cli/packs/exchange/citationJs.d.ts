/** The part of citation-js that is used; the packages come without types. */
declare module '@citation-js/core' {
  /** Formats that plugins have registered. */
  export const plugins: {
    readonly input: { chain(input: string, options: { readonly forceType: string; readonly generateGraph: boolean }): unknown };
    readonly output: { format(format: string, items: readonly object[], options: object): string };
    readonly config: { get(plugin: '@bibtex'): { readonly format: object } };
  };
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
