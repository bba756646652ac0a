import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { IconName } from './icon-names';
import { IconBadge } from './icon-badge';
import { Pressable } from './pressable';
import type { Tone } from './tone';
import './tile.scss';

interface TileProps {
  icon: IconName;
  tone: Tone;
  title: string;
  /** One live line: 3 个等人来帮. */
  line: string;
  onTap: () => void;
}

/** A service on the home page: small, with one live line. */
export function Tile({ icon, tone, title, line, onTap }: TileProps) {
  return (
    <Pressable className="y-tile" onTap={onTap}>
      <IconBadge name={icon} tone={tone} />
      <View className="y-tile__words">
        <View className="y-tile__title">{title}</View>
        <View className="y-tile__line">{line}</View>
      </View>
    </Pressable>
  );
}

/** Three in a row; one under the other from elder mode on. */
export function Tiles({ children }: { children: ReactNode }) {
  return <View className="y-tiles">{children}</View>;
}
