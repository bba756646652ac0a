import type { PropsWithChildren } from 'react';
import { useDidShow, useLaunch } from '@tarojs/taro';
import { takeTemplateIds } from '@yuanli/shared/messages/subscribe-templates';
import { sendKeptChecks, watchKeptChecks } from './platform/kept-checks';
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
    watchKeptChecks();
  });
  useDidShow(() => {
    void sendKeptChecks();
  });
  return children;
}
