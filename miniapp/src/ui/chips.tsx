import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Pressable } from './pressable';
import './chips.scss';

interface ChipsProps<V extends string> {
  label: string;
  chips: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
}

/** Filters of a list in one row that moves sideways; in larger text they wrap, so that none is hidden. */
export function Chips<V extends string>({ label, chips, value, onChange }: ChipsProps<V>) {
  return (
    <View className="y-chips" {...accessible({ role: 'radiogroup', label })}>
      {chips.map((chip) => (
        <Pressable
          key={chip.value}
          role="radio"
          checked={chip.value === value}
          className={`y-chips__chip ${chip.value === value ? 'y-chips__chip--on' : ''}`}
          onTap={() => onChange(chip.value)}
        >
          {chip.label}
        </Pressable>
      ))}
    </View>
  );
}
