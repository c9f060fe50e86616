import { readArticle } from '../article/readArticle';
import { selectQuote } from '../corpus/selectQuote';
import type { Pack, Statement } from '../corpus/pack';
import { createStatementIndex, type ReadStatement } from '../retrieval/statementIndex';
import { splitSentences } from '../text/sentences';
import { textOf } from '../text/span';

/** A sentence of a source that could be a statement. */
export interface ProposedStatement {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Id of a topic of the pack. */
  readonly topic: string;
}

/** Longest sentence that is proposed: what is longer carries several claims. In characters. */
const longest = 400;

/**
 * The sentences of a source in which a claim on a topic of the pack is read, in their order: candidates for a person to
 * review, not statements yet. Sentences that are quoted in the pack already are left out, as are those that name no topic
 * and those that are read by their wording only. Linear in the length of the text.
 */
export function proposeStatements(pack: Pack, sourceText: string, kind: 'markdown' | 'text'): readonly ProposedStatement[] {
  const known = new Set(pack.statements.map(({ quote }) => quote.trim()));
  const sentences = [...new Set(sentencesOf(sourceText, kind))].filter((quote) => quote.length <= longest && !known.has(quote));
  const source = { id: 'source', type: 'document' };
  const statements = sentences.map((quote, index): Statement => ({ id: `s${index}`, source: source.id, quote, stance: 'asserts', match: [], mustNotMatch: [], at: { start: index, end: index + 1 } }));
  const index = createStatementIndex([{ ...pack, sources: [source], statements }]);
  return index.statements.flatMap((read): readonly ProposedStatement[] => {
    const topic = topicOf(read);
    const { quote } = read.statement;
    if (topic === undefined) return [];
    const at = kind === 'text' ? findQuote(sourceText, quote) : undefined;
    return [{ ...(at === undefined ? { quote } : selectQuote(sourceText, at.start, at.end)), topic: index.topicId(topic) }];
  });
}

function sentencesOf(text: string, kind: 'markdown' | 'text'): readonly string[] {
  if (kind === 'text') return splitSentences(text).map((span) => textOf(text, span).replace(/\s+/g, ' ').trim());
  const { sentences } = readArticle(text);
  // Headings name and ask; quotations are somebody else's words. The prose has a placeholder where code or a picture stood.
  return sentences.filter(({ block, text: prose }) => !block.isQuoted && block.kind !== 'heading' && block.kind !== 'title' && !prose.includes('\uFFFC')).map(({ text: prose }) => prose.trim());
}

/** The topic that an understood claim of the sentence is about, and that the sentence names. */
function topicOf({ reading }: ReadStatement): string | undefined {
  const claims = reading.propositions.filter(({ aspect }) => aspect !== 'wording' && aspect !== 'comparison');
  return claims.map(({ topic }) => topic).find((topic) => topic !== undefined && reading.topics.includes(topic));
}

function findQuote(text: string, quote: string): { readonly start: number; readonly end: number } | undefined {
  const words = quote.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const match = new RegExp(words.join('\\s+')).exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
