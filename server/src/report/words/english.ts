import { findingWordsIn } from '../../checker';
import type { EvidenceReport } from '../evidenceReport';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the pages of evidence say in English. Claims are never called false: the sources may be wrong. */
export const reportEnglish = {
  findings: findingWordsIn('en'),
  verdicts: { conflict: 'Conflicts', tension: 'Differs in degree', support: 'Supported', unsupported: 'No source', possible: 'Possible conflict', waived: 'Accepted' },
  figures: { conflict: 'in conflict', tension: 'different in degree', support: 'supported', unsupported: 'without a source', possible: 'possibly in conflict', waived: 'accepted' },
  /** Heads of the sides. */
  relations: { conflicts: 'Conflicts with', tensions: 'Differs in degree from', supports: 'Is supported by', possible: 'Possibly conflicts with' },
  /** Why nothing is said of a sentence. */
  silences: {
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
  },
  changes: { added: 'New', changed: 'Reworded', evidence: 'Other evidence' },
  /** One sentence that says what was found. */
  summary: ({ counts, comparison }: Pick<EvidenceReport, 'counts' | 'comparison'>): string => {
    const { conflict, tension, possible, support, unsupported, waived } = counts;
    const which = comparison === undefined ? '' : 'new or changed ';
    const parts = [
      `${conflict === 0 ? 'No' : conflict} ${which}${conflict > 1 ? 'claims conflict' : 'claim conflicts'} with a source`,
      ...(tension > 0 ? [`${tension} ${tension === 1 ? 'differs' : 'differ'} in degree`] : []),
      ...(possible > 0 ? [`${possible} possibly ${possible === 1 ? 'conflicts' : 'conflict'}`] : []),
      ...(support > 0 ? [`${support} ${support === 1 ? 'is' : 'are'} supported`] : []),
      ...(unsupported > 0 ? [`${unsupported} ${unsupported === 1 ? 'has' : 'have'} no source`] : []),
      ...(waived > 0 ? [`${waived} ${waived === 1 ? 'was' : 'were'} accepted by a reviewer`] : []),
    ];
    return `${parts.join(', ')}.`;
  },
  /** What a level of the Oxford scale (CEBM, 2011) stands for. */
  evidenceNames: { 1: 'systematic review', 2: 'randomised trial', 3: 'controlled study', 4: 'case series', 5: 'expert opinion' },
  evidenceLevel: (level: number): string => `evidence level ${level}`,
  title: 'Evidence report',
  draft: 'Draft',
  caution: 'The report compares the wording of the draft with the wording of sources. What conflicts with a source is not thereby wrong, what is supported not thereby right, and what is not listed was not examined.',
  compared: (unchanged: number, gone: number): string => `${counted(unchanged, 'claim is', 'claims are')} as before and left out, ${counted(gone, 'is', 'are')} gone`,
  comparedWith: 'compared with',
  picture: { title: 'The draft from afar', label: 'The draft from afar, with its claims; each leads to its row', fromLine: (line: number): string => `from line ${line}`, claim: (number: number, line: number, verdict: string, words: string): string => `Claim ${number}, line ${line}: ${verdict}: “${words}”` },
  strip: 'A sign for each sentence: `X` conflicts, `~` differs in degree, `x` possibly conflicts, `+` is supported, `?` has no source, `o` was accepted, `·` nothing to tell.',
  aspects: {
    title: 'What the claims are about',
    note: 'Claims counted by verdict; in brackets, those that differ from a source in degree, or possibly conflict.',
    left: '← in conflict with sources',
    right: 'supported by sources →',
    column: 'aspect',
  },
  claims: { title: 'Claims and evidence', none: 'No claim to show.', number: 'Claim', draft: 'What the draft says', sources: 'What the sources say', noStatement: 'No statement of the packs speaks to it.', line: (line: number): string => `line ${line}`, more: (count: number): string => `${count} more` },
  before: (words: string): string => `Before: “${words}”`,
  evidenceBefore: (verdict: string, before: readonly number[], now: readonly number[]): string => `Before: ${verdict}, with ${before[0]} conflicting, ${before[1]} differing and ${before[2]} supporting statements; now ${now[0]}, ${now[1]} and ${now[2]}.`,
  accepted: (reviewer: string | undefined, reason: string): string => `Accepted${reviewer === undefined ? '' : ` by ${reviewer}`}: ${reason}`,
  waivers: { title: 'Accepted by reviewers', columns: ['Claim', 'Words', 'Verdict', 'Reason', 'Reviewer', 'Until'], noEnd: 'no end' },
  sources: { title: 'Sources', columns: ['Source', 'Evidence', 'Claims in conflict', 'Different', 'Supported'], notStated: 'not stated' },
  unexamined: { title: 'Not examined, and why', count: (count: number): string => `${count === 1 ? '1 sentence, heading or cell of the draft is' : `${count} sentences, headings and cells of the draft are`} in none of the claims above.` },
  made: { title: 'Made from', note: 'The same files and the same version of Claimlint give the same report, byte for byte. Hashes are SHA-256.', draft: 'Draft', pack: 'Pack', settings: 'Settings', compared: 'Compared with', what: 'what', which: 'which', packSize: (statements: number, sources: number): string => `${counted(statements, 'statement', 'statements')}, ${counted(sources, 'source', 'sources')}` },
} as const;
