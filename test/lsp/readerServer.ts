import { createConnection } from 'vscode-languageserver/node';
import { createChecker } from '../../server/src/checker';
import { startServer } from '../../server/src/lsp/startServer';
import { openNodeReader } from '../../server/src/node/nodeReader';
import { fixturePlaces } from '../reader/fixturePlaces';
import { counterPack } from './counterPack';
import { createFakePlatform } from './fakePlatform';

// A language server as the product's own, but for its pack and its second reader, which are those of the tests.
const platform = { ...createFakePlatform(counterPack), createChecker, openReader: () => openNodeReader(fixturePlaces) };
startServer({ connection: createConnection(), createPlatform: () => platform });
