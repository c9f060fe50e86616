import { findingWordsIn } from '../../checker';
import { findingEnglish } from './findingEnglish';
import { impactEnglish } from './impactEnglish';
import type { SideCounts } from './sideCounts';
import { waiverEnglish } from './waiverEnglish';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const joined = (parts: readonly (string | false)[], separator = ', '): string => parts.filter((part) => part !== false).join(separator);

/** How many claims there are of each kind. */
export interface ClaimCounts {
  readonly conflict: number;
  readonly tension: number;
  readonly support: number;
  readonly unsupported: number;
  readonly possible: number;
  readonly waived: number;
}

/** What the server says in English. Functions take counts and names; texts of drafts and packs are put in as they are. */
export const english = {
  verdictGroups: { conflict: 'Conflicts', tension: 'Differs in Degree', support: 'Agrees', unsupported: 'Without a Source', possible: 'Possible Conflicts', waived: 'Accepted' },
  verdicts: { conflict: 'conflicts with sources', tension: 'differs in degree from sources', support: 'agrees with sources', unsupported: 'no source in the corpus', possible: 'possibly conflicts with sources', waived: 'accepted by a reviewer' },
  sides: { conflicts: 'conflicts', tensions: 'differs in degree', supports: 'agrees' },
  noSource: 'No Source',
  claimCounts: (counts: ClaimCounts): string => {
    const all = counts.conflict + counts.tension + counts.support + counts.unsupported + counts.possible + counts.waived;
    const kinds = joined([
      counts.conflict > 0 && counted(counts.conflict, 'conflicts', 'conflict'),
      counts.possible > 0 && counted(counts.possible, 'possibly conflicts', 'possibly conflict'),
      counts.tension > 0 && counted(counts.tension, 'differs in degree', 'differ in degree'),
      counts.support > 0 && counted(counts.support, 'agrees', 'agree'),
      counts.unsupported > 0 && `${counts.unsupported} without a source`,
      counts.waived > 0 && `${counts.waived} accepted`,
    ]);
    return all === 0 ? 'No claims' : `${counted(all, 'claim', 'claims')}: ${kinds}`;
  },
  draftUses: ({ conflicts, tensions, supports }: SideCounts): string =>
    conflicts + tensions + supports === 0
      ? 'No draft speaks to this'
      : joined([
          supports > 0 && counted(supports, 'draft agrees', 'drafts agree'),
          conflicts > 0 && counted(conflicts, supports > 0 ? 'conflicts' : 'draft conflicts', supports > 0 ? 'conflict' : 'drafts conflict'),
          tensions > 0 && counted(tensions, supports + conflicts > 0 ? 'differs in degree' : 'draft differs in degree', supports + conflicts > 0 ? 'differ in degree' : 'drafts differ in degree'),
        ]),
  statementSides: ({ conflicts, tensions, supports }: SideCounts): string =>
    joined([supports > 0 && counted(supports, 'agrees', 'agree'), tensions > 0 && counted(tensions, 'differs', 'differ'), conflicts > 0 && counted(conflicts, 'conflicts', 'conflict')], ' · '),
  statementSidesInFull: ({ conflicts, tensions, supports }: SideCounts): string =>
    joined([
      supports > 0 && counted(supports, 'statement of the packs agrees', 'statements of the packs agree'),
      tensions > 0 && counted(tensions, 'differs in degree', 'differ in degree'),
      conflicts > 0 && counted(conflicts, 'conflicts', 'conflict'),
    ]),
  line: (number: number): string => `line ${number}`,
  statements: (count: number): string => counted(count, 'statement', 'statements'),
  evidenceLevel: (level: number): string => `evidence level ${level}`,
  usedIn: (count: number): string => (count === 0 ? 'not used' : `used in ${counted(count, 'sentence', 'sentences')}`),
  cites: 'Cites the source',
  existingFootnote: 'footnote of this draft',
  citeSnippet: 'Insert a citation',
  filtered: (shown: number, all: number, filter: string): string => `${shown} of ${counted(all, 'claim', 'claims')} match “${filter}”`,
  filteredStatements: (shown: number, all: number, filter: string): string => `${shown} of ${counted(all, 'statement', 'statements')} match “${filter}”`,
  moreLines: (count: number): string => `… and ${count} more: filter them, or group them in another way`,
  noDraft: 'Open a Markdown draft to see its claims.',
  paused: 'Checking is switched off for this draft.',
  noClaims: 'No claim of this draft is spoken to by a source.',
  noClaimsInWorkspace: 'No claim of a draft in this workspace is spoken to by a source.',
  noMatch: 'Nothing matches the filter.',
  noPacks: 'No pack is in use.',
  stopped: 'Reading the drafts was stopped. Refresh to go on.',
  tooManyDrafts: (limit: number): string => `Only the first ${limit} drafts of a folder were read.`,
  readingPacks: { title: 'Claimlint: reading packs', stopped: 'Reading the packs was stopped, so drafts are not checked. Change the packs or their setting, or restart the language server of Claimlint, to read them.' },
  readingDrafts: 'Claimlint: reading the drafts of the workspace',
  draftsRead: (done: number, all: number): string => `${done} of ${all}`,
  claimsOf: (name: string): string => `Claims of ${name}`,
  claimsOfWorkspace: 'Claims of the workspace',
  claimAt: (index: number, count: number, text: string, verdict: string): string => `Claim ${index} of ${count}: “${text}” ${verdict}`,
  told: findingWordsIn('en'),
  finding: findingEnglish,
  impact: impactEnglish,
  waiver: waiverEnglish,
  noReport: {
    noDraft: 'Open a Markdown draft: the report is on the draft in front.',
    paused: 'Checking is switched off for this draft, so there is nothing to report.',
    fault: 'The report could not be made; the log of Claimlint says more.',
  },
  nothingToInsert: {
    stale: 'The draft has changed in the meantime. Try again.',
    noSentence: 'Put the cursor into a sentence, or behind it, to cite the source there.',
    cited: 'This sentence already cites the source, or there is no place in it for a citation.',
    unknown: 'This source is no longer in a pack that the draft is checked against.',
  },
} as const;
