/** `npm run build:weapp` / `npm run build:h5`: installs what is missing and builds one target, if anything changed. */
import { ensureInstalled } from '../../server/scripts/ensure-installed.mjs';
import { buildIfChanged } from './build-if-changed.mjs';

ensureInstalled();
buildIfChanged(process.argv[2]);
