/** Removes what the build makes. The downloaded VS Code in .vscode-test/ stays. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

for (const folder of ['dist', 'out']) rmSync(path.join(repositoryRoot, folder), { recursive: true, force: true });
