import type { SilenceReason, Source, Verdict } from '../checker';
import type { ClaimChange } from './compareClaims';
import type { EvidenceReport, ReportedSide } from './evidenceReport';

/** What a claim is called by its verdict. Claims are never called false: the sources may be wrong. */
export const verdictWords: Readonly<Record<Verdict | 'waived', string>> = { conflict: 'Conflicts', tension: 'Differs in degree', support: 'Supported', unsupported: 'No source', possible: 'Possible conflict', waived: 'Accepted' };

/** Heads of the two sides. */
export const relationWords: Readonly<Record<ReportedSide['relation'], string>> = { conflicts: 'Conflicts with', tensions: 'Differs in degree from', supports: 'Is supported by', possible: 'Possibly conflicts with' };

/** Why nothing is said of a sentence, for readers. */
export const silenceWords: Readonly<Record<SilenceReason, string>> = {
  'no-source': 'No statement of the packs speaks to the claim',
  'other-topic': 'Speaks of nothing that the packs are about',
  reported: 'Somebody else’s opinion, reported',
  rejected: 'Named by the draft only to reject it',
  conditional: 'A condition, not a claim',
  question: 'A question',
  quotation: 'A quotation',
  label: 'Label of a table row',
  note: 'A note that names a source',
  'no-claim': 'Nothing was recognised as a claim',
};

/** What has become of a claim, for readers. */
export function changeWords(change: ClaimChange): string {
  switch (change.kind) {
    case 'added':
      return 'New';
    case 'changed':
      return 'Reworded';
    case 'evidence':
      return 'Other evidence';
  }
}

/** One sentence that says what was found: `3 claims conflict with sources, 1 differs in degree, 4 are supported.` */
export function summaryWords({ counts, comparison }: EvidenceReport): string {
  const { conflict, tension, possible, support, unsupported, waived } = counts;
  const which = comparison === undefined ? '' : 'new or changed ';
  const parts = [
    `${conflict === 0 ? 'No' : conflict} ${which}${conflict === 1 ? 'claim conflicts' : conflict === 0 ? 'claim conflicts' : 'claims conflict'} with a source`,
    ...(tension > 0 ? [`${tension} ${tension === 1 ? 'differs' : 'differ'} in degree`] : []),
    ...(possible > 0 ? [`${possible} possibly ${possible === 1 ? 'conflicts' : 'conflict'}`] : []),
    ...(support > 0 ? [`${support} ${support === 1 ? 'is' : 'are'} supported`] : []),
    ...(unsupported > 0 ? [`${unsupported} ${unsupported === 1 ? 'has' : 'have'} no source`] : []),
    ...(waived > 0 ? [`${waived} ${waived === 1 ? 'was' : 'were'} accepted by a reviewer`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** What a level of the Oxford scale (CEBM, 2011) stands for. */
const evidenceNames: Readonly<Record<number, string>> = { 1: 'systematic review', 2: 'randomised trial', 3: 'controlled study', 4: 'case series', 5: 'expert opinion' };

/** Level of evidence and place within the source, as far as known; empty where nothing is. */
export function standingWords({ evidence }: Source, locator: string | undefined): string {
  const name = evidence === undefined ? undefined : evidenceNames[evidence];
  const level = evidence === undefined ? undefined : `evidence level ${evidence}${name === undefined ? '' : ` (${name})`}`;
  return [level, locator].filter((part) => part !== undefined).join(', ');
}
