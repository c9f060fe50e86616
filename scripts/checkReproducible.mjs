/**
 * Builds and packs everything twice and fails where the bytes differ: whoever has the same commit and the same
 * dependencies gets the same files as those that are published. Prints their SHA-256.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';
import { vsixPath } from './checkPackage.mjs';

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

const run = (command, args) => execFileSync(command, args, { cwd: repositoryRoot, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' && command === 'npm' });

const listFiles = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Hashes of what a build gives, by name. */
const buildOnce = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-pack-'));
  try {
    run(process.execPath, ['scripts/build.mjs']);
    run(process.execPath, ['scripts/package.mjs']);
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
    const files = [...listFiles(path.join(repositoryRoot, 'dist')), vsixPath, ...listFiles(folder)];
    return new Map(files.map((file) => [file.startsWith(folder) ? path.basename(file) : path.relative(repositoryRoot, file), sha256(file)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const [first, second] = [buildOnce(), buildOnce()];
const names = [...new Set([...first.keys(), ...second.keys()])].sort();
for (const name of names) console.log(`${first.get(name) ?? '-'}  ${name}`);
const different = names.filter((name) => first.get(name) !== second.get(name));
if (different.length > 0) {
  console.error(`checkReproducible: two builds differ in ${different.join(', ')}`);
  process.exitCode = 1;
}
