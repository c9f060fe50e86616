/** Stands for the library that matches file patterns, and loads it when the first pattern is matched: a start needs none. */
Object.defineProperty(exports, '__esModule', { value: true });
Object.defineProperty(exports, 'Minimatch', { enumerable: true, get: () => require('minimatch').Minimatch });
