import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { FieldFrame } from './field-frame';
import { Pressable } from './pressable';
import type { Tone } from './tone';
import './choice.scss';

export interface Option<V extends string> {
  value: V;
  label: string;
  note?: string;
}

interface ChoiceProps<V extends string> {
  label: string;
  options: readonly Option<V>[];
  value: V | undefined;
  onChange: (value: V) => void;
  hint?: string;
  error?: string;
  tone?: Tone;
  /** Short options beside each other while they fit. */
  isCompact?: boolean;
}

/** One answer out of a few, all of them in sight. */
export function Choice<V extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  error,
  tone = 'brick',
  isCompact = false,
}: ChoiceProps<V>) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      <View
        className={`y-choice ${isCompact ? 'y-choice--compact' : ''} y-tone--${tone}`}
        {...accessible({ role: 'radiogroup', label })}
      >
        {options.map((option) => (
          <Pressable
            key={option.value}
            role="radio"
            checked={option.value === value}
            className={`y-choice__option ${option.value === value ? 'y-choice__option--on' : ''}`}
            onTap={() => onChange(option.value)}
          >
            <View className="y-choice__dot" />
            <View className="y-choice__words">
              <View className="t-strong">{option.label}</View>
              {option.note && <View className="t-caption">{option.note}</View>}
            </View>
          </Pressable>
        ))}
      </View>
    </FieldFrame>
  );
}
