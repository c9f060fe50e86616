import path from 'node:path';
import ts from 'typescript';
import { parseSource, type Import, type SourceText } from './sourceFiles';

/** What each part may import besides itself; the entry points on top may import what they connect. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'server/src/checker': [],
  'server/src/protocol': ['server/src/checker'],
  'server/src/host': ['server/src/checker'],
  'server/src/report': ['server/src/checker'],
  'server/src/reader': ['server/src/checker'],
  'server/src/lsp': ['server/src/report', 'server/src/host', 'server/src/checker', 'server/src/protocol'],
  'server/src/cli': ['server/src/report', 'server/src/host', 'server/src/checker'],
  'server/src/node': ['server/src/lsp', 'server/src/cli', 'server/src/reader', 'server/src/host', 'server/src/checker', 'server/src/protocol'],
  'server/src/browser': ['server/src/lsp', 'server/src/reader', 'server/src/host', 'server/src/checker', 'server/src/protocol'],
  'server/src': ['server/src/host', 'server/src/checker'],
  'client/src/common': ['server/src/protocol'],
  'client/src/node': ['client/src/common', 'server/src/protocol'],
  'client/src/browser': ['client/src/common', 'server/src/protocol'],
};

/** The rooms of the checker, lowest first: a room knows those before it. */
const rooms = ['text', 'yaml', 'lexicon', 'article', 'citation', 'corpus', 'proposition', 'retrieval', 'compiled', 'judgement', 'finding', 'rereading', 'waiver', 'rewording', 'doctor', 'options'];

/** Of these folders of the checker, those without a place in the order. */
export const findUnknownRooms = (folders: readonly string[]): readonly string[] =>
  folders.filter((folder) => !rooms.includes(folder)).map((folder) => `checker/${folder} has no place in the order of rooms`);

/** Parts and rooms that the page does not tell a newcomer about. */
export const findUntoldRooms = (page: string): readonly string[] =>
  [...rooms.map((room) => `checker/${room}/`), ...Object.keys(parts).filter((part) => part.split('/').length > 2 && part.startsWith('server/')).map((part) => `${part}/`)].filter((room) => !page.includes(`\`${room}\``));

const checkerFolder = 'server/src/checker';
const checkerDoor = `${checkerFolder}/index.ts`;

const inFolder = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);

/** The longest part wins: `server/src` holds only what no room holds. */
const partOf = (file: string): string | undefined =>
  Object.keys(parts).filter((part) => inFolder(file, part)).sort((a, b) => b.length - a.length)[0];

/** Height of a checker file; the files beside the rooms, such as index.ts, are on top of all. */
const heightOf = (file: string): number => {
  const room = rooms.indexOf(path.posix.relative(checkerFolder, file).split('/')[0] ?? '');
  return room === -1 ? rooms.length : room;
};

const faultOf = ({ from, target }: Import): string | undefined => {
  const fromPart = partOf(from);
  if (fromPart === undefined) return `${from} lies in no known part`;
  const targetPart = partOf(target);
  if (targetPart === undefined) return target.includes('/') && /^(?:client|server|test|bench)\//.test(target) ? `${from} imports ${target}, which no part may` : undefined;
  if (fromPart !== targetPart) {
    if (!(parts[fromPart] ?? []).includes(targetPart)) return `${from} may not import ${target}`;
    return targetPart === checkerFolder && target !== checkerDoor ? `${from} enters the checker by ${target}, not by its door` : undefined;
  }
  return fromPart === checkerFolder && heightOf(target) > heightOf(from) ? `${from} imports ${target}, which is above it` : undefined;
};

/** Imports that go up, sideways, or into the checker past its door; one line each. */
export const findUpwardImports = (imports: readonly Import[]): readonly string[] =>
  imports.flatMap((one) => faultOf(one) ?? []);

/** Files that import each other in a ring, each ring once, as `a → b → a`. Type imports count. */
export const findCycles = (imports: readonly Import[]): readonly string[] => {
  const targets = new Map<string, string[]>();
  for (const { from, target } of imports) targets.set(from, [...(targets.get(from) ?? []), target]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start !== -1) cycles.push([...trail.slice(start), file].join(' → '));
    if (start !== -1 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
};

/** Packages of which one file knows all: the rest of the code can then be moved to another one. */
const ownedPackages = ['@lezer/markdown', 'fuse.js', 'onnxruntime-web/wasm', '@huggingface/tokenizers'];

/** Packages that should have one importer and have several, with these. */
export const findSharedPackages = (imports: readonly Import[]): readonly string[] =>
  ownedPackages.flatMap((name) => {
    const users = [...new Set(imports.filter(({ target }) => target === name).map(({ from }) => from))];
    return users.length > 1 ? [`${name} is imported by ${users.join(', ')}`] : [];
  });

/** Modules that talk to other machines or run code that is handed to them. */
const reachingModules = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|repl|vm|cluster)(?:\/|$)/;
/** Where other programs may be started: each call names its program and hands it words, without a shell. */
const startsPrograms = (file: string): boolean => inFolder(file, 'server/src/node');
/** The one file that may fetch, and the one that may hand it on: to commands of the terminal, which were told to. */
const fetcher = 'server/src/node/fetchText.ts';
const fetcherUser = 'server/src/node/packServices.ts';
/** The one file that runs a script that it is named, and the one that names it: the program beside it. */
const runner = 'server/src/node/codeCache.ts';
const runnerUser = 'server/src/node/startProgram.ts';
const reachingNames: ReadonlySet<string> = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'eval', 'Function', 'execSync', 'exec']);

/** Ways out of the process other than files: the network, code made of text, programs through a shell. One line each. */
export const findWaysOut = (imports: readonly Import[], sources: readonly SourceText[]): readonly string[] => [
  ...imports.flatMap(({ from, target }) => {
    const isRunner = from === runner && target === 'node:vm';
    const isFault = (reachingModules.test(target) && !isRunner) || (target === fetcher && from !== fetcherUser) || (target === runner && from !== runnerUser) || (/^(?:node:)?child_process$/.test(target) && !startsPrograms(from));
    return isFault ? [`${from} imports ${target}`] : [];
  }),
  ...sources.flatMap((source) => {
    const faults: string[] = [];
    const visit = (node: ts.Node): void => {
      const called = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression : undefined;
      if (called !== undefined && ts.isIdentifier(called) && reachingNames.has(called.text) && !(source.path === fetcher && called.text === 'fetch')) faults.push(`${source.path} calls ${called.text}`);
      ts.forEachChild(node, visit);
    };
    visit(parseSource(source));
    return faults;
  }),
];

/** Packages that ship by name and that no file imports. */
export const findUnusedPackages = (imports: readonly Import[], packages: readonly string[]): readonly string[] =>
  packages.filter((name) => !imports.some(({ target }) => target === name || target.startsWith(`${name}/`)));

/** Files with more lines than `maxLines`. */
export const findLongFiles = (sources: readonly SourceText[], maxLines: number): readonly string[] =>
  sources.flatMap(({ path: file, text }) => {
    const count = text.trimEnd().split('\n').length;
    return count > maxLines ? [`${file} has ${count} lines`] : [];
  });

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const nameOf = (statement: ts.Statement): string => {
  const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement;
  const name = declaration === undefined ? undefined : ts.getNameOfDeclaration(declaration as ts.Declaration);
  return name === undefined || !('text' in name) ? statement.getText().slice(0, 40) : name.text;
};

/** Exported declarations without a docstring; a re-export needs none, nor do the later overloads of a function. */
export const findUndocumentedExports = (sources: readonly SourceText[]): readonly string[] =>
  sources.flatMap((source) => {
    const documented = new Set<string>();
    return parseSource(source).statements.flatMap((statement) => {
      if (!isExported(statement)) return [];
      const name = nameOf(statement);
      if (ts.getJSDocCommentsAndTags(statement).length > 0) documented.add(name);
      return documented.has(name) ? [] : [`${source.path}: ${name} has no docstring`];
    });
  });

/** A path may be written from the top or from the folder of the part that is spoken of. */
const bases = ['', 'server', 'server/src', 'server/src/checker', 'client/src'];

const looksLikePath = (text: string): boolean => /^\.?[\w-]+(?:\/[\w.-]+)*(?:\/|\.(?:ts|mjs|json|md|yaml|js))$/.test(text);

/** Paths in code spans of a page that `exists` denies from every base; names with a wildcard or a blank are no paths. */
export const findMissingPaths = (page: string, exists: (file: string) => boolean): readonly string[] => {
  const spans = [...page.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');
  return [...new Set(spans)].filter((span) => looksLikePath(span) && !bases.some((base) => exists(path.posix.join(base, span))));
};
