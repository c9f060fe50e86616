export type { Span } from './text/span';
export type { Problem } from './text/problem';
export type * from './article/article';
export type * from './corpus/pack';
export type * from './citation/cslItem';
export type * from './finding/finding';
export type * from './checker';
export { createChecker, DEFAULT_MIN_CONFIDENCE } from './createChecker';
export { judgePair } from './judgePair';
