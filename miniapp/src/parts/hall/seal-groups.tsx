import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import './seal-groups.scss';

/** A long number as it is printed: capital letters, in groups of four. */
const formatInGroups = (hex: string): string[] => hex.toUpperCase().match(/.{1,4}/g) ?? [];

interface SealGroupsProps {
  label: string;
  hex: string;
}

/** A seal or a root, to be compared with a printed one group by group. */
export function SealGroups({ label, hex }: SealGroupsProps) {
  return (
    <View className="y-stack y-stack--tight">
      <View className="t-strong">{label}</View>
      <View
        className="seal-groups"
        {...accessible({ role: 'img', label: `${label}：${formatInGroups(hex).join(' ')}` })}
      >
        {formatInGroups(hex).map((group, at) => (
          <View key={at} className="seal-groups__group">
            {group}
          </View>
        ))}
      </View>
    </View>
  );
}
