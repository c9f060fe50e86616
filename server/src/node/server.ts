import { runBackgroundJob } from './packBackground';
import { findPackageFolder } from './packageFolder';
import { startNodeServer } from './startNodeServer';

if (!runBackgroundJob(findPackageFolder(__dirname))) startNodeServer(__filename);
