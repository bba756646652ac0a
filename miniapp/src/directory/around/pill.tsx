import { View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-names';
import { Pressable } from '../../ui/pressable';
import './pills.scss';

interface PillProps {
  icon: IconName;
  /** Set where it is switched on and off; otherwise a tap opens something. */
  isOn?: boolean;
  /** Something is chosen behind it. */
  isMarked?: boolean;
  onTap: () => void;
  children: string;
}

export function Pill({ icon, isOn, isMarked = false, onTap, children }: PillProps) {
  const switched = isOn === undefined ? {} : { role: 'checkbox' as const, checked: isOn };
  return (
    <Pressable
      {...switched}
      className={`circle-pills__pill ${isOn || isMarked ? 'circle-pills__pill--on' : ''}`}
      onTap={onTap}
    >
      <Icon name={icon} />
      <View>{children}</View>
    </Pressable>
  );
}
