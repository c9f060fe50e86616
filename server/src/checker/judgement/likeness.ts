/** Stems of one family: equal, or one the beginning of the other but for the ending ("irritat", "irritation"). */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  // Most pairs differ here already.
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  // Names of families are whole: "muscle pain" is no "muscle".
  if (a.includes('-') || b.includes('-')) return false;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5) return false;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  return shared >= (shorter < 8 ? shorter : shorter - 2) && Math.abs(a.length - b.length) <= 5;
}

/** Whether any stem of one list is of the family of one of the other. */
export function shareStem(a: readonly string[], b: readonly string[]): boolean {
  return a.some((stem) => b.some((other) => isAlike(stem, other)));
}

/** How many stems of `a` have a relative in `b`. */
export function countShared(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (const stem of a) if (b.some((other) => isAlike(stem, other))) shared++;
  return shared;
}

/** Mean of the shares that either list has in the other, in [0, 1]; 0 when one is empty. */
export function facetLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return (countShared(a, b) / a.length + countShared(b, a) / b.length) / 2;
}

/** Names that differ in their number alone are of two things: "vitamin K1", "vitamin K2". */
export function areNumberedApart(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.find(isNumbered), b.find(isNumbered)];
  return one !== undefined && other !== undefined && !a.filter(isNumbered).some((name) => b.includes(name));
}

function isNumbered(stem: string): boolean {
  return /^[a-z]{1,2}\d/.test(stem);
}
