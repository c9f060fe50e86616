/** Packs what the build made into a .vsix at the top of the repository and checks both packages' contents. */
import { createVSIX } from '@vscode/vsce';
import { repositoryRoot } from './paths.mjs';
import { checkPackages, vsixPath } from './checkPackage.mjs';

// All files of the package are as old: the same files then give the same bytes. The first day that a ZIP file knows.
process.env.SOURCE_DATE_EPOCH ??= '315532800';

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
