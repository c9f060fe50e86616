/** A text with every run of white space made one blank. */
export interface SpacedText {
  readonly text: string;
  /** The offset in the original text of a character of this one. Linear in the offset's distance from the start of the text. */
  originalOf(offset: number): number;
}

/** Any amount of white space equals one blank: sources are wrapped at any width. */
export function normaliseSpace(original: string): SpacedText {
  return {
    text: original.replace(/\s+/g, ' '),
    originalOf(offset) {
      let at = 0;
      for (let seen = 0; seen < offset && at < original.length; seen += 1) {
        const run = /\s+/y;
        run.lastIndex = at;
        at = run.test(original) ? run.lastIndex : at + 1;
      }
      return at;
    },
  };
}
