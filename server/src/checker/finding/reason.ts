import type { Decision } from './finding';

const DIFFERENCE: Readonly<Record<Decision['kind'], string>> = {
  negation: 'one denies what the other states',
  degree: 'they differ in degree',
  quantity: 'the figures differ',
  timing: 'the times differ',
  population: 'they differ on whom it holds for',
  direction: 'they point in opposite directions',
  choice: 'one excludes the other',
  evidence: 'they differ on what is proven',
  comparison: 'they compare differently',
  wording: 'their wording differs',
  meaning: 'the second reader takes them for a contradiction',
};

/** One plain sentence: the words of both sides and how they differ or agree. Never says who is right. */
export function reasonOf(label: string, decision: Decision, stance: 'asserts' | 'denies', aspect: string): string {
  const source = stance === 'denies' ? 'the source rejects' : 'the source says';
  const head = `On ${aspect}, the draft says “${decision.claimWords}” and ${source} “${decision.quoteWords}”`;
  if (label === 'supports') return `${head}: they agree.`;
  return `${head}: ${stance === 'denies' ? 'the source rejects the idea' : DIFFERENCE[decision.kind]}.`;
}
