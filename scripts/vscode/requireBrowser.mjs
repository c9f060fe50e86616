/** Prints the browser that the VS Code tests will use, after installing one where that is possible. */
import { requireBrowser } from './browser.mjs';

try {
  console.log(`Browser: ${requireBrowser()}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
