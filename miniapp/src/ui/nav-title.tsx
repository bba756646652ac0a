import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { goBack } from '../platform/navigate';
import { topArea } from '../platform/a11y/safe-area';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './nav-title.scss';

interface NavTitleProps {
  title?: string;
  head?: ReactNode;
  canGoBack: boolean;
}

/** Our own title bar: WeChat's does not grow with the text. Without a title it only keeps clear of WeChat's button. */
export function NavTitle({ title, head, canGoBack }: NavTitleProps) {
  const { statusBar, titleRow, right } = topArea();
  const isEmpty = !title && !head && !canGoBack;
  return (
    <View className="y-nav" style={{ paddingTop: `${statusBar}px` }} {...accessible({ role: 'banner' })}>
      <View
        className={`y-nav__row ${isEmpty ? 'y-nav__row--empty' : ''}`}
        style={{ minHeight: titleRow ? `${titleRow}px` : undefined, paddingRight: right ? `${right}px` : undefined }}
      >
        {canGoBack && (
          <Pressable className="y-nav__back" label="返回" onTap={() => void goBack()}>
            <Icon name="back" />
          </Pressable>
        )}
        {head}
        {title && (
          <View className="y-nav__title" {...accessible({ role: 'heading', level: 1 })}>
            {title}
          </View>
        )}
      </View>
    </View>
  );
}
