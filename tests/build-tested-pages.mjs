import { readFileSync } from 'node:fs';
import { buildIfChanged } from '../miniapp/scripts/build-if-changed.mjs';

/** The stand-in's ids, given as a release is given its own. */
const [, templates] = /'(.+)'/.exec(readFileSync('shared/src/messages/stand-in-templates.ts', 'utf8'));

/** As it is released: with WeChat's own login and phone button. The host in tests/support sends that address to a test server. */
export const buildTestedMiniApp = () =>
  buildIfChanged('weapp', {
    YUANLI_FOLDER: 'weapp-tested',
    YUANLI_API_BASE: 'https://yuanli.example',
    WECHAT_TEMPLATES: templates,
  });

export const buildTestedWebApp = () => buildIfChanged('h5');

/** Both targets, unless they were built from the very same sources. */
export function buildTestedPages() {
  buildTestedMiniApp();
  buildTestedWebApp();
}
