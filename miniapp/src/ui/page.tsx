import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import type { TabName } from '../platform/navigate';
import { useNetwork } from '../platform/net/network';
import { useScale } from '../platform/a11y/scale';
import { applyUpdate, useUpdate } from '../platform/device/update';
import { NavTitle } from './nav-title';
import { Notice } from './notice';
import { PrivacySheet } from './privacy-sheet';
import { TabBar } from './tab-bar';
import { ToastArea } from './toast';
import { Pressable } from './pressable';
import './page.scss';

interface PageProps {
  title?: string;
  /** In place of a title: what stands at the left of the title row. */
  head?: ReactNode;
  /** Set on the tab pages: shows the tab bar instead of the way back. */
  tab?: TabName;
  /** Stays at the lower edge: a StickyAction. */
  footer?: ReactNode;
  /** Workbench: the ways to its other pages, at the left of a wide screen. */
  side?: ReactNode;
  /** Workbench: uses the whole width of a large screen. */
  isWide?: boolean;
  /** Has Columns: uses a large screen as far as two columns are read well. */
  hasColumns?: boolean;
  children: ReactNode;
}

/** The root of every page: ground, safe areas, text size, what to know when offline. */
export function Page({ title, head, tab, side, footer, isWide = false, hasColumns = false, children }: PageProps) {
  const { name, isElder } = useScale();
  const { isOnline } = useNetwork();
  const classes = [
    ...['y-page', `y-page--${name}`, isElder && 'y-page--roomy'],
    ...[isWide && 'y-page--wide', hasColumns && 'y-page--columns', side && 'y-page--beside'],
  ];
  return (
    <View className={classes.filter(Boolean).join(' ')}>
      {side && <View className="y-page__side">{side}</View>}
      <NavTitle title={title} head={head} canGoBack={!tab} />
      {!isOnline && (
        <Notice icon="offline" tone="amber">
          没有网络。您看到的是上次的内容，填写的内容都会保留。
        </Notice>
      )}
      <UpdateNotice />
      <View className="y-page__body" {...accessible({ role: 'main' })}>
        {children}
      </View>
      {(footer || tab) && (
        <View className="y-page__foot" {...accessible({ role: 'region', label: '可以做的事' })}>
          {footer}
          {tab && <TabBar current={tab} />}
        </View>
      )}
      <ToastArea />
      <PrivacySheet />
    </View>
  );
}

/** Part of Page: a new version is there; the person decides when to restart. */
function UpdateNotice() {
  const { isReady } = useUpdate();
  if (!isReady) return null;
  return (
    <Notice
      icon="refresh"
      tone="indigo"
      action={
        <Pressable className="y-notice__action" onTap={applyUpdate}>
          立即更新
        </Pressable>
      }
    >
      新版本已准备好，更新时会重新打开小程序。
    </Notice>
  );
}
