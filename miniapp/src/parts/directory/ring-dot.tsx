import type { CSSProperties } from 'react';
import { View } from '@tarojs/components';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import { Icon } from '../../ui/icon';
import { Pressable } from '../../ui/pressable';
import { categoryLooks } from './service-tags';
import { farthest, formatBearing } from './place-on-rings';
import type { RingService } from './ring-service';
import { stateAt } from './format-open-state';

interface RingDotProps {
  services: readonly RingService[];
  style: CSSProperties;
  onTap: () => void;
}

const openness = { open: '开放中', closing_soon: '即将关门', closed: '未开放', unknown: '开放时间不详' } as const;

const formatOne = ({ name, category, minutes, bearing, openState }: RingService): string =>
  [
    name,
    serviceCategories[category].label,
    `步行${minutes ?? 0}分钟`,
    formatBearing(bearing ?? 0),
    openState && openness[stateAt(openState, Date.now())],
  ]
    .filter(Boolean)
    .join('，');

/** Not open, or nobody knows. */
export function isDrawnHollow({ openState }: RingService): boolean {
  const state = openState && stateAt(openState, Date.now());
  return state === 'closed' || state === 'unknown';
}

/** One service by the drawing of its category, hollow while it is not open, dashed beyond the rings; several that stand close by their number. */
export function RingDot({ services, style, onTap }: RingDotProps) {
  const [first] = services;
  if (!first) return null;
  if (services.length > 1) {
    return (
      <Pressable
        className="rings__dot"
        style={style}
        label={`${services.length}处挨在一起，步行${first.minutes ?? 0}分钟左右，${formatBearing(first.bearing ?? 0)}`}
        onTap={onTap}
      >
        <View className="rings__face rings__face--many">{`${services.length}处`}</View>
      </Pressable>
    );
  }
  const { icon, tone } = categoryLooks[first.category];
  const isBeyond = (first.minutes ?? 0) > farthest;
  const isHollow = isBeyond || isDrawnHollow(first);
  return (
    <Pressable className="rings__dot" style={style} label={formatOne(first)} onTap={onTap}>
      <View
        className={`rings__face y-tone--${tone} ${isHollow ? 'rings__face--hollow' : ''} ${isBeyond ? 'rings__face--beyond' : ''}`}
      >
        <Icon name={icon} />
      </View>
    </Pressable>
  );
}
