import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A source file: `path` from the repository's top, with forward slashes. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** One import, of whatever form: `target` is a path of the repository, or the name of a package. */
export interface Import {
  readonly from: string;
  readonly target: string;
}

/** The TypeScript files under some folders, in order of path; declaration files are left out. */
export const readSources = (folders: readonly string[]): readonly SourceText[] =>
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/'))))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(file, 'utf8') }));

/** The syntax tree of a source, with parents set. */
export const parseSource = (source: SourceText): ts.SourceFile =>
  ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);

/** Every import and re-export of the sources: of values and types, by `import()` and by `require()`. */
export const readImports = (sources: readonly SourceText[]): readonly Import[] => {
  const known = new Set(sources.map((source) => source.path));
  return sources.flatMap((source) =>
    readSpecifiers(parseSource(source)).map((specifier) => ({ from: source.path, target: resolve(source.path, specifier, known) })),
  );
};

const readSpecifiers = (file: ts.SourceFile): readonly string[] => {
  const specifiers: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) specifiers.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return specifiers;
};

const specifierOf = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
};

/** A relative import that names no known source keeps its joined path, so that a rule can still see its room. */
const resolve = (from: string, specifier: string, known: ReadonlySet<string>): string => {
  if (!specifier.startsWith('.')) return packageName(specifier);
  const joined = path.posix.join(path.posix.dirname(from), specifier).replace(/\.js$/, '');
  return [`${joined}.ts`, `${joined}/index.ts`].find((file) => known.has(file)) ?? joined;
};

const packageName = (specifier: string): string => {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
};
