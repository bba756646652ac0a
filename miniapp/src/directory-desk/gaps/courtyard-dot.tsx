import type { CSSProperties } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import { Pressable } from '../../ui/pressable';
import { formatGaps, type PlacedCourtyard } from './place-courtyards';

interface CourtyardDotProps {
  courtyards: readonly PlacedCourtyard[];
  style: CSSProperties;
  onTap: () => void;
}

/** One courtyard by how many facilities it lacks; several that stand close by how many they are. */
export function CourtyardDot({ courtyards, style, onTap }: CourtyardDotProps) {
  const [first] = courtyards;
  if (!first) return null;
  if (courtyards.length > 1) {
    return (
      <Pressable
        className="rings__dot"
        style={style}
        label={`${courtyards.length}个院子挨在一起：${courtyards.map(formatGaps).join('，')}`}
        onTap={onTap}
      >
        <View className="rings__face rings__face--many">{`${courtyards.length}院`}</View>
      </Pressable>
    );
  }
  const {
    missing: { length },
  } = first;
  return (
    <Pressable className="rings__dot" style={style} label={formatGaps(first)} onTap={onTap}>
      <View className={`rings__face ${length > 0 ? 'y-tone--amber' : 'y-tone--jade'}`}>
        {length > 0 ? String(length) : <Icon name="ok" />}
      </View>
    </Pressable>
  );
}
