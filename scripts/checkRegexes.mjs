/**
 * Has every regular expression of what ships looked at by recheck, which tells those that some text makes take more than linear
 * time: those written as literals, found by the TypeScript compiler, and those that are put together. The lint looks at literals
 * with another tool (eslint-plugin-regexp), which misses those that are begun again at every character of a text.
 *
 *   node scripts/checkRegexes.mjs      after a type check: what is put together when a module is loaded is taken from out/
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from './paths.mjs';

const require = createRequire(import.meta.url);
// The tool would pick a native engine where one is installed: all machines are to say the same.
process.env.RECHECK_SYNC_BACKEND = 'pure';

/**
 * What functions put together, by file: an expression of the same shape. Whoever adds a `new RegExp` in a function adds a row.
 * Words of quotes and names go in with every mark of their own escaped.
 */
const builtInFunctions = {
  'server/src/checker/corpus/documentClues.ts': [/\bcontent=(?:"([^"]*)"|'([^']*)')/i, /<title\b[^<>]*>([^<]*)<\//i],
  'server/src/checker/doctor/proposeStatements.ts': [/a\s+a\s+a\s+a/],
  'server/src/checker/yaml/parseYaml.ts': [/^(?: {0,4}- | {0,3}[^\s-])/gm],
  'server/src/checker/citation/quotePlace.ts': [/a\s+a\s+a\s+a\s*(?=a\s+a\s+a)/u, /a\s+a\s+a\s+a/u],
  'server/src/checker/article/frontMatter.ts': [/^(?:lang|"lang"|'lang')[ \t]*:/m],
  'server/src/report/formatReportMarkdown.ts': [/.{1,60}/gu],
  'server/src/cli/packs/addToPack.ts': [/a\s+a\s+a\s+a/],
};

/** Expressions that the tool cannot tell about: its automata grow with each `{0,200}`. Their repeats are bounded, or begin at one place of a text only. */
const tooLarge = new Set(JSON.parse(readFileSync(new URL('largeRegexes.json', import.meta.url), 'utf8')));

const sources = ['server/src', 'client/src'].flatMap((folder) => readdirSync(path.join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/'))));

/** Literals and places where expressions are put together, of one file. */
const readFile = (file) => {
  const tree = ts.createSourceFile(file, readFileSync(path.join(repositoryRoot, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found = { literals: [], atLoad: 0, inFunctions: 0 };
  const visit = (node, isInFunction) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.literals.push({ place: `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') found[isInFunction ? 'inFunctions' : 'atLoad'] += 1;
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(tree, false);
  return found;
};

/** What a module of the checker puts together when it is loaded. */
const recordAtLoad = (files) => {
  const recorded = [];
  const original = globalThis.RegExp;
  let place = '';
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args) => {
      const made = Reflect.construct(target, args);
      if (new Error('where').stack?.split('\n')[2]?.includes(`${path.sep}out${path.sep}server${path.sep}`)) recorded.push({ place, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const file of files) {
      place = file;
      require(path.join(repositoryRoot, 'out', file.replace(/ts$/, 'js')));
    }
  } finally {
    globalThis.RegExp = original;
  }
  return recorded;
};

const main = () => {
  const { checkSync } = require('recheck');
  const faults = [];
  const found = new Map(sources.map((file) => [file, readFile(file)]));
  const atLoad = recordAtLoad([...found].filter(([, { atLoad: count }]) => count > 0).map(([file]) => file));
  const expected = [...found.values()].reduce((sum, { atLoad: count }) => sum + count, 0);
  if (atLoad.length !== expected) faults.push(`${expected} expressions are put together when modules are loaded, and ${atLoad.length} were seen`);
  for (const [file, { inFunctions }] of found) {
    const told = builtInFunctions[file]?.length ?? 0;
    if (told !== inFunctions) faults.push(`${file}: ${inFunctions} expressions are put together in functions, and scripts/checkRegexes.mjs tells of ${told}`);
  }
  const built = Object.entries(builtInFunctions).flatMap(([file, list]) => list.map(({ source, flags }) => ({ place: file, source, flags })));
  const all = [...[...found.values()].flatMap(({ literals }) => literals), ...atLoad, ...built];
  const unique = [...new Map(all.map((item) => [`/${item.source}/${item.flags}`, item]))];
  let untold = 0;
  for (const [text, { place, source, flags }] of unique) {
    if (tooLarge.delete(text)) continue;
    const { status, complexity, attack, error } = checkSync(source, flags, { checker: 'automaton', timeout: 60_000 });
    if (status === 'vulnerable') faults.push(`${place}: ${text} takes ${complexity.summary} time, for one on ${attack.pattern}`);
    // What looks around is beyond the tool; the lint looks at it.
    else if (status === 'unknown' && error?.kind === 'unsupported') untold += 1;
    else if (status === 'unknown') faults.push(`${place}: the tool gave up on ${text}; where its repeats are bounded, add it to scripts/largeRegexes.json`);
  }
  for (const text of tooLarge) faults.push(`scripts/largeRegexes.json: no file has ${text} any more`);
  for (const fault of faults) console.error(fault);
  console.log(`${unique.length} regular expressions, ${untold} of them for the lint alone; ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
};

process.exitCode = main();
