import type { Span } from '../text/span';

/** What kind of Markdown block a sentence stands in. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'footnote';

/** What surrounds a sentence and tells of whom an elliptical sentence speaks. Strings are prose: markup removed. */
export interface BlockContext {
  readonly kind: BlockKind;
  /** The article's title (front matter, else the first level-one heading), then each open heading down to the nearest. */
  readonly headings: readonly string[];
  /** Somebody else's words: inside a block quote, or an entry of a bibliography. */
  readonly isQuoted: boolean;
  /** For a list item or a table: the text that introduces it ("Side effects of X include:"); of nested items, the parent item too. */
  readonly leadIn?: string;
  /** For a table cell: header of its column and first cell of its row. */
  readonly columnHeader?: string;
  readonly rowHeader?: string;
}

/** A citation that the article already makes: `[^label]`, `[text](url)` or `[@key]`. */
export interface ArticleCitation {
  readonly kind: 'footnote' | 'link' | 'reference' | 'pandoc';
  /** Footnote label, link address, reference label or bibliography key. */
  readonly target: string;
  readonly span: Span;
}

/** One sentence of the author's prose with the way back to the file. */
export interface ArticleSentence {
  /** Prose: markup removed, entities decoded, soft breaks as one space. Code spans, images and bare URLs become one U+FFFC each. */
  readonly text: string;
  /** Where the sentence stands in the article, from its first to its last prose character, closing punctuation included. */
  readonly span: Span;
  /** Maps a span of `text` to the narrowest span of the article that shows it. */
  toSource(span: Span): Span;
  readonly block: BlockContext;
  /** Citations inside the sentence or directly after its closing punctuation. */
  readonly citations: readonly ArticleCitation[];
  /** What the sentence may answer or take up: the question, myth or, for a pronoun, sentence before it, or, for a bare "None.", the heading directly above. */
  readonly asks?: string;
  /** Identifies text and context (block kind, headings, lead-in, what is asked, previous sentence of the same block): equal keys read alike. */
  readonly key: string;
  /** True for the first sentence of a block: pronouns look to the heading, not to the sentence before. */
  readonly startsBlock: boolean;
}

/** A footnote definition of the article, `[^label]: body`. */
export interface FootnoteDefinition {
  readonly label: string;
  /** Prose of the body. */
  readonly text: string;
  readonly span: Span;
}

/**
 * A top-level block of an article. Its parts stand by their positions within it, and are the same objects as in the version
 * before where an edit has left it and its surroundings alone.
 */
export interface ArticleBlock {
  /** Where it starts in the article. */
  readonly start: number;
  readonly sentences: readonly ArticleSentence[];
  readonly footnotes: readonly FootnoteDefinition[];
  /** Whether it may say what citations elsewhere mean: it defines footnotes or links, is a heading, or stands under one that announces a list of sources. */
  readonly isApparatus: boolean;
}

/** Markdown, read. Never fails: what is not understood is simply not prose. */
export interface Article {
  readonly text: string;
  readonly title?: string;
  /** `lang` or `language` of the front matter, as it stands there. */
  readonly language?: string;
  /** The YAML front matter between its fences, unparsed. */
  readonly frontMatter?: Span;
  readonly blocks: readonly ArticleBlock[];
  /** Sentences in order of position, each exactly once. */
  readonly sentences: readonly ArticleSentence[];
  readonly footnotes: readonly FootnoteDefinition[];
  /** Link reference definitions `[label]: url`. */
  readonly linkDefinitions: readonly { readonly label: string; readonly url: string; readonly span: Span }[];
  /** Every citation of the article by position, also those outside sentences. */
  readonly citations: readonly ArticleCitation[];
  /** HTML comments by position: `<!-- … -->`, with the text inside. */
  readonly comments: readonly { readonly text: string; readonly span: Span }[];
}
