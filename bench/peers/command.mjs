/** Checks one draft with a linter that has no command of its own: `node command.mjs NAME FILE`. */
import { readFileSync } from 'node:fs';
import { linters } from './linters.mjs';

const [name, file] = process.argv.slice(2);
const check = await linters.find((linter) => linter.name === name).open();
const found = await check(readFileSync(file, 'utf8'));
console.log(found.length);
process.exit(0);
