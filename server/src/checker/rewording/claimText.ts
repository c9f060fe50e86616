import type { ArticleSentence } from '../article/article';
import type { Finding } from '../finding/finding';
import { lexicon } from '../lexicon/lexicon';
import { contains, type Span } from '../text/span';
import { tokenize, type Token } from '../text/tokens';
import { indefiniteArticle } from './agreement';

/** The sentence of a claim, in words. Offsets are into `prose`. */
export interface ClaimText {
  /** The sentence as {@link ArticleSentence.text} has it. */
  readonly prose: string;
  readonly tokens: readonly Token[];
  /** Tokens of the words that carry the claim: `[from, to)`, never empty. */
  readonly from: number;
  readonly to: number;
  readonly finding: Finding;
  /** Its aspect is something that may be there or not: pain, side effects, downtime. */
  readonly isPresence: boolean;
  /** The sentence names a group of people: pregnant women, children. */
  readonly namesGroup: boolean;
}

/** Words to put in the place of others; an empty `newText` takes them out. Offsets are into the sentence's prose. */
export interface ProseChange {
  readonly span: Span;
  readonly newText: string;
}

/** One way to say it differently: changes in order of position that do not overlap. */
export type Candidate = readonly ProseChange[];

/** Finds a finding's words in its sentence; `undefined` where the sentence is not that of the finding or shows none of them. */
export function locateClaim(sentence: ArticleSentence, finding: Finding): ClaimText | undefined {
  const tokens = tokenize(sentence.text);
  const isMarked = (token: Token): boolean => contains(finding.span, sentence.toSource(token));
  const from = tokens.findIndex(isMarked);
  const to = tokens.findLastIndex(isMarked) + 1;
  return from < 0 ? undefined : { prose: sentence.text, tokens, from, to, finding, isPresence: isPresence(finding.aspect), namesGroup: namesGroup(tokens) };
}

/** Scales that say how good something is, not how much of it there is. */
const QUALITIES: ReadonlySet<string> = new Set(['efficacy', 'evidence', 'cost', 'comfort-of-use']);

function isPresence(aspect: string): boolean {
  return lexicon.aspects.get(aspect)?.kind === 'scale' && !QUALITIES.has(aspect);
}

/** Men, women and adults are named in passing: they are everybody. */
function namesGroup(tokens: readonly Token[]): boolean {
  return lexicon.phrases.find(tokens).some(({ entry }) => entry.kind === 'group' && !['men', 'women', 'adults'].includes(entry.group));
}

/** The change that puts `newText` in place of the tokens `[from, to)`, with a capital where it opens the sentence. */
export function replaceTokens({ tokens, prose }: Pick<ClaimText, 'tokens' | 'prose'>, [from, to]: readonly [number, number], newText: string): ProseChange {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { span: { start, end }, newText: likeCase(newText, prose.slice(start, end), start === 0) };
}

/** As {@link replaceTokens}, with "a" or "an" in front made to suit the new words. */
export function replaceDescription(claim: Pick<ClaimText, 'tokens' | 'prose'>, [from, to]: readonly [number, number], newText: string): ProseChange {
  const before = claim.tokens[from - 1]?.lower;
  const hasArticle = before === 'a' || before === 'an';
  return hasArticle ? replaceTokens(claim, [from - 1, to], `${indefiniteArticle(newText)} ${newText}`) : replaceTokens(claim, [from, to], newText);
}

/** The change that takes the tokens `[from, to)` out, with the blank before them or, at the start, behind them. */
export function removeTokens({ tokens, prose }: Pick<ClaimText, 'tokens' | 'prose'>, from: number, to: number): ProseChange {
  const start = tokens[from - 1]?.end ?? tokens[from]?.start ?? 0;
  const end = from === 0 ? (tokens[to]?.start ?? prose.length) : (tokens[to - 1]?.end ?? start);
  return { span: { start, end }, newText: '' };
}

/** A capital first letter where the old words had one and open the sentence; elsewhere the new words as they are. */
function likeCase(newText: string, old: string, isFirst: boolean): string {
  const [first = ''] = newText;
  return isFirst && /^\p{Lu}/u.test(old) ? first.toUpperCase() + newText.slice(first.length) : newText;
}
