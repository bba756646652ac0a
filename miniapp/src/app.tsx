import type { PropsWithChildren } from 'react';
import { useLaunch } from '@tarojs/taro';
import { takeTemplateIds } from '@yuanli/shared/messages/subscribe-templates';
import { watchNetwork } from './platform/network';
import { openScannedPlate } from './platform/open-scanned-plate';
import { watchPrivacy } from './platform/privacy';
import { watchUpdates } from './platform/update';
import './app.scss';

if (TEMPLATES) takeTemplateIds(TEMPLATES);
// Before the router looks at the address.
openScannedPlate();

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    watchPrivacy();
    watchUpdates();
  });
  return children;
}
