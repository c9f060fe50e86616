import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../paths.mjs';

/** Where, on VS Code's own origin, a page finds this repository: its content policy lets it load from nowhere else. */
const prefix = '/claimlint-under-test';

const configuration = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

const escapeAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const unescapeAttribute = (text) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The workbench page with its settings changed; throws where VS Code keeps them elsewhere. */
const changeConfiguration = (html, change) => {
  const [, start, settings] = configuration.exec(html) ?? [];
  if (settings === undefined) throw new Error('the VS Code page holds no workbench configuration');
  const changed = change(JSON.parse(unescapeAttribute(settings)));
  return html.replace(configuration, () => `${start}${escapeAttribute(JSON.stringify(changed))}"`);
};

/**
 * Makes the pages of a browser context load this repository as an extension over HTTP, as a web-only VS Code does: it
 * then runs in the web worker host. (From a folder of the server's machine only the Node host can load it: VS Code
 * lets no extension of a remote machine start a worker.)
 */
export const offerWebExtension = async ({ context, origin, suite }) => {
  await context.route(
    (url) => url.host === origin && url.pathname.startsWith(`${prefix}/`),
    (route) => {
      const file = path.join(repositoryRoot, path.normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length))));
      const isFile = existsSync(file) && statSync(file).isFile();
      return isFile ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
    },
  );
  const toUri = (file) => ({ scheme: 'http', authority: origin, path: `${prefix}${file}` });
  await context.route(
    (url) => url.host === origin && url.pathname === '/' && url.searchParams.has('folder'),
    async (route) => {
      const response = await route.fetch();
      const body = changeConfiguration(await response.text(), (settings) => ({
        ...settings,
        developmentOptions: {
          ...settings.developmentOptions,
          extensions: [toUri('')],
          ...(suite === undefined ? {} : { extensionTestsPath: toUri(`/out/vscode-suite/${suite}`) }),
        },
      }));
      await route.fulfill({ response, body });
    },
  );
};
