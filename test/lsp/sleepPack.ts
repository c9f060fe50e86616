/** An article of the workspace. */
export const draft = 'file:///work/draft.md';
/** A pack of these statements, each a line of its own. */
export const toPack = (...statements: readonly string[]): string => `claimlint: 1
id: sleep
title: Sleep
topics: [{ id: melatonin, names: [melatonin] }]
sources:
  - { id: onset-study, type: article-journal, title: Onset, issued: { date-parts: [[2019]] }, evidence: 2 }
  - { id: length-study, type: article-journal, title: Length of sleep, issued: { date-parts: [[2019]] }, evidence: 2 }
statements:
${statements.join('\n')}
`;
/** In conflict with "no effect". */
export const onset = '  - { id: onset, source: onset-study, quote: fell asleep seven minutes sooner, match: [no effect] }';
/** Supports "no effect". */
export const length = '  - { id: length, source: length-study, quote: slept no longer, mustNotMatch: [no effect] }';
/** Supports "is safe". */
export const safe = '  - { id: safe, source: onset-study, quote: no harm was seen, mustNotMatch: [is safe] }';
/** In conflict with "is safe". */
export const unsafe = '  - { id: unsafe, source: onset-study, quote: harm was seen, match: [is safe] }';
/** What the fake platform has built in, unless a test says otherwise. */
export const pack = toPack(onset, length, safe);
/** Line of the first statement in `pack`. */
export const packLine = pack.split('\n').indexOf(onset);
/** An article with two claims. */
export const text = '# Sleep 😀\n\nMelatonin has no effect. It is safe.\n';
