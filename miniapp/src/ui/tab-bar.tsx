import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { openTab, type TabName } from '../platform/navigate';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { Pressable } from './pressable';
import './tab-bar.scss';

/** Room for five; the tab pages are declared in app.config.ts. */
const tabs: readonly { name: TabName; word: string; icon: IconName }[] = [
  { name: 'home', word: '首页', icon: 'home' },
  { name: 'wishes', word: '心愿', icon: 'heart' },
  { name: 'me', word: '我的', icon: 'me' },
];

/** Drawn by us on the tab pages: WeChat's own does not grow with the text. */
export function TabBar({ current }: { current: TabName }) {
  return (
    <View className="y-tab-bar" {...accessible({ role: 'tablist' })}>
      {tabs.map(({ name, word, icon }) => (
        <Pressable
          key={name}
          role="tab"
          label={word}
          selected={name === current}
          className={`y-tab-bar__tab ${name === current ? 'y-tab-bar__tab--on' : ''}`}
          onTap={() => void (name === current || openTab(name))}
        >
          <Icon name={icon} isLarge />
          <View>{word}</View>
        </Pressable>
      ))}
    </View>
  );
}
