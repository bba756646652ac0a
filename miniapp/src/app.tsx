import type { PropsWithChildren } from 'react';
import { useDidShow, useLaunch } from '@tarojs/taro';
import { standInTemplates } from '@yuanli/shared/messages/stand-in-templates';
import { takeTemplateIds } from '@yuanli/shared/messages/subscribe-templates';
import { sendOfflineCheckIns, watchOfflineCheckIns } from './platform/storage/offline-check-ins';
import { watchNetwork } from './platform/net/network';
import { openScannedCode } from './platform/codes/open-scanned-code';
import { watchPrivacy } from './platform/device/privacy';
import { watchUpdates } from './platform/device/update';
import './app.scss';

// What is malformed is left out: `npm run check-release` names it before a release, and nobody's start fails by it.
takeTemplateIds(IS_DEMO && !TEMPLATES ? standInTemplates : TEMPLATES);
// Before the router looks at the address.
openScannedCode();

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    watchPrivacy();
    watchUpdates();
    watchOfflineCheckIns();
  });
  useDidShow(() => {
    void sendOfflineCheckIns();
  });
  return children;
}
