/** A pack with one statement, of which the second reader of the tests takes "locked" for the contradiction. */
export const counterPack = `claimlint: 1
id: sleep
title: Sleep
topics: [{ id: melatonin, names: [melatonin] }]
sources:
  - { id: shops, type: article-journal, title: In shops }
statements:
  - { id: counter, source: shops, quote: Melatonin tablets are sold over the counter in pharmacies. }
`;
