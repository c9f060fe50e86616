import { hashText } from '../corpus/hashText';
import type { Finding } from '../finding/finding';
import { overlaps } from '../text/span';
import { isReason } from './reason';
import { decidingStatements, normaliseClaim, normaliseWords, recordOf, sealOf, type ReadFinding } from './seal';
import type { JudgedWaiver, Waiver, WaivedStatement } from './waiver';

/** What waivers are held against. */
export interface WaiverGround {
  /** ISO 8601 day. */
  readonly today: string;
  /** Ids of the packs in use. */
  readonly packs: ReadonlySet<string>;
  /** The quote of a statement of these packs; `undefined`: there is no such statement. */
  readonly quoteOf: (packId: string, statementId: string) => string | undefined;
  /** Whether claims without a source are looked for. */
  readonly tellsUnsupported: boolean;
  /** Whether the second reader has read what the rules leave open; absent: it has not. */
  readonly isReread?: boolean;
}

/** A waiver's state in one article, with the findings that it covers. */
export interface WaiverVerdict extends JudgedWaiver {
  readonly covered: readonly ReadFinding[];
}

/**
 * Holds one waiver against the findings of an article. `isNamed`: the waiver was recorded for this very article, so that
 * a claim that is not there any more is news.
 */
export function judgeWaiver(waiver: Waiver, findings: readonly ReadFinding[], context: WaiverContext): WaiverVerdict {
  const verdict = holdAgainst(waiver, findings, context);
  // What the second reader has not read yet is neither gone nor changed.
  const isOpen = waiver.code === 'claim-possible' && context.ground.isReread !== true && (verdict.state === 'unused' || verdict.state === 'stale');
  return isOpen ? { waiver, state: 'idle', message: '', covered: [], coveredCount: 0 } : verdict;
}

interface WaiverContext {
  readonly ground: WaiverGround;
  readonly isNamed: boolean;
}

function holdAgainst(waiver: Waiver, findings: readonly ReadFinding[], { ground, isNamed }: WaiverContext): WaiverVerdict {
  const answer = (state: WaiverVerdict['state'], message = '', covered: readonly ReadFinding[] = []): WaiverVerdict => ({ waiver, state, message, covered, coveredCount: covered.length });
  const stale = (change: string, instead: readonly ReadFinding[]): WaiverVerdict => ({ ...answer('stale', `${change} ${review}`), ...(instead.length === 0 ? {} : { renewal: recordOf(instead, findings.map(({ finding }) => finding)) }) });
  if (!isReason(waiver.reason)) return answer('noReason', 'This waiver gives no reason and does not hold. Write why the claim is accepted.');
  if (waiver.expires !== undefined && waiver.expires < ground.today) return answer('expired', `This waiver held until ${waiver.expires}. Review the claim, then set a new day or remove the waiver.`);
  if (!isAskedFor(waiver, ground)) return answer('idle');
  const change = changeOfStatements(waiver.statements, ground);
  const inScope = findings.filter(({ finding }) => isSpokenOf(waiver, finding) && (waiver.scope === undefined || overlaps(waiver.scope, finding.span)));
  const ofSentence = waiver.claim === undefined ? inScope : inScope.filter(ofSameClaim(waiver.claim));
  const ofWords = waiver.words === undefined ? ofSentence : ofSentence.filter(ofSameWords(waiver.words));
  // Words that are marked otherwise, in a sentence that is the same, are not gone.
  const ofClaim = ofWords.length > 0 ? ofWords : ofSentence;
  if (change !== undefined) return stale(change, ofClaim.slice(0, 1));
  const covered = ofWords.filter((read) => isCovered(waiver, read));
  if (covered.length > 0) {
    if (waiver.seal === undefined && waiver.claim === undefined) return { ...answer('holds', '', covered), renewal: recordOf(covered, findings.map(({ finding }) => finding)) };
    if (waiver.seal === undefined || waiver.seal === sealOf(covered)) return answer('holds', '', covered);
    return stale(changeOfSeal(waiver.seal, sealOf(covered)), covered);
  }
  const other = ofClaim.find((read) => waiver.claim !== undefined || sharesStatement(waiver, read));
  if (other !== undefined) return stale(changeOfFinding(waiver, other), [other]);
  if (waiver.claim !== undefined && isNamed) {
    const similar = inScope.find((read) => waiver.statements.length > 0 && isCovered(waiver, read));
    if (similar !== undefined) return stale(`The claim has changed since this waiver was recorded; it may be “${shorten(similar.prose)}” now.`, [similar]);
  }
  if (waiver.seal !== undefined && ofClaim.length > 0) return stale('What speaks against the claim has changed since this waiver was recorded.', ofClaim);
  return answer('unused', 'There is nothing that this waiver covers. Remove it.');
}

const review = 'Review the claim, then record the waiver anew or remove it.';

/** Whether what the waiver speaks of is in use: nothing can be said of other packs, or of findings that nobody looks for. */
function isAskedFor({ statements, code }: Waiver, { packs, tellsUnsupported }: WaiverGround): boolean {
  return statements.every(({ pack }) => packs.has(pack)) && (code !== 'claim-unsupported' || tellsUnsupported);
}

/** Agreement needs no waiver; a possible conflict comes and goes with a setting, so that only a waiver that names it speaks of it. */
function isSpokenOf({ code }: Waiver, { verdict }: Finding): boolean {
  return verdict !== 'support' && (code === 'claim-possible') === (verdict === 'possible');
}

/** How the statements differ from those that the reviewer saw. */
function changeOfStatements(statements: readonly WaivedStatement[], { quoteOf }: WaiverGround): string | undefined {
  for (const { pack, statement, quote } of statements) {
    const now = quoteOf(pack, statement);
    if (now === undefined) return `The pack "${pack}" has no statement "${statement}" any more.`;
    if (quote !== undefined && quote !== hashText(now)) return `The quote of "${statement}" in the pack "${pack}" has changed since this waiver was recorded; it now reads “${shorten(now)}”.`;
  }
  return undefined;
}

function ofSameClaim(claim: string): (read: ReadFinding) => boolean {
  const wanted = normaliseClaim(claim);
  return ({ prose }) => normaliseClaim(prose) === wanted;
}

function ofSameWords(words: string): (read: ReadFinding) => boolean {
  const wanted = normaliseWords(words);
  return ({ finding }) => normaliseWords(finding.text) === wanted;
}

/** Whether code and statements of the finding are those that were accepted: a statement more is news. */
function isCovered({ code, statements }: Waiver, { finding }: ReadFinding): boolean {
  if (code !== undefined && code !== finding.code) return false;
  return statements.length === 0 || decidingStatements(finding).every((judged) => statements.some(({ pack, statement }) => pack === judged.pack && statement === judged.statement));
}

function sharesStatement({ statements }: Waiver, { finding }: ReadFinding): boolean {
  return decidingStatements(finding).some((judged) => statements.some(({ pack, statement }) => pack === judged.pack && statement === judged.statement));
}

function changeOfFinding({ words, code, statements }: Waiver, { finding }: ReadFinding): string {
  if (words !== undefined && normaliseWords(words) !== normaliseWords(finding.text)) return `Of the sentence, “${shorten(finding.text)}” is marked now, and no longer the words that were accepted.`;
  if (code !== undefined && code !== finding.code) return `The claim was accepted as ${code} and is ${finding.code} now.`;
  const fresh = decidingStatements(finding).find((judged) => !statements.some(({ pack, statement }) => pack === judged.pack && statement === judged.statement));
  return `Since this waiver was recorded, another statement speaks against the claim: “${shorten(fresh?.quote ?? '')}”.`;
}

function changeOfSeal(before: string, now: string): string {
  return before.split('-')[0] === now.split('-')[0] ? 'The statements against what this waiver covers have changed since it was recorded.' : 'The claims that this waiver covers have changed since it was recorded.';
}

function shorten(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= 120 ? characters.join('') : `${characters.slice(0, 119).join('').trimEnd()}…`;
}
