import type { PropsWithChildren } from 'react';
import { useDidShow, useLaunch } from '@tarojs/taro';
import { takeTemplateIds } from '@yuanli/shared/messages/subscribe-templates';
import { sendOfflineCheckIns, watchOfflineCheckIns } from './platform/offline-check-ins';
import { watchNetwork } from './platform/network';
import { openScannedCode } from './platform/open-scanned-code';
import { watchPrivacy } from './platform/privacy';
import { watchUpdates } from './platform/update';
import './app.scss';

if (TEMPLATES) takeTemplateIds(TEMPLATES);
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
