import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { assert } from 'chai';
import ts from 'typescript';

const root = path.resolve(__dirname, '../../..');
const example = path.join(root, 'examples/library/check.mjs');

describe('the library, built', () => {
  before(function () {
    if (existsSync(path.join(root, 'dist/index.d.ts'))) return;
    console.log('    not built: run "npm run build" first');
    this.skip();
  });

  it('checks a draft in the example', () => {
    const out = execFileSync(process.execPath, [example], { cwd: root, encoding: 'utf8' });
    assert.match(out, /^conflict: “(?:.*)three hours” at \d+\n {2}conflicts with leaf-2020: “black tea delayed sleep by about 40 minutes”$/m);
  });

  it('is used on its page as in the example', () => {
    assert.include(readFileSync(path.join(root, 'docs/library.md'), 'utf8').replaceAll('\r\n', '\n'), `\`\`\`js\n${readFileSync(example, 'utf8')}\`\`\``);
  });

  it('has types that need no other package, and under which the example compiles', () => {
    const options: ts.CompilerOptions = { allowJs: true, checkJs: true, noEmit: true, strict: true, module: ts.ModuleKind.Node20, target: ts.ScriptTarget.ES2023, types: ['node'] };
    const program = ts.createProgram([example, path.join(root, 'dist/index.d.ts')], options);
    const files = [example, path.join(root, 'dist/index.d.ts')].flatMap((file) => program.getSourceFile(file) ?? []);
    assert.lengthOf(files, 2);
    const own = files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]).map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    assert.deepEqual(own, []);
    assert.notMatch(files[1]?.text ?? '', /^import /m);
  });
});
