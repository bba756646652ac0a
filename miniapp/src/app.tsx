import type { PropsWithChildren } from 'react';
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro';
import { standInTemplates } from '@yuanli/shared/messages/stand-in-templates';
import { takeTemplateIds } from '@yuanli/shared/messages/subscribe-templates';
import { sendOfflineCheckIns, watchOfflineCheckIns } from './platform/storage/offline-check-ins';
import { sendUnsentReports, watchUnsentReports } from './platform/storage/unsent-reports';
import { watchNetwork } from './platform/net/network';
import { watchOpening } from './platform/net/opening';
import { replacePage } from './platform/navigate';
import { openScannedCode } from './platform/codes/open-scanned-code';
import { watchPrivacy } from './platform/device/privacy';
import { watchUpdates } from './platform/device/update';
import './app.scss';

// What is malformed is left out: `npm run check-release` names it before a release, and nobody's start fails by it.
takeTemplateIds(IS_DEMO && !TEMPLATES ? standInTemplates : TEMPLATES);
// Before the router looks at the address.
openScannedCode();
watchOpening();

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    watchPrivacy();
    watchUpdates();
    watchOfflineCheckIns();
    watchUnsentReports();
  });
  // An address from elsewhere: mistyped, or of a page that is gone.
  usePageNotFound(() => {
    void replacePage('places/not-found/index');
  });
  useDidShow(() => {
    void sendOfflineCheckIns();
    void sendUnsentReports();
  });
  return children;
}
