import { buildIfChanged } from '../miniapp/scripts/build-if-changed.mjs';

/** Both targets, unless they were built from the very same sources. */
export function buildTestedPages() {
  // As it is released: with WeChat's own login and phone button. The host in tests/support sends that address to a test server.
  buildIfChanged('weapp', { YUANLI_FOLDER: 'weapp-tested', YUANLI_API_BASE: 'https://yuanli.example' });
  buildIfChanged('h5');
}
