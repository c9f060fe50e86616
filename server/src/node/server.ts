import { findPackageFolder } from './nodeHost';
import { runBackgroundJob } from './packBackground';
import { startNodeServer } from './startNodeServer';

if (!runBackgroundJob(findPackageFolder(__dirname))) startNodeServer(__filename);
