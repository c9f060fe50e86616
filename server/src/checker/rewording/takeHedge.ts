import type { JudgedStatement } from '../finding/finding';
import { lexicon } from '../lexicon/lexicon';
import { tokenize, type Token } from '../text/tokens';
import { isPlural } from './agreement';
import { replaceDescription, replaceTokens, type Candidate, type ClaimText } from './claimText';
import { phrases } from './phrases';

/**
 * The hedge of the source's own deciding words: "painless" to the source's "relatively painless", "no pain" to its
 * "minimal discomfort". Only words that are a hedge and one noun or adjective can be taken over.
 */
export function takeHedge(claim: ClaimText, judged: JudgedStatement): readonly Candidate[] {
  const words = tokenize(judged.decision.quoteWords);
  const [hedge, head, ...rest] = words;
  if (hedge === undefined || head === undefined || rest.length > 0) return [];
  const hedged = `${hedge.lower} ${head.lower}`;
  const at = claim.tokens.findIndex((token, index) => token.stem === head.stem && index >= claim.from && index < claim.to);
  if (isGrammar(hedge, 'near-degree') && at >= 0) return [[replaceDescription(claim, [intensifierBefore(claim, at), at + 1], hedged)]];
  if (!isGrammar(hedge, 'low-degree') || !(phrases.uncountable.includes(head.lower) || isPlural(head.lower))) return [];
  const no = claim.tokens.findIndex(({ lower }, index) => (lower === 'no' || lower === 'without') && index >= claim.from - 1 && index < claim.to);
  const noun = claim.tokens[claim.to - 1]?.lower ?? '';
  const isBare = no >= 0 && claim.to - no <= 3 && (phrases.uncountable.includes(noun) || isPlural(noun));
  if (!isBare || !isOfClaim(claim, head)) return [];
  return [[replaceTokens(claim, [no, claim.to], claim.tokens[no]?.lower === 'without' ? `with ${hedged}` : hedged)]];
}

/** A noun of the aspect that the claim is about, so that it can stand in the claim's place. */
function isOfClaim({ finding }: ClaimText, noun: Token): boolean {
  return lexicon.phrases.find([noun]).some(({ entry }) => (entry.kind === 'noun' || entry.kind === 'instance') && entry.aspect === finding.aspect);
}

function isGrammar(token: Token, grammar: 'near-degree' | 'low-degree'): boolean {
  return lexicon.phrases.find([token]).some(({ entry }) => entry.kind === 'grammar' && entry.grammar === grammar);
}

function intensifierBefore({ tokens }: ClaimText, at: number): number {
  return phrases.intensifiers.includes(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}
