import type { CSSProperties } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { sayGaps, type PlacedCourtyard } from './placed-courtyard';

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
      <Tap
        className="rings__dot"
        style={style}
        label={`${courtyards.length}个院子挨在一起：${courtyards.map(sayGaps).join('，')}`}
        onTap={onTap}
      >
        <View className="rings__face rings__face--many">{`${courtyards.length}院`}</View>
      </Tap>
    );
  }
  const {
    missing: { length },
  } = first;
  return (
    <Tap className="rings__dot" style={style} label={sayGaps(first)} onTap={onTap}>
      <View className={`rings__face ${length > 0 ? 'y-tone--amber' : 'y-tone--jade'}`}>
        {length > 0 ? String(length) : <Icon name="ok" />}
      </View>
    </Tap>
  );
}
