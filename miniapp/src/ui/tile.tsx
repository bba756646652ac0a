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

/** A service on the home page. */
export function Tile({ icon, tone, title, line, onTap }: TileProps) {
  return (
    <Pressable className="y-tile" onTap={onTap}>
      <IconBadge name={icon} tone={tone} />
      <View className="y-tile__words">
        <View className="t-lead">{title}</View>
        <View className="t-caption">{line}</View>
      </View>
    </Pressable>
  );
}

/** Two columns; one under the other from elder mode on. */
export function Tiles({ children }: { children: ReactNode }) {
  return <View className="y-tiles">{children}</View>;
}
