/** What is said in English of accepting claims. */
export const waiverEnglish = {
  accept: 'Waive: accept this claim, with a reason',
  inFile: 'Waive: accept this claim in the waiver file',
  byComment: 'Waive: accept this claim with a comment',
  takeBack: (reason: string): string => `Take back the waiver: ${reason}`,
  renew: 'Renew this waiver for what it covers now',
  renewClaim: 'Renew this waiver for the claim as it is now',
  seal: 'Seal this waiver to what it covers now',
  remove: 'Remove this waiver',
  refusals: {
    reason: 'A claim is accepted for a reason only. Say why.',
    day: 'Write the last day as 2027-01-31, one that is still to come.',
    noPlace: 'There is no place for a comment here that would not show. Use the waiver file.',
    noFolder: 'There is no folder that a waiver file could be kept in. Save the draft first, or waive with a comment.',
    nothing: 'There is nothing to waive here.',
    badFile: 'The waiver file has mistakes, or is not written one waiver a block. Mend it first.',
    changed: 'The draft has changed meanwhile. Try again.',
    fault: 'Claimlint met a problem; its log says more.',
  },
} as const;
