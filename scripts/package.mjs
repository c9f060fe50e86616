/** Packs what the build made into a .vsix at the top of the repository and checks both packages' contents. */
import { createVSIX } from '@vscode/vsce';
import { repositoryRoot } from './paths.mjs';
import { checkPackages, vsixPath } from './checkPackage.mjs';

try {
  await createVSIX({
    cwd: repositoryRoot,
    packagePath: vsixPath,
    // Everything is bundled, and pages and pictures travel in the package.
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  await checkPackages();
} catch (error) {
  console.error(`package: ${error.message}`);
  process.exitCode = 1;
}
