/** Follows the headings of an article from top to bottom. */
export interface Outline {
  /** Title and open headings at this point; the same array until a heading comes. */
  readonly path: readonly string[];
  /** What is still open above a heading of this level. */
  pathAbove(level: number): readonly string[];
  /** Takes the next heading, of level 1 to 6: it closes those of its level and deeper. */
  enter(level: number, text: string): void;
}

/** An outline under the title, which a heading of the same words does not repeat. */
export function createOutline(title: string | undefined): Outline {
  const open: { readonly level: number; readonly text: string }[] = [];
  const pathAbove = (level: number): readonly string[] => {
    const texts = open.filter((heading) => heading.level < level).map(({ text }) => text);
    return title === undefined || texts[0] === title ? texts : [title, ...texts];
  };
  let path = pathAbove(Infinity);
  return {
    get path() {
      return path;
    },
    pathAbove,
    enter(level, text) {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      if (text !== '') open.push({ level, text });
      path = pathAbove(Infinity);
    },
  };
}
