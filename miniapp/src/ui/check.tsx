import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Pressable } from './pressable';
import type { Tone } from './tone';
import './choice.scss';

interface CheckProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  label: string;
  note?: ReactNode;
  tone?: Tone;
}

/** One thing to tick, such as a consent; several of them make a list of answers. */
export function Check({ isOn, onChange, label, note, tone = 'brick' }: CheckProps) {
  return (
    <Pressable
      role="checkbox"
      label={label}
      checked={isOn}
      className={`y-choice__option y-tone--${tone} ${isOn ? 'y-choice__option--on' : ''}`}
      onTap={() => onChange(!isOn)}
    >
      <View className="y-choice__box">{isOn && <Icon name="ok" />}</View>
      <View className="y-choice__words">
        <View>{label}</View>
        {note && <View className="t-caption">{note}</View>}
      </View>
    </Pressable>
  );
}
