import type { TextDocument } from 'vscode-languageserver-textdocument';
import { chooseCitationStyle, citationEdit } from '../../checker';
import type { CiteAnswer, CiteParams } from '../../protocol/views';
import type { CheckedArticle } from '../articleChecks';
import { toRange } from '../positions';
import type { Words } from '../words/words';
import { sentenceAt } from './citationPlace';

/** What is cited from. */
export interface CiteContext {
  /** The draft as it stands. */
  readonly document: TextDocument | undefined;
  /** The check of that version. */
  readonly checked: CheckedArticle | undefined;
  readonly words: Words;
}

/** The edits that cite a source at the sentence around or before a position, in the style of the draft and its settings. */
export function citeAt({ version, position, pack, source: sourceId }: CiteParams, { document, checked, words }: CiteContext): CiteAnswer {
  const { nothingToInsert } = words;
  const none = (reason: string): CiteAnswer => ({ kind: 'none', reason });
  if (document === undefined || checked?.version !== version || document.version !== version) return none(nothingToInsert.stale);
  const source = checked.corpus.checker.packs.find(({ id }) => id === pack)?.sources.find(({ id }) => id === sourceId);
  if (source === undefined) return none(nothingToInsert.unknown);
  const { article, settings } = checked;
  const sentence = sentenceAt(article, document.offsetAt(position));
  if (sentence === undefined) return none(nothingToInsert.noSentence);
  const edits = citationEdit({ article, sentence: sentence.span, source, style: chooseCitationStyle(article, source, settings.citationStyle) });
  if (edits.length === 0) return none(nothingToInsert.cited);
  return { kind: 'edits', edits: edits.map(({ span, newText }) => ({ range: toRange(document, span), newText })) };
}
