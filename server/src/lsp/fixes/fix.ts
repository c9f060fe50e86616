import type { Command } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, TextEdit } from '../../checker';
import type { CheckedArticle } from '../articleChecks';
import type { Words } from '../words/words';
import type { Library } from '../../host/readLibrary';

/** What fixes of one finding are made from. */
export interface FixContext {
  readonly document: TextDocument;
  /** The check of the document's present version. */
  readonly checked: CheckedArticle;
  readonly finding: Finding;
  /** The bibliography that the article names. */
  readonly library: Library;
  readonly words: Words;
}

/** Changes of a file besides the article. */
export interface FileChange {
  readonly uri: string;
  /** The text that the edits refer to. */
  readonly text: string;
  /** Version of the open document; `null`: the file on disk. */
  readonly version: number | null;
  /** There is no such file yet; only editors that can make files are offered it. */
  readonly isNew?: boolean;
  readonly edits: readonly TextEdit[];
}

/** One thing that can be done about a finding. */
export interface Fix {
  /** What it does, as a sentence in the menu: starts with a verb. */
  readonly title: string;
  /** Place in the menu, lowest first; of equal ones in the order given. */
  readonly rank: number;
  /** Whether it may be the one that an editor applies without asking. */
  readonly mayBePreferred: boolean;
  /** Changes of the article; with `others`, all or none are made. */
  readonly edits?: readonly TextEdit[];
  readonly others?: readonly FileChange[];
  readonly command?: Command;
}

/**
 * Ranks, in the order of the menu. Where sources conflict, a weaker wording comes before a citation, and a citation of
 * both sides before one of the agreeing side; where they agree or differ in degree, `citeAgreed` comes first of all.
 */
export const ranks = { citeAgreed: 5, rewordAll: 10, rewordSome: 15, citeBoth: 20, citeSupport: 30, citeOther: 50, addOpposite: 60, waive: 70, open: 90 } as const;

/** Gives the fixes of one kind; none where there is nothing to do. */
export type FixProvider = (context: FixContext) => readonly Fix[];
