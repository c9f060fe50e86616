import type { SideCounts } from './sideCounts';

const sources = (count: number): string => (count === 1 ? '1 source' : `${count} sources`);

const verbs = { conflicts: ['conflicts', 'conflict'], tensions: ['differs in degree', 'differ in degree'], supports: ['agrees', 'agree'] } as const;

const verbOf = (side: keyof SideCounts, count: number): string => verbs[side][count === 1 ? 0 : 1];

const alsoThere = (sides: readonly (keyof SideCounts)[], counts: SideCounts): string =>
  sides.flatMap((side) => (counts[side] > 0 ? [`, ${counts[side]} ${verbOf(side, counts[side])}`] : [])).join('');

/** What hovers and quick fixes say of a finding in English. Counts are of sources. */
export const findingEnglish = {
  conflict: (counts: SideCounts): string => `Conflicts with ${sources(counts.conflicts)}${alsoThere(['tensions', 'supports'], counts)}`,
  tension: (counts: SideCounts): string => `Differs in degree from ${sources(counts.tensions)}${alsoThere(['supports'], counts)}`,
  support: (counts: SideCounts): string => `Agrees with ${sources(counts.supports)}`,
  unsupported: 'No source in the packs speaks to this claim',
  possible: (count: number, confidence: number): string => `Possible conflict with ${sources(count)}, found by the second reader (confidence ${Math.round(confidence * 100)} %)`,
  tellingWords: (words: readonly string[]): string => `Without these words the second reader would see the least of a conflict: ${words.map((word) => `“${word}”`).join(', ')}.`,
  side: (side: keyof SideCounts, count: number): string => `${sources(count)} ${verbOf(side, count)}`,
  accepted: (reviewer: string | undefined, reason: string): string => `Accepted by ${reviewer ?? 'a reviewer'}: ${reason}`,
  draft: 'Draft:',
  source: 'Source:',
  sourceRejects: 'Source rejects:',
  agree: 'They agree.',
  /** Heads of the places that editors list with a problem. */
  relations: { conflicts: 'Conflicts', tensions: 'Differs', supports: 'Agrees', possible: 'Possibly conflicts' },
  evidenceLevels: { 1: 'systematic review', 2: 'randomised trial', 3: 'controlled study without randomisation', 4: 'case series', 5: 'expert opinion' },
  evidenceLevel: (level: number): string => `evidence level ${level} of 5`,
  moreStatements: (count: number): string => `… and ${count} more ${count === 1 ? 'statement' : 'statements'}, listed below.`,
  /** Heads the statements of a side that are shown in one line each. */
  others: { conflicts: 'Further statements that conflict:', tensions: 'Further statements that differ in degree:', supports: 'Further statements that agree:' },
  beyondList: (count: number): string => `… and ${count} more: “Go to Definition” on these words leads to all of them.`,
  morePlaces: (count: number): string => `… and ${count} more ${count === 1 ? 'source' : 'sources'}: the hover over these words lists all`,
  quoteOnPage: 'quote on the web page',
  localCopy: (line: number): string => `local copy, line ${line}`,
  cited: {
    conflicts: (title: string): string => `This claim is cited to “${title}”, which conflicts with it.`,
    differs: (title: string): string => `This claim is cited to “${title}”, which differs from it in degree.`,
    unrelated: (title: string): string => `This claim is cited to “${title}”, of which no statement in the packs speaks to it.`,
  },
  quickFixes: 'Quick fixes:',
  fixes: {
    reword: (oldWords: string, newWords: string, title: string | undefined): string => `Change “${oldWords}” to “${newWords}”${title === undefined ? '' : `, as “${title}” says`}`,
    citeAgreeing: (title: string): string => `Cite “${title}”, which agrees`,
    citeConflicting: (title: string): string => `Cite “${title}”, which conflicts`,
    citeDiffering: (title: string): string => `Cite “${title}”, which differs in degree`,
    citeBoth: (agreeing: string, conflicting: string): string => `Cite both sides: “${agreeing}” and “${conflicting}”`,
    addOpposite: (title: string): string => `Add what “${title}” says against it`,
    open: (title: string): string => `Open the statement of “${title}”`,
    complete: 'Complete the citations of sources',
  },
} as const;
