import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { assert, config } from 'chai';
import * as v from 'valibot';
import { findCycles, findLongFiles, findMissingPaths, findSharedPackages, findUndocumentedExports, findUnknownRooms, findUntoldRooms, findUnusedPackages, findUpwardImports, findWaysOut } from './rules';
import { readImports, readSources, type SourceText } from './sourceFiles';

const shipped = readSources(['client', 'server']);
const imports = readImports(shipped);

config.truncateThreshold = 0;

describe('architecture', () => {
  it('reads a fair number of files and imports', () => {
    assert.isAbove(shipped.length, 30);
    assert.isAbove(imports.length, 100);
  });

  it('has no import that goes up', () => assert.deepEqual(findUpwardImports(imports), []));
  it('has no import cycle', () => assert.deepEqual(findCycles(imports), []));
  it('has one file that knows the Markdown parser and one that knows Fuse', () => assert.deepEqual(findSharedPackages(imports), []));
  it('has no file over 300 lines', () => assert.deepEqual(findLongFiles([...shipped, ...readSources(['test'])], 300), []));
  it('says of every export what it is', () => assert.deepEqual(findUndocumentedExports(shipped), []));
  it('talks to other machines in one file, for the terminal alone, makes no code of text, and starts programs from one place only', () => assert.deepEqual(findWaysOut(imports, shipped), []));
  it('has a place for every room of the checker', () => {
    const folders = readdirSync('server/src/checker', { withFileTypes: true }).filter((entry) => entry.isDirectory() && readdirSync(path.join(entry.parentPath, entry.name)).length > 0);
    assert.deepEqual(findUnknownRooms(folders.map(({ name }) => name)), []);
  });
  it('installs nothing but itself, and needs every package that it is built with', () => {
    const { dependencies = {}, devDependencies } = v.parse(v.object({ dependencies: v.optional(v.record(v.string(), v.string())), devDependencies: v.record(v.string(), v.string()) }), JSON.parse(readFileSync('package.json', 'utf8')));
    // What ships is bundled: who installs the package would fetch the same code a second time.
    assert.deepEqual(dependencies, {});
    const tools = ['scripts', 'test', 'bench'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))).filter((file) => /\.(?:ts|mjs|cjs)$/.test(file));
    const named = [...tools, 'eslint.config.mjs', 'tsconfig.base.json'].map((file) => readFileSync(file, 'utf8')).join('\n');
    const unused = findUnusedPackages(imports, Object.keys(devDependencies)).filter((name) => !name.startsWith('@types/') && !new RegExp(`['"/]${name}['"/]`).test(named));
    assert.deepEqual(unused, []);
  });
  it('has every path that ARCHITECTURE.md names, which names every room', () => {
    const page = readFileSync('ARCHITECTURE.md', 'utf8');
    assert.deepEqual(findMissingPaths(page, existsSync), []);
    assert.deepEqual(findUntoldRooms(page), []);
  });
});

describe('the suite in VS Code', () => {
  it('loads every test file of its folder', () => {
    const loaded = readImports(readSources(['test/vscode'])).filter(({ from }) => from === 'test/vscode/index.ts').map(({ target }) => target);
    const files = readdirSync('test/vscode').filter((file) => file.endsWith('.test.ts')).map((file) => `test/vscode/${file}`);
    assert.includeMembers(loaded, files);
  });
});

const source = (path: string, text: string): SourceText => ({ path, text });

/** The faults of one file that holds `text`, beside some files to import. */
const faultsOf = (path: string, text: string): readonly string[] => {
  const others = ['server/src/checker/index.ts', 'server/src/checker/text/span.ts', 'server/src/checker/finding/finding.ts', 'server/src/lsp/hover.ts', 'server/src/protocol/names.ts', 'server/src/node/server.ts'];
  return findUpwardImports(readImports([source(path, text), ...others.filter((other) => other !== path).map((other) => source(other, ''))]));
};

describe('the rules of the architecture test', () => {
  it('let a file import downwards', () => {
    assert.deepEqual(faultsOf('server/src/lsp/diagnostics.ts', "import { check } from '../checker'; import './hover'; import 'node:fs';"), []);
    assert.deepEqual(faultsOf('server/src/checker/finding/fix.ts', "import type { Span } from '../text/span';"), []);
    assert.deepEqual(faultsOf('client/src/common/start.ts', "import { names } from '../../../server/src/protocol/names';"), []);
  });

  const upward: readonly (readonly [string, string, string])[] = [
    ['a value import', 'server/src/checker/text/words.ts', "import { x } from '../finding/finding';"],
    ['a type import', 'server/src/checker/text/words.ts', "import type { X } from '../finding/finding';"],
    ['an inline type import', 'server/src/checker/text/words.ts', "type X = import('../finding/finding').X;"],
    ['a re-export', 'server/src/checker/text/words.ts', "export * from '../finding/finding';"],
    ['a dynamic import', 'server/src/checker/text/words.ts', "const x = import('../finding/finding.js');"],
    ['a require', 'server/src/checker/text/words.ts', "const x = require('../finding/finding');"],
    ['the checker importing its own door from a room', 'server/src/checker/finding/fix.ts', "import { x } from '../index';"],
    ['the checker importing the server', 'server/src/checker/finding/fix.ts', "import { x } from '../../lsp/hover';"],
    ['the server passing the door of the checker', 'server/src/lsp/diagnostics.ts', "import { x } from '../checker/finding/finding';"],
    ['the terminal importing the language server', 'server/src/cli/run.ts', "import { x } from '../lsp/hover';"],
    ['the client importing more than the protocol', 'client/src/common/start.ts', "import { x } from '../../../server/src/checker';"],
    ['the server importing the client', 'server/src/lsp/diagnostics.ts', "import { x } from '../../../client/src/common/start';"],
    ['shipped code importing a test', 'server/src/lsp/diagnostics.ts', "import { x } from '../../../test/marked';"],
  ];
  for (const [what, path, text] of upward) {
    it(`catch ${what}`, () => assert.lengthOf(faultsOf(path, text), 1));
  }

  it('catch a ring of files, type imports included', () => {
    const ring = [source('a/a.ts', "import './b';"), source('a/b.ts', "import type { C } from './c';"), source('a/c.ts', "export * from './a';")];
    assert.deepEqual(findCycles(readImports(ring)), ['a/a.ts → a/b.ts → a/c.ts → a/a.ts']);
    assert.deepEqual(findCycles(readImports(ring.slice(0, 2))), []);
  });

  it('catch a second user of the Markdown parser or of Fuse', () => {
    const users = [source('a.ts', "import Fuse from 'fuse.js';"), source('b.ts', "import type { IFuseOptions } from 'fuse.js';")];
    assert.lengthOf(findSharedPackages(readImports(users)), 1);
    assert.isEmpty(findSharedPackages(readImports(users.slice(0, 1))));
  });

  it('catch a room that nobody placed or told of, and a package that nobody needs', () => {
    assert.deepEqual(findUnknownRooms(['text', 'attic']), ['checker/attic has no place in the order of rooms']);
    assert.include(findUntoldRooms('`checker/text/`'), 'checker/yaml/');
    assert.notInclude(findUntoldRooms('`checker/text/`'), 'checker/text/');
    assert.deepEqual(findUnusedPackages([{ from: 'a.ts', target: 'b/node' }], ['b', 'c']), ['c']);
  });

  it('catch a way to the network, code made of text and a program started elsewhere', () => {
    const texts = ["import { get } from 'node:https'; import '../node/fetchText';", "import { execFile } from 'node:child_process';", 'await fetch(address);', "new Function('return 1')();", 'pattern.exec(text); fetchAll();', "import 'node:vm'; import '../node/codeCache';"];
    const sources = texts.map((text, index) => source(`server/src/lsp/${index}.ts`, text));
    assert.deepEqual(findWaysOut(readImports([...sources, source('server/src/node/fetchText.ts', 'fetch(address)'), source('server/src/node/codeCache.ts', "import 'node:vm';")]), sources), [
      'server/src/lsp/0.ts imports node:https',
      'server/src/lsp/0.ts imports server/src/node/fetchText.ts',
      'server/src/lsp/1.ts imports node:child_process',
      'server/src/lsp/5.ts imports node:vm',
      'server/src/lsp/5.ts imports server/src/node/codeCache.ts',
      'server/src/lsp/2.ts calls fetch',
      'server/src/lsp/3.ts calls Function',
    ]);
  });

  it('catch a file of 301 lines, not one of 300', () => {
    const lines = (count: number): SourceText => source(`${count}.ts`, '//\n'.repeat(count));
    assert.deepEqual(findLongFiles([lines(300), lines(301)], 300), ['301.ts has 301 lines']);
  });

  it('catch an export without a docstring', () => {
    const text = '/** Says. */ export const a = 1; export const b = 2; export interface C {} // no docstring\n/** Says. */ export type D = 1;\nconst e = 1; export { e };';
    assert.deepEqual(findUndocumentedExports([source('x.ts', text)]), ['x.ts: b has no docstring', 'x.ts: C has no docstring']);
  });

  it('catch a path of a page that is not there', () => {
    const exists = (file: string): boolean => ['server/src/lsp/hover.ts', 'data/packs/'].includes(file);
    assert.deepEqual(findMissingPaths('`lsp/hover.ts`, `data/packs/`, `lsp/gone.ts`, `npm test`, `*.claims.yaml`', exists), ['lsp/gone.ts']);
  });
});
