import type { PropsWithChildren } from 'react';
import { useDidShow, useLaunch } from '@tarojs/taro';
import { takeTemplateIds } from '@yuanli/shared/messages/subscribe-templates';
import { sendOfflineCheckIns, watchOfflineCheckIns } from './platform/storage/offline-check-ins';
import { watchNetwork } from './platform/net/network';
import { openScannedCode } from './platform/codes/open-scanned-code';
import { watchPrivacy } from './platform/device/privacy';
import { watchUpdates } from './platform/device/update';
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
